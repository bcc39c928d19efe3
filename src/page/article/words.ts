/**
 * Nearly every line is of characters below U+0250 and the marks of U+2000 to U+206F, of which letters and figures can be written out. To
 * compile them by property takes up to a millisecond, in each tab anew, and is put off until a line needs it.
 */
const OTHER = /[^\s -\u024F\u2000-\u206F\u20A0-\u20CF]/;
const PLAIN = /[\dA-Za-zª²³µ¹º¼-¾À-ÖØ-öø-ɏ]+/g;
const ANY = /[\p{L}\p{N}]+/gu;

/** The runs of letters and figures of a text, as they stand. */
export const wordsOf = (text: string): readonly string[] => text.match(OTHER.test(text) ? ANY : PLAIN) ?? [];

/** Letters and figures alone, lower-cased, to compare texts of one page. */
export const folded = (text: string): string => wordsOf(text.toLowerCase()).join(' ');
