import type { Lang } from '../../engine/span';
import type { SpeakerCorrection, StoryMatch, TextNote } from '../context';
import { evidenceOf, inLang } from './card';
import { findWords, withMarks } from './find-words';
import type { Article, Named, TextSignal } from './signals';
import { knownText, named, namedAll, namedDays, namedNumbers, readArticle } from './signals';
import { signalWords } from './signal-words';
import type { Correction, Story, WordNote } from './types';

export interface StoryQuestion {
  readonly text: string;
  readonly lang: Lang;
  readonly title: string;
  /** ISO, or null. */
  readonly date: string | null;
  /** Linked entities with their mentions in `text`; may be empty. */
  readonly entities: Article['entities'];
}

/** Independent signals that must agree before a dossier is shown (issue 8). */
const NEEDED = 3;
/** Prints shared with a known text: chance gives none, a quoted sentence two or three, an article half rewritten more than these. */
const SHARED = 6;
const CONTAINED = 0.12;
const SHARE = 0.1;
/** The event must be what the article opens with: every core name in the title or within this many words. */
const LEAD = 150;
/** Side names that make a signal: two may meet by chance in an article about the same people. */
const SIDE = 3;

interface Signals {
  readonly text: TextSignal | null;
  readonly core: readonly Named[];
  readonly coreWhole: boolean;
  readonly side: readonly Named[];
  readonly published: boolean;
  readonly days: readonly string[];
  readonly numbers: readonly string[];
  readonly titled: boolean;
}

const dayOf = (date: string): string => date.slice(0, 10);

/** Null: neither is the text known nor is the event's whole core named, so that no other signal can help. */
function signalsOf(article: Article, story: Story): Signals | null {
  const { core, side, numbers } = story.recognise;
  const found = namedAll(article, core);
  const best = knownText(article, story);
  const text = best && best.shared >= SHARED && best.containment >= CONTAINED && best.share >= SHARE ? best : null;
  const coreWhole = core.length > 0 && found.length === core.length;
  if (!text && !coreWhole) return null;
  const day = article.date === null ? null : dayOf(article.date);
  return {
    text,
    core: found,
    coreWhole,
    side: namedAll(article, side),
    published: day !== null && day >= story.period.from && day <= story.period.to,
    days: namedDays(article, story),
    numbers: namedNumbers(article, numbers),
    titled: found.filter((n) => n.inTitle).length >= Math.max(2, core.length - 1),
  };
}

/** One entry for each signal that speaks, in the article's language. */
function reasons(s: Signals, known: boolean, lang: Lang): string[] {
  const say = signalWords(lang);
  const list: string[] = [];
  if (s.text) list.push(say.text(Math.round(s.text.containment * 100), s.text.known.label));
  if (known ? s.core.length >= 2 : s.coreWhole) list.push(say.core(s.core.map((n) => n.words)));
  if (s.side.length >= (known ? 2 : SIDE)) list.push(say.side(s.side.slice(0, 5).map((n) => n.words)));
  // When the article appeared and which days its text names are told by different witnesses; one shared day may be chance.
  if (s.published) list.push(say.published());
  if (s.days.length >= (s.published ? 2 : 1)) list.push(say.days(s.days));
  if (s.numbers.length > 0) list.push(say.numbers(s.numbers.slice(0, 3)));
  if (s.titled) list.push(say.title());
  return list;
}

/** Is the event what the article is about, rather than its background? */
function inFocus(article: Article, story: Story, s: Signals): boolean {
  const end = article.body.words[LEAD]?.start ?? article.body.text.length;
  const leads = s.core.every((n) => n.inTitle || n.first < end);
  const least = Math.min(...s.core.map((n) => n.count + (n.inTitle ? 1 : 0)));
  const other = Math.max(0, ...story.recognise.apart.map((key) => named(article, key)?.count ?? 0));
  // Named once only, a core name may be background; a headline on the event or several of its details say that it is not.
  const details = s.side.length + s.days.length + s.numbers.length;
  const enough = s.titled || details >= SIDE ? 1 : 2;
  return leads && least >= enough && other < Math.max(2, least);
}

/** An article that is older than the event cannot report it; a later one must name one of its days. */
function inTime(article: Article, story: Story, s: Signals): boolean {
  if (article.date === null || s.published) return true;
  return dayOf(article.date) > story.period.to && s.days.length > 0;
}

/**
 * Confidence from the signals: a known text's containment weighs most, each further signal closes a third of the gap to 1. Our set of
 * retellings, cuts and negatives (npm run eval -- stories) shows what it means: no negative reaches any.
 */
function confidenceOf(s: Signals, count: number): number {
  const base = s.text ? 0.5 + Math.min(0.4, s.text.containment * 0.8) : 0.4;
  const extra = count - (s.text ? 1 : 0);
  return Math.round(Math.min(0.99, 1 - (1 - base) * (2 / 3) ** extra) * 100) / 100;
}

function correctionIn(article: Article, story: Story, c: Correction, lang: Lang): SpeakerCorrection[] {
  const place = c.at
    .filter((at) => at.lang === lang)
    .map((at) => findWords(article.body, at))
    .find(Boolean);
  const party = story.parties.find((p) => p.id === c.speaker);
  if (!place || !party) return [];
  const quote = withMarks(article.body.text, place);
  return [
    {
      quote,
      entityId: party.id,
      name: inLang(party.name, [lang]),
      note: inLang(c.note, [lang]),
      evidence: evidenceOf(story, c.sources),
    },
  ];
}

function noteIn(article: Article, story: Story, n: WordNote, lang: Lang): TextNote[] {
  const place = n.at
    .filter((at) => at.lang === lang)
    .map((at) => findWords(article.body, at))
    .find(Boolean);
  if (!place) return [];
  return [{ ...place, original: n.original, note: inLang(n.note, [lang]), evidence: evidenceOf(story, n.sources) }];
}

function matchOne(story: Story, article: Article, lang: Lang): StoryMatch | null {
  const s = signalsOf(article, story);
  if (!s) return null;
  const known = s.text !== null;
  if (!known && !(s.coreWhole && inTime(article, story, s) && inFocus(article, story, s))) return null;
  const because = reasons(s, known, lang);
  if (because.length < NEEDED) return null;
  return {
    id: story.id,
    title: inLang(story.title, [lang]),
    confidence: confidenceOf(s, because.length),
    because,
    corrections: story.corrections.flatMap((c) => correctionIn(article, story, c, lang)),
    notes: story.notes.flatMap((n) => noteIn(article, story, n, lang)),
  };
}

/**
 * The known story that the article reports, or null. Recognised by its text, never by its address: either its words overlap with
 * a known text, or it names the event's core in its opening and more often than any other story's names; in both cases at least
 * three independent signals must agree. Of two stories the surer is taken.
 */
export function matchStory(stories: readonly Story[], question: StoryQuestion): StoryMatch | null {
  if (stories.length === 0) return null;
  const article = readArticle(question.text, question.title, question.date, question.entities);
  let best: StoryMatch | null = null;
  for (const story of stories) {
    const match = matchOne(story, article, question.lang);
    if (match && (!best || match.confidence > best.confidence)) best = match;
  }
  return best;
}
