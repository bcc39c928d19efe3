import { LETTER, MARK, NUMBER, runEnd, runStart } from '../engine/letters';
import { copied } from '../engine/normalize';
import type { Span } from '../engine/span';
import { hashWord, type Hash } from './index/hash';

/** A form as written, as it is compared, and the hash by which names are looked up (index/hash.ts). */
interface Form {
  readonly raw: string;
  readonly folded: string;
  readonly hash: Hash;
}

/** A run of letters and digits in a text. Hyphens and apostrophes part words. */
export interface Word extends Span, Form {}

const WORD = LETTER | NUMBER | MARK;
// Letters that canonical decomposition leaves whole. "ß" becomes "ss" so that Straße and STRASSE meet.
const WHOLE: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ŋ: 'n',
};
const WHOLE_LETTERS = new RegExp(`[${Object.keys(WHOLE).join('')}]`, 'g');
const PLAIN = /^[a-z0-9]*$/;

/** Forms that were met: texts repeat their words, and to fold and hash one costs more than a look-up. Starts anew when full. */
const met = new Map<string, Form>();
const MOST_MET = 12_000;

function formOf(raw: string): Form {
  let form = met.get(raw);
  if (form === undefined) {
    if (met.size > MOST_MET) met.clear();
    const own = copied(raw);
    const folded = fold(own);
    met.set(own, (form = { raw: own, folded, hash: hashWord(folded) }));
  }
  return form;
}

/** Lower case without diacritics: "Müller" and "Muller" are one, as are all Vietnamese tone marks (NFD). */
export function fold(raw: string): string {
  const lower = raw.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(WHOLE_LETTERS, (c) => WHOLE[c] ?? c);
}

export function words(text: string): Word[] {
  const found: Word[] = [];
  for (let start = runStart(text, 0, WORD), end; start < text.length; start = runStart(text, end, WORD)) {
    end = runEnd(text, start, WORD);
    const { raw, folded, hash } = formOf(text.slice(start, end));
    found.push({ raw, folded, hash, start, end });
  }
  return found;
}

const ASCII_NAME = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** The key that an alias is stored and compared under: its folded words, one space between. */
export const nameKey = (name: string): string =>
  ASCII_NAME.test(name)
    ? name.toLowerCase()
    : words(name)
        .map((w) => w.folded)
        .join(' ');
