import { LETTER, MARK, NUMBER, runEnd, runStart } from '../letters';
import { copied } from '../normalize';
import type { Span } from '../span';

/** A word of the text with the form that is compared: lower case, without accents. */
export interface Word extends Span {
  readonly folded: string;
}

/** Letters that do not fall apart into letter and accent. */
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

const PLAIN = /^[\x20-\x7e]*$/;
/** Folded forms of words that were met: to fold one costs more than a look-up. Starts anew when full. */
const met = new Map<string, string>();
const MOST_MET = 12_000;

/** Compared form of a word: "Hanoï" and "HANOI" are one, so are "Straße" and "Strasse". */
export function fold(word: string): string {
  let folded = met.get(word);
  if (folded === undefined) {
    if (met.size > MOST_MET) met.clear();
    met.set(copied(word), (folded = PLAIN.test(word) ? word.toLowerCase() : bare(word)));
  }
  return folded;
}

function bare(word: string): string {
  const parts = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  return /^[a-z0-9]*$/.test(parts) ? parts : parts.replace(/[œæßøłđı]/gu, (c) => LIGATURES[c] ?? c);
}

/**
 * The words of a text in order: runs of letters and digits. Marks, spaces, hyphens and apostrophes only separate, so that
 * typography never changes the words ("l’OTAN" is l, otan). A decimal or thousands sign inside a number keeps it whole.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let start = runStart(text, 0, ANY), end; start < text.length; start = runStart(text, end, ANY)) {
    end = wordEnd(text, start);
    words.push({ folded: fold(text.slice(start, end)), start, end });
  }
  return words;
}

const ANY = LETTER | NUMBER | MARK;

function wordEnd(text: string, start: number): number {
  let end = runEnd(text, start, NUMBER);
  if (end === start) return runEnd(text, start, LETTER | MARK);
  while (text[end] === '.' || text[end] === ',') {
    const next = runEnd(text, end + 1, NUMBER);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

export const foldedWords = (text: string): string[] => wordsOf(text).map((w) => w.folded);

/** Word → its places, for many look-ups in one text. */
export type WordIndex = ReadonlyMap<string, readonly number[]>;

export function indexOfWords(words: readonly Word[]): WordIndex {
  const index = new Map<string, number[]>();
  words.forEach((word, i) => {
    const places = index.get(word.folded);
    if (places) places.push(i);
    else index.set(word.folded, [i]);
  });
  return index;
}

/** Index of the first word at every place where `phrase` stands, word by word. Empty for an empty phrase. */
export function findPhrase(words: readonly Word[], index: WordIndex, phrase: readonly string[]): number[] {
  const starts = index.get(phrase[0] ?? '') ?? [];
  return starts.filter((i) => phrase.every((word, k) => words[i + k]?.folded === word));
}
