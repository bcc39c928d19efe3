import type { Lang } from '../span';
import type { Credit } from './agency-forms';
import { anyForm, EDGE, firstForm, namesAgency, toCredit } from './agency-forms';
import { dateline } from './dateline';
import type { OriginWords } from './lexicon';
import { AGENCY_OF_FORM, originWords } from './lexicon';
import { lazy } from '../language/rows';
import type { Line } from './lines';

/** Where two credits disagree the surer place wins; a publisher that is an agency says least of the single text. */
const ORDER: readonly Credit['rule'][] = ['dateline', 'copyright', 'closing', 'credit-line', 'shared', 'publisher'];

const wordCount = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** "… said. (AFP)", "… erklärte er. (dpa/afp)", "… /ATS": an agency in brackets that ends one of the last blocks. */
const ending = lazy(
  () =>
    new RegExp(
      `(?:[(\\[]\\s*(${anyForm()})${EDGE}[^()\\[\\]]{0,30}[)\\]]|(?<=\\s)/(${anyForm()})/?|(?<=[.!?»”"…]\\s+(?:[-–—]\\s?)?)(${anyForm()}))\\s*[.]?\\s*$`,
      'u',
    ),
);
/** Characters at the end of a line in which its closing credit stands: patterns are not run over whole paragraphs. */
const TAIL = 90;
/** A bracket that ends the text follows a whole sentence or is closed by a stop; "Read more at apnews.com (AP)" does neither. */
const AFTER_SENTENCE = /[.!?»”"“…)]\s*$|^\s*$/u;
/** "© Copyright ANSA", "© 2024 AFP", "Copyright 2024 The Associated Press", "(c) dpa-infocom". */
const copyrightLine = lazy(
  () =>
    new RegExp(
      `(?:©|\\(c\\)|\\bcopyright\\b)(?:\\s|[-–,:]|copyright|by|the|19\\d\\d|20\\d\\d|agence|agencia|agenzia){0,8}(?<![\\p{L}\\p{N}])(${anyForm()})${EDGE}`,
      'iu',
    ),
);

function closing(line: Line, words: OriginWords): Credit[] {
  if (line.place === 'opening') return [];
  const tail = Math.max(0, line.text.length - TAIL);
  const match = ending().exec(line.text.slice(tail));
  if (!match || isPhoto(line.text, words)) return [];
  const at = tail + match.index;
  const before = line.text.slice(0, at);
  const whole = AFTER_SENTENCE.test(before) || (/\.\s*$/u.test(line.text) && wordCount(before) >= 6);
  if (!whole && match[2] === undefined) return [];
  const form = match[1] ?? match[2] ?? match[3] ?? '';
  return toCredit(line, { rule: 'closing', form, at, length: match[0].length });
}

/** Longest credit or copyright line, in characters. */
const SMALL_PRINT = 320;
/** What stands before the mark in a line that is about the text: at most a few words ("All contents"), no picture's legend. */
const BEFORE_MARK = /^(?:[\p{L}\p{M}’'-]+[\s.,–—-]+){0,4}$/u;
/** What goes on as a picture's credit: "© DPA Images | …", "Copyright AP Photo". */
const PICTURE_AFTER = /^\s*(?:images?|photos?|pictures?|bild\w*|foto\w*|\||\/\s?\p{Lu}\p{Ll}+\s\p{Lu})/iu;

function copyright(line: Line, words: OriginWords): Credit[] {
  if (line.place === 'opening' && !line.text.startsWith('©')) return [];
  const match = line.text.length <= SMALL_PRINT ? copyrightLine().exec(line.text) : null;
  // The pattern ignores case for the word "copyright"; the agency's own form must stand as it is written.
  if (!match || isPhoto(line.text, words)) return [];
  const before = line.text.slice(0, match.index);
  const after = line.text.slice(match.index + match[0].length);
  if (!BEFORE_MARK.test(before) || firstForm().test(before) || PICTURE_AFTER.test(after)) return [];
  return toCredit(line, { rule: 'copyright', form: match[1] ?? '', at: match.index, length: match[0].length });
}

const isPhoto = (text: string, { words }: OriginWords): boolean => {
  const start = text.toLowerCase().replace(/^[^\p{L}]+/u, '');
  return [...words.photo].some((p) => start.startsWith(p) && !/^\p{L}/u.test(start.slice(p.length)));
};

const everyForm = lazy(() => new RegExp(firstForm().source, 'gu'));
/** A credit line is short and holds nothing but agencies, credit words, names and dates. */
const LONGEST = 14;

function isCreditLine(text: string, { words }: OriginWords): boolean {
  const rest = text.replaceAll(everyForm(), ' ');
  const left = rest.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (left.length > LONGEST) return false;
  return left.every((word) => words.credit.has(word.toLowerCase()) || /^\p{Lu}/u.test(word));
}

/** Does a word such as "avec" or "source" bring the agency in, at once or at the line's start ("Par Le Figaro et AFP")? */
function introducedBy(before: string, { words }: OriginWords): boolean {
  const list = before.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return [list[0], list.at(-1), list.at(-2)].some((word) => word !== undefined && words.intro.has(word));
}

/**
 * "Avec AFP", "Le Monde avec AFP", "Source: Reuters", "dpa/afp", "By The Associated Press", "Redazione ANSA". A footer has bare agency
 * names of pictures and menus too: there, and for an agency that does not write in this language, a word must bring it in.
 */
function creditLine(line: Line, lexicon: OriginWords, lang: Lang): Credit[] {
  const match = line.text.length <= SMALL_PRINT ? firstForm().exec(line.text) : null;
  if (!match || isPhoto(line.text, lexicon) || !isCreditLine(line.text, lexicon)) return [];
  const before = line.text.slice(0, match.index);
  const last = before.match(/[\p{L}\p{M}]+(?=[^\p{L}]*$)/u)?.[0] ?? '';
  const joined = last === '' || lexicon.words.credit.has(last.toLowerCase()) || /[/,|•·–-]\s*$/u.test(before);
  const foreign = AGENCY_OF_FORM.get(match[0])?.langs.includes(lang) === false;
  const bare = line.place === 'footer' || foreign;
  if (!joined || (bare && !introducedBy(before, lexicon)) || goesOn(line, match, lexicon)) return [];
  return toCredit(line, { rule: 'credit-line', form: match[0], at: match.index, length: match[0].length });
}

/** A name after the agency ("Reuters Institute", "AFP Photo") makes another name of it; a place after a mark does not. */
function goesOn(line: Line, match: RegExpExecArray, { words }: OriginWords): boolean {
  const next = /^\s+(\p{Lu}\p{L}+)/u.exec(line.text.slice(match.index + match[0].length))?.[1];
  return next !== undefined && !words.credit.has(next.toLowerCase()) && line.place !== 'aside';
}

/** The publisher is the agency itself: "ANSA.it", "Reuters", "AP News"; not "Gyms in PA and NJ". */
function publisher(line: Line): Credit[] {
  const name = line.text.trim().replace(/(?:\.\p{Ll}{2,3}| News)$/u, '');
  if (line.place !== 'publisher' || !AGENCY_OF_FORM.has(name)) return [];
  return toCredit(line, { rule: 'publisher', form: name, at: 0, length: line.text.length });
}

/** "The Associated Press contributed to this report.", "(Reporting by …; Editing by …)" is Reuters' own signature. */
function shared(line: Line, { words }: OriginWords): Credit[] {
  if (line.place === 'opening') return [];
  const low = line.text.toLowerCase();
  const phrase = line.text.length <= SMALL_PRINT ? [...words.shared].find((p) => low.includes(p)) : undefined;
  const match = phrase ? firstForm().exec(line.text) : null;
  if (match) return toCredit(line, { rule: 'shared', form: match[0], at: match.index, length: match[0].length });
  if (!low.includes('reporting by ')) return [];
  const signed =
    /^\(?Reporting by [^;]{3,120}; (?:additional reporting by [^;]{3,120}; )?(?:writing by [^;]{3,80}; )?editing by /iu.exec(
      line.text,
    );
  return signed ? toCredit(line, { rule: 'shared', form: 'Reuters', at: signed.index, length: signed[0].length }) : [];
}

/**
 * Bylines in which an agency stands bare, each in one of its own and not the same one: names under pictures, whose page calls them
 * bylines too ("AP" here, "Ammar Awad / Reuters" there). A text has one byline.
 */
function pictureBylines(lines: readonly Line[], words: OriginWords): ReadonlySet<Line> {
  const bare = lines.flatMap((line) => {
    const match = line.place === 'aside' && line.text.length <= SMALL_PRINT ? firstForm().exec(line.text) : null;
    const agency = match && AGENCY_OF_FORM.get(match[0]);
    if (!match || !agency || !isCreditLine(line.text, words)) return [];
    return introducedBy(line.text.slice(0, match.index), words) ? [] : [{ line, agency: agency.id }];
  });
  const apart = new Set(bare.map(({ agency }) => agency)).size > 1;
  return new Set(apart ? bare.map(({ line }) => line) : []);
}

/** Every credit that the lines give, surest first. */
export function findCredits(lines: readonly Line[], lang: Lang): Credit[] {
  const words = originWords(lang);
  const pictures = pictureBylines(lines, words);
  return lines
    .filter((line) => !pictures.has(line))
    .flatMap((line) => creditsIn(line, words, lang))
    .sort((a, b) => ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule));
}

function creditsIn(line: Line, words: OriginWords, lang: Lang): Credit[] {
  if (line.place === 'publisher') return publisher(line);
  if (!namesAgency(line.text)) return shared(line, words);
  const inLine = [...copyright(line, words), ...closing(line, words), ...creditLine(line, words, lang)];
  return [...dateline(line), ...inLine, ...shared(line, words)];
}
