import { CLASS } from '../language/language';
import type { Reading } from '../reading';
import { is } from '../tokens';
import type { Governor, PairTokens } from './governs';

const { and, or, adv, det, neg, prep, of } = CLASS;

/**
 * "Parolen wie „Stoppt das“ und „Nie wieder“", "von „absichtlicher“ oder „mutwilliger Täuschung“ sprechen": marks that only a conjunction parts
 * from governed ones are governed too. "“Hamlet” and the “Tempest”" are governed by nothing, so neither is.
 */
export function joinMarks(reading: Reading, pairs: readonly PairTokens[], governors: Map<PairTokens, Governor>): void {
  for (let k = 1; k < pairs.length; k++) {
    const [before, after] = [pairs[k - 1] as PairTokens, pairs[k] as PairTokens];
    const [first, second] = [governors.get(before), governors.get(after)];
    if ((first && second) || !(first ?? second) || !joined(reading, before, after)) continue;
    if (first) governors.set(after, first);
    else if (second) governors.set(before, second);
  }
}

function joined(reading: Reading, before: PairTokens, after: PairTokens): boolean {
  const between = reading.tokens.slice(before.last, after.first);
  const small = between.every((t) => is(t, and | or | adv | det | neg | prep | of) || t.low === ',');
  return between.length <= 3 && small && between.some((t) => is(t, and | or)) && before.pair.block === after.pair.block;
}
