import type { Analysis, Cluster, Quote } from '../../../src/engine/analysis';
import type { Span } from '../../../src/engine/span';
import type { Case, GoldQuote, Rules } from './cases';

/** How one text came out at one threshold. */
export interface Matching {
  readonly pairs: readonly { readonly gold: GoldQuote; readonly found: Quote; readonly speakerRight: boolean }[];
  readonly missed: readonly GoldQuote[];
  readonly extra: readonly Quote[];
}

export interface Result {
  readonly one: Case;
  readonly analysis: Analysis;
  readonly at: Readonly<Record<'>.3' | '>.8' | 'iou', Matching>>;
  /** Quotations found on words that people marked as none, and cues found on verbs that are none. */
  readonly falseAlarms: readonly Quote[];
  readonly chances: number;
}

const size = (spans: readonly Span[]): number => spans.reduce((n, s) => n + s.end - s.start, 0);
const shared = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (n, x) => n + b.reduce((m, y) => m + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  );

/** The measure of the GenderGapTracker: |gold ∩ found| / |gold| over a threshold, greedy, one to one; and intersection over union. */
export function score(one: Case, analysis: Analysis, rules: Rules): Result {
  const wanted = one.quotes.filter((q) => !rules.kinds || rules.kinds.includes(q.kind));
  const others = one.quotes.filter((q) => !wanted.includes(q));
  const inside = (q: GoldQuote | Quote): readonly Span[] => (rules.by === 'hull' ? [q] : q.segments);
  const cover = (g: GoldQuote, f: Quote): number => shared(inside(g), inside(f)) / Math.max(1, size(inside(g)));
  const iou = (g: GoldQuote, f: Quote): number => {
    const both = shared(inside(g), inside(f));
    return both / Math.max(1, size(inside(g)) + size(inside(f)) - both);
  };
  const match = (fit: (g: GoldQuote, f: Quote) => number, least: number): Matching => {
    const free = new Set(analysis.quotes);
    const pairs: { gold: GoldQuote; found: Quote; speakerRight: boolean }[] = [];
    const missed: GoldQuote[] = [];
    for (const gold of wanted) {
      // Of two that cover alike the tighter one is meant.
      const best = [...free]
        .map((f) => ({ f, fit: fit(gold, f), tight: iou(gold, f) }))
        .sort((a, b) => b.fit - a.fit || b.tight - a.tight)[0];
      if (!best || best.fit <= least) missed.push(gold);
      else {
        free.delete(best.f);
        pairs.push({ gold, found: best.f, speakerRight: speakerRight(one, analysis, gold, best.f) });
      }
    }
    const kinds = rules.kinds?.map((k) => (k === 'mixed' ? 'partial' : k));
    const extra = [...free].filter((f) => (!kinds || kinds.includes(f.kind)) && !others.some((o) => fit(o, f) > least));
    return { pairs, missed, extra };
  };
  const falseAlarms = analysis.quotes.filter(
    (q) =>
      one.notQuotes.some((n) => onWords(n, q)) || one.nonCues.some((n) => q.cue !== null && shared([n], [q.cue]) > 0),
  );
  return {
    one,
    analysis,
    at: { '>.3': match(cover, 0.3), '>.8': match(cover, 0.8), iou: match(iou, 0.5) },
    falseAlarms,
    chances: one.notQuotes.length + one.nonCues.length,
  };
}

const onWords = (not: Span, quote: Quote): boolean =>
  shared([not], quote.segments) > 0.6 * (not.end - not.start) && size(quote.segments) < 2 * (not.end - not.start) + 4;

function speakerRight(one: Case, analysis: Analysis, gold: GoldQuote, found: Quote): boolean {
  if (!one.speakers)
    return gold.source === null ? true : found.source !== null && shared([gold.source], [found.source]) > 0;
  if (gold.speaker === null) return found.speaker === null;
  const cluster = analysis.clusters.find((c) => c.id === found.speaker);
  return cluster !== undefined && isSpeaker(one, cluster, gold.speaker, gold);
}

const PRONOUN = 6;

/** By name, or by a place where the gold names this speaker; a cluster that bears another speaker's name is wrong. */
function isSpeaker(one: Case, cluster: Cluster, id: string, gold: GoldQuote): boolean {
  const named = (other: string): boolean => sameName(one.speakers?.[other] ?? '', cluster.name);
  if (named(id)) return true;
  if (Object.keys(one.speakers ?? {}).some((other) => other !== id && named(other))) return false;
  const sources = one.quotes
    .filter((q) => q.speaker === id && q.source && (q === gold || q.source.end - q.source.start > PRONOUN))
    .map((q) => q.source as Span);
  return shared(sources, cluster.mentions) > 0;
}

function sameName(full: string, name: string): boolean {
  const words = (s: string): string[] =>
    s
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((w) => w.length > 2);
  const [a, b] = [words(full), words(name)];
  return a.length > 0 && b.length > 0 && (a.at(-1) === b.at(-1) || b.every((w) => a.includes(w)));
}
