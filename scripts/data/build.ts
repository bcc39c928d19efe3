import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT_VERSION, FRAME_FILE, IDS_FILE, INDEX_FILE, POSTINGS_FILE, RECORDS_FILE } from '../../src/knowledge/index/format';
import type { EntityRecord } from '../../src/knowledge/record';
import { ENTITY_FACTS } from './check';
import { countriesOf, frameOf, readSources } from './frame';
import { mergedRecords } from './merge';
import { withSuccessors } from './successors';
import { packNames, withFrequency } from './pack-names';
import { packRecords } from './pack-records';
import type { Named } from './pack-names';
import type { PackedRecords } from './pack-records';
import { ROOT } from './root';
import { newsSites } from './news-sites';
import { bundledStories } from './stories-file';

/** Writes public/data from data/records alone: the same records give the same bytes. */
export function build(folder = join(ROOT, 'public/data')): void {
  const files = builtFiles();
  mkdirSync(folder, { recursive: true });
  let total = 0;
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(folder, name), bytes);
    total += bytes.length;
    console.error(`data: ${name.padEnd(14)} ${(bytes.length / 1e6).toFixed(2)} MB`);
  }
  console.error(`data: ${(total / 1e6).toFixed(2)} MB in all`);
}

/** File name → bytes. */
export function builtFiles(): Record<string, Uint8Array> {
  const layered = withSuccessors(mergedRecords());
  const records = layered.map((l) => l.record);
  const countries = new Map(countriesOf(records).map((c, i) => [c?.id ?? '', i]));
  const named = layered.map(({ record, sure }): Named => ({ record, sure, country: countries.get(record.country ?? '') ?? 0 }));
  const packed = packByRank(records);
  const names = packNames(withFrequency(named), packed);
  const frame = { format: FORMAT_VERSION, build: names.build, counts: { entities: records.length, names: names.size },
    words: packed.words, ...frameOf(records) };
  const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value)}\n`);
  return {
    [INDEX_FILE]: names.index,
    [IDS_FILE]: names.ids,
    [POSTINGS_FILE]: names.postings,
    [RECORDS_FILE]: packed.file(names.build),
    [FRAME_FILE]: json(frame),
    'sources.json': json(readSources()),
    'stories.json': json(bundledStories()),
    'news-sites.json': json(newsSites(records)),
  };
}

/** Records in the file go from most to least named: one article's reads lie near each other. */
function packByRank(records: readonly EntityRecord[]): PackedRecords {
  const order = records.map((_, i) => i).sort((a, b) => (records[b]?.rank ?? 0) - (records[a]?.rank ?? 0) || a - b);
  const packed = packRecords(order.map((i) => slim(records[i] as EntityRecord, records)));
  const places = new Array<readonly [number, number]>(records.length);
  order.forEach((original, i) => (places[original] = packed.places[i] ?? [0, 0]));
  return { ...packed, places };
}

const INDEX_ONLY = new Set(['aliases', 'aliasesIn', 'short', 'of', 'adjectives', 'common', 'rank']);

/** What a card needs: names of the index, grammar and ranks stay out; entities named by facts bring their names along. */
function slim(record: EntityRecord, all: readonly EntityRecord[]): EntityRecord {
  const { facts, names, ...rest } = Object.fromEntries(
    Object.entries(record).filter(([field]) => !INDEX_ONLY.has(field)),
  ) as unknown as EntityRecord;
  const own = Object.fromEntries(Object.entries(names).filter(([lang, name]) => lang === 'en' || name !== names.en));
  const told = facts?.map((fact) => {
    const target = ENTITY_FACTS.has(fact.key) && !fact.text ? find(all, String(fact.value)) : undefined;
    return target ? { ...fact, names: target.names } : fact;
  });
  return { ...rest, names: own, ...(told && told.length > 0 && { facts: told }) };
}

/** Records are sorted by id. */
function find(all: readonly EntityRecord[], id: string): EntityRecord | undefined {
  let [low, high] = [0, all.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = all[middle] as EntityRecord;
    if (at.id === id) return at;
    if (at.id < id) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
