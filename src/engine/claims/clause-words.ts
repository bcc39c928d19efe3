import { CLASS, type Language } from '../language/language';
import { is, type Token } from '../tokens';
import type { TokenFacts } from './facts';
import { KIND, type ClaimLexicon, type Form, type Kind } from './lexicon';
import type { Range } from './range';
import { FACT } from './word-facts';

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

/** True where the token at `at` has one of the facts: bits of FACT. False outside the text. */
export const has = ({ facts }: ClauseInput, at: number, flags: number): boolean =>
  ((facts.flags[at] ?? 0) & flags) !== 0;

/**
 * True where the token is likely a finite verb: by table ("est", "hat"), else by its ending ("signé" after "a" counts through
 * "a"). No tagger: a clause is kept when any of its words may be one, so doubt keeps the clause.
 */
export const isFinite = (input: ClauseInput, at: number): boolean => has(input, at, FACT.finite);

/** May begin a noun phrase: "que le maire", "which she", "dont Lyon". */
export const isSubjectLike = (input: ClauseInput, at: number): boolean => has(input, at, FACT.nominal);

export const isComma = (input: ClauseInput, at: number): boolean => has(input, at, FACT.comma);

/** German articles are relative pronouns as well: they are none here. */
export const isRelative = (token: Token | undefined): boolean => is(token, CLASS.rel) && !is(token, CLASS.det);

const NO_FORMS: readonly Form[] = [];

/** Entries of claims.tsv that begin at the token. */
export const formsAt = ({ facts }: ClauseInput, at: number): readonly Form[] => facts.forms[at] ?? NO_FORMS;

/** True where an entry of the kind begins at the token, wherever it ends. */
export const begins = ({ facts }: ClauseInput, at: number, kind: Kind): boolean =>
  ((facts.kinds[at] ?? 0) & KIND[kind]) !== 0;

/**
 * A verb, or a subject pronoun, which has its verb with it, be it in no table ("nous prévoyons"). "nous" may be an object where it
 * does not stand first.
 */
export function hasFinite({ tokens, facts }: ClauseInput, { first, last }: Range): boolean {
  if (first >= last) return false;
  if ((facts.verbsBefore[last] as number) > (facts.verbsBefore[first] as number)) return true;
  const opening = tokens[first]?.kind === 'mark' ? first + 1 : first;
  return opening < last && is(tokens[opening], CLASS.subj);
}
