import { CLASS, type Clitics, type Language, type VerbForm, type WordInfo } from './language/language';
import { copied, lower } from './normalize';
import { pieceEnd } from './pieces';
import type { Span } from './span';
import { finish, type Steps } from './steps';

export type TokenKind = 'word' | 'number' | 'mark' | 'punct';

/** A word, a piece split off a word (l', -t-il), a number, a quotation mark or another sign. */
export interface Token extends Span {
  /** Place in the document's list of tokens. */
  readonly index: number;
  readonly kind: TokenKind;
  /** Folded and lower-case. */
  readonly low: string;
  /** First letter is upper-case. */
  readonly capital: boolean;
  /** Bit set of CLASS from words.tsv; 0: in no table. */
  readonly classes: number;
  readonly word: WordInfo | null;
  /** What it may be as a verb that reports; undefined: it is none. */
  readonly verbs: readonly VerbForm[] | undefined;
}

/** What the tables say of one form. */
type Entry = Pick<Token, 'low' | 'kind' | 'word' | 'verbs'>;

/**
 * Forms that were met, for each language: texts repeat their words, and the later steps ask of each many times. A token's `low` is the
 * entry's own string, so that further maps find it by identity.
 */
const metIn = new WeakMap<Language, Map<string, Entry>>();
/** Beyond this the forms start anew, so that a browser that reads all day does not grow. */
const MOST_MET = 4_000;

function metForms(language: Language): Map<string, Entry> {
  let met = metIn.get(language);
  if (!met || met.size > MOST_MET) metIn.set(language, (met = new Map()));
  return met;
}

const MARKS = new Set('«»“”„‟‘’‚‛‹›"');
const LETTER = /^\p{L}/u;
const UPPER = /^\p{Lu}/u;

interface Piece extends Span {
  readonly low: string;
}

/** Tokens between two pauses: a few milliseconds of work on a slow machine. */
const SLICE = 4_000;

/** All tokens of the folded text. */
export const tokenize = (folded: string, language: Language): readonly Token[] => finish(tokenSteps(folded, language));

/** The same in steps: a caller may pause at each `yield`. */
export function* tokenSteps(folded: string, language: Language): Steps<readonly Token[]> {
  const low = lower(folded);
  const source = { folded, language, met: metForms(language) };
  const tokens: Token[] = [];
  let next = SLICE;
  for (let start = 0, end = 0; start < folded.length; start = end) {
    end = pieceEnd(folded, start);
    if (end === start) {
      end++;
      continue;
    }
    if (tokens.length >= next) {
      next = tokens.length + SLICE;
      yield;
    }
    const whole = { start, end, low: low.slice(start, end) };
    // Short as most signs and articles are, they have nothing to split off.
    if (end - start === 1 || !isLetter(folded, start)) tokens.push(tokenOf(whole, tokens.length, source));
    else for (const piece of splitWord(whole, language.clitics)) tokens.push(tokenOf(piece, tokens.length, source));
  }
  return tokens;
}

interface Source {
  readonly folded: string;
  readonly language: Language;
  readonly met: Map<string, Entry>;
}

function tokenOf(piece: Piece, index: number, { folded, language, met }: Source): Token {
  const { start, end } = piece;
  const { low, kind, word: lowWord, verbs } = met.get(piece.low) ?? meet(piece.low, { language, met });
  // Exact case first: the capital of "A Paris" stands for "À", unless a clitic hangs on it ("A-t-il dit").
  const alone = kind === 'word' && end - start === 1 && folded[end] !== '-';
  const word = (alone ? language.words.get(folded.slice(start, end)) : undefined) ?? lowWord;
  const classes = kind === 'number' ? CLASS.num : (word?.classes ?? 0);
  return { start, end, low, index, kind, capital: isUpper(folded, start), classes, word, verbs };
}

function meet(cut: string, { language, met }: Pick<Source, 'language' | 'met'>): Entry {
  const low = copied(cut);
  const kind = kindOf(low);
  const isWord = kind === 'word';
  const entry: Entry = {
    low,
    kind,
    word: isWord ? (language.words.get(low) ?? null) : null,
    verbs: isWord ? language.verbs.get(low) : undefined,
  };
  met.set(low, entry);
  return entry;
}

function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(text.slice(at, at + 2));
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return (code >= 97 && code <= 122) || LETTER.test(text.slice(at, at + 2));
}

function kindOf(text: string): TokenKind {
  const code = text.charCodeAt(0) | 32;
  if (code >= 97 && code <= 122) return 'word';
  if (MARKS.has(text)) return 'mark';
  if (LETTER.test(text) || /^['-]\p{L}/u.test(text)) return 'word';
  return /^\p{N}/u.test(text) ? 'number' : 'punct';
}

/** "qu'il" → qu' il · "a-t-il" → a -t-il · "d'Europe's" → d' Europe 's · "rock'n'roll" stays. */
function splitWord(whole: Piece, clitics: Clitics): Piece[] {
  if (!/['-]/.test(whole.low)) return [whole];
  const out: Piece[] = [];
  let { start, low } = whole;
  for (
    let cut = low.indexOf("'") + 1;
    cut > 0 && cut < low.length && clitics.before.has(low.slice(0, cut));
    cut = low.indexOf("'") + 1
  ) {
    out.push({ start, end: start + cut, low: low.slice(0, cut) });
    start += cut;
    low = low.slice(cut);
  }
  if (low.endsWith("'") && !clitics.before.has(low))
    return [...out, ...trailingApostrophe({ start, end: whole.end, low })];
  const after = clitics.after.find((c) => low.length > c.length && low.endsWith(c));
  if (!after) return [...out, { start, end: whole.end, low }];
  const cut = whole.end - after.length;
  return [
    ...out,
    ...splitWord({ start, end: cut, low: low.slice(0, -after.length) }, clitics),
    { start: cut, end: whole.end, low: after },
  ];
}

/** A final apostrophe that elides nothing is a sign of its own: "the workers' union", "dicono 'no'". */
function trailingApostrophe(word: Piece): Piece[] {
  const cut = word.end - 1;
  return word.low.length > 1
    ? [
        { start: word.start, end: cut, low: word.low.slice(0, -1) },
        { start: cut, end: word.end, low: "'" },
      ]
    : [word];
}

/** True where the token has at least one of the classes. */
export const is = (token: Token | undefined, classes: number): boolean =>
  token !== undefined && (token.classes & classes) !== 0;
