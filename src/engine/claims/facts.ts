import type { Token } from '../tokens';
import { COMPARES, kindsOf, repeatedOf } from './kinds';
import { KIND, matching, type Form } from './lexicon';
import { factsOfWord, vocabularyOf, type Vocabulary } from './vocabulary';
import { FACT, type WordFacts, type WordReader } from './word-facts';

/** What is known of the tokens of an article, each by the token's place. Worked out once, in one pass: clauses overlap. */
export interface TokenFacts {
  readonly words: readonly WordFacts[];
  /** Bits of FACT. */
  readonly flags: Int32Array;
  /** Entries of claims.tsv that begin here, those of several words with them. */
  readonly forms: (readonly Form[])[];
  /** Bits of KIND: what begins here, and what of it more than once. */
  readonly kinds: Int32Array;
  readonly repeated: Int32Array;
  /** Tokens of the longest entry that begins here; 0: none does. */
  readonly longest: Uint8Array;
  /** Number of the word's stem; 0: it says nothing by itself. */
  readonly stems: Int32Array;
  /** Where the same stem stood last, -1: nowhere. A stretch has a stem for the first time where this lies before it. */
  readonly stemBefore: Int32Array;
  /** Words and likely verbs before the token: two look-ups count those of any stretch. One longer than the tokens. */
  readonly wordsBefore: Uint32Array;
  readonly verbsBefore: Uint32Array;
  /** Holds the numbers of stems. */
  readonly vocabulary: Vocabulary;
}

export function factsOf(tokens: readonly Token[], reader: WordReader): TokenFacts {
  const vocabulary = vocabularyOf(reader.language);
  const words = tokens.map((token) => factsOfWord(token, vocabulary, reader));
  const facts = blankFacts(words, vocabulary);
  const { flags, stems, stemBefore, wordsBefore, verbsBefore } = facts;
  const lastAt = new Int32Array(vocabulary.stems.size + 1).fill(-1);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as WordFacts;
    flags[i] = word.flags;
    stems[i] = word.stem;
    stemBefore[i] = lastAt[word.stem] as number;
    lastAt[word.stem] = i;
    wordsBefore[i + 1] = (wordsBefore[i] as number) + (word.flags & FACT.word ? 1 : 0);
    verbsBefore[i + 1] = (verbsBefore[i] as number) + (word.flags & (FACT.finite | FACT.subject) ? 1 : 0);
    addForms(facts, tokens, i);
  }
  return facts;
}

function blankFacts(words: readonly WordFacts[], vocabulary: Vocabulary): TokenFacts {
  const { length } = words;
  return {
    words,
    flags: new Int32Array(length),
    forms: [],
    kinds: new Int32Array(length),
    repeated: new Int32Array(length),
    longest: new Uint8Array(length),
    stems: new Int32Array(length),
    stemBefore: new Int32Array(length),
    wordsBefore: new Uint32Array(length + 1),
    verbsBefore: new Uint32Array(length + 1),
    vocabulary,
  };
}

/** What the word is by itself is known; what it begins with those behind it is looked at here. */
function addForms(facts: TokenFacts, tokens: readonly Token[], at: number): void {
  const word = facts.words[at] as WordFacts;
  const isLonely = word.forms.length === word.alone.length;
  const forms = isLonely ? word.alone : matching(word.forms, tokens, at);
  facts.forms.push(forms);
  if (forms.length === 0) return;
  const isAlone = forms.length === word.alone.length;
  const kinds = isAlone ? word.kinds : kindsOf(forms);
  facts.kinds[at] = kinds & KIND.about && counts(forms, tokens, at) ? kinds & ~COMPARES : kinds;
  facts.repeated[at] = isAlone ? word.repeated : repeatedOf(forms);
  facts.longest[at] = isAlone ? 1 : forms.reduce((n, f) => Math.max(n, f.tokens.length), 1);
}

/** "mehr als 4600" counts, "mehr als im Vorjahr" compares. */
const counts = (forms: readonly Form[], tokens: readonly Token[], at: number): boolean =>
  forms.some((f) => f.kind === 'about' && tokens[at + f.tokens.length]?.kind === 'number');
