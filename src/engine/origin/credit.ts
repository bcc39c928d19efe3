import type { Lang, Span } from '../span';
import { span } from '../span';
import type { Agency, OriginWords } from './lexicon';
import { AGENCY_OF_FORM, ORIGIN_WORDS } from './lexicon';
import { isMonth } from '../story/days';
import type { Line } from './lines';

/** An agency named in a place that credits the text to it. */
export interface Credit {
  readonly agency: Agency;
  readonly rule: 'dateline' | 'copyright' | 'closing' | 'credit-line' | 'shared' | 'publisher';
  readonly text: string;
  readonly span: Span | null;
}

/** Where two credits disagree the surer place wins; a publisher that is an agency says least of the single text. */
const ORDER: readonly Credit['rule'][] = ['dateline', 'copyright', 'closing', 'credit-line', 'shared', 'publisher'];

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const ANY_FORM = [...AGENCY_OF_FORM.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
const EDGE = '(?![\\p{L}\\p{N}])';
const FORM = `(?<![\\p{L}\\p{N}])(?:${ANY_FORM})${EDGE}`;

/** "(AFP)", "/TASS/", "(dpa/lno)", "(ANSA) -": the first agency in brackets or slashes. */
const BRACKETED = new RegExp(`[(/\\[]\\s*(${ANY_FORM})${EDGE}[^()\\[\\]]{0,24}[)/\\]]`, 'u');
/** Small words inside a place or date: "Frankfurt a.M.", "12 de junio". */
const SMALL = new Set([
  'de',
  'du',
  'di',
  'del',
  'da',
  'do',
  'la',
  'le',
  'el',
  'a.m',
  'am',
  'im',
  'sur',
  'of',
  'upon',
  'en',
  'em',
  'd',
]);

/** "ROMA, 12 giu.", "Pyongyang, June 20", "La Habana, 12 jun": capitals, figures and months only. A sentence is none. */
function isPlaceAndDate(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu) ?? [];
  const fits = (word: string): boolean => {
    const bare = word.replace(/[.'’-]+$/u, '');
    return /^[\p{Lu}\d]/u.test(bare) || SMALL.has(bare.toLowerCase()) || isMonth(bare);
  };
  return words.length <= 9 && /^[\p{Lu}\d]/u.test(text) && words.every(fits);
}

type Found = Pick<Credit, 'rule'> & { readonly form: string; readonly at: number; readonly length: number };

function toCredit(line: Line, { rule, form, at, length }: Found): Credit[] {
  const agency = AGENCY_OF_FORM.get(form);
  if (!agency) return [];
  const place = line.span ? span(line.span.start + at, line.span.start + at + length) : null;
  return [{ agency, rule, text: line.text.slice(at, at + length), span: place }];
}

/**
 * "PARIS (AFP) - ", "(ANSA) - ROMA, 12 GIU - ", "MOSCOW, June 5. /TASS/. " at the start of one of the first blocks. Before the bracket
 * stands nothing but a place and a date; after it a dash or stop, unless the place is short or dated.
 */
function dateline(line: Line): Credit[] {
  if (line.place !== 'opening' && line.place !== 'aside') return [];
  const head = line.text.slice(0, 140);
  const match = BRACKETED.exec(head);
  if (!match || match.index > 70) return [];
  const before = head.slice(0, match.index).trim();
  const after = head.slice(match.index + match[0].length);
  const stops = /^[\s.]*[-–—:.]|^\s*$/u.test(after) || (before === '' && DATED_AFTER.test(after));
  const plain = before !== '' && (wordCount(before) <= 3 || /\d/u.test(before)) && /^\s+\p{Lu}/u.test(after);
  if ((before !== '' && !isPlaceAndDate(before)) || !(stops || plain)) return [];
  return toCredit(line, { rule: 'dateline', form: match[1] ?? '', at: match.index, length: match[0].length });
}

/** "(DIRE) Roma, 12 giu. - ": the place and date may follow the bracket. */
const DATED_AFTER = /^\s+\p{Lu}[\p{L}\s,]{2,30}\d{0,2}[\p{L}\s.]{0,12}[-–—]\s/u;

const wordCount = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** "… said. (AFP)", "… erklärte er. (dpa/afp)", "… /ATS": an agency in brackets that ends one of the last blocks. */
const ENDING = new RegExp(
  `(?:[(\\[]\\s*(${ANY_FORM})${EDGE}[^()\\[\\]]{0,30}[)\\]]|(?<=\\s)/\\s?(${ANY_FORM})/?|(?<=[.!?»”"…]\\s+(?:[-–—]\\s?)?)(${ANY_FORM}))\\s*[.]?\\s*$`,
  'u',
);
/** A bracket that ends the text follows a whole sentence or is closed by a stop; "Read more at apnews.com (AP)" does neither. */
const AFTER_SENTENCE = /[.!?»”"“…)]\s*$|^\s*$/u;
/** "© Copyright ANSA", "© 2024 AFP", "Copyright 2024 The Associated Press", "(c) dpa-infocom". */
const COPYRIGHT = new RegExp(
  `(?:©|\\(c\\)|\\bcopyright\\b)(?:\\s|[-–,:]|copyright|by|the|19\\d\\d|20\\d\\d|agence|agencia|agenzia){0,8}(?<![\\p{L}\\p{N}])(${ANY_FORM})${EDGE}`,
  'iu',
);
const FIRST_FORM = new RegExp(FORM, 'u');

function closing(line: Line, words: OriginWords): Credit[] {
  if (line.place === 'opening') return [];
  const match = ENDING.exec(line.text);
  if (!match || isPhoto(line.text, words)) return [];
  const before = line.text.slice(0, match.index);
  const whole = AFTER_SENTENCE.test(before) || (/\.\s*$/u.test(line.text) && wordCount(before) >= 6);
  if (!whole && match[2] === undefined) return [];
  const form = match[1] ?? match[2] ?? match[3] ?? '';
  return toCredit(line, { rule: 'closing', form, at: match.index, length: match[0].length });
}

function copyright(line: Line, words: OriginWords): Credit[] {
  if (line.place === 'opening' && !line.text.startsWith('©')) return [];
  const match = COPYRIGHT.exec(line.text);
  // The pattern ignores case for the word "copyright"; the agency's own form must stand as it is written.
  if (!match || isPhoto(line.text, words)) return [];
  return toCredit(line, { rule: 'copyright', form: match[1] ?? '', at: match.index, length: match[0].length });
}

const isPhoto = (text: string, { words }: OriginWords): boolean => {
  const start = text.toLowerCase().replace(/^[^\p{L}]+/u, '');
  return [...words.photo].some((p) => start.startsWith(p) && !/^\p{L}/u.test(start.slice(p.length)));
};

/** A credit line is short and holds nothing but agencies, credit words, names and dates. */
const LONGEST = 14;

function isCreditLine(text: string, { words }: OriginWords): boolean {
  const rest = text.replace(new RegExp(FORM, 'gu'), ' ');
  const left = rest.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (left.length > LONGEST) return false;
  return left.every((word) => words.credit.has(word.toLowerCase()) || /^\p{Lu}/u.test(word));
}

/** "Avec AFP", "Le Monde avec AFP", "Source: Reuters", "dpa/afp", "By The Associated Press", "Redazione ANSA". */
function creditLine(line: Line, lexicon: OriginWords): Credit[] {
  const match = FIRST_FORM.exec(line.text);
  if (!match || isPhoto(line.text, lexicon) || !isCreditLine(line.text, lexicon)) return [];
  const before = line.text.slice(0, match.index).match(/[\p{L}\p{M}]+(?=[^\p{L}]*$)/u)?.[0] ?? '';
  const introduced =
    before === '' ||
    lexicon.words.credit.has(before.toLowerCase()) ||
    /[/,|•·–-]\s*$/u.test(line.text.slice(0, match.index));
  const after = line.text.slice(match.index + match[0].length);
  // A name after the agency ("Reuters Institute", "AFP Photo") makes another name of it; a place after a mark does not.
  const next = /^\s+(\p{Lu}\p{L}+)/u.exec(after)?.[1];
  const other = next !== undefined && !lexicon.words.credit.has(next.toLowerCase()) && line.place !== 'aside';
  if (!introduced || other) return [];
  return toCredit(line, {
    rule: line.place === 'publisher' ? 'publisher' : 'credit-line',
    form: match[0],
    at: match.index,
    length: match[0].length,
  });
}

/** "The Associated Press contributed to this report.", "(Reporting by …; Editing by …)" is Reuters' own signature. */
function shared(line: Line, { words }: OriginWords): Credit[] {
  if (line.place === 'opening') return [];
  const low = line.text.toLowerCase();
  const phrase = [...words.shared].find((p) => low.includes(p));
  const match = phrase ? FIRST_FORM.exec(line.text) : null;
  if (match) return toCredit(line, { rule: 'shared', form: match[0], at: match.index, length: match[0].length });
  const signed =
    /^\(?Reporting by [^;]{3,120}; (?:additional reporting by [^;]{3,120}; )?(?:writing by [^;]{3,80}; )?editing by /iu.exec(
      line.text,
    );
  return signed ? toCredit(line, { rule: 'shared', form: 'Reuters', at: signed.index, length: signed[0].length }) : [];
}

/** Every credit that the lines give, surest first. */
export function findCredits(lines: readonly Line[], lang: Lang): Credit[] {
  const words = ORIGIN_WORDS[lang];
  const found = lines.flatMap((line) => [
    ...dateline(line),
    ...copyright(line, words),
    ...closing(line, words),
    ...creditLine(line, words),
    ...shared(line, words),
  ]);
  return found.sort((a, b) => ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule));
}
