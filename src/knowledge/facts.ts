import type { Fact } from './context';
import { compareDates, standing } from './dates';
import type { Standing } from './dates';
import { evidenceFor } from './evidence';
import type { Telling } from './office';
import { nameIn, sayOffice } from './office';
import type { Wording } from './phrases';
import { fill, labelOf, sayDate, sayNumber } from './phrases';
import type { EntityRecord, Held, RecordFact } from './record';

/** Facts whose value is a date: they are things that happened on it. */
const DATED = new Set<string>(['born', 'died', 'founded', 'ended', 'started', 'signed', 'in-force', 'adopted']);
/** Facts of which an entity has one: two that differ are two sources that differ. */
const ONCE = new Set<string>(['born', 'died', 'founded', 'signed', 'in-force', 'adopted']);

/** A statement ready to show, with its place in time seen from the article. */
export interface Told {
  readonly fact: Fact;
  readonly when: 'then' | 'since' | 'before';
  readonly office?: boolean;
  /** A source knew it long before the article and says nothing after. */
  readonly stale?: boolean;
  /** A seat in a parliament: says less of a person than a past high office does. */
  readonly seat?: boolean;
}

const SEATS = new Set(['member-of-parliament', 'senator', 'representative', 'mep']);

/** All statements of a record in `telling.lang`; those without words in it, or without evidence, are left out. */
export function tell(record: EntityRecord, day: string | null, telling: Telling): Told[] {
  return [...tellOffices(record, day, telling), ...tellFacts(record, day, telling)].filter(
    (t) => t.fact.evidence.length > 0,
  );
}

function tellOffices(record: EntityRecord, day: string | null, telling: Telling): Told[] {
  const offices = record.offices ?? [];
  return offices.flatMap((office): Told[] => {
    const x = sayOffice(office, record.gender, telling);
    if (!x) return [];
    const base = { label: labelOf('office', wording(telling)), ...evidence(record, office, telling) };
    if (day === null)
      return [{ fact: { ...base, text: bracketed(x, office, telling), ...times(office) }, when: 'then' as const }];
    return inTime(standing(office, day)).map((when) => ({
      fact: { ...base, ...tellOne(x, office, { when, telling, day }) },
      when,
      office: true,
      seat: SEATS.has(office.role),
      stale: standing(office, day) === 'last-known',
    }));
  });

  /** An office that was held and ended later is both: what held then, and what changed since. */
  function inTime(now: Standing): Told['when'][] {
    if (now === 'ended') return ['before'];
    return now === 'not-yet' ? ['since'] : ['then', 'since'];
  }
}

interface Moment {
  readonly when: Told['when'];
  readonly telling: Telling;
  readonly day: string;
}

function tellOne(x: string, held: Held, { when, telling, day }: Moment): Pick<Fact, 'text' | 'from' | 'to' | 'asOf'> {
  const words = wording(telling);
  if (when !== 'then')
    return {
      text:
        held.to && held.from && compareDates(held.from, day) > 0 ? bracketed(x, held, telling) : tail(x, held, telling),
      ...times(held),
    };
  // What ended later is told under "since": on the article's day nobody knew it.
  const known = { ...times(held), to: null };
  const old = standing(held, day) === 'last-known' && held.asOf;
  return { text: old ? fill('lastKnown', words, { x, date: sayDate(old, words) }) : x, ...known };
}

export const wording = ({ frame, lang }: Telling): Wording => ({ words: frame.cardWords, lang });

const tail = (x: string, held: Held, telling: Telling): string =>
  held.to
    ? fill('until', wording(telling), { x, to: sayDate(held.to, wording(telling)) })
    : bracketed(x, held, telling);

/** A statement with its whole time in brackets: where no date of the article says which part of it to tell. */
function bracketed(x: string, held: Held, telling: Telling): string {
  const words = wording(telling);
  const say = (date: string | undefined): string => (date ? sayDate(date, words) : '');
  const [from, to, date] = [say(held.from), say(held.to), say(held.asOf)];
  if (from && to) return from === to ? fill('on', words, { x, date: from }) : fill('between', words, { x, from, to });
  if (to) return fill('until', words, { x, to });
  if (date) return from ? fill('sinceKnown', words, { x, from, date }) : fill('lastKnown', words, { x, date });
  return from ? fill('since', words, { x, from }) : x;
}

const times = (held: Held): Pick<Fact, 'from' | 'to' | 'asOf'> => ({
  from: held.from ?? null,
  to: held.to ?? null,
  asOf: held.asOf ?? null,
});

const evidence = (record: EntityRecord, held: Pick<Held, 'ev'>, { frame }: Telling): Pick<Fact, 'evidence'> => ({
  evidence: held.ev.map((ref) => evidenceFor(ref, record, frame)).filter((e) => e !== null),
});

function tellFacts(record: EntityRecord, day: string | null, telling: Telling): Told[] {
  const facts = record.facts ?? [];
  const told: Told[] = [];
  const seen = new Set<string>();
  for (const fact of facts) {
    const same = ONCE.has(fact.key) ? facts.filter((f) => f.key === fact.key) : [fact];
    if (same.length > 1 && seen.has(fact.key)) continue;
    seen.add(fact.key);
    const text = same.length > 1 ? differing(same, telling) : sayValue(fact, telling);
    if (!text) continue;
    const cited = { ev: same.flatMap((f) => f.ev) };
    const base = { label: labelOf(fact.key, wording(telling)), ...evidence(record, cited, telling), ...times(fact) };
    told.push({ fact: { ...base, text: withTime(text, fact, { day, telling }) }, when: placed(fact, day) });
  }
  return told;
}

/** What happened shows its day; a figure shows the day of its source where that is long before the article. */
function withTime(text: string, fact: RecordFact, { day, telling }: { day: string | null; telling: Telling }): string {
  if (DATED.has(fact.key)) return text;
  if (day === null || fact.key === 'event') return bracketed(text, fact, telling);
  const old = standing(fact, day) === 'last-known' && fact.asOf;
  return old ? fill('lastKnown', wording(telling), { x: text, date: sayDate(old, wording(telling)) }) : text;
}

/** What sources say apart is shown as such: "les sources diffèrent : 8 janvier 1982 ; 1984". */
function differing(facts: readonly RecordFact[], telling: Telling): string {
  const values = [...new Set(facts.map((f) => sayValue(f, telling)))];
  return values.length === 1 ? (values[0] ?? '') : fill('differ', wording(telling), { x: values.join(' ; ') });
}

function sayValue(fact: RecordFact, telling: Telling): string {
  const { lang } = telling;
  if (fact.text) return fact.text[lang] ?? '';
  if (fact.names) return nameIn(fact.names, lang);
  if (typeof fact.value === 'number') return sayNumber(fact.value, wording(telling));
  if (fact.value && DATED.has(fact.key)) return sayDate(fact.value, wording(telling));
  return fact.value ?? '';
}

/** A dated event belongs to "then" up to its day; a lasting fact is told in what it was on the article's day. */
function placed(fact: RecordFact, day: string | null): Told['when'] {
  if (day === null) return 'then';
  const at = DATED.has(fact.key) && typeof fact.value === 'string' ? fact.value : fact.from;
  if (at && compareDates(at, day) > 0) return 'since';
  // What happened stays happened.
  if (fact.key === 'event') return 'then';
  return standing(fact, day) === 'ended' ? 'before' : 'then';
}
