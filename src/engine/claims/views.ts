import type { Cluster, Quote } from '../analysis';
import { overlaps, type Span } from '../span';
import type { ClaimInput } from './input';

/** What stands in one sentence. Candidates never cross a sentence, so none has to look through the whole article. */
export interface SentenceView {
  /** Quotations with content or cue in it, in the order of the analysis. */
  readonly quotes: readonly Quote[];
  /** Mentions in it by a word other than a pronoun, with whom they name. */
  readonly named: readonly Named[];
}

export interface Named extends Span {
  readonly cluster: Cluster;
}

export interface Views {
  /** By Sentence.index. */
  readonly sentences: readonly SentenceView[];
  readonly clusterOf: (id: string | null | undefined) => Cluster | undefined;
  /** 0 to 1: how often the article names it, against the one that it names most. */
  readonly weightOf: (cluster: Cluster) => number;
}

/** One pass over quotations and mentions: time grows with their number, not with their number times the sentences. */
export function viewsOf({ sentences, quotes, clusters }: ClaimInput): Views {
  const views = sentences.map(() => ({ quotes: new Set<Quote>(), named: [] as Named[] }));
  const touched = (s: Span): (typeof views)[number][] => {
    const found: (typeof views)[number][] = [];
    for (let i = firstReaching(sentences, s.start); i < sentences.length; i++) {
      const sentence = sentences[i] as Span;
      if (sentence.start >= s.end) break;
      if (overlaps(sentence, s)) found.push(views[i] as (typeof views)[number]);
    }
    return found;
  };
  for (const quote of quotes)
    for (const part of quote.cue ? [...quote.segments, quote.cue] : quote.segments)
      for (const view of touched(part)) view.quotes.add(quote);
  for (const cluster of clusters)
    for (const { form, start, end } of cluster.mentions)
      if (form !== 'pronoun') for (const view of touched({ start, end })) view.named.push({ cluster, start, end });
  const most = clusters.reduce((n, c) => Math.max(n, c.mentions.length), 0);
  const byId = new Map(clusters.map((c) => [c.id, c]));
  return {
    sentences: views.map((v) => ({ quotes: [...v.quotes], named: v.named })),
    weightOf: ({ mentions }) => Math.min(1, (mentions.length - 1) / Math.max(1, most - 1)),
    clusterOf: (id) => (id ? byId.get(id) : undefined),
  };
}

/** Index of the first span that ends after `at`; spans are in order and do not overlap. */
function firstReaching(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
