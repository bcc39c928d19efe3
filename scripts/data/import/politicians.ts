import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../../src/engine/span';
import { LANGS } from '../../../src/engine/span';
import type { EntityRecord, Office } from '../../../src/knowledge/record';
import { readRecords } from '../records';
import { SOURCES, parseTable, slug, source, sourceGz, writeRecords } from './io';
import { CABINET_TITLES, SEAT_TITLES } from './titles';

/** File name's first part → country id, where dropping "-cabinet" and "-ministers" does not give it. */
const PLACES: Readonly<Record<string, string>> = {
  'congo-kinshasa': 'dr-congo', czech: 'czechia', saudi: 'saudi-arabia', 'swiss-federal-council': 'switzerland', uae: 'united-arab-emirates', us: 'united-states',
};
const FOLDER = 'every-politician-scrapers';
/** Terms that ended before this year are history, not news. */
const OLDEST_OFFICE = '1990';
const OLDEST_SEAT = '2017';

/** The order in which a person's offices are told: the first held one is the role in an article. */
const WEIGHT = Object.values(CABINET_TITLES).filter((role, i, all) => all.indexOf(role) === i);

interface Person {
  readonly qid: string;
  readonly name: string;
  gender: 'm' | 'f' | undefined;
  readonly offices: Map<string, Office>;
  country: string;
}

/** Ministers and members of national parliaments with dated terms, from saved query results of Wikidata. */
export function importPoliticians(): void {
  const people = new Map<string, Person>();
  const days = repositoryDays();
  const countries = new Set(readRecords('core/countries.jsonl').map((c) => c.id));
  const genders = new Map<string, 'm' | 'f'>();
  for (const file of readdirSync(join(SOURCES, FOLDER)).sort()) {
    const [repository = '', kind = ''] = file.split('.html_');
    const place = repository.replace(/-(?:cabinet|ministers)$/, '');
    const country = PLACES[place] ?? place;
    if (!kind || !countries.has(country)) continue;
    const rows = parseTable(sourceGz(`${FOLDER}/${file}`));
    for (const row of rows) if (row['gender']) genders.set(row['personID'] ?? row['id'] ?? '', row['gender'] === 'female' ? 'f' : 'm');
    if (kind.startsWith('bio')) continue;
    for (const row of rows) addTerm(people, row, { country, day: days.get(repository) ?? '2022-07-23' });
  }
  addForeignMinisters(people);
  const labels = labelsByItem();
  const kept = [...people.values()].map((p) => ({ ...p, gender: genders.get(p.qid) ?? labels.get(p.qid)?.gender }));
  writeAll(kept.map((p) => toRecord(p, labels.get(p.qid)?.names ?? {})));
}

function repositoryDays(): Map<string, string> {
  const rows = source(`${FOLDER}/README.md`).toString('utf8').matchAll(/^\| ([a-z0-9-]+) \| [0-9a-f]{10} \| (\d{4}-\d{2}-\d{2}) /gm);
  return new Map([...rows].map((m) => [m[1] ?? '', m[2] ?? '']));
}

interface Where {
  readonly country: string;
  readonly day: string;
}

function addTerm(people: Map<string, Person>, row: Record<string, string>, { country, day }: Where): void {
  const { position = '', person: name = '', personID: qid = '', start = '', end = '' } = row;
  const seat = SEAT_TITLES.find(([title]) => title.test(position))?.[1];
  // North Korea's "supreme leader" is a description, Iran's an office of its constitution.
  const own = position === 'Supreme Leader' && country === 'north-korea' ? 'top-leader' : CABINET_TITLES[position];
  const role = own ?? seat;
  if (!role || !/^Q\d+$/.test(qid) || !isName(name)) return;
  // India's file calls its foreign secretaries, who are civil servants, ministers of foreign affairs; the minister is "of External Affairs".
  if (country === 'india' && position === 'Minister of Foreign Affairs') return;
  const oldest = CABINET_TITLES[position] ? OLDEST_OFFICE : OLDEST_SEAT;
  if ((end || start || '') < oldest || (!end && !start)) return;
  addOffice(people, { qid, name, country }, { role, ...(seat === role ? {} : { of: country }), ...term(start, end, day), ev: [`wikidata:@${day}`] });
}

/** Query results may hold an end before the start, or a day of an unknown month: such parts are left out. */
function term(start: string, end: string, day: string): Pick<Office, 'from' | 'to' | 'asOf'> {
  const date = (d: string): string => (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(d) ? d.replace(/-00.*$/, '') : '');
  const [from, to] = [date(start), date(end)];
  const ended = to && to >= from ? { to } : { asOf: day };
  return { ...(from && { from }), ...ended };
}

