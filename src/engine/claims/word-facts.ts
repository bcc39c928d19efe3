import { CLASS, type Language, type VerbForm } from '../language/language';
import { endingOf } from '../language/lookup';
import type { Token } from '../tokens';
import { formsOf, KIND, type ClaimLexicon, type Form } from './lexicon';
import { kindsOf, repeatedOf } from './kinds';
import { numeralOf, type Numeral } from './numerals';

/** What is asked about a word again and again, since clauses overlap: bits of WordFacts.flags. */
export const FACT = {
  /** A word or a number. */
  word: 1 << 0,
  /** Likely a finite verb. */
  finite: 1 << 1,
  participle: 1 << 2,
  /** A reporting verb, not in the infinitive. */
  saying: 1 << 3,
  /** A verb of promising, demanding, denying or admitting. */
  stance: 1 << 4,
  /** In the table of reporting verbs, in any form. */
  cue: 1 << 5,
  /** A finite form of a reporting verb, no auxiliary: "conclut une étude". */
  tells: 1 << 6,
  /** A participle of a reporting verb: "révélé". */
  told: 1 << 7,
  /** A lower-case participle or gerund, which may open a part that can go: "suggérant", "contesté". */
  opensPart: 1 << 8,
  /** A subject pronoun that is nothing else. */
  subject: 1 << 9,
  /** May begin a noun phrase: "le", "she", "Lyon". */
  nominal: 1 << 10,
  /** A lower-case word in no table, long enough for a verb. */
  plain: 1 << 11,
  /** A number above ten. */
  amount: 1 << 12,
  comma: 1 << 13,
  /** Always ends a clause: ";", "(". */
  strong: 1 << 14,
  /** Never begins or ends one. */
  sign: 1 << 15,
  stop: 1 << 16,
  /** One that sets an insertion off: "–", "—". */
  dash: 1 << 17,
  mark: 1 << 18,
} as const;

/** What claims ask of a word, whatever stands round it. */
export interface WordFacts {
  /** The token's, as they were when this was worked out. */
  readonly classes: number;
  /** Bits of FACT. */
  readonly flags: number;
  /** Entries of claims.tsv that it is or may begin, by formsOf. */
  readonly forms: readonly Form[];
  /** Those of one word, which hold whatever follows. */
  readonly alone: readonly Form[];
  /** Bits of KIND: what it is of by itself, and what more than once. */
  readonly kinds: number;
  readonly repeated: number;
  readonly numeral: Numeral | null;
  /** Number of its stem; 0: it says nothing by itself. */
  readonly stem: number;
}

/** How it is said: a promise or a demand, a denial or an admission is a position whatever its words. */
export const WILLED: ReadonlySet<string> = new Set(['promises', 'orders', 'asks']);
export const DENIED: ReadonlySet<string> = new Set(['denies', 'concedes']);

/** Letters of the shortest verb that no table knows. */
const LEAST_VERB = 4;

const STRONG = new Set([';', ':', '–', '—', '(', ')', '…', '?', '!']);
const SIGNS = new Set([...STRONG, ',', '.', '-']);

/** How a word is read: what does not change inside an article. */
export interface WordReader {
  readonly language: Language;
  readonly lexicon: ClaimLexicon;
}

export function describeWord(token: Token, { language, lexicon }: WordReader, stem: number): WordFacts {
  const forms = formsOf(lexicon, token);
  const alone = forms.filter((f) => f.tokens.length === 1);
  const numeral = numeralOf(token.low, token.kind, lexicon);
  const kinds = kindsOf(alone);
  const isAmount = token.kind === 'number' || (numeral?.value ?? 0) > 10;
  const flags =
    signFlags(token) |
    (token.kind === 'word' ? verbFlags(token, language) : 0) |
    placeFlags(token) |
    (kinds & KIND.done ? FACT.participle : 0) |
    (isAmount ? FACT.amount : 0);
  return { classes: token.classes, flags, forms, alone, kinds, repeated: repeatedOf(alone), numeral, stem };
}

function signFlags({ low, kind }: Token): number {
  if (kind === 'word' || kind === 'number') return FACT.word;
  if (kind === 'mark') return FACT.mark;
  return (
    (low === ',' ? FACT.comma : 0) |
    (low === '.' ? FACT.stop : 0) |
    (low === '–' || low === '—' ? FACT.dash : 0) |
    (STRONG.has(low) ? FACT.strong : 0) |
    (SIGNS.has(low) ? FACT.sign : 0)
  );
}

/** Where it may stand in a clause, by its classes and its capital. */
function placeFlags({ kind, low, classes, capital }: Token): number {
  const isSubject = (classes & CLASS.subj) !== 0 && (classes & (CLASS.obj | CLASS.det | CLASS.that | CLASS.rel)) === 0;
  const isNominal = capital || (classes & (CLASS.det | CLASS.subj | CLASS.dem | CLASS.one | CLASS.num)) !== 0;
  const isPlain = kind === 'word' && classes === 0 && !capital && low.length >= LEAST_VERB;
  return (isSubject ? FACT.subject : 0) | (isNominal ? FACT.nominal : 0) | (isPlain ? FACT.plain : 0);
}

function verbFlags(token: Token, language: Language): number {
  let flags = token.verbs ? FACT.cue : 0;
  for (const form of token.verbs ?? []) flags |= formFlags(form, token);
  return flags | (token.classes === 0 ? byEnding(token, language) : byClass(token.classes));
}

function formFlags({ tense, verb }: VerbForm, { classes, capital }: Token): number {
  let flags = 0;
  if (tense === 'singular' || tense === 'plural')
    flags |= FACT.finite | (classes & (CLASS.have | CLASS.be | CLASS.modal) ? 0 : FACT.tells);
  if (tense === 'participle') flags |= FACT.participle | FACT.told;
  if (capital) return flags;
  if (tense === 'participle' || tense === 'gerund') flags |= FACT.opensPart;
  if (tense !== 'infinitive') flags |= FACT.saying;
  return flags | (WILLED.has(verb.strength) || DENIED.has(verb.strength) ? FACT.stance : 0);
}

/** By table ("est", "hat"). */
const byClass = (classes: number): number =>
  classes & (CLASS.verb | CLASS.have | CLASS.be | CLASS.modal | CLASS.mood) ? FACT.finite : 0;

/** No tagger: a word in no table may be what its ending says. */
function byEnding({ low, capital }: Token, language: Language): number {
  const ending = endingOf(language, low);
  if (ending === 'participle') return capital ? FACT.participle : FACT.participle | FACT.opensPart;
  if (capital) return 0;
  if (ending === 'gerund') return FACT.opensPart;
  return ending === 'finite' || ending === 'conditional' ? FACT.finite : 0;
}
