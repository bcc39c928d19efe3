import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '../../src/knowledge/context';
import type { SourceInfo } from '../../src/knowledge/evidence';
import type { Country, Frame, Holder, Role, Words } from '../../src/knowledge/frame';
import { nameKey } from '../../src/knowledge/fold';
import type { EntityRecord, Office } from '../../src/knowledge/record';
import { readCardWords } from './card-words';
import { readLinkWords } from './link-words';
import { readLines } from './records';
import { ROOT } from './root';

export type RoleLine = Role & { readonly id: string };
export type TypeLine = { readonly id: string; readonly words: Words };
export type EvidenceLine = Evidence & { readonly id: string };
/** data/sources.json: SourceInfo for cards, the rest for data/SOURCES.md and the options page. */
export interface SourceLine extends SourceInfo {
  readonly home: string;
  readonly attribution: string;
  readonly transformation: string;
}

export const readRoles = (): RoleLine[] => readLines<RoleLine>('roles.jsonl').map((l) => l.value);
export const readTypes = (): TypeLine[] => readLines<TypeLine>('types.jsonl').map((l) => l.value);
export const readEvidence = (): EvidenceLine[] => readLines<EvidenceLine>('evidence.jsonl').map((l) => l.value);
export const readSources = (): SourceLine[] =>
  JSON.parse(readFileSync(join(ROOT, 'data/sources.json'), 'utf8')) as SourceLine[];

const table = <T extends { readonly id: string }, V>(lines: readonly T[], value: (line: T) => V): Record<string, V> =>
  Object.fromEntries(lines.map((line) => [line.id, value(line)]));

/** The frame without what only the built files tell: build id and counts. */
export function frameOf(records: readonly EntityRecord[]): Omit<Frame, 'format' | 'build' | 'counts' | 'words'> {
  const used = new Set(records.flatMap((r) => [...(r.offices ?? []), ...(r.facts ?? []), ...(r.relations ?? [])].flatMap((f) => f.ev)));
  const cited = readEvidence().filter((e) => used.has(e.id));
  const sources = readSources();
  const offices = new Set(records.flatMap((r) => (r.offices ?? []).map((o) => o.of)));
  const bodies = records.filter((r) => offices.has(r.id) && r.of && !isCountry(r));
  return {
    date: [...cited, ...sources].map((s) => s.date).sort().at(-1) ?? '',
    pages: table(cited, ({ publisher, title, url, date, licence }) => ({ publisher, title, url, date, licence })),
    sources: table(sources, ({ id, publisher, title, url, date, licence }) => ({ id, publisher, title, url, date, licence })),
    roles: table(readRoles(), ({ words, said, single }) => ({ words, said: [...new Set(said.map(nameKey))], single })),
    types: table(readTypes(), ({ words }) => words),
    countries: countriesOf(records),
    holders: holdersOf(records),
    linkWords: readLinkWords(),
    cardWords: readCardWords(),
    bodies: Object.fromEntries(bodies.map((b) => [
        b.id,
        { names: b.names, of: b.of as Words, said: [...new Set([...Object.values(b.names), ...(b.aliases ?? [])].map(nameKey))] },
      ])),
  };
}

export const isCountry = (record: EntityRecord): boolean => record.type === 'country' || record.type === 'territory';

export const countriesOf = (records: readonly EntityRecord[]): (Country | null)[] => [
  null,
  ...records.filter(isCountry).map(({ id, names, of, adjectives }) => ({ id, names, of: of as Words, adjectives: [...new Set((adjectives ?? []).map(nameKey))] })),
];

function holdersOf(records: readonly EntityRecord[]): Record<string, Holder[]> {
  const single = new Set(readRoles().filter((r) => r.single).map((r) => r.id));
  const holders: Record<string, Holder[]> = {};
  const add = (id: string, { role, of, from, to, asOf, superseded }: Office): void => {
    if (single.has(role) && of) (holders[`${role}:${of}`] ??= []).push([id, from ?? '', to ?? '', asOf ?? '', superseded ? 1 : 0]);
  };
  for (const record of records) for (const office of record.offices ?? []) add(record.id, office);
  for (const list of Object.values(holders)) list.sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : a[0] < b[0] ? -1 : 1));
  return Object.fromEntries(Object.entries(holders).sort(([a], [b]) => (a < b ? -1 : 1)));
}
