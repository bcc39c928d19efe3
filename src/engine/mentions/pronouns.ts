import { CLASS } from '../language/language';
import { looksFinite } from '../language/lookup';
import type { Reading } from '../reading';
import type { Sentence } from '../sentences';
import { is, type Token } from '../tokens';
import { isContent, isFiniteCue, isSaid } from './phrase-words';
import type { Phrase } from './phrases';

const { det, adj, num, subj, dem, one, obj } = CLASS;

export function pronounAt(reading: Reading, sentence: Sentence, i: number, before: number): Phrase | null {
  const token = reading.tokens[i] as Token;
  if (!is(token, subj | dem | one)) return null;
  const next = reading.tokens[i + 1];
  // „Diese bestätigte, dass“: a verb follows, and no noun that it could be the adjective of.
  const alone =
    reading.language.traits.capitalNouns &&
    next !== undefined &&
    !next.capital &&
    (looksFinite(reading.language, next) || isFiniteCue(reading, next)) &&
    !reading.tokens[i + 2]?.capital;
  // "Este respondió que": a form of saying that is no noun, with its that-word or its colon.
  const behind = reading.tokens[i + 2];
  const says =
    is(token, dem) &&
    is(token, det) &&
    next !== undefined &&
    isFiniteCue(reading, next) &&
    !reading.language.cueNouns.has(next.low) &&
    (is(behind, CLASS.that) || behind?.low === ':');
  // "cette décision", "certains élus": a pronoun that stands before a noun is its determiner.
  if (
    is(token, det) &&
    next &&
    i + 1 < sentence.last &&
    !alone &&
    !says &&
    !isSaid(reading, token, next) &&
    isContent(reading, next, true)
  )
    return null;
  if (is(token, adj) && !is(reading.tokens[i - 1], det)) return null;
  // "la dernière décennie", "l'ultimo anno": before a noun it is an adjective.
  if (
    is(token, dem) &&
    !is(token, subj) &&
    next &&
    i + 1 < sentence.last &&
    !next.capital &&
    isContent(reading, next, false)
  )
    return null;
  // "il y a dix ans": nobody.
  if (next?.low === 'y' && is(next, obj) && is(reading.tokens[i + 2], CLASS.have)) return null;
  // "one slide says": it counts.
  if (
    is(token, one) &&
    is(token, num) &&
    next &&
    !next.capital &&
    i + 1 < sentence.last &&
    isContent(reading, next, false)
  )
    return null;
  const kind = is(token, one) ? 'someone' : 'pronoun';
  return { ...pronounPhrase(reading, sentence, i), kind, prep: before };
}

/** One word that stands for somebody. */
export function pronounPhrase(reading: Reading, sentence: Sentence, i: number): Phrase {
  const { start, end, word } = reading.tokens[i] as Token;
  return {
    start,
    end,
    first: i,
    last: i + 1,
    head: i,
    kind: 'pronoun',
    gender: word?.gender ?? 'x',
    number: word?.number ?? 'x',
    name: null,
    prep: i - 1,
    definite: true,
    titled: false,
    sentence: sentence.index,
  };
}
