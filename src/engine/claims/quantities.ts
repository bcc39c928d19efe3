import type { Quantity } from '../analysis';
import { span } from '../span';
import { is, type Token } from '../tokens';
import { CLASS } from '../language/language';
import { findForms, type ClaimLexicon } from './lexicon';

/** Tokens [first, last) of a clause. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * Numbers with their unit and dates in a stretch of tokens, normalised: "2 000 logements" → 2000 logements,
 * "1,5 milliard d'euros" → 1.5e9 euros, "20 juin 2024" → 2024-06-20, "en 2019" → 2019, "le 5 juin" → --06-05. Unknown units are empty.
 */
export function quantitiesIn(
  tokens: readonly Token[],
  { first, last }: Range,
  lexicon: ClaimLexicon,
): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let i = first; i < last;) {
    const { kind, low } = tokens[i] as Token;
    // Most words are none: asked before anything is built.
    if (kind !== 'number' && !lexicon.months.has(low) && !lexicon.numbers.has(low)) {
      i++;
      continue;
    }
    const read = readDate(tokens, i, last, lexicon) ?? readAmount(tokens, i, last, lexicon);
    if (read) found.push(read.quantity);
    i = read ? read.next : i + 1;
  }
  return found;
}

interface Read {
  readonly quantity: Quantity;
  readonly next: number;
}

const two = (n: number): string => String(n).padStart(2, '0');
const isYear = (n: number | null): boolean => n !== null && Number.isInteger(n) && n >= 1800 && n <= 2100;

/** "20 juin 2024", "June 20, 2024", "juin 2024", "2024". */
function readDate(tokens: readonly Token[], at: number, last: number, lexicon: ClaimLexicon): Read | null {
  const [a, b] = [at, at + 1].map((i) => (i < last ? tokens[i] : undefined));
  if (!a) return null;
  const monthFirst = lexicon.months.get(a.low);
  const dayFirst = a.kind === 'number' ? dayOf(a.low) : null;
  const skip = dayFirst !== null ? skipJoin(tokens, at + 1, last) : at + 1;
  const month = monthFirst ?? (dayFirst !== null ? lexicon.months.get(tokens[skip]?.low ?? '') : undefined);
  if (month === undefined) return readYear(a, at, lexicon);
  let next = monthFirst !== undefined ? at + 1 : skip + 1;
  let day = dayFirst;
  if (monthFirst !== undefined && b?.kind === 'number' && dayOf(b.low) !== null) {
    day = dayOf(b.low);
    next = at + 2;
  }
  const yearAt = skipJoin(tokens, tokens[next]?.low === ',' ? next + 1 : next, last);
  const year = yearAt < last ? valueOf(tokens[yearAt]?.low ?? '', lexicon.decimal) : null;
  if (isYear(year)) next = yearAt + 1;
  if (day === null && !isYear(year)) return null;
  const date = `${isYear(year) ? `${year}-` : '--'}${two(month)}${day === null ? '' : `-${two(day)}`}`;
  return { quantity: { ...spanOf(tokens, at, next), value: null, unit: '', date }, next };
}

function readYear(token: Token, at: number, lexicon: ClaimLexicon): Read | null {
  if (token.kind !== 'number' || !/^\d{4}$/.test(token.low) || !isYear(valueOf(token.low, lexicon.decimal)))
    return null;
  return { quantity: { start: token.start, end: token.end, value: null, unit: '', date: token.low }, next: at + 1 };
}

/** Day of a month: "20", "1er", "1st". */
function dayOf(low: string): number | null {
  const digits = /^(\d{1,2})(?:er|º|ª|st|nd|rd|th)?$/.exec(low)?.[1];
  const day = Number(digits);
  return digits && day >= 1 && day <= 31 ? day : null;
}

/** Passes over "de", "di", "." between the parts of a date ("20 de junio de 2024", "3. Oktober"). */
function skipJoin(tokens: readonly Token[], at: number, last: number): number {
  const token = tokens[at];
  return at < last && (is(token, CLASS.of) || token?.low === '.' || token?.low === 'of') ? at + 1 : at;
}

