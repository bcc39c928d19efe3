import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nameKey } from '../../../src/knowledge/fold';
import type { EntityRecord, RecordFact } from '../../../src/knowledge/record';
import { readLayer, readRecords } from '../records';
import { SOURCES, sourceGz, writeRecords } from './io';

/** A row of wikitrivia's saved query results of Wikidata. */
interface YearRow {
  readonly item: string;
  readonly itemLabel: string;
  readonly year: string;
  readonly sitelinks: string;
}

/** What a file's years tell, and of which types of ours: the label alone would make "Pravda" a brand. */
interface YearFile {
  readonly file: RegExp;
  readonly key: 'founded' | 'started' | 'died';
  readonly types: readonly string[];
}

const MEDIA = ['newspaper', 'magazine', 'news-agency', 'broadcaster', 'news-outlet', 'website'];
const FILES: readonly YearFile[] = [
  { file: /^(?:newspapers|tv-channels|radio-stations|websites)-launch/, key: 'founded', types: MEDIA },
  { file: /^(?:brands-and-companies|airlines)-founding/, key: 'founded', types: ['company', 'airline'] },
  { file: /^wars-start/, key: 'started', types: ['war'] },
  { file: /^(?:disease-outbreaks|protests-riots)/, key: 'started', types: ['event'] },
  { file: /^famous-.*-death/, key: 'died', types: ['politician', 'military-officer', 'religious-leader', 'person', 'monarch', 'activist'] },
];
/** Query results of the day on which wikitrivia's repository was read. */
const READ = '2026-06-25';
/** Of two items with one label the better known is meant only if it is this much better known. */
const CLEARLY = 3;

const sourceNames = (record: EntityRecord): string[] => [record.names.en ?? '', ...(record.aliases ?? [])].map(bare);
const bare = (name: string): string => nameKey(name).replace(/^the /, '');

/** Years of founding, beginning and death for hand-made records that have none: names must agree wholly, kinds and countries too. */
export function importYears(): void {
  const hand = readLayer('hand').map((w) => w.record).filter((r) => r.kind !== 'outlet');
  const [rows, bodies] = [yearRows(), rorBodies()];
  const countries = new Map(readRecords('core/countries.jsonl').map((c) => [c.id, c.iso ?? '']));
  const found = hand.flatMap((record): EntityRecord[] => {
    const own = new Set((record.facts ?? []).map((f) => f.key));
    const told = fromRows(record, rows) ?? fromRor(record, bodies, countries.get(record.country ?? '') ?? '');
    if (!told || own.has(told.fact.key) || (record.qid && told.qid !== record.qid)) return [];
    const { id, kind, names } = record;
    return [{ id, kind, names: { en: names.en ?? '' }, ...(told.qid && { qid: told.qid }), facts: [told.fact] }];
  });
  writeRecords('core/years.jsonl', found);
}

interface Told {
  readonly fact: RecordFact;
  readonly qid: string;
}

type Rows = ReadonlyMap<string, readonly (YearRow & YearFile)[]>;

function yearRows(): Rows {
  const rows = new Map<string, (YearRow & YearFile)[]>();
  for (const file of readdirSync(join(SOURCES, 'wikitrivia')).sort()) {
    const what = FILES.find((f) => f.file.test(file));
    if (!what) continue;
    for (const row of JSON.parse(sourceGz(`wikitrivia/${file}`)) as YearRow[]) {
      const key = bare(row.itemLabel);
      rows.set(key, [...(rows.get(key) ?? []), { ...row, ...what }]);
    }
  }
  return rows;
}

function fromRows(record: EntityRecord, rows: Rows): Told | null {
  const fitting = sourceNames(record)
    .flatMap((name) => rows.get(name) ?? [])
    .filter((row) => row.types.includes(record.type ?? ''))
    .sort((a, b) => Number(b.sitelinks) - Number(a.sitelinks));
  const [first] = fitting;
  const other = fitting.find((row) => row.item !== first?.item);
  if (!first || !/^\d{4}$/.test(first.year) || (other && Number(first.sitelinks) < CLEARLY * Number(other.sitelinks))) return null;
  const qid = first.item.split('/').at(-1) ?? '';
  return { qid, fact: { key: first.key, value: first.year, ev: [`wikidata:${qid}@${READ}`] } };
}

interface Ror {
  readonly id: string;
  readonly established?: number | null;
  readonly names?: readonly { readonly value: string }[];
  readonly locations?: readonly { readonly geonames_details?: { readonly country_code?: string } }[];
  readonly external_ids?: readonly { readonly type: string; readonly preferred: string | null; readonly all: readonly string[] }[];
}

function rorBodies(): ReadonlyMap<string, readonly Ror[]> {
  const bodies = new Map<string, Ror[]>();
  for (const line of sourceGz('ror/ror-latest-per-id.jsonl.gz').trim().split('\n')) {
    const ror = JSON.parse(line) as Ror;
    if (!ror.established || !Array.isArray(ror.names)) continue;
    for (const key of new Set(ror.names.map((n) => bare(n.value)))) bodies.set(key, [...(bodies.get(key) ?? []), ror]);
  }
  return bodies;
}

/** Acronyms are many bodies' names: only names of two words or more count, and one body may bear them. */
function fromRor(record: EntityRecord, bodies: ReadonlyMap<string, readonly Ror[]>, iso: string): Told | null {
  if (record.kind !== 'organisation' || record.type === 'seat-of-power') return null;
  const names = sourceNames(record).filter((name) => name.includes(' '));
  const fitting = new Map(names.flatMap((name) => bodies.get(name) ?? []).map((ror) => [ror.id, ror]));
  const there = [...fitting.values()].filter((r) => iso === '' || r.locations?.[0]?.geonames_details?.country_code === iso);
  const [only] = there;
  if (!only || there.length > 1) return null;
  const items = only.external_ids?.find((e) => e.type === 'wikidata');
  const qid = items?.preferred ?? items?.all[0] ?? '';
  return { qid, fact: { key: 'founded', value: String(only.established), ev: [`ror:${only.id.split('/').at(-1) ?? ''}`] } };
}
