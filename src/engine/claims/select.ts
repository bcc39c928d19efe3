import type { Span } from '../span';
import { overlaps } from '../span';

/** How many claims the reader wants to see. */
export type Density = 'few' | 'normal' | 'many';

/** What choosing needs of a claim. */
export interface Choosable extends Span {
  readonly score: number;
  readonly block: number;
  readonly sentence: number;
  /** Each once. */
  readonly stems: readonly (string | number)[];
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
  let open: Open[] = [];
  for (const [index, claim] of claims.entries())
    if (claim.score >= FLOOR) open.push({ claim, index, worth: worthOf(claim, []) });
  while (chosen.length < most && open.length > 0) {
    const best = open.reduce((a, b) => (b.worth > a.worth ? b : a));
    chosen.push(best.index);
    const says = new Set(best.claim.stems);
    open = open.filter((o) => o !== best && !repeats(o.claim, best.claim, says));
    const taken = chosen.map((i) => claims[i] as Choosable);
    for (const o of open)
      if (o.claim.block === best.claim.block || o.claim.sentence === best.claim.sentence)
        o.worth = worthOf(o.claim, taken);
  }
  return chosen;
}

/** A claim that may still be chosen. */
interface Open {
  readonly claim: Choosable;
  readonly index: number;
  worth: number;
}

/** Its score, less where others of its block and sentence are chosen already. */
function worthOf({ score, inner, block, sentence }: Choosable, chosen: readonly Choosable[]): number {
  const inBlock = chosen.filter((c) => c.block === block).length;
  const inSentence = chosen.filter((c) => c.sentence === sentence).length;
  return score * (inner ? INNER : 1) * SAME_BLOCK ** inBlock * SAME_SENTENCE ** inSentence;
}

/** `says` are the stems of `b`. */
function repeats(a: Choosable, b: Choosable, says: ReadonlySet<string | number>): boolean {
  if (overlaps(a, b)) return true;
  let common = 0;
  for (const stem of a.stems) if (says.has(stem)) common++;
  return common / Math.max(1, Math.min(a.stems.length, says.size)) > DUPLICATE;
}