function valueOf(low: string, decimal: string): number | null {
  if (!/^\d[\d.,]*$/.test(low)) return null;
  const plain = decimal === ',' ? low.replaceAll('.', '').replace(',', '.') : low.replaceAll(',', '');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

const CURRENCY = new Set(['€', '$', '£']);

/** What hangs on a number: "£3.4m", "€2bn", "310mila". Without a sign of money "m" may be metres. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);

function scaledOf(low: string, { decimal, numbers }: ClaimLexicon, sign: string): number | null {
  const letters = /\p{L}+$/u.exec(low)?.[0];
  if (letters === undefined) return valueOf(low, decimal);
  const value = valueOf(low.slice(0, -letters.length), decimal);
  const scale = letters === 'm' && sign !== '' ? 1e6 : (SCALES.get(letters) ?? numbers.get(letters));
  return value === null || scale === undefined || scale < 1e3 ? null : Math.round(value * scale * 1e6) / 1e6;
}

const readAmount = (tokens: readonly Token[], at: number, last: number, lexicon: ClaimLexicon): Read | null => {
  const read = readNumber(tokens, at, last, lexicon);
  return read && (readShare(tokens, read, last, lexicon) ?? read);
};

/** Words that may stand between the parts of a share: "deux enfants sur cinq", "nine out of ten". */
const SHARE_REACH = 2;
/** Beyond this "8 von 230" is a count among others. */
const WHOLE_MOST = 20;

/** "sept sur dix" → 0.7. Null: no share. */
function readShare(
  tokens: readonly Token[],
  { quantity, next }: Read,
  last: number,
  lexicon: ClaimLexicon,
): Read | null {
  const part = quantity.value ?? 0;
  if (!Number.isInteger(part) || part < 1) return null;
  for (let i = next; i <= next + SHARE_REACH && i < last; i++) {
    const joined = findForms(lexicon, tokens, i).find((f) => f.kind === 'share');
    if (!joined || joined.last >= last) continue;
    const whole = readNumber(tokens, joined.last, last, lexicon);
    const of = whole?.quantity.value ?? 0;
    // "two goals in ten minutes": what has a unit is no whole.
    if (!whole || whole.quantity.unit !== '' || isTimed(tokens, whole.next, lexicon) || of <= part || of > WHOLE_MOST)
      return null;
    const share = Math.round((part / of) * 1000) / 1000;
    return { quantity: { ...quantity, end: whole.quantity.end, value: share, unit: '' }, next: whole.next };
  }
  return null;
}

const isTimed = (tokens: readonly Token[], at: number, lexicon: ClaimLexicon): boolean =>
  lexicon.durations.has(tokens[at]?.low ?? '');

/** A number in digits or words, its multipliers, then its unit (past "de", "d'", "of"). */
function readNumber(tokens: readonly Token[], at: number, last: number, lexicon: ClaimLexicon): Read | null {
  const first = tokens[at] as Token;
  const before = tokens[at - 1];
  const sign = before && CURRENCY.has(before.low) ? before.low : '';
  let value = first.kind === 'number' ? scaledOf(first.low, lexicon, sign) : (lexicon.numbers.get(first.low) ?? null);
  if (value === null) return null;
  let next = at + 1;
  for (; next < last; next++) {
    const token = tokens[next] as Token;
    if (token.kind === 'number' && /^\d{3}$/.test(token.low) && (tokens[next - 1] as Token).kind === 'number')
      value = value * 1000 + Number(token.low);
    else if (multiplies(lexicon.numbers.get(token.low))) value *= lexicon.numbers.get(token.low) as number;
    else break;
  }
  const unitAt = skipJoin(tokens, next, last);
  const unit = unitAt < last ? findForms(lexicon, tokens, unitAt).find((f) => f.kind === 'unit') : undefined;
  const end = unit ? unit.last : next;
  const name = unit
    ? tokens
        .slice(unit.first, unit.last)
        .map((t) => t.low)
        .join(' ')
    : sign;
  return { quantity: { ...spanOf(tokens, at, end), value, unit: name, date: null }, next: end };
}

/** "2 millions", "trois quarts". */
const multiplies = (value: number | undefined): boolean => value !== undefined && (value >= 1000 || value < 1);

const spanOf = (tokens: readonly Token[], first: number, last: number) =>
  span((tokens[first] as Token).start, (tokens[last - 1] as Token).end);
