import type { Lang } from '../../../src/engine/span';
import { LANGS } from '../../../src/engine/span';
import type { EntityRecord, RecordFact } from '../../../src/knowledge/record';
import { readRecords } from '../records';
import { COMMON_PLACE_NAMES } from './common-names';
import { geonamesCatalogue, parseDbf, slug, source, unzip, writeRecords } from './io';

/** Ids and English names where Natural Earth 4.0.0 has an older or longer form. */
const RENAMED: Readonly<Record<string, string>> = { Kiev: 'Kyiv', 'Washington, D.C.': 'Washington', 'New York City': 'New York', Astana: 'Astana', 'Nur-Sultan': 'Astana', 'Mexico City': 'Mexico City' };

/** Capitals whose name is also another thing, but which articles mean by it. */
const KEPT_CAPITALS = new Set(['Washington', 'Rome', 'Athens', 'Lima', 'La Paz', 'Wellington', 'Sofia', 'Santiago']);

/** Least population of a place that is no capital: smaller ones are seldom named outside their country. */
const SMALLEST = 50_000;

const rankOf = (population: number, capital: boolean): number =>
  capital ? 5 : population >= 3e6 ? 6 : population >= 1e6 ? 5 : population >= 5e5 ? 4 : population >= 2e5 ? 3 : 2;

/** Populated places of Natural Earth: names in five languages, Italian from GeoNames, country, population class. */
export function importCities(): void {
  const rows = parseDbf(unzip(source('natural-earth/ne_10m_populated_places.zip'), 'ne_10m_populated_places.dbf'));
  const italian = geonamesCatalogue('it');
  const countries = new Map(readRecords('core/countries.jsonl').map((c) => [c.iso ?? '', c]));
  const taken = new Set(readRecords('core/countries.jsonl').map((c) => c.id));
  const found = rows
    .filter((row) => row['wikidataid'] && row['NAME_EN'])
    .sort((a, b) => Number(b['POP_MAX']) - Number(a['POP_MAX']));
  const records: EntityRecord[] = [];
  for (const row of found) {
    const capital = row['FEATURECLA'] === 'Admin-0 capital';
    const population = Number(row['POP_MAX']);
    const country = countries.get(row['ISO_A2'] ?? '');
    if (!country || country.iso === 'VA' || (!capital && population < SMALLEST)) continue;
    const record = city(row, { capital, population, country, italian: italian.get(String(Math.round(Number(row['GEONAMEID'])))) });
    const id = [record.id, `${record.id}-${country.id}`, `${record.id}-${slug(row['ADM1NAME'] ?? '')}`].find((x) => !taken.has(x));
    if (!id) continue;
    taken.add(id);
    records.push({ ...record, id });
  }
  writeRecords('core/cities.jsonl', records);
  keepKnownCapitals(taken);
}

/** A capital that Natural Earth lacks, or that the Factbook spells with a note, is left out of its country's facts. */
function keepKnownCapitals(ids: ReadonlySet<string>): void {
  const countries = readRecords('core/countries.jsonl');
  writeRecords(
    'core/countries.jsonl',
    countries.map((c) => ({ ...c, facts: (c.facts ?? []).filter((f) => f.key !== 'capital' || ids.has(String(f.value))) })),
  );
}

interface About {
  readonly capital: boolean;
  readonly population: number;
  readonly country: EntityRecord;
  readonly italian: string | undefined;
}

function city(row: Record<string, string>, { capital, population, country, italian }: About): EntityRecord {
  const english = RENAMED[row['NAME_EN'] ?? ''] ?? row['NAME_EN'] ?? '';
  const names: Partial<Record<Lang, string>> = { en: english };
  for (const lang of LANGS) {
    if (lang === 'en') continue;
    const own = lang === 'it' ? (italian ?? '') : (row[`NAME_${lang.toUpperCase()}`] ?? '');
    if (own && own !== english && !/[,(]/.test(own)) names[lang] = own;
  }
  const alias = [row['NAME'] ?? '', row['NAME_EN'] ?? ''].filter((n) => n && !Object.values(names).includes(n) && !/[,(]/.test(n));
  const ev = [`natural-earth:${row['wikidataid']}`];
  const facts: RecordFact[] = [];
  if (capital) facts.push({ key: 'capital-of', value: country.id, ev });
  if (population > 0) facts.push({ key: 'population', value: population, asOf: '2017', ev });
  return {
    id: slug(english),
    kind: 'place',
    type: capital ? 'capital' : 'city',
    names,
    ...(alias.length > 0 && { aliases: [...new Set(alias)] }),
    country: country.id,
    qid: row['wikidataid'] ?? '',
    rank: rankOf(population, capital),
    ...(COMMON_PLACE_NAMES.has(english.toLowerCase()) && !KEPT_CAPITALS.has(english) && { common: true }),
    facts,
  };
}
