import { CLASS } from '../language/language';
import { is } from '../tokens';
import { has, hasFinite, isComma, isFinite, isSubjectLike, LEAST_WORDS, type ClauseInput } from './clause-words';
import type { Range } from './range';
import { FACT } from './word-facts';

/** "X fait A et Y fait B" → two, where both sides have a verb and the second starts with a noun phrase or a subject pronoun. */
export function cutCoordinate(input: ClauseInput, part: Range): Range[] {
  for (let i = part.first + LEAST_WORDS; i < part.last - LEAST_WORDS; i++) {
    if (!is(input.tokens[i], CLASS.and | CLASS.but) || !startsClause(input, i + 1, part.last)) continue;
    const left = { first: part.first, last: i };
    if (hasFinite(input, left)) return [left, ...cutCoordinate(input, { first: i + 1, last: part.last })];
  }
  return [part];
}

/** How far from a conjunction the verb of a new clause may stand, in tokens. */
const SUBJECT_REACH = 8;

/**
 * A subject (determiner or pronoun or name), then a finite verb near it, with no relative word between; or another "that"
 * ("said … and that …").
 */
export function startsClause(input: ClauseInput, at: number, last: number): boolean {
  const { tokens } = input;
  const head = tokens[at];
  if (!head) return false;
  if (is(head, CLASS.subj | CLASS.that)) return true;
  // "…, e finché quel nodo non si scioglie": after a comma.
  if (is(head, CLASS.sub) && !is(head, CLASS.prep | CLASS.adv | CLASS.rel) && isComma(input, at - 2)) return true;
  // "… e per i 214 dipendenti si apre": what stands before the subject does not count.
  const opensPhrase = is(head, CLASS.prep) && is(tokens[at + 1], CLASS.det | CLASS.num);
  if (!isSubjectLike(input, at) && !opensPhrase) return isBareSubject(input, at);
  for (let i = at + 1; i < Math.min(last, at + SUBJECT_REACH); i++) {
    if (isComma(input, i) || is(tokens[i], CLASS.rel | CLASS.that)) return false;
    if (isFinite(input, i) && i > at + 1) return true;
  }
  return false;
}

/** "… e ninguém controlou as faturas": one plain word, then the verb. */
const isBareSubject = (input: ClauseInput, at: number): boolean => {
  const token = input.tokens[at];
  return token?.classes === 0 && token.kind === 'word' && !isFinite(input, at) && isFinite(input, at + 1);
};

/** "Les ministres ont quitté la ville et reporté …": no. "… se marcharon y aplazaron la decisión": the two halves. */
export function joinedVerbs(input: ClauseInput, { first, last }: Range, opens: boolean): readonly Range[] {
  const { tokens } = input;
  for (let i = first + LEAST_WORDS; i < last - LEAST_WORDS; i++) {
    if (!is(tokens[i], CLASS.and | CLASS.but)) continue;
    const verbAt = is(tokens[i + 1], CLASS.neg | CLASS.obj) ? i + 2 : i + 1;
    const left = { first, last: i };
    if (mayBeVerb(input, verbAt) && (opens || hasFinite(input, left))) return [left, { first: i + 1, last }];
  }
  return [];
}

/** By table; or, where one verb is there already, an unknown plain word before a noun phrase: "y garantizó el pago", no "pane e vino". */
function mayBeVerb(input: ClauseInput, at: number): boolean {
  if (isFinite(input, at)) return true;
  const next = input.tokens[at + 1];
  return has(input, at, FACT.plain) && is(next, CLASS.det | CLASS.num) && !is(next, CLASS.of | CLASS.prep | CLASS.to);
}
