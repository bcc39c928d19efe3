import { foldedWords } from './words';

/** Words in a shingle and shingles in a window: measured in the trial of building blocks (136 prints an article). */
const SHINGLE = 5;
const WINDOW = 8;

/** FNV-1a, 32 bit: fast, spread well enough for sets of some hundred hashes, and the same everywhere. */
function hash(words: readonly string[]): number {
  let h = 0x811c9dc5;
  for (const word of words) {
    for (let i = 0; i < word.length; i += 1) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ 0x20, 0x01000193);
  }
  return h >>> 0;
}

/**
 * Fingerprints of a text: winnowed hashes of its five-word shingles (Schleimer, Wilkerson, Aiken: "Winnowing", SIGMOD 2003).
 * Two texts that share twelve words in a row share a print. Typography, case and accents do not matter; the words cannot
 * be read back. Empty for a text of fewer than five words.
 */
export function fingerprints(text: string): Set<number> {
  const words = foldedWords(text);
  const hashes: number[] = [];
  for (let i = 0; i + SHINGLE <= words.length; i += 1) hashes.push(hash(words.slice(i, i + SHINGLE)));
  const chosen = new Set<number>();
  for (let i = 0; i < Math.max(1, hashes.length - WINDOW + 1) && hashes.length > 0; i += 1)
    chosen.add(Math.min(...hashes.slice(i, i + WINDOW)));
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
