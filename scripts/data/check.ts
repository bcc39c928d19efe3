import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorObject } from 'ajv';
import { evidenceFor } from '../../src/knowledge/evidence';
import type { EntityRecord, Held } from '../../src/knowledge/record';
import { readCardWords } from './card-words';
import { readEvidence, readRoles, readSources, readTypes } from './frame';
import type { Written } from './records';
import { readLayer, readLines } from './records';
import { ROOT } from './root';

/** Facts whose value is the id of another record. */
export const ENTITY_FACTS = new Set(['capital', 'capital-of', 'seat', 'owner', 'party', 'country']);
/** A summary is one line: longer ones leave no room for facts. */
const SUMMARY_WORDS = 25;

const schema = (name: string): object => JSON.parse(readFileSync(join(ROOT, 'data/schema', name), 'utf8')) as object;

/** What is wrong with the records, one sentence each: file, line, field, what was expected, what was found. */
export function check(): string[] {
  const written = [...readLayer('hand'), ...readLayer('core'), ...readLayer('tail')];
  const known = knownThings(written);
  return [...checkShapes(written), ...checkEvidence(), ...checkOrder(written), ...written.flatMap((w) => checkMeaning(w, known))];
}

const place = ({ file, line, record }: Written, field: string): string => `data/records/${file}:${line}: ${record.id}: ${field}`;

function checkShapes(written: readonly Written[]): string[] {
  const valid = new Ajv({ allErrors: true, strictTypes: false }).compile(schema('record.schema.json'));
  return written.flatMap((w) => (valid(w.record) ? [] : (valid.errors ?? []).map((e) => `${place(w, sayError(e, w.record))}`)));
}

function checkEvidence(): string[] {
  const valid = new Ajv({ allErrors: true }).compile(schema('evidence.schema.json'));
  return readLines<object>('evidence.jsonl').flatMap(({ line, value }) =>
    valid(value) ? [] : (valid.errors ?? []).map((e) => `data/records/evidence.jsonl:${line}: ${sayError(e, value)}`),
  );
}

/** "offices/0/from: expected a match of ^\d{4}…, got "May 2012"". */
export function sayError(error: ErrorObject, value: object): string {
  const field = error.instancePath.slice(1) || '(record)';
  const got = field === '(record)' ? value : field.split('/').reduce<unknown>((v, k) => (v as Record<string, unknown>)[k], value);
  const params = error.params as Record<string, unknown>;
  const wanted =
    error.keyword === 'additionalProperties' ? `no field "${String(params['additionalProperty'])}"`
    : error.keyword === 'required' ? `a field "${String(params['missingProperty'])}"`
    : error.keyword === 'enum' ? `one of ${(params['allowedValues'] as string[]).join(', ')}`
    : error.keyword === 'pattern' ? `a match of ${String(params['pattern'])}`
    : (error.message ?? error.keyword).replace(/^must /, 'it to ');
  return `${field}: expected ${wanted}, got ${JSON.stringify(got)?.slice(0, 80)}`;
}

function checkOrder(written: readonly Written[]): string[] {
  return written.flatMap((w, i) => {
    const before = written[i - 1];
    if (!before || before.file !== w.file || before.record.id < w.record.id) return [];
    return [place(w, `id: expected ids in order and once, got "${w.record.id}" after "${before.record.id}"`)];
  });
}

interface Known {
  readonly ids: ReadonlySet<string>;
  readonly owned: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
  readonly tables: Parameters<typeof evidenceFor>[2];
}

function knownThings(written: readonly Written[]): Known {
  return {
    ids: new Set(written.map((w) => w.record.id)),
    owned: new Set(written.filter((w) => w.record.of).map((w) => w.record.id)),
    roles: new Set(readRoles().map((r) => r.id)),
    types: new Set(readTypes().map((t) => t.id)),
    keys: new Set(Object.keys(readCardWords().labels)),
    tables: {
      pages: Object.fromEntries(readEvidence().map((e) => [e.id, e])),
      sources: Object.fromEntries(readSources().map((s) => [s.id, s])),
    },
  };
}

function checkMeaning(w: Written, known: Known): string[] {
  const { record } = w;
  const faults: string[] = [];
  const expect = (ok: boolean, message: string): void => void (ok || faults.push(place(w, message)));
  const isId = (id: string | undefined, field: string): void => expect(id === undefined || known.ids.has(id), `${field}: expected the id of a record, got "${id}"`);
  isId(record.country, 'country');
  isId(record.entity, 'entity');
  expect(record.type === undefined || known.types.has(record.type), `type: expected a key of types.jsonl, got "${record.type}"`);
  for (const [i, office] of (record.offices ?? []).entries()) {
    expect(known.roles.has(office.role), `offices/${i}/role: expected a key of roles.jsonl, got "${office.role}"`);
    expect(office.of === undefined || known.owned.has(office.of), `offices/${i}/of: expected a record with "of" in six languages, got "${office.of}"`);
  }
  for (const [i, fact] of (record.facts ?? []).entries()) {
    expect(known.keys.has(fact.key), `facts/${i}/key: expected one of ${[...known.keys].join(', ')}, got "${fact.key}"`);
    expect(fact.text !== undefined || fact.value !== undefined, `facts/${i}: expected a value or a text, got neither`);
    if (ENTITY_FACTS.has(fact.key) && fact.text === undefined) isId(String(fact.value), `facts/${i}/value`);
  }
  for (const [i, relation] of (record.relations ?? []).entries()) isId(relation.with, `relations/${i}/with`);
  for (const [field, held] of statements(record)) faults.push(...checkHeld(w, { field, held, known }));
  for (const [lang, text] of Object.entries(record.summary ?? {}))
    expect(text.split(/\s+/).length <= SUMMARY_WORDS, `summary/${lang}: expected at most ${SUMMARY_WORDS} words, got ${text.split(/\s+/).length}`);
  return faults;
}

const statements = (record: EntityRecord): [string, Held][] =>
  (['offices', 'facts', 'relations'] as const).flatMap((list) => (record[list] ?? []).map((held, i): [string, Held] => [`${list}/${i}`, held]));

function checkHeld(w: Written, { field, held, known }: { field: string; held: Held; known: Known }): string[] {
  const faults: string[] = [];
  if (held.from && held.to && held.from > held.to) faults.push(place(w, `${field}: expected from before to, got ${held.from} and ${held.to}`));
  for (const ref of held.ev)
    if (!evidenceFor(ref, w.record, known.tables)) faults.push(place(w, `${field}/ev: expected a line of evidence.jsonl or a source of sources.json, got "${ref}"`));
  return faults;
}
