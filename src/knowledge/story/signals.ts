import type { Span } from '../../engine/span';
import { overlaps } from '../../engine/span';
import type { NamedDay } from '../../engine/story/days';
import { daysIn, isDay } from '../../engine/story/days';
import { lazy } from '../../engine/language/rows';
import { fingerprintsOf, overlapOf, readPrints } from '../../engine/story/shingles';
import { findPhrase, foldedWords } from '../../engine/story/words';
import type { WordText } from './find-words';
import { wordText } from './find-words';
import type { Key, KeyNumber, KnownText, Story } from './types';

/** An article as a story is matched with it. Entities are those that were linked in it; none is fine. */
export interface Article {
  readonly body: WordText;
  readonly title: WordText;
  readonly days: () => readonly NamedDay[];
  readonly prints: ReadonlySet<number>;
  readonly date: string | null;
  readonly entities: readonly { readonly id: string; readonly mentions: readonly Span[] }[];
}

export function readArticle(text: string, title: string, date: string | null, entities: Article['entities']): Article {
  const body = wordText(text);
  return {
    body,
    title: wordText(title),
    days: lazy(() => daysIn(body.words)),
    prints: fingerprintsOf(body.words.map((w) => w.folded)),
    date,
    entities,
  };
}

/** One key's traces in the article. */
export interface Named {
  readonly key: Key;
  readonly count: number;
  readonly inTitle: boolean;
  /** Offset of the first; the text's length where only the title names it. */
  readonly first: number;
  /** As it stands in the text. */
  readonly words: string;
}

/** Forms split into words once for each list of a pack: a story is asked about many articles. */
const PHRASES = new WeakMap<readonly string[], readonly (readonly string[])[]>();

function phrasesOf(forms: readonly string[]): readonly (readonly string[])[] {
  const known = PHRASES.get(forms) ?? forms.map(foldedWords);
  PHRASES.set(forms, known);
  return known;
}

function placesOf(t: WordText, forms: readonly string[]): Span[] {
  const found: Span[] = [];
  for (const phrase of phrasesOf(forms)) {
    for (const i of findPhrase(t.words, t.index, phrase)) {
      const place = { start: t.words[i]?.start ?? 0, end: t.words[i + phrase.length - 1]?.end ?? 0 };
      if (!found.some((f) => overlaps(f, place))) found.push(place);
    }
  }
  return found;
}

/** Where the article names the key: by one of its forms, or by a linked entity. Null: nowhere. */
export function named(article: Article, key: Key): Named | null {
  const places = placesOf(article.body, key.forms);
  for (const entity of article.entities)
    if (key.entities.includes(entity.id))
      for (const mention of entity.mentions) if (!places.some((p) => overlaps(p, mention))) places.push(mention);
  const title = placesOf(article.title, key.forms)[0];
  const first = places.reduce<Span | null>((a, b) => (a && a.start <= b.start ? a : b), null);
  if (!first && !title) return null;
  const shown = first
    ? article.body.text.slice(first.start, first.end)
    : article.title.text.slice(title?.start, title?.end);
  return {
    key,
    count: places.length,
    inTitle: title !== undefined,
    first: first?.start ?? article.body.text.length,
    words: shown,
  };
}

export const namedAll = (article: Article, keys: readonly Key[]): Named[] =>
  keys.flatMap((key) => named(article, key) ?? []);

export interface TextSignal {
  readonly known: KnownText;
  readonly shared: number;
  readonly containment: number;
  /** Part of the article's own prints that the known text has: a quoted sentence is a small part of a long article. */
  readonly share: number;
}

const PRINTS = new WeakMap<KnownText, ReadonlySet<number>>();

function printsOf(known: KnownText): ReadonlySet<number> {
  const prints = PRINTS.get(known) ?? readPrints(known.prints);
  PRINTS.set(known, prints);
  return prints;
}

/** The known text that overlaps most with the article's words. */
export function knownText(article: Article, story: Story): TextSignal | null {
  let best: TextSignal | null = null;
  for (const known of story.recognise.texts) {
    const overlap = overlapOf(article.prints, printsOf(known));
    if (!best || overlap.containment > best.containment)
      best = { known, ...overlap, share: overlap.shared / Math.max(1, article.prints.size) };
  }
  return best;
}

/** The story's days that the article names. */
export const namedDays = (article: Article, story: Story): string[] =>
  story.recognise.dates.filter((iso) => article.days().some((d) => isDay(d, iso)));

/** Number and unit stand at most this many words apart: "23 articles", "the treaty's 23 articles", "article 4". */
const NEAR = 3;

/** "7.8" and "7,8"; "12500", "12.500" and "12,500". Thousands parted by a space are two words and are not looked for. */
function writings(value: number): string[] {
  const plain = String(value);
  const grouped = Number.isInteger(value) && value >= 1000 ? plain.replace(/\B(?=(?:\d{3})+$)/gu, '.') : plain;
  return [...new Set([plain, plain.replace('.', ','), grouped, grouped.replaceAll('.', ',')])];
}

/** The story's numbers that stand beside their unit, as the text writes them: "23 articles", "l'article 4". */
export function namedNumbers(article: Article, numbers: readonly KeyNumber[]): string[] {
  const { words, index, text } = article.body;
  return numbers.flatMap(({ value, units }) => {
    const values = writings(value).flatMap((form) => index.get(form) ?? []);
    const places = phrasesOf(units).flatMap((unit) => findPhrase(words, index, unit));
    const pair = values.flatMap((i) =>
      places.filter((place) => Math.abs(i - place) <= NEAR).map((place) => [i, place] as const),
    )[0];
    if (!pair) return [];
    const [first, last] = [words[Math.min(...pair)], words[Math.max(...pair)]];
    return first && last ? [text.slice(first.start, last.end)] : [];
  });
}
