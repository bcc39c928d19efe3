import { CLASS, type Language } from '../language/language';
import { is, type Token } from '../tokens';
import { FACT, type TokenFacts } from './facts';
import type { ClaimLexicon, Found } from './lexicon';
import type { Range } from './quantities';

/** What clause cutting looks at. */
export interface ClauseInput {
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly lexicon: ClaimLexicon;
  readonly facts: TokenFacts;
}

/** Words a clause needs to say something: subject, verb and one thing more. */
export const LEAST_WORDS = 3;

export const countWordTokens = ({ facts }: ClauseInput, { first, last }: Range): number =>
  first < last ? (facts.wordsBefore[last] as number) - (facts.wordsBefore[first] as number) : 0;

/** True where the token at `at` has one of the facts. */
export const has = ({ facts }: ClauseInput, at: number, flags: number): boolean =>
  ((facts.flags[at] ?? 0) & flags) !== 0;

/**
 * True where the token is likely a finite verb: by table ("est", "hat"), else by its ending ("signé" after "a" counts through
 * "a"). No tagger: a clause is kept when any of its words may be one, so doubt keeps the clause.
 */
export const isFinite = (input: ClauseInput, at: number): boolean => has(input, at, FACT.finite);

const NO_FORMS: readonly Found[] = [];

/** Entries of claims.tsv that begin at the token. */
export const formsAt = ({ facts }: ClauseInput, at: number): readonly Found[] => facts.forms[at] ?? NO_FORMS;

/** A subject pronoun has its verb with it, be it in no table ("nous prévoyons"); "nous" may be an object where it does not stand first. */
const isSubject = (token: Token | undefined, opens: boolean): boolean =>
  is(token, CLASS.subj) && (opens || !is(token, CLASS.obj | CLASS.det | CLASS.that | CLASS.rel));

export const hasFinite = (input: ClauseInput, { first, last }: Range): boolean => {
  const { tokens } = input;
  const opening = tokens[first]?.kind === 'mark' ? first + 1 : first;
  for (let i = first; i < last; i++) if (isFinite(input, i) || isSubject(tokens[i], i === opening)) return true;
  return false;
};

/** May begin a noun phrase: "que le maire", "which she", "dont Lyon". */
export const isSubjectLike = (token: Token | undefined): boolean =>
  token !== undefined && (is(token, CLASS.det | CLASS.subj | CLASS.dem | CLASS.one | CLASS.num) || token.capital);
