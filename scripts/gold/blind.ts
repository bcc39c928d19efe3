import { contains, type Span } from '../../src/engine/span';
import type { GoldArticle } from './load';
import { describeAll } from '../../src/engine/claims/claims';
import { claimInputOf, goldDocument, iou, SAME_CLAIM } from '../train/claims-data';

/** A clause that may be judged: a claim of the gold or another candidate; the view does not say which. */
export interface Judged extends Span {
  readonly gold: boolean;
}

/**
 * Every claim of the gold and every candidate of the engine that is none of them, in reading order. What the first pass said of
 * them, and the engine's score, are left out: a second pass that sees either is no second pass.
 */
export function clausesToJudge(article: GoldArticle): readonly Judged[] {
  const gold = article.claims.map(({ start, end }) => ({ start, end, gold: true }));
  const input = claimInputOf(goldDocument(article), article.lang);
  const found = input ? describeAll(input).map(({ candidate: { start, end } }) => ({ start, end, gold: false })) : [];
  const others = found.filter((c) => !gold.some((g) => iou(g, c) >= SAME_CLAIM));
  return [...gold, ...others].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The article's text with each clause in numbered brackets: "[1 Le gouvernement a suspendu le chantier 1], contesté …". */
export function blindView(article: GoldArticle): string {
  const clauses = clausesToJudge(article);
  const signs = clauses.flatMap((c, i) => {
    const nested = clauses.every((d) => contains(c, d) || contains(d, c) || d.end <= c.start || d.start >= c.end);
    return [
      { at: c.start, order: 1, sign: `[${i + 1} ` },
      { at: c.end, order: 0, sign: nested ? ']' : `|${i + 1}]` },
    ];
  });
  let [view, from] = ['', 0];
  for (const { at, sign } of signs.sort((a, b) => a.at - b.at || a.order - b.order)) {
    view += article.text.slice(from, at) + sign;
    from = at;
  }
  const words = article.text.split(/\s+/).length;
  return `# ${article.id} (${words} words, ${article.style}) ${article.title}\n${view}${article.text.slice(from)}\n`;
}
