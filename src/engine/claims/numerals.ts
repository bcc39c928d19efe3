import type { TokenKind } from '../tokens';
import type { ClaimLexicon } from './lexicon';

/** What a word says as a number or in a date. */
export interface Numeral {
  /** "12,5", "310mila", "trois"; null: no amount by itself ("mai"). */
  readonly value: number | null;
  /** The same behind a sign of money, where "3.4m" is millions and no metres. */
  readonly money: number | null;
  /** Three digits, which go on with the number before them: "2 000". */
  readonly isGroup: boolean;
  /** What it multiplies the number before it by: "millions", "quarts". Null: it does not ("trois"). */
  readonly factor: number | null;
  /** 1 to 31 as a day of a month: "20", "1er", "1st". */
  readonly day: number | null;
  /** 1 to 12: "juin". */
  readonly month: number | null;
  /** Digits that may be a year: 1800 to 2100. */
  readonly year: number | null;
}

/** Null: no number, nor a month. */
export function numeralOf(low: string, kind: TokenKind, lexicon: ClaimLexicon): Numeral | null {
  const month = lexicon.months.get(low) ?? null;
  if (kind === 'number') return inDigits(low, month, lexicon);
  const value = lexicon.numbers.get(low) ?? null;
  if (value === null && month === null) return null;
  const factor = value !== null && (value >= 1000 || value < 1) ? value : null;
  return { value, money: value, isGroup: false, factor, day: null, month, year: null };
}

function inDigits(low: string, month: number | null, lexicon: ClaimLexicon): Numeral {
  const plain = valueOf(low, lexicon.decimal);
  return {
    value: scaledOf(low, lexicon, false),
    money: scaledOf(low, lexicon, true),
    isGroup: /^\d{3}$/.test(low),
    factor: null,
    day: dayOf(low),
    month,
    year: plain !== null && Number.isInteger(plain) && plain >= 1800 && plain <= 2100 ? plain : null,
  };
}

function dayOf(low: string): number | null {
  const digits = /^(\d{1,2})(?:er|º|ª|st|nd|rd|th)?$/.exec(low)?.[1];
  const day = Number(digits);
  return digits && day >= 1 && day <= 31 ? day : null;
}

function valueOf(low: string, decimal: string): number | null {
  if (!/^\d[\d.,]*$/.test(low)) return null;
  const plain = decimal === ',' ? low.replaceAll('.', '').replace(',', '.') : low.replaceAll(',', '');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** What hangs on a number: "£3.4m", "€2bn", "310mila". Without a sign of money "m" may be metres. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);

function scaledOf(low: string, { decimal, numbers }: ClaimLexicon, isMoney: boolean): number | null {
  const letters = /\p{L}+$/u.exec(low)?.[0];
  if (letters === undefined) return valueOf(low, decimal);
  const value = valueOf(low.slice(0, -letters.length), decimal);
  const scale = letters === 'm' && isMoney ? 1e6 : (SCALES.get(letters) ?? numbers.get(letters));
  return value === null || scale === undefined || scale < 1e3 ? null : Math.round(value * scale * 1e6) / 1e6;
}
