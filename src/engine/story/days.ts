import type { Word } from './words';
import { fold } from './words';

/** A day named in a text; null year: the text does not say it ("le 5 juin"). */
export interface NamedDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** Month names of the six languages in folded form. Short forms only where they are no other word. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'janvier', 'gennaio', 'januar', 'janner', 'enero', 'janeiro', 'jan'],
  ['february', 'fevrier', 'febbraio', 'februar', 'febrero', 'fevereiro', 'feb'],
  ['march', 'mars', 'marzo', 'marz', 'marco'],
  ['april', 'avril', 'aprile', 'abril', 'apr'],
  ['may', 'mai', 'maggio', 'mayo', 'maio'],
  ['june', 'juin', 'giugno', 'juni', 'junio', 'junho'],
  ['july', 'juillet', 'luglio', 'juli', 'julio', 'julho'],
  ['august', 'aout', 'agosto', 'aug'],
  ['september', 'septembre', 'settembre', 'septiembre', 'setiembre', 'setembro', 'sept'],
  ['october', 'octobre', 'ottobre', 'oktober', 'octubre', 'outubro', 'oct'],
  ['november', 'novembre', 'noviembre', 'novembro', 'nov'],
  ['december', 'decembre', 'dicembre', 'dezember', 'diciembre', 'dezembro', 'dec'],
];

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.map((n) => [n, i + 1] as const)),
);

const MONTH_STARTS: ReadonlySet<string> = new Set([...MONTH_OF.keys()].map((name) => name.slice(0, 3)));

/** A month's name or its usual short form ("giu", "jun."), of any of the six languages; "mar" and "mai" are words too. */
export const isMonth = (word: string): boolean => {
  const folded = fold(word);
  return MONTH_OF.has(folded) || (folded.length <= 4 && MONTH_STARTS.has(folded.slice(0, 3)));
};

const DAY = /^(?:[1-9]|[12]\d|3[01])(?:er|st|nd|rd|th)?$/u;
const YEAR = /^(?:19|20)\d\d$/u;

/** "5 de junio de 2024": the little words between a day, its month and its year. */
const BETWEEN = new Set(['de', 'del', 'do', 'of', 'st', 'nd', 'rd', 'th', 'er', 'the']);

function next(words: readonly Word[], from: number, step: 1 | -1): Word | undefined {
  let i = from + step;
  while (BETWEEN.has(words[i]?.folded ?? '')) i += step;
  return words[i];
}

/**
 * The days that a text names by month, in all six languages at once: "19 June 2024", "June 19", "5 de junio", "5. Juni 2024". Numeric
 * dates ("19.06.2024") are left alone: their order differs between languages.
 */
export function daysIn(words: readonly Word[]): NamedDay[] {
  const days: NamedDay[] = [];
  words.forEach((word, i) => {
    const month = MONTH_OF.get(word.folded);
    if (month === undefined) return;
    const before = next(words, i, -1)?.folded ?? '';
    const after = next(words, i, 1)?.folded ?? '';
    const day = DAY.test(before) ? before : DAY.test(after) ? after : null;
    if (day === null) return;
    const year = [after, words[i + 2]?.folded ?? '', words[i + 3]?.folded ?? ''].find((w) => YEAR.test(w));
    days.push({ year: year ? Number(year) : null, month, day: Number.parseInt(day, 10) });
  });
  return days;
}

/** Does the text's day name this ISO day? A missing year agrees with any. */
export function isDay(named: NamedDay, iso: string): boolean {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return named.day === day && named.month === month && (named.year === null || named.year === year);
}
