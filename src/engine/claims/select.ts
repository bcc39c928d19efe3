import type { Span } from '../span';
import { overlaps } from '../span';

/** How many claims the reader wants to see. */
export type Density = 'few' | 'normal' | 'many';

/** What choosing needs of a claim. */
export interface Choosable extends Span {
  readonly score: number;
  readonly block: number;
  readonly sentence: number;
  readonly stems: ReadonlySet<string>;
  /** Part of a larger clause that is a candidate too. */
  readonly inner: boolean;
}

const MOST: Readonly<Record<Density, number>> = { few: 4, normal: 8, many: 16 };
/** Words of the article for one claim. Silvers & Kreiner 1997: many marks are worse than none. */
const WORDS_PER_CLAIM: Readonly<Record<Density, number>> = { few: 170, normal: 85, many: 45 };
/** Clauses that score less are not shown even where there is room. */
const FLOOR = 0.08;
/** What a score is worth for each claim already chosen from the same block: marks spread over the article. */
const SAME_BLOCK = 0.85;
/** The same for each already chosen from the same sentence: the halves of one statement say one thing to a reader. */
const SAME_SENTENCE = 0.7;
/** What a clause inside another is worth: of two that say nearly the same the whole one reads better. */
const INNER = 0.9;
/** Share of common words above which two clauses say the same. */
const DUPLICATE = 0.5;

export const mostClaims = (words: number, density: Density): number =>
  Math.min(MOST[density], Math.max(2, Math.round(words / WORDS_PER_CLAIM[density])));

/** Indices of the chosen, best first: no near-duplicates, no overlaps, spread over the blocks. */
export function choose(claims: readonly Choosable[], most: number): readonly number[] {
  const chosen: number[] = [];
  const perBlock = new Map<number, number>();
  const perSentence = new Map<number, number>();
  const worth = (c: Choosable): number =>
    c.score *
    (c.inner ? INNER : 1) *
    SAME_BLOCK ** (perBlock.get(c.block) ?? 0) *
    SAME_SENTENCE ** (perSentence.get(c.sentence) ?? 0);
  const open = new Set(claims.map((_, i) => i).filter((i) => (claims[i] as Choosable).score >= FLOOR));
  while (chosen.length < most && open.size > 0) {
    const best = [...open].reduce((a, b) => (worth(claims[b] as Choosable) > worth(claims[a] as Choosable) ? b : a));
    const claim = claims[best] as Choosable;
    chosen.push(best);
    perBlock.set(claim.block, (perBlock.get(claim.block) ?? 0) + 1);
    perSentence.set(claim.sentence, (perSentence.get(claim.sentence) ?? 0) + 1);
    for (const i of open) if (i === best || repeats(claim, claims[i] as Choosable)) open.delete(i);
  }
  return chosen;
}

function repeats(a: Choosable, b: Choosable): boolean {
  if (overlaps(a, b)) return true;
  let common = 0;
  for (const stem of a.stems) if (b.stems.has(stem)) common++;
  return common / Math.max(1, Math.min(a.stems.size, b.stems.size)) > DUPLICATE;
}
