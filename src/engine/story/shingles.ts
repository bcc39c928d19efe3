import { foldedWords } from './words';

/** Words in a shingle and shingles in a window: measured in the trial of building blocks (136 prints an article). */
const SHINGLE = 5;
const WINDOW = 8;

/** FNV-1a of the units [from, to), 32 bit: fast, spread well enough for sets of some hundred hashes, and the same everywhere. */
function hash(units: Uint16Array, from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i += 1) h = Math.imul(h ^ (units[i] as number), 0x01000193);
  return h >>> 0;
}

/** Hash of every shingle: its words, a space behind each. Their units are laid out once, for each word stands in five shingles. */
function shinglesOf(words: readonly string[]): number[] {
  const starts = [0];
  for (const word of words) starts.push((starts.at(-1) as number) + word.length + 1);
  const units = new Uint16Array(starts.at(-1) as number).fill(0x20);
  words.forEach((word, w) => {
    for (let i = 0; i < word.length; i += 1) units[(starts[w] as number) + i] = word.charCodeAt(i);
  });
  const hashes: number[] = [];
  for (let w = 0; w + SHINGLE <= words.length; w += 1)
    hashes.push(hash(units, starts[w] as number, starts[w + SHINGLE] as number));
  return hashes;
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
  const hashes = shinglesOf(words);
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
