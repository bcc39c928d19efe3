import table from '../../../data/lexicon/identify.tsv?raw';
import { LETTER, runEnd, runStart } from '../letters';
import { fold, lower } from '../normalize';
import { LANGS, type Lang } from '../span';
import { items, lazy, parseRows } from './rows';

/** Enough for a sure vote; more would only cost time. */
const SAMPLE = 6_000;
/** Least share of words that vote for the winner, and how far it must lead: news prose has 35 to 50 %, other tongues under 10 %. */
const LEAST_SHARE = 0.16;
const LEAST_LEAD = 1.25;
const SHORT = 60;
/** A handful of words may hold no function word at all. */
const FEW = 12;
/** Least share of votes for a declared language to be believed of a short text. */
const LEAST_ECHO = 0.05;

/** Function word → how much it votes for each language; a word of three languages gives each a third. */
const votes = lazy((): ReadonlyMap<string, readonly Lang[]> => {
  const map = new Map<string, Lang[]>();
  for (const row of parseRows('identify.tsv', table, ['lang', 'words'])) {
    const lang = LANGS.find((l) => l === row.lang);
    if (!lang) throw new Error(`identify.tsv: expected one of ${LANGS.join(', ')}, got "${row.lang ?? ''}"`);
    for (const word of items(row.words)) map.set(word, [...(map.get(word) ?? []), lang]);
  }
  return map;
});

/**
 * The language of a text by its function words. `declared` (BCP 47, may be empty) only breaks a near tie, for pages often
 * declare what their template was written in. Null: none of the six, or too little text to say.
 */
export function identifyLanguage(text: string, declared = ''): Lang | null {
  const scores = new Map<Lang, number>(LANGS.map((l) => [l, 0]));
  const known = votes();
  const sample = lower(fold(text.slice(0, SAMPLE)));
  let words = 0;
  for (let start = runStart(sample, 0, LETTER), end; start < sample.length; start = runStart(sample, end, LETTER)) {
    end = runEnd(sample, start, LETTER);
    words++;
    // The elided "l'" and "qu'" vote with their apostrophe.
    const langs = known.get(sample.slice(start, sample[end] === "'" ? end + 1 : end));
    if (langs) for (const lang of langs) scores.set(lang, (scores.get(lang) ?? 0) + 1 / langs.length);
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  const told = LANGS.find((l) => l === declared.slice(0, 2).toLowerCase()) ?? null;
  // A headline or a lone sentence has too few words to vote: there the page is believed unless another tongue speaks louder.
  const own = told ? (scores.get(told) ?? 0) : 0;
  const heard = own / Math.max(1, words) >= LEAST_ECHO || (words < FEW && /\p{Script=Latin}/u.test(text));
  if (told && words < SHORT && heard && own * 2 >= (best?.[1] ?? 0)) return told;
  if (!best || !second || words === 0 || best[1] / words < LEAST_SHARE) return null;
  if (best[1] >= second[1] * LEAST_LEAD) return best[0];
  return told && (told === best[0] || told === second[0]) ? told : best[0];
}
