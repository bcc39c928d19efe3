import { CLASS } from '../language/language';
import { endingOf } from '../language/lookup';
import { is, type Token } from '../tokens';
import type { Candidate } from './candidates';
import { countWordTokens, has, hasFinite, isComma, isFinite, isRelative, type ClauseInput } from './clause-words';
import type { Gathered } from './gather';
import { FEATURE, type Vector } from './vector';
import { FACT } from './word-facts';

/** Words beyond which a clause is hard to grasp at a glance, and below which it says little. */
const LONG = 32;
const SHORT = 8;

/** How the clause is made: its length, its first word, the verbs in it. `gathered` is of its tokens. */
export function shape(into: Vector, candidate: Candidate, input: ClauseInput, gathered: Gathered): void {
  const { first, said, inner } = candidate;
  const words = countWordTokens(input, candidate);
  const opening = input.tokens[first];
  const { classes, flags, perfect } = gathered;
  if (words < SHORT) into[FEATURE.short] = 1;
  if (words > LONG) into[FEATURE.long] = 1;
  into[FEATURE.length] = Math.min(1, words / LONG);
  if (inner) into[FEATURE.inner] = 1;
  if (classes & CLASS.first) into[FEATURE.we] = 1;
  if (classes & CLASS.second) into[FEATURE.second] = 1;
  if (classes & CLASS.neg) into[FEATURE.negated] = 1;
  if (isRelative(opening) || (inner && !said && isCutRelative(input, first))) into[FEATURE.relative] = 1;
  if (is(opening, CLASS.subj | CLASS.dem | CLASS.one)) into[FEATURE.pronoun] = 1;
  if (!hasFinite(input, candidate)) into[FEATURE.bare] = 1;
  // "exigió", "rejects", "s'engage": the reporter's own clause tells who takes a side.
  if (!said && flags & FACT.stance) into[FEATURE.stance] = 1;
  // "il a évoqué la possibilité" tells of talk, not of the thing.
  if (!said && flags & FACT.saying) into[FEATURE.saying] = 1;
  if (said && (is(opening, CLASS.subj) || isFinite(input, first))) into[FEATURE.own] = 1;
  if (perfect) into[FEATURE.perfect] = 1;
  if (input.tokens[candidate.last]?.low === '!') into[FEATURE.exclaims] = 1;
}

/** ", qui | vaut 8 millions": the relative word was cut off. */
const isCutRelative = (input: ClauseInput, first: number): boolean =>
  isRelative(input.tokens[first - 1]) && isComma(input, first - 2);

/** "Die Gruppe wird als extremistisch eingestuft": where the verb stands last, a participle there makes "wird" no future. */
export function isPassive({ last }: Candidate, input: ClauseInput): boolean {
  const verb: Token | undefined = input.tokens[last - 1];
  if (!input.language.traits.verbLast || verb?.kind !== 'word' || verb.capital) return false;
  return has(input, last - 1, FACT.told) || endingOf(input.language, verb.low) === 'participle';
}
