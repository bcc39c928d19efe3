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
  const views = sentences.map(() => ({ quotes: [] as Quote[], named: [] as Named[] }));
  const touched = (s: Span, add: (view: (typeof views)[number]) => void): void => {
    for (let i = firstReaching(sentences, s.start); i < sentences.length; i++) {
      const sentence = sentences[i] as Span;
      if (sentence.start >= s.end) break;
      if (overlaps(sentence, s)) add(views[i] as (typeof views)[number]);
    }
  };
  for (const quote of quotes) {
    // A quotation's parts come one after the other: where it is in the view already it is the last.
    const add = ({ quotes: here }: { quotes: Quote[] }): void => void (here.at(-1) === quote || here.push(quote));
    for (const segment of quote.segments) touched(segment, add);
    if (quote.cue) touched(quote.cue, add);
  }
  for (const cluster of clusters)
    for (const { form, start, end } of cluster.mentions)
      if (form !== 'pronoun') touched({ start, end }, ({ named }) => void named.push({ cluster, start, end }));
  return { sentences: views, ...clustersOf(clusters) };
}

function clustersOf(clusters: readonly Cluster[]): Pick<Views, 'clusterOf' | 'weightOf'> {
  const most = clusters.reduce((n, c) => Math.max(n, c.mentions.length), 0);
  const byId = new Map(clusters.map((c) => [c.id, c]));
  return {
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
