/**
 * Where the pieces of a text end: numbers with separators and units stuck on ("1,5", "20h"), abbreviations with inner stops ("U.S.",
 * "S.p.A."), words with inner apostrophes, hyphens and combining marks, else one sign. This is the rule; what follows it only runs faster.
 */
export const PIECE_RULE =
  /\p{N}+(?:[.,:]\p{N}+)*\p{L}*|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]*(?:['&-][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]*)*'?|[^\s]/uy;

const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;
const HYPHEN = 0x2d;
const STOP = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Latin letters of the six languages and their neighbours: all of U+00C0 to U+024F but the signs for times and divided by. */
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7);

const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

/** ASCII signs, and the dashes, marks and dots of U+2010 to U+2027. Whatever is none of the four is left to the rule. */
const isSign = (code: number): boolean =>
  (code < 0x80 && !isLetter(code) && !isDigit(code) && !isSpace(code)) ||
  (code >= 0x2010 && code <= 0x2027) ||
  code === 0xab ||
  code === 0xbb;

const isPlain = (code: number): boolean => isLetter(code) || isDigit(code) || isSpace(code) || isSign(code);

/** End of the piece that starts at `from`; `from` itself where white space stands there. */
export function pieceEnd(text: string, from: number): number {
  const code = text.charCodeAt(from);
  if (isSpace(code)) return from;
  const end = isLetter(code)
    ? wordEnd(text, from)
    : isDigit(code)
      ? numberEnd(text, from)
      : isSign(code)
        ? from + 1
        : -1;
  // Numbers and words end where a sign of the rule's may go on with them: a letter of another script, a combining mark.
  return end >= 0 && (isPlain(text.charCodeAt(end)) || end >= text.length || isSign(code)) ? end : byRule(text, from);
}

function byRule(text: string, from: number): number {
  PIECE_RULE.lastIndex = from;
  return PIECE_RULE.test(text) ? PIECE_RULE.lastIndex : from;
}

/** -1: the rule must say. */
function wordEnd(text: string, from: number): number {
  let end = from + 1;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isLetter(code) || isDigit(code)) end++;
    else if (code === APOSTROPHE || code === HYPHEN || code === AMPERSAND) {
      const next = text.charCodeAt(end + 1);
      if (isLetter(next) || isDigit(next)) end += 2;
      else if (end + 1 < text.length && !isPlain(next)) return -1;
      else return code === APOSTROPHE ? end + 1 : end;
    }
    // "U.S.": one letter and a stop may open an abbreviation.
    else return code === STOP && end === from + 1 ? -1 : end;
  }
}

/** -1: the rule must say. */
function numberEnd(text: string, from: number): number {
  let end = from + 1;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) end++;
    else if (code === STOP || code === COMMA || code === COLON) {
      const next = text.charCodeAt(end + 1);
      if (end + 1 < text.length && !isPlain(next)) return -1;
      if (!isDigit(next)) return end;
      end += 2;
    } else break;
  }
  while (isLetter(text.charCodeAt(end))) end++;
  return end;
}
