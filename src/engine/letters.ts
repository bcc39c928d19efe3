/** What a character is by its general category (Unicode 16, UAX 44): bits, so that several can be asked for at once. */
export const LETTER = 1;
export const NUMBER = 2;
export const MARK = 4;

function isPlainLetter(code: number): boolean {
  if (code >= 0xc0) return code !== 0xd7 && code !== 0xf7;
  const low = code | 32;
  return (low >= 0x61 && low <= 0x7a) || code === 0xaa || code === 0xb5 || code === 0xba;
}

/** Digits, ² ³ ¹ and the three fractions. */
const isPlainNumber = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0xbc && code <= 0xbe);

/** Below U+0250 stand the letters of the six languages and their neighbours: no pattern is needed to tell what they are. */
const PLAIN = new Uint8Array(0x250).map((_, code) => (isPlainLetter(code) ? LETTER : isPlainNumber(code) ? NUMBER : 0));

/** Spaces, dashes and quotation marks of U+2000 to U+206F: never any of the three, and by far the most frequent others of a news text. */
const isPunctuation = (code: number): boolean => code >= 0x2000 && code <= 0x206f;

const IS_LETTER = /\p{L}/u;
const IS_NUMBER = /\p{N}/u;
const IS_MARK = /\p{M}/u;

function rareKind(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return IS_LETTER.test(character) ? LETTER : IS_NUMBER.test(character) ? NUMBER : IS_MARK.test(character) ? MARK : 0;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < PLAIN.length ? (PLAIN[code] as number) : isPunctuation(code) ? 0 : rareKind(text, at);
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** Where the first character of one of the kinds stands, at `from` or behind it; the text's length: nowhere. */
export function runStart(text: string, from: number, kinds: number): number {
  let at = from;
  while (at < text.length && (kindAt(text, at) & kinds) === 0) at++;
  return at;
}

/** Where the run of characters of the kinds ends that begins at `from`; `from` itself: none begins there. */
export function runEnd(text: string, from: number, kinds: number): number {
  let at = from;
  while (at < text.length && (kindAt(text, at) & kinds) !== 0) at += isHighSurrogate(text.charCodeAt(at)) ? 2 : 1;
  return at;
}
