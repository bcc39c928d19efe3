import type { ReadQuote, Reading, Speaker } from '../../knowledge/reading';

/** Where a voice is listed: people by name, bodies and texts, unnamed sources, and what nobody could be found for. */
export type VoiceGroup = 'people' | 'bodies' | 'unnamed' | 'unattributed';

export interface Voice {
  readonly group: VoiceGroup;
  /** Null: the quotations without a speaker, taken together. */
  readonly speaker: Speaker | null;
  readonly quotes: readonly ReadQuote[];
  readonly words: number;
  /** 0 to 1, of all quoted words; 0 where only indirect speech is reported. */
  readonly share: number;
  /** Whole per cents; over all voices they sum to 100 exactly, or are all 0 where no words are quoted. */
  readonly percent: number;
}

const GROUPS: readonly VoiceGroup[] = ['people', 'bodies', 'unnamed', 'unattributed'];

/**
 * Share of voice: words of direct and partial quotations by who says them. Indirect speech has no words of its own, so it is
 * listed and not counted.
 */
export function voicesOf(reading: Reading): readonly Voice[] {
  const voices = reading.speakers.map((speaker) => ({
    group: groupOf(speaker),
    speaker,
    quotes: reading.quotes.filter((q) => speaker.quotes.includes(q.id)),
    words: speaker.words,
  }));
  const claimed = new Set(voices.flatMap((v) => v.quotes.map((q) => q.id)));
  const loose = reading.quotes.filter((q) => q.speaker === null && !claimed.has(q.id));
  const nobody = { group: 'unattributed' as const, speaker: null, quotes: loose, words: quotedWords(loose) };
  const all = [...voices, ...(loose.length > 0 ? [nobody] : [])];
  const percents = wholePercents(all.map((v) => v.words));
  const total = all.reduce((sum, v) => sum + v.words, 0);
  return all
    .map((v, i) => ({ ...v, share: total > 0 ? v.words / total : 0, percent: percents[i] ?? 0 }))
    .sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || b.words - a.words);
}

function groupOf({ kind, anonymous }: Speaker): VoiceGroup {
  if (anonymous) return 'unnamed';
  return kind === 'person' || kind === 'group' || kind === 'unknown' ? 'people' : 'bodies';
}

/** Counted as Speaker.words is: letters and digits make a word, marks do not. */
const quotedWords = (quotes: readonly ReadQuote[]): number =>
  quotes
    .filter((q) => q.kind !== 'indirect')
    .reduce((sum, q) => sum + (q.text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0), 0);

/**
 * Whole per cents that sum to 100: each share is cut, and the points that are left go to the largest remainders (Hamilton's
 * method). All zero where the sum is.
 */
export function wholePercents(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, n) => sum + n, 0);
  if (total <= 0) return counts.map(() => 0);
  const exact = counts.map((n) => (n / total) * 100);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((sum, n) => sum + n, 0);
  const byRemainder = exact
    .map((e, i) => ({ i, rest: e - Math.floor(e) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1;
  return whole;
}
