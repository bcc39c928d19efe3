import type { Quantity } from '../analysis';
import { CLASS } from '../language/language';
import { is, type Token } from '../tokens';
import { begins, formsAt, isComma, type ClauseInput } from './clause-words';
import type { Numeral } from './numerals';
import { spanOf, type Range } from './range';
import type { WordFacts } from './word-facts';

/** A number or date as it was read, with its tokens. */
export interface Amount extends Range {
  readonly quantity: Quantity;
}

/**
 * Numbers with their unit and dates in a stretch of tokens, normalised: "2 000 logements" → 2000 logements,
 * "1,5 milliard d'euros" → 1.5e9 euros, "20 juin 2024" → 2024-06-20, "en 2019" → 2019, "le 5 juin" → --06-05. Unknown units are empty.
 */
export function amountsIn(input: ClauseInput, { first, last }: Range): readonly Amount[] {
  const found: Amount[] = [];
  for (let i = first; i < last;) {
    const numeral = numeralAt(input, i);
    const read = numeral && (readDate(input, { first: i, last }, numeral) ?? readAmount(input, { first: i, last }));
    if (read) found.push(read);
    i = read ? read.last : i + 1;
  }
  return found;
}

const numeralAt = ({ facts }: ClauseInput, at: number): Numeral | null =>
  (facts.words[at] as WordFacts | undefined)?.numeral ?? null;

const two = (n: number): string => String(n).padStart(2, '0');

/** "20 juin 2024", "June 20, 2024", "juin 2024", "2024". */
function readDate(input: ClauseInput, range: Range, numeral: Numeral): Amount | null {
  const { first } = range;
  const dated = monthFirst(input, range, numeral) ?? dayFirst(input, range, numeral);
  if (!dated) return isYear(input, first) ? dateOf(input, { first, last: first + 1 }, String(numeral.year)) : null;
  const { month, day, next } = dated;
  const yearAt = skipJoin(input, isComma(input, next) ? next + 1 : next, range.last);
  const year = yearAt < range.last ? (numeralAt(input, yearAt)?.year ?? null) : null;
  if (day === null && year === null) return null;
  const date = `${year === null ? '--' : `${year}-`}${two(month)}${day === null ? '' : `-${two(day)}`}`;
  return dateOf(input, { first, last: year === null ? next : yearAt + 1 }, date);
}

/** A month with its day, and the token behind both. */
interface Dated {
  readonly month: number;
  readonly day: number | null;
  readonly next: number;
}

/** "June 20": a day may follow. */
function monthFirst(input: ClauseInput, { first, last }: Range, { month }: Numeral): Dated | null {
  if (month === null) return null;
  const day = first + 1 < last ? (numeralAt(input, first + 1)?.day ?? null) : null;
  return { month, day, next: day === null ? first + 1 : first + 2 };
}

/** "20 juin", "20 de junio". */
function dayFirst(input: ClauseInput, { first, last }: Range, { day }: Numeral): Dated | null {
  if (day === null) return null;
  const at = skipJoin(input, first + 1, last);
  const month = numeralAt(input, at)?.month ?? null;
  return month === null ? null : { month, day, next: at + 1 };
}

/** Four digits: "1 990" is an amount. */
export const isYear = (input: ClauseInput, at: number): boolean =>
  input.tokens[at]?.low.length === 4 && (numeralAt(input, at)?.year ?? null) !== null;

function dateOf({ tokens }: ClauseInput, { first, last }: Range, date: string): Amount {
  const { start, end } = spanOf(tokens, { first, last });
  return { first, last, quantity: { start, end, value: null, unit: '', date } };
}

/** Passes over "de", "di", "." between the parts of a date ("20 de junio de 2024", "3. Oktober"). */
function skipJoin({ tokens }: ClauseInput, at: number, last: number): number {
  const token = tokens[at];
  return at < last && (is(token, CLASS.of) || token?.low === '.' || token?.low === 'of') ? at + 1 : at;
}

const CURRENCY = new Set(['€', '$', '£']);

function readAmount(input: ClauseInput, range: Range): Amount | null {
  const read = readNumber(input, range);
  return read && (readShare(input, read, range.last) ?? read);
}

/** Words that may stand between the parts of a share: "deux enfants sur cinq", "nine out of ten". */
const SHARE_REACH = 2;
/** Beyond this "8 von 230" is a count among others. */
const WHOLE_MOST = 20;

/** "sept sur dix" → 0.7. Null: no share. */
function readShare(input: ClauseInput, { first, last: next, quantity }: Amount, last: number): Amount | null {
  const part = quantity.value ?? 0;
  if (!Number.isInteger(part) || part < 1) return null;
  for (let i = next; i <= next + SHARE_REACH && i < last; i++) {
    if (!begins(input, i, 'share')) continue;
    const joined = i + (formsAt(input, i).find((f) => f.kind === 'share')?.tokens.length ?? 0);
    if (joined >= last) continue;
    const whole = readNumber(input, { first: joined, last });
    const of = whole?.quantity.value ?? 0;
    // "two goals in ten minutes": what has a unit is no whole.
    if (!whole || whole.quantity.unit !== '' || isTimed(input, whole.last) || of <= part || of > WHOLE_MOST)
      return null;
    const value = Math.round((part / of) * 1000) / 1000;
    const { end } = whole.quantity;
    return { first, last: whole.last, quantity: { start: quantity.start, end, value, unit: '', date: null } };
  }
  return null;
}

/** A unit of time: "minutes". */
const isTimed = ({ tokens, lexicon }: ClauseInput, at: number): boolean => lexicon.durations.has(tokens[at]?.low ?? '');

/** A number in digits or words, its multipliers, then its unit (past "de", "d'", "of"). */
function readNumber(input: ClauseInput, { first, last }: Range): Amount | null {
  const { tokens } = input;
  const before = tokens[first - 1]?.low ?? '';
  const sign = CURRENCY.has(before) ? before : '';
  const numeral = numeralAt(input, first);
  let value = (sign === '' ? numeral?.value : numeral?.money) ?? null;
  if (value === null) return null;
  let next = first + 1;
  for (; next < last; next++) {
    const more = goOn(input, next, value);
    if (more === null) break;
    value = more;
  }
  const unit = unitAt(input, skipJoin(input, next, last), last);
  const { start, end } = spanOf(tokens, { first, last: unit?.last ?? next });
  const quantity = { start, end, value, unit: unit?.name ?? sign, date: null };
  return { first, last: unit?.last ?? next, quantity };
}

/** What the value becomes with the next token: "2 | 000", "2 | millions", "trois | quarts". Null: the number ends before it. */
function goOn(input: ClauseInput, at: number, value: number): number | null {
  const numeral = numeralAt(input, at);
  if (!numeral) return null;
  const { tokens } = input;
  if (numeral.isGroup && tokens[at - 1]?.kind === 'number') return value * 1000 + Number((tokens[at] as Token).low);
  return numeral.factor === null ? null : value * numeral.factor;
}

function unitAt(input: ClauseInput, at: number, last: number): { readonly name: string; readonly last: number } | null {
  if (at >= last || !begins(input, at, 'unit')) return null;
  const words = formsAt(input, at).find((f) => f.kind === 'unit')?.tokens ?? [];
  return { name: words.join(' '), last: at + words.length };
}
