import { CLASS, type Language } from '../language/language';
import type { Token } from '../tokens';
import { describeWord, type WordFacts, type WordReader } from './word-facts';

/**
 * The words that were met in a language, each described once: texts repeat their words, and all that claims ask of a word but its
 * neighbours is the same everywhere.
 */
export interface Vocabulary {
  readonly lower: Map<string, WordFacts>;
  readonly capital: Map<string, WordFacts>;
  /** Stem → its number, from 1. */
  readonly stems: Map<string, number>;
}

const vocabularies = new WeakMap<Language, Vocabulary>();
/** Beyond this the words start anew at the next article, so that a browser that reads all day does not grow. */
const MOST_WORDS = 4_000;

/** To be asked for once an article: numbers of stems hold as long as one does. */
export function vocabularyOf(language: Language): Vocabulary {
  let known = vocabularies.get(language);
  if (!known || known.lower.size + known.capital.size > MOST_WORDS)
    vocabularies.set(language, (known = { lower: new Map(), capital: new Map(), stems: new Map() }));
  return known;
}

export function factsOfWord(token: Token, vocabulary: Vocabulary, reader: WordReader): WordFacts {
  const words = token.capital ? vocabulary.capital : vocabulary.lower;
  const known = words.get(token.low);
  // A letter alone may be another word than its small one: "A" stands for "À".
  if (known?.classes === token.classes) return known;
  const facts = describeWord(token, reader, stemNumber(token, vocabulary.stems));
  words.set(token.low, facts);
  return facts;
}

/** Letters that stand for a word: enough to join signé / signer and missile / missiles in all six languages. */
const STEM = 5;
export const LEAST_STEM = 4;
export const stemOf = (low: string): string => low.slice(0, STEM);

/** 0 where the word says nothing: function words are in the language's tables. */
function stemNumber({ low, kind, classes }: Token, stems: Map<string, number>): number {
  const tells = kind === 'number' || (kind === 'word' && low.length >= LEAST_STEM && (classes & FUNCTION) === 0);
  if (!tells) return 0;
  const stem = kind === 'number' ? low : stemOf(low);
  let number = stems.get(stem);
  if (number === undefined) stems.set(stem, (number = stems.size + 1));
  return number;
}

const FUNCTION =
  CLASS.det |
  CLASS.prep |
  CLASS.of |
  CLASS.and |
  CLASS.or |
  CLASS.but |
  CLASS.sub |
  CLASS.that |
  CLASS.rel |
  CLASS.subj |
  CLASS.obj |
  CLASS.have |
  CLASS.be |
  CLASS.modal;
