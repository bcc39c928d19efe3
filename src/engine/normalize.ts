/**
 * Folding that keeps every offset: each UTF-16 unit is replaced by exactly one unit, so a span found in the folded
 * text is a span of the text. Quotation marks are left alone, for their shape is evidence (quotes/1-marks).
 */
const SPECIAL =
  /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\t\u02bc\u2032\u00b4\u2010\u2011\u2019]|''|``|`/g;
const APOSTROPHES = new Set(['\u02bc', '\u2032', '\u00b4', '`']);
const HYPHENS = new Set(['\u2010', '\u2011']);
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Elided words that may stand before a mark: "l’« Europe »", "d’“élite”". */
const ELIDED = /(?:^|[^\p{L}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|all|dall|nell|sull|un|quest|quell)$/iu;
const OPENS_BEFORE = /[\s([{—–-]/;

/** One pass over the few signs that matter: most text has none. */
export function fold(text: string): string {
  return text.replace(SPECIAL, (sign: string, at: number) => foldSign(text, sign, at));
}

function foldSign(text: string, sign: string, at: number): string {
  if (sign.length === 2) return typed(text, at);
  if (sign === '\u2019') return isApostrophe(text, at) ? "'" : sign;
  if (APOSTROPHES.has(sign)) return "'";
  return HYPHENS.has(sign) ? '-' : ' ';
}

/** Typewriter marks of two signs, ''word'' and ``word'': the second sign becomes a space, outside the words. */
function typed(text: string, at: number): string {
  const opens = (at === 0 || OPENS_BEFORE.test(text[at - 1] as string)) && /\S/.test(text[at + 2] ?? ' ');
  return opens ? ' "' : '" ';
}

/** A right single mark between two letters, or after an elided letter and before a mark, is an apostrophe and no mark. */
function isApostrophe(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  if (!LETTER_OR_DIGIT.test(before)) return false;
  return LETTER_OR_DIGIT.test(after) || (/[«“"<‹]/.test(after) && ELIDED.test(text.slice(Math.max(0, at - 8), at)));
}

/** Lower case of the same length: the few letters whose lower case is longer (İ) stay as they are. */
export function lower(text: string): string {
  const low = text.toLowerCase();
  return low.length === text.length ? low : Array.from(text, sameLengthLower).join('');
}

function sameLengthLower(letter: string): string {
  const low = letter.toLowerCase();
  return low.length === letter.length ? low : letter;
}

/** A copy that lives by itself: V8 keeps a whole text in memory as long as somebody holds a longer word that was cut from it. */
export const copied = (word: string): string => Array.from(word).join('');
