import type { Span } from '../../engine/span';
import { span } from '../../engine/span';
import type { Word, WordIndex } from '../../engine/story/words';
import { findPhrase, foldedWords, indexOfWords, wordsOf } from '../../engine/story/words';
import type { WordsAt } from './types';

/** A text split into words once, for all the look-ups of a pack. */
export interface WordText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly index: WordIndex;
}

export function wordText(text: string): WordText {
  const words = wordsOf(text);
  return { text, words, index: indexOfWords(words) };
}

/** How many of the nearest words before and after are compared; and the part of them that must agree. */
const CONTEXT = 6;
const ENOUGH = 0.5;

/** Part of the context's words that stand where they should, 0 to 1; 1 where no context is given. */
function agreement(t: WordText, at: number, length: number, context: { before: string[]; after: string[] }): number {
  const total = context.before.length + context.after.length;
  if (total === 0) return 1;
  const before = context.before.filter((word, k) => t.words[at - 1 - k]?.folded === word).length;
  const after = context.after.filter((word, k) => t.words[at + length + k]?.folded === word).length;
  return (before + after) / total;
}

/**
 * The place of the words in this text, or null where they are missing, their surroundings are other ones, or two places fit equally
 * well: a note on the wrong words is worse than none. A few edited words around do no harm.
 */
export function findWords(t: WordText, at: WordsAt): Span | null {
  const exact = foldedWords(at.exact);
  const context = {
    before: foldedWords(at.prefix ?? '')
      .reverse()
      .slice(0, CONTEXT),
    after: foldedWords(at.suffix ?? '').slice(0, CONTEXT),
  };
  const places = findPhrase(t.words, t.index, exact)
    .map((i) => ({ i, score: agreement(t, i, exact.length, context) }))
    .filter((p) => p.score >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  const best = places[0];
  if (!best || places[1]?.score === best.score) return null;
  const first = t.words[best.i];
  const last = t.words[best.i + exact.length - 1];
  return first && last ? span(first.start, last.end) : null;
}

const MARK = /[«»"“”„‟‹›‘’'<>]/u;
const SPACE = /\s/u;

/** Widens a span to the quotation marks that stand round it, so that it is the quotation as a reader sees it. */
export function withMarks(text: string, inner: Span): Span {
  const step = (from: number, by: 1 | -1): number => {
    let i = by === 1 ? from : from - 1;
    while (i >= 0 && i < text.length && SPACE.test(text[i] ?? '') && Math.abs(i - from) < 3) i += by;
    return MARK.test(text[i] ?? '') ? (by === 1 ? i + 1 : i) : from;
  };
  return span(step(inner.start, -1), step(inner.end, 1));
}
