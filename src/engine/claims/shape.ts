import { CLASS } from '../language/language';
import { endingOf } from '../language/lookup';
import { is, type Token } from '../tokens';
import type { Mutable } from './blank';
import type { Candidate } from './candidates';
import { countWordTokens, has, hasFinite, isFinite, type ClauseInput } from './clause-words';
import { FACT } from './facts';

/** Words beyond which a clause is hard to grasp at a glance, and below which it says little. */
const LONG = 32;
const SHORT = 8;

/** How the clause is made: its length, its first word, the verbs in it. */
export function shape(into: Mutable, candidate: Candidate, input: ClauseInput): void {
  const { first, last, said, inner } = candidate;
  const { tokens } = input;
  const words = countWordTokens(input, candidate);
  const opening = tokens[first];
  const { classes, flags, perfect } = wordsIn(input, first, last);
  into.short = words < SHORT ? 1 : 0;
  into.long = words > LONG ? 1 : 0;
  into.length = Math.min(1, words / LONG);
  into.inner = inner ? 1 : 0;
  into.we = classes & CLASS.first ? 1 : 0;
  into.second = classes & CLASS.second ? 1 : 0;
  into.negated = classes & CLASS.neg ? 1 : 0;
  into.relative = isRelative(opening) || (inner && !said && isCutRelative(tokens, first)) ? 1 : 0;
  into.pronoun = is(opening, CLASS.subj | CLASS.dem | CLASS.one) ? 1 : 0;
  into.bare = hasFinite(input, candidate) ? 0 : 1;
  // "exigió", "rejects", "s'engage": the reporter's own clause tells who takes a side.
  into.stance = !said && flags & FACT.stance ? 1 : 0;
  // "il a évoqué la possibilité" tells of talk, not of the thing.
  into.saying = !said && flags & FACT.saying ? 1 : 0;
  into.own = said && (is(opening, CLASS.subj) || isFinite(input, first)) ? 1 : 0;
  into.perfect = perfect ? 1 : 0;
  into.exclaims = tokens[last]?.low === '!' ? 1 : 0;
}

const isRelative = (token: Token | undefined): boolean => is(token, CLASS.rel) && !is(token, CLASS.det);

/** ", qui | vaut 8 millions": the relative word was cut off. */
const isCutRelative = (tokens: readonly Token[], first: number): boolean =>
  isRelative(tokens[first - 1]) && tokens[first - 2]?.low === ',';

interface Words {
  /** What the tokens are among them: classes of words.tsv, facts. */
  readonly classes: number;
  readonly flags: number;
  readonly perfect: boolean;
}

/** How far a participle may stand behind its auxiliary, in tokens: "a signé", "ont été arrêtés"; "hat den Vertrag unterzeichnet" is too far. */
const PERFECT_REACH = 3;

function wordsIn(input: ClauseInput, first: number, last: number): Words {
  let [classes, flags, perfect, reach] = [0, 0, false, 0];
  for (let i = first; i < last; i++) {
    const token = input.tokens[i] as Token;
    if (reach > 0 && has(input, i, FACT.participle)) perfect = true;
    reach = is(token, CLASS.have | CLASS.be) ? PERFECT_REACH : reach - 1;
    classes |= token.classes;
    flags |= input.facts.flags[i] as number;
  }
  return { classes, flags, perfect };
}

/** "Die Gruppe wird als extremistisch eingestuft": where the verb stands last, a participle there makes "wird" no future. */
export function isPassive({ last }: Candidate, { tokens, language }: ClauseInput): boolean {
  const verb = tokens[last - 1];
  if (!language.traits.verbLast || verb?.kind !== 'word' || verb.capital) return false;
  const isKnown = language.verbs.get(verb.low)?.some((f) => f.tense === 'participle') ?? false;
  return isKnown || endingOf(language, verb.low) === 'participle';
}
