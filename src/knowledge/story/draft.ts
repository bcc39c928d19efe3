import type { Lang } from '../../engine/span';
import { daysIn } from '../../engine/story/days';
import { fingerprints, writePrints } from '../../engine/story/shingles';
import { fold, wordsOf } from '../../engine/story/words';
import type { Key, KnownText, Pack } from './types';
import { PACK_FORMAT } from './types';

/** An article that a pack is begun from. */
export interface DraftFrom {
  readonly text: string;
  readonly title: string;
  readonly lang: Lang;
  /** ISO day. */
  readonly date: string;
  readonly publisher: string;
  readonly author: string;
}

/** The fingerprints of a text, ready for `recognise.texts`. The words themselves never enter a pack. */
export const knownTextOf = (from: Pick<DraftFrom, 'text' | 'lang' | 'date' | 'publisher'>): KnownText => ({
  lang: from.lang,
  label: `${from.publisher}, ${from.date}`,
  date: from.date,
  prints: writePrints(fingerprints(from.text)),
});

/** "The Russia–North Korea treaty" → "the-russia-north-korea-treaty". */
export function idFrom(title: string): string {
  const id = wordsOf(title)
    .map((w) => w.folded.replace(/[^a-z0-9]+/gu, ''))
    .filter(Boolean)
    .join('-')
    .slice(0, 60)
    .replace(/-+$/u, '');
  return id || 'story';
}

/**
 * Names that stand in the text again and again: runs of capitalised words not at the start of a sentence, by their number. The author
 * keeps, joins and renames them; German nouns come along and are to be struck out.
 */
export function frequentNames(text: string, least = 2): string[] {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(
    /(?<=[\p{Ll},;:»”)]\s|[’'])\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+){0,3}/gu,
  ))
    counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
  return [...counts]
    .filter(([, n]) => n >= least)
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name);
}

const keyOf = (name: string): Key => ({ label: name.slice(0, 80), entities: [], forms: [name.slice(0, 80)] });

function datesIn(text: string, date: string): string[] {
  const year = Number(date.slice(0, 4));
  const two = (n: number): string => String(n).padStart(2, '0');
  const days = daysIn(wordsOf(text)).map((d) => `${d.year ?? year}-${two(d.month)}-${two(d.day)}`);
  return [...new Set(days)].sort().slice(0, 20);
}

/**
 * The beginning of a pack for the event that an article reports: its fingerprints, the names it repeats and the days it gives. What is
 * known of the event (facts, sources, notes) is the author's to write. The draft passes checkPack where the text names two names or more.
 */
export function draftPack(from: DraftFrom): Pack {
  const repeated = frequentNames(from.text);
  const names = repeated.length >= 2 ? repeated : frequentNames(from.text, 1);
  const titled = names.filter((n) => fold(from.title).includes(fold(n)));
  const core = (titled.length >= 2 ? titled : names).slice(0, 3);
  const title = { [from.lang]: (from.title.trim() || 'Story').slice(0, 120) };
  return {
    format: PACK_FORMAT,
    id: idFrom(from.title),
    title,
    author: from.author,
    licence: 'CC0-1.0',
    date: from.date,
    stories: [
      {
        id: idFrom(from.title),
        title,
        summary: title,
        period: { from: from.date, to: from.date },
        recognise: {
          texts: [knownTextOf(from)],
          core: core.map(keyOf),
          side: names
            .filter((n) => !core.includes(n))
            .slice(0, 12)
            .map(keyOf),
          apart: [],
          dates: datesIn(from.text, from.date),
          numbers: [],
        },
        parties: [],
        sources: {},
        facts: [],
        corrections: [],
        notes: [],
      },
    ],
  };
}
