import { nameKey } from '../../../src/knowledge/fold';
import { LANGS } from '../../../src/engine/span';
import type { EntityRecord, RecordFact } from '../../../src/knowledge/record';
import { readLayer, readRecords } from '../records';
import { parseDbf, source, unzip, writeRecords } from './io';

/** Populated places that Natural Earth calls the seat of a first-level division ("Admin-1 capital", "Admin-1 region capital"). */
const SEAT = /^Admin-1 (?:region )?capital$/;
/** "Principado de Asturias", "Comunidad Foral de Navarra": the form of government before the name. */
const FORM = /^(?:principado de|comunidad(?: foral)? (?:de )?|region de|islas) /;
/** Where Natural Earth's seat is that of a neighbouring district: Dubăsari, where the breakaway government sits in another town. */
const WRONG: ReadonlySet<string> = new Set(['transnistria']);

/** Capitals of the hand-made regions: a division of the same country and name, in whatever of our languages, with one seat only. */
export function importRegions(): void {
  const countries = new Map(readRecords('core/countries.jsonl').map((c) => [c.iso ?? '', c.id]));
  const cities = new Map(readRecords('core/cities.jsonl').map((c) => [c.qid, c.id]));
  const seats = new Map<string, Record<string, string>[]>();
  for (const row of parseDbf(unzip(source('natural-earth/ne_10m_populated_places.zip'), 'ne_10m_populated_places.dbf'))) {
    if (!SEAT.test(row['FEATURECLA'] ?? '')) continue;
    const key = `${countries.get(row['ISO_A2'] ?? '') ?? ''} ${nameKey(row['ADM1NAME'] ?? '').replace(FORM, '')}`;
    seats.set(key, [...(seats.get(key) ?? []), row]);
  }
  const regions = readLayer('hand').map((w) => w.record).filter((r) => r.type === 'region' && r.country && !WRONG.has(r.id));
  writeRecords('core/regions.jsonl', regions.flatMap((region) => withSeat(region, seats, cities)));
}

type Seats = ReadonlyMap<string, readonly Record<string, string>[]>;

function withSeat({ id, kind, names, aliases, country = '' }: EntityRecord, seats: Seats, cities: ReadonlyMap<string | undefined, string>): EntityRecord[] {
  const keys = [...Object.values(names), ...(aliases ?? [])].map((name) => `${country} ${nameKey(name)}`);
  const found = [...new Set(keys.flatMap((key) => seats.get(key) ?? []))];
  const [only] = found;
  if (!only?.['wikidataid'] || found.length > 1) return [];
  const city = cities.get(only['wikidataid']);
  const capital: Pick<RecordFact, 'value' | 'text'> = city ? { value: city } : { text: namesOf(only) };
  const fact: RecordFact = { key: 'capital', ...capital, asOf: '2017', ev: [`natural-earth:${only['wikidataid']}`] };
  return [{ id, kind, names: { en: names.en ?? '' }, facts: [fact] }];
}

/** Of a seat too small to have a record: its name, where Natural Earth has no Italian or other one the English one. */
const namesOf = (row: Record<string, string>): NonNullable<RecordFact['text']> =>
  Object.fromEntries(LANGS.map((lang) => [lang, row[`NAME_${lang.toUpperCase()}`] || row['NAME_EN'] || row['NAME'] || '']));
