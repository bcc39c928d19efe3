import { foldedWords } from './words';

/** Words in a shingle and shingles in a window: measured in the trial of building blocks (136 prints an article). */
const SHINGLE = 5;
const WINDOW = 8;

/** FNV-1a of one shingle, 32 bit: fast, spread well enough for sets of some hundred hashes, and the same everywhere. */
function hash(words: readonly string[], from: number): number {
  let h = 0x811c9dc5;
  for (let w = from; w < from + SHINGLE; w += 1) {
    const word = words[w] ?? '';
    for (let i = 0; i < word.length; i += 1) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ 0x20, 0x01000193);
  }
  return h >>> 0;
}

function leastIn(hashes: readonly number[], from: number): number {
  let least = hashes[from] ?? 0;
  for (let i = from + 1; i < from + WINDOW && i < hashes.length; i += 1) least = Math.min(least, hashes[i] ?? least);
  return least;
}

/**
 * Fingerprints of a text: winnowed hashes of its five-word shingles (Schleimer, Wilkerson, Aiken: "Winnowing", SIGMOD 2003).
 * Two texts that share twelve words in a row share a print. Typography, case and accents do not matter; the words cannot
 * be read back. Empty for a text of fewer than five words.
 */
export const fingerprints = (text: string): Set<number> => fingerprintsOf(foldedWords(text));

/** The same for words that were folded already. */
export function fingerprintsOf(words: readonly string[]): Set<number> {
  const hashes: number[] = [];
  for (let i = 0; i + SHINGLE <= words.length; i += 1) hashes.push(hash(words, i));
  const chosen = new Set<number>();
  const last = Math.max(0, hashes.length - WINDOW);
  for (let i = 0; i <= last && hashes.length > 0; i += 1) chosen.add(leastIn(hashes, i));
  return chosen;
}

/** Prints as a pack carries them. */
export const writePrints = (prints: ReadonlySet<number>): string =>
  [...prints]
    .sort((a, b) => a - b)
    .map((p) => p.toString(16).padStart(8, '0'))
    .join(' ');

export const readPrints = (written: string): Set<number> =>
  new Set(
    written
      .split(' ')
      .filter(Boolean)
      .map((p) => Number.parseInt(p, 16)),
  );

export interface Overlap {
  /** Prints that both have. */
  readonly shared: number;
  /** Part of the smaller text's prints that the other has, 0 to 1: an excerpt of a known text scores as the whole does. */
  readonly containment: number;
}

export function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): Overlap {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const print of small) if (large.has(print)) shared += 1;
  return { shared, containment: small.size === 0 ? 0 : shared / small.size };
}
