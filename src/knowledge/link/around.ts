import type { EntityKind, Mention } from '../../engine/analysis';
import type { Lang, Span } from '../../engine/span';
import type { Word } from '../fold';
import type { Hit } from './scan';
import type { WordLists } from './word-lists';

/** A name the engine found, with its cluster. */
export interface NamedMention extends Mention {
  readonly cluster: string;
  /** The fullest name of its cluster. */
  readonly fullest: string;
  readonly kind: EntityKind;
}

/** Forms of mentions that name. */
export const NAME_FORMS: ReadonlySet<string> = new Set(['name', 'short-name', 'metonym']);

/** The text as the filters see it. Both tables are by word, so that no filter has to look for what stands at a place. */
export interface Surroundings {
  readonly text: string;
  readonly lang: Lang;
  readonly words: readonly Word[];
  readonly mentions: readonly NamedMention[];
  readonly lists: WordLists;
  /** 1 where the word stands in a known name. */
  readonly known: Uint8Array;
  /** The first mention over the word as place in `mentions`; -1: none. */
  readonly mentionAt: Int32Array;
}

type Seen = Pick<Surroundings, 'text' | 'lang' | 'words' | 'mentions' | 'lists'>;

export function surroundings(seen: Seen, hits: readonly Hit[]): Surroundings {
  const mentionAt = new Int32Array(seen.words.length).fill(-1);
  for (const [m, mention] of seen.mentions.entries()) {
    const [from, to] = wordsIn(mention, seen.words);
    for (let i = from; i < to; i++) if (mentionAt[i] === -1) mentionAt[i] = m;
  }
  return { ...seen, known: knownWords(seen.words, hits), mentionAt };
}

export function knownWords(words: readonly Word[], hits: readonly Hit[]): Uint8Array {
  const known = new Uint8Array(words.length);
  for (const hit of hits) known.fill(1, hit.first, hit.last + 1);
  return known;
}

/** The mention that stands first in the engine's order among those over the hit's words. */
export function mentionOf(hit: Hit, { mentionAt, mentions }: Surroundings): NamedMention | undefined {
  let first = -1;
  for (let i = hit.first; i <= hit.last; i++) {
    const at = mentionAt[i] ?? -1;
    if (at >= 0 && (first < 0 || at < first)) first = at;
  }
  return mentions[first];
}

/** Places [from, to) of the words that overlap a span, by halving: a text may have forty thousand. */
export function wordsIn({ start, end }: Span, words: readonly Word[]): readonly [number, number] {
  const from = firstWhere(words, (w) => w.end > start);
  return [
    from,
    Math.max(
      from,
      firstWhere(words, (w) => w.start >= end),
    ),
  ];
}

function firstWhere(words: readonly Word[], is: (word: Word) => boolean): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(words[middle] as Word)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const isCapital = (w: Word): boolean => w.raw.charAt(0) !== w.raw.charAt(0).toLowerCase();

/** A dateline's place in capitals: "SANTIAGO, 3 juin". */
const DATELINE = /^\s*(?:[,(:–—-]|\.\s*[–—-])/;

/** The word is the first of its sentence, so its capital says nothing; a dateline's capitals do. */
export function startsSentence(word: Word, { text }: Pick<Surroundings, 'text'>): boolean {
  if (word.raw.length > 2 && word.raw === word.raw.toUpperCase() && DATELINE.test(text.slice(word.end, word.end + 4)))
    return false;
  return /(?:^|[.!?…:«»“”"\n\r–—-])[\s«»“”"'‘’(]*$/u.test(text.slice(Math.max(0, word.start - 4), word.start));
}
