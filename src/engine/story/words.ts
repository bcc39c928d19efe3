import type { Span } from '../span';

/** A word of the text with the form that is compared: lower case, without accents. */
export interface Word extends Span {
  readonly folded: string;
}

/** Letters that do not fall apart into letter and accent. */
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** Compared form of a word: "Hanoï" and "HANOI" are one, so are "Straße" and "Strasse". */
export function fold(word: string): string {
  // Most words are plain: the way through normalisation costs ten times as much.
  if (/^[\x20-\x7e]*$/u.test(word)) return word.toLowerCase();
  const bare = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  return /^[a-z0-9]*$/u.test(bare) ? bare : bare.replace(/[œæßøłđı]/gu, (c) => LIGATURES[c] ?? c);
}

/**
 * The words of a text in order: runs of letters and digits. Marks, spaces, hyphens and apostrophes only separate, so that
 * typography never changes the words ("l’OTAN" is l, otan). A decimal or thousands sign inside a number keeps it whole.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu))
    words.push({ folded: fold(match[0]), start: match.index, end: match.index + match[0].length });
  return words;
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
