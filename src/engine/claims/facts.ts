import { CLASS, type Language } from '../language/language';
import { endingOf } from '../language/lookup';
import { is, type Token } from '../tokens';
import { findForms, type ClaimLexicon, type Found } from './lexicon';
import { stemOf } from './topic';

/** What is asked about a word again and again, since clauses overlap: bits of TokenFacts.flags. */
export const FACT = {
  /** A word or a number. */
  word: 1,
  /** Likely a finite verb. */
  finite: 2,
  participle: 4,
  /** A reporting verb, not in the infinitive. */
  saying: 8,
  /** A verb of promising, demanding, denying or admitting. */
  stance: 16,
} as const;

/** Worked out once an article, by the token's place. */
export interface TokenFacts {
  readonly flags: Uint8Array;
  /** Words before the token: two look-ups count those of any stretch. One longer than the tokens. */
  readonly wordsBefore: Uint32Array;
  readonly forms: readonly (readonly Found[])[];
  /** As stemOf says. */
  readonly stems: readonly (string | null)[];
}

export function factsOf(tokens: readonly Token[], language: Language, lexicon: ClaimLexicon): TokenFacts {
  const flags = new Uint8Array(tokens.length);
  const wordsBefore = new Uint32Array(tokens.length + 1);
  const forms: (readonly Found[])[] = [];
  const stems: (string | null)[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    forms.push(findForms(lexicon, tokens, i));
    flags[i] = flagsOf(token, language) | (forms[i]?.some((f) => f.kind === 'done') ? FACT.participle : 0);
    wordsBefore[i + 1] = (wordsBefore[i] as number) + ((flags[i] as number) & FACT.word);
    stems.push(stemOf(token));
  }
  return { flags, wordsBefore, forms, stems };
}

/** How it is said: a promise or a demand, a denial or an admission is a position whatever its words. */
export const WILLED: ReadonlySet<string> = new Set(['promises', 'orders', 'asks']);
export const DENIED: ReadonlySet<string> = new Set(['denies', 'concedes']);

function flagsOf(token: Token, language: Language): number {
  if (token.kind !== 'word') return token.kind === 'number' ? FACT.word : 0;
  let flags: number = FACT.word;
  const known = token.verbs ?? [];
  for (const { tense, verb } of known) {
    if (tense === 'singular' || tense === 'plural') flags |= FACT.finite;
    if (tense === 'participle') flags |= FACT.participle;
    if (token.capital) continue;
    if (tense !== 'infinitive') flags |= FACT.saying;
    if (WILLED.has(verb.strength) || DENIED.has(verb.strength)) flags |= FACT.stance;
  }
  return flags | (token.classes === 0 ? byEnding(token, language) : byClass(token));
}

/** By table ("est", "hat"). */
const byClass = (token: Token): number =>
  is(token, CLASS.verb | CLASS.have | CLASS.be | CLASS.modal | CLASS.mood) ? FACT.finite : 0;

/** No tagger: a word in no table may be what its ending says. */
function byEnding(token: Token, language: Language): number {
  const ending = endingOf(language, token.low);
  if (ending === 'participle') return FACT.participle;
  return !token.capital && (ending === 'finite' || ending === 'conditional') ? FACT.finite : 0;
}