function addOffice(people: Map<string, Person>, { qid, name, country }: Pick<Person, 'qid' | 'name' | 'country'>, office: Office): void {
  const person = people.get(qid) ?? { qid, name, gender: undefined, offices: new Map<string, Office>(), country };
  people.set(qid, person);
  // Seats of successive terms are one membership: the span from the first to the last.
  const key = office.of ? `${office.role}:${office.of}:${office.from ?? ''}` : office.role;
  const before = person.offices.get(key);
  person.offices.set(key, before ? widen(before, office) : office);
}

function widen(a: Office, b: Office): Office {
  const from = [a.from, b.from].filter((d): d is string => d !== undefined).sort()[0];
  const open = [a, b].find((o) => o.to === undefined);
  const to = [a.to, b.to].filter((d): d is string => d !== undefined).sort().at(-1);
  const { role, of, ev } = a;
  return { role, ...(of && { of }), ...(from && { from }), ...(open ? { asOf: open.asOf ?? '' } : to ? { to } : {}), ev };
}

function addForeignMinisters(people: Map<string, Person>): void {
  const byName = new Map(readRecords('core/countries.jsonl').map((c) => [c.qid, c.id]));
  for (const row of parseTable(sourceGz(`${FOLDER}/world.sources_foreign_wikidata.csv.gz`))) {
    const country = byName.get(row['country'] ?? '');
    const known = /^Minister (?:of|for) (?:Foreign|External) (?:Affairs|Relations)$|^Foreign Minister$/.test(row['positionLabel'] ?? '');
    const { person: qid = '', name = '', start = '' } = row;
    if (!country || !known || !/^Q\d+$/.test(qid) || !isName(name) || !start) continue;
    const person = people.get(qid);
    if (person && [...person.offices.values()].some((o) => o.role === 'foreign-minister' && !o.to)) continue;
    addOffice(people, { qid, name, country }, { role: 'foreign-minister', of: country, from: start, asOf: '2023-01-10', ev: ['wikidata:@2023-01-10'] });
  }
}

/** Two words at least, all in Latin letters, no title or bracket. */
const isName = (name: string): boolean => /^[\p{Script=Latin}'’. -]+$/u.test(name) && name.trim().includes(' ') && !/\b(?:Sir|Lord|Baron|Baroness)\b/.test(name);

interface Labels {
  readonly names: Partial<Record<Lang, string>>;
  readonly gender: 'm' | 'f' | undefined;
}

function labelsByItem(): Map<string, Labels> {
  const rows = parseTable(sourceGz('everypolitician-2015-names/names.tsv.gz'), '\t');
  return new Map(
    rows.map((row) => {
      const names: Partial<Record<Lang, string>> = {};
      for (const lang of LANGS) if (isName(row[lang] ?? '')) names[lang] = row[lang] ?? '';
      return [row['qid'] ?? '', { names, gender: row['gender'] === 'female' ? 'f' : row['gender'] === 'male' ? 'm' : undefined }];
    }),
  );
}

function toRecord(person: Person, labels: Partial<Record<Lang, string>>): EntityRecord {
  const weight = (o: Office): number => (WEIGHT.includes(o.role) ? WEIGHT.indexOf(o.role) : WEIGHT.length);
  const offices = [...person.offices.values()].sort((a, b) => weight(a) - weight(b) || ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  const names: Partial<Record<Lang, string>> = { en: person.name };
  for (const lang of LANGS) {
    const own = labels[lang];
    if (lang !== 'en' && own && own !== person.name) names[lang] = own;
  }
  const top = offices[0]?.role ?? '';
  return {
    id: slug(person.name),
    kind: 'person',
    type: 'politician',
    names,
    country: person.country,
    ...(person.gender && { gender: person.gender }),
    qid: person.qid,
    rank: ['president', 'prime-minister', 'chancellor', 'supreme-leader', 'king'].includes(top) ? 5 : WEIGHT.indexOf(top) >= 0 ? 3 : 1,
    offices,
  };
}

/** Namesakes get their item in the id. Files stay well under 4 MB: ministers, then members by the letter of their country. */
function writeAll(records: readonly EntityRecord[]): void {
  const count = new Map<string, number>();
  for (const r of records) count.set(r.id, (count.get(r.id) ?? 0) + 1);
  const taken = new Set(readRecords('core/cities.jsonl').map((c) => c.id));
  const unique = records.map((r) => ((count.get(r.id) ?? 0) > 1 || taken.has(r.id) ? { ...r, id: `${r.id}-${(r.qid ?? '').toLowerCase()}` } : r));
  const isMinister = (r: EntityRecord): boolean => (r.offices ?? []).some((o) => o.of !== undefined);
  const members = unique.filter((r) => !isMinister(r));
  writeRecords('core/ministers.jsonl', unique.filter(isMinister));
  writeRecords('core/members-a-i.jsonl', members.filter((r) => (r.country ?? '') < 'j'));
  writeRecords('core/members-j-z.jsonl', members.filter((r) => (r.country ?? '') >= 'j'));
}
