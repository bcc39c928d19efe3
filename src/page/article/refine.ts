import { READ_ROLES, type DocumentMeta } from '../../engine/document';
import { isReadable } from './gate-language';
import type { Sources } from './meta/sources';
import { isLockedLine } from './phrases';
import type { RoledLine } from './roles';
import { READ_KINDS, type Verdict } from './verdict';

/** Text shorter than this is a caption or a notice, whatever the page calls itself. */
const MIN_TEXT = 250;
/** A locked page with less than this shows its opening only. */
const STUB_TEXT = 1_500;
/** Text that is enough for an article where the gate, which samples paragraphs, saw none (bare text in `<div>`s). */
const ENOUGH_TEXT = 1_500;

/** What was read of the page, to judge its kind anew. */
export interface Evidence {
  readonly lines: readonly RoledLine[];
  readonly text: string;
  readonly meta: DocumentMeta;
  readonly sources: Sources;
}

/**
 * The gate's verdict, once the page has been read: an article without text is none, a locked one that shows its opening is a
 * stub with what is readable of it, questions in bold make an interview, entries with the hour a live blog.
 */
export function refine(verdict: Verdict, evidence: Evidence): Verdict {
  const { text, meta, sources } = evidence;
  const stub = verdict.kind === 'paywall-stub';
  if (!READ_KINDS.has(verdict.kind) && !stub) return raised(verdict, evidence);
  const locked = stub || isLocked(evidence);
  if (locked && text.length < STUB_TEXT)
    return { kind: 'paywall-stub', because: [readable(evidence), ...verdict.because] };
  if (text.length < MIN_TEXT)
    return { kind: isVideo(sources) ? 'video' : 'not-text', because: [`text:${text.length}-characters`] };
  if (!isReadable(text.slice(0, 4_000), meta.declaredLang))
    return { kind: 'unsupported-language', because: ['text:language'] };
  if (stub) return formOf({ ...verdict, kind: 'article' }, evidence);
  return verdict.kind === 'article' ? formOf(verdict, evidence) : verdict;
}

/** The gate saw no paragraphs; reading found a text with a title and a date or an author. */
function raised(verdict: Verdict, { text, meta }: Evidence): Verdict {
  const isText =
    verdict.kind === 'not-text' &&
    text.length >= ENOUGH_TEXT &&
    meta.title !== '' &&
    meta.published !== null &&
    meta.authors.length > 0 &&
    !verdict.because.includes('text:scattered');
  return isText && !verdict.because.some((b) => b.startsWith('url:'))
    ? { kind: 'article', because: ['text:read', ...verdict.because] }
    : verdict;
}

function isLocked({ sources, lines }: Evidence): boolean {
  const free = sources.article?.['isAccessibleForFree'];
  if (free === false || /^false$/i.test(String(free))) return true;
  return lines.some(({ line }) => line.text.length < 300 && isLockedLine(line.text));
}

/** "text:120-of-900-words" where the data tells the whole length, else what was read. */
function readable({ text, sources }: Evidence): string {
  const count = text.split(/\s+/).length;
  const whole = Number(sources.article?.['wordCount'] ?? 0);
  return whole > count ? `text:${count}-of-${whole}-words` : `text:${count}-words`;
}

const isVideo = ({ tags }: Sources): boolean => /^video/.test(tags.get('og:type')?.[0] ?? '');

const MIN_TURNS = 4;
const MIN_PLAIN = 5;
/** "le 31/12/2024 à [23 : 59 a.m.]" is the longest. */
const LONGEST_HOUR = 40;
const HOUR =
  /^(?:le \d{1,2}\/\d{1,2}\/\d{2,4} (?:à )?)?[\[(]?\d{1,2}\s?[:h.]\s?\d{2}(?:\s?(?:uhr|h|am|pm|a\.m\.|p\.m\.|cet|gmt|edt|est))?[\])]?$/i;

function formOf(verdict: Verdict, { lines }: Evidence): Verdict {
  const read = lines.filter((l) => READ_ROLES.has(l.as));
  const questions = read.filter(
    ({ line }) =>
      /\?\s*[»”"]?$/.test(line.text) &&
      line.text.length < 400 &&
      (line.strong > line.text.length * 0.8 || line.frame.heading !== '' || /^(?:Q|F)\s*[:.]/.test(line.text)),
  );
  if (questions.length >= MIN_TURNS && questions.length > read.length * 0.2)
    return { kind: 'interview', because: [`text:${questions.length}-questions`, ...verdict.because] };
  // In plain paragraphs, without bold or headings, they must make up more of the text.
  const plain = read.filter(({ line }) => /\?\s*[»”"]?$/.test(line.text) && line.text.length < 300).length;
  if (plain >= MIN_PLAIN && plain > read.length * 0.25)
    return { kind: 'interview', because: [`text:${plain}-questions`, ...verdict.because] };
  const hours = lines.filter(({ line }) => line.text.length <= LONGEST_HOUR && HOUR.test(line.text)).length;
  return hours >= 6 && hours > read.length * 0.1
    ? { kind: 'live-blog', because: [`text:${hours}-hours`, ...verdict.because] }
    : verdict;
}
