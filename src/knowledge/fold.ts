import { LETTER, MARK, NUMBER, runEnd, runStart } from '../engine/letters';
import { copied } from '../engine/normalize';
import type { Span } from '../engine/span';

/** A run of letters and digits: `raw` as written, `folded` for comparison. Hyphens and apostrophes part words. */
export interface Word extends Span {
  readonly raw: string;
  readonly folded: string;
}

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

/** Folded forms of words that were met: normalisation costs ten times as much as a look-up. Starts anew when full. */
const met = new Map<string, string>();
const MOST_MET = 20_000;

/** Lower case without diacritics: "Müller" and "Muller" are one, as are all Vietnamese tone marks (NFD). */
export function fold(raw: string): string {
  const lower = raw.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  let folded = met.get(lower);
  if (folded === undefined) {
    if (met.size > MOST_MET) met.clear();
    met.set(copied(lower), (folded = bare(lower)));
  }
  return folded;
}

function bare(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(WHOLE_LETTERS, (c) => WHOLE[c] ?? c);
}

export function words(text: string): Word[] {
  const found: Word[] = [];
  for (let start = runStart(text, 0, WORD), end; start < text.length; start = runStart(text, end, WORD)) {
    end = runEnd(text, start, WORD);
    const raw = text.slice(start, end);
    found.push({ raw, folded: fold(raw), start, end });
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
