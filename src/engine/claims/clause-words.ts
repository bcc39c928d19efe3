import { CLASS, type Language } from '../language/language';
import { endingOf } from '../language/lookup';
import { is, type Token } from '../tokens';
import type { ClaimLexicon } from './lexicon';
import type { Range } from './quantities';

/** What clause cutting looks at. */
export interface ClauseInput {
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly lexicon: ClaimLexicon;
}

/** Words a clause needs to say something: subject, verb and one thing more. */
export const LEAST_WORDS = 3;

const isWord = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'number';

export const countWordTokens = (tokens: readonly Token[], { first, last }: Range): number => {
  let words = 0;
  for (let i = first; i < last; i++) if (isWord(tokens[i])) words++;
  return words;
};

/**
 * True where the token is likely a finite verb: by table ("est", "hat"), else by its ending ("signé" after "a" counts through
 * "a"). No tagger: a clause is kept when any of its words may be one, so doubt keeps the clause.
 */
export function isFinite(token: Token | undefined, language: Language): boolean {
  if (!token || token.kind !== 'word') return false;
  if (is(token, CLASS.verb | CLASS.have | CLASS.be | CLASS.modal | CLASS.mood)) return true;
  const forms = language.verbs.get(token.low);
  if (forms?.some((f) => f.tense === 'singular' || f.tense === 'plural')) return true;
  if (token.classes !== 0 || token.capital) return false;
  const ending = endingOf(language, token.low);
  return ending === 'finite' || ending === 'conditional';
}

/** A subject pronoun has its verb with it, be it in no table ("nous prévoyons"); "nous" may be an object where it does not stand first. */
const isSubject = (token: Token | undefined, opens: boolean): boolean =>
  is(token, CLASS.subj) && (opens || !is(token, CLASS.obj | CLASS.det | CLASS.that | CLASS.rel));

export const hasFinite = ({ tokens, language }: ClauseInput, { first, last }: Range): boolean => {
  const opening = tokens[first]?.kind === 'mark' ? first + 1 : first;
  for (let i = first; i < last; i++)
    if (isFinite(tokens[i], language) || isSubject(tokens[i], i === opening)) return true;
  return false;
};

/** May begin a noun phrase: "que le maire", "which she", "dont Lyon". */
export const isSubjectLike = (token: Token | undefined): boolean =>
  token !== undefined && (is(token, CLASS.det | CLASS.subj | CLASS.dem | CLASS.one | CLASS.num) || token.capital);
