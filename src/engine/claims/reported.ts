import { CLASS } from '../language/language';
import { is } from '../tokens';
import { has, isComma, isSubjectLike, LEAST_WORDS, type ClauseInput } from './clause-words';
import type { Range } from './range';
import { FACT } from './word-facts';

/**
 * Starts of reported clauses inside a part: the token after the "that" that follows a verb of saying ("dit que"), or after the comma
 * where only the mood tells ("heißt es, die Kommission solle").
 */
export function innerStarts(input: ClauseInput, { first, last }: Range): number[] {
  const starts: number[] = [];
  for (let i = first + 1; i < last - LEAST_WORDS; i++)
    if (reportsAt(input, first, i) || reportsByMood(input, first, i)) starts.push(i + 1);
  return starts;
}

/** True where the range holds a reported clause. */
export const reports = (input: ClauseInput, range: Range): boolean => innerStarts(input, range).length > 0;

/** True for the "that" at `at` where a verb of saying stands shortly before it and a clause can begin behind it. */
export function reportsAt(input: ClauseInput, first: number, at: number): boolean {
  const that = input.tokens[at];
  if (!is(that, CLASS.that) || (is(that, CLASS.det) && !isComma(input, at - 1))) return false;
  if (is(that, CLASS.rel) && !mayReport(input, at - 1)) return false;
  return followsCue(input, first, at);
}

/** How far behind its comma the verb of a clause may stand that only its mood marks as reported, in tokens. */
const MOOD_REACH = 6;

function reportsByMood(input: ClauseInput, first: number, at: number): boolean {
  const { tokens, language } = input;
  if (!language.traits.reportedMood || !isComma(input, at) || !isSubjectLike(input, at + 1)) return false;
  if (!followsCue(input, first, at)) return false;
  for (let i = at + 2; i <= at + MOOD_REACH && !isComma(input, i); i++) if (is(tokens[i], CLASS.mood)) return true;
  return false;
}

/** Where one word is "that" and "which": after the verb, an adverb, a comma, a name or a day ("a dit lundi que"), not a noun. */
const mayReport = (input: ClauseInput, at: number): boolean =>
  has(input, at, FACT.comma | FACT.cue) ||
  input.tokens[at]?.capital === true ||
  is(input.tokens[at], CLASS.adv | CLASS.time | CLASS.obj | CLASS.neg | CLASS.subj);

/** How far a reporting verb may stand before its "that", in tokens: "j'ai dit, également à Pyongyang, que". */
const CUE_REACH = 6;

function followsCue(input: ClauseInput, first: number, at: number): boolean {
  // "C'est la première fois que" reports nothing.
  for (let i = Math.max(first, at - CUE_REACH); i < at; i++)
    if (has(input, i, FACT.cue) && !is(input.tokens[i], CLASS.be | CLASS.have)) return true;
  return false;
}
