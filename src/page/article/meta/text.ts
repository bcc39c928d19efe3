import { wordsOf } from '../words';

/** Entities that publishers escape twice, so that they stand as text in JSON-LD and meta tags. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  sbquo: '‚',
  euro: '€',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  ccedil: 'ç',
  atilde: 'ã',
  otilde: 'õ',
  ecirc: 'ê',
  ocirc: 'ô',
  icirc: 'î',
  acirc: 'â',
  ugrave: 'ù',
  igrave: 'ì',
  ograve: 'ò',
  Eacute: 'É',
  Agrave: 'À',
};

/** Plain text of a metadata value: twice-escaped entities opened, tags dropped, white space collapsed. */
export function plain(value: string): string {
  const opened = value.includes('&') ? unescaped(value) : value;
  const bare = opened.includes('<') ? opened.replace(/<\/?[a-z][^>]{0,80}>/gi, '') : opened;
  return bare
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const unescaped = (value: string): string =>
  value
    .replace(/&#(\d{1,6});/g, (whole, code: string) => character(Number(code), whole))
    .replace(/&#x([0-9a-f]{1,5});/gi, (whole, code: string) => character(parseInt(code, 16), whole))
    .replace(/&([a-z]{2,6});/gi, (whole, name: string) => NAMED[name] ?? whole);

const character = (code: number, otherwise: string): string =>
  code > 31 && code < 0x110000 ? String.fromCodePoint(code) : otherwise;

/** Words of a text, folded, to compare titles and names. */
export const words = (text: string): readonly string[] => wordsOf(text.toLowerCase().normalize('NFKC'));

/** 0 to 1: share of the shorter one's words that stand in the other. */
export function overlap(a: string, b: string): number {
  const [x, y] = [words(a), words(b)].sort((p, q) => p.length - q.length);
  if (!x || !y || x.length === 0) return 0;
  const known = new Set(y);
  return x.filter((w) => known.has(w)).length / x.length;
}
