/**
 * Folding that keeps every offset: each UTF-16 unit is replaced by exactly one unit, so a span found in the folded
 * text is a span of the text. Quotation marks are left alone, for their shape is evidence (quotes/1-marks).
 */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\t]/g;
/** Zero-width characters and soft hyphens would split words: they become a plain character inside the word's run. */
const APOSTROPHES = /[\u02bc\u2032\u00b4]|`(?!`)/g;
const HYPHENS = /[\u2010\u2011]/g;
/** A right single mark between two letters, or after an elided letter, is an apostrophe and no mark. */
const INNER_APOSTROPHE = /(?<=[\p{L}\p{N}])\u2019(?=[\p{L}\p{N}])/gu;
/** "l’« Europe »", "d’“élite”": elision before a mark. */
const ELIDED_MARK =
  /(?<=(?:^|[^\p{L}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|all|dall|nell|sull|un|quest|quell))\u2019(?=[\u00ab\u201c"<\u2039])/giu;

/** Typewriter marks of two signs: ''word'' and ``word''. The second sign becomes a space, outside the words. */
const TYPED_OPEN = /(?<=^|[\s([{—–-])(?:''|``)(?=\S)/gm;
const TYPED_CLOSE = /(?:''|``)/g;

export function fold(text: string): string {
  return text
    .replace(SPACES, ' ')
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .replace(INNER_APOSTROPHE, "'")
    .replace(ELIDED_MARK, "'")
    .replace(TYPED_OPEN, ' "')
    .replace(TYPED_CLOSE, '" ');
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
