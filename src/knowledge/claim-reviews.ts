import type { ClaimReview } from '../engine/document';

/** Share of the shorter text's words that stand in the longer, and of the longer's that are met: below, it is another claim. */
const LEAST_COMMON = 0.7;
const LEAST_COVERED = 0.4;
/** Words in common without which two short texts may agree by chance. */
const LEAST_WORDS = 3;
const LEAST_LETTERS = 3;

/** What the page's own markup says of a claim: reviews whose claim is, word for word, mostly this one. Empty: none is. */
export function reviewsOf(claim: string, reviews: readonly ClaimReview[]): readonly ClaimReview[] {
  if (reviews.length === 0) return [];
  const own = wordsOf(claim);
  return reviews.filter((review) => isSame(own, wordsOf(review.claim)));
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  const [short, long] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  return common >= LEAST_WORDS && common >= LEAST_COMMON * short && common >= LEAST_COVERED * long;
}

/** Folded words and figures, accents off; the shortest say nothing. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (
      text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).filter((word) => word.length >= LEAST_LETTERS || /\p{N}/u.test(word)),
  );
