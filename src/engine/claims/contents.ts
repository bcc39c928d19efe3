import type { Quote } from '../analysis';
import { CLASS } from '../language/language';
import type { Sentence } from '../sentences';
import { overlaps, type Span } from '../span';
import { is, type Token } from '../tokens';
import { countWordTokens, hasFinite, type ClauseInput } from './clause-words';
import type { Range } from './range';

/** What of a quotation's content lies in a sentence. */
export interface Content {
  readonly range: Range;
  readonly quote: Quote;
}

/**
 * The contents' token ranges inside the sentence. Two of one speaker that touch are one: “l'union impie”
 * représente une menace – the marks end, the sentence goes on. A phrase in marks that is no clause only carries on what stands
 * before it: the figures had been “plucked from the air”. `quotes` are those of the sentence.
 */
export function contentsIn(quotes: readonly Quote[], input: ClauseInput, sentence: Sentence): readonly Content[] {
  const merged: Content[] = [];
  for (const piece of piecesIn(quotes, input, sentence)) {
    const before = merged.at(-1);
    if (before && (touches(before, piece) || isOneClause(before, piece, input))) {
      const range = { first: before.range.first, last: Math.max(before.range.last, piece.range.last) };
      merged[merged.length - 1] = { range, quote: before.quote };
    } else if (isClausal(piece.quote, input, sentence)) merged.push(piece);
  }
  return merged;
}

/** In reading order. */
function piecesIn(quotes: readonly Quote[], { tokens }: ClauseInput, sentence: Sentence): Content[] {
  const pieces: Content[] = [];
  for (const quote of quotes)
    for (const segment of quote.segments) {
      if (!overlaps(segment, sentence)) continue;
      const range = tokensOf(tokens, sentence, segment);
      if (range.first < range.last) pieces.push({ range, quote });
    }
  return pieces.sort((a, b) => a.range.first - b.range.first);
}

const touches = (before: Content, { quote, range }: Content): boolean =>
  before.quote.speaker === quote.speaker && range.first <= before.range.last;

/** "ist der Müll | nach Angaben der Verwaltung | um 18 Prozent zurückgegangen": the attribution parts a clause from its verb. */
const isOneClause = (before: Content, { quote, range }: Content, input: ClauseInput): boolean => {
  if (before.quote !== quote || quote.kind !== 'indirect') return false;
  // "… e che …": two things are reported.
  for (let i = before.range.last; i < range.first; i++) if (is(input.tokens[i], CLASS.that)) return false;
  return !(hasFinite(input, before.range) && hasFinite(input, range));
};

/** Words that a phrase in marks needs to be read as a clause of its own. */
const LEAST_PARTIAL = 7;

/** A phrase in marks is read as a clause of its own where it is long enough and has a verb. */
function isClausal(quote: Quote, input: ClauseInput, sentence: Sentence): boolean {
  if (quote.kind !== 'partial') return true;
  const ranges = quote.segments.map((s) => tokensOf(input.tokens, sentence, s));
  const words = ranges.reduce((n, r) => n + countWordTokens(input, r), 0);
  return words >= LEAST_PARTIAL && ranges.some((r) => hasFinite(input, r));
}

/** Tokens of the sentence that lie in the span. */
export function tokensOf(tokens: readonly Token[], sentence: Sentence, s: Span): Range {
  let first = sentence.first;
  while (first < sentence.last && (tokens[first] as Token).start < s.start) first++;
  let last = first;
  while (last < sentence.last && (tokens[last] as Token).end <= s.end) last++;
  return { first, last };
}

/** What the quotations leave of the sentence. */
export function frameOf(sentence: Sentence, contents: readonly Content[]): readonly Range[] {
  const frame: Range[] = [];
  let from = sentence.first;
  for (const { range } of contents) {
    if (range.first > from) frame.push({ first: from, last: range.first });
    from = Math.max(from, range.last);
  }
  if (from < sentence.last) frame.push({ first: from, last: sentence.last });
  return frame;
}
