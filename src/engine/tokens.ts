import { CLASS, type Clitics, type Language, type WordInfo } from './language/language';
import { lower } from './normalize';
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
}

/**
 * Numbers with separators and units stuck on ("1,5", "20h30"), abbreviations with inner stops ("U.S.", "S.p.A."), words
 * with inner apostrophes, hyphens and combining marks, else one sign.
 */
const PIECE =
  /\p{N}+(?:[.,:]\p{N}+)*\p{L}*|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]*(?:['&-][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]*)*'?|[^\s]/gu;
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
  const tokens: Token[] = [];
  let next = SLICE;
  for (const match of folded.matchAll(PIECE)) {
    if (tokens.length >= next) {
      next = tokens.length + SLICE;
      yield;
    }
    const whole = {
      start: match.index,
      end: match.index + match[0].length,
      low: low.slice(match.index, match.index + match[0].length),
    };
    const pieces = LETTER.test(match[0]) ? splitWord(whole, language.clitics) : [whole];
    for (const piece of pieces) tokens.push(tokenOf(piece, folded, tokens.length, language));
  }
  return tokens;
}

function tokenOf(piece: Piece, folded: string, index: number, language: Language): Token {
  const text = folded.slice(piece.start, piece.end);
  const kind = kindOf(text);
  // Exact case first: the capital of "A Paris" stands for "À", unless a clitic hangs on it ("A-t-il dit").
  const exact = text.length === 1 && folded[piece.end] !== '-' ? language.words.get(text) : undefined;
  const word = kind === 'word' ? (exact ?? language.words.get(piece.low) ?? null) : null;
  const classes = kind === 'number' ? CLASS.num : (word?.classes ?? 0);
  return { start: piece.start, end: piece.end, low: piece.low, index, kind, capital: isUpper(text), classes, word };
}

function isUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(text);
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
