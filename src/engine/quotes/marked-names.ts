import { CLASS } from '../language/language';
import { isVerbHere, type Reading } from '../reading';
import { is } from '../tokens';
import type { PairTokens } from './governs';

/**
 * A work's or a thing's name: few words, a capital after the article and no verb, or capitals throughout ("Stand Clear of the
 * Doors"). Where every noun has a capital, only a small word with one tells: „Die Vögel“, not „Sturm im Weinglas“.
 */
export function isTitle(reading: Reading, at: PairTokens): boolean {
  const words = reading.tokens.slice(at.first, at.last).filter((t) => t.kind === 'word');
  const opening = words[0];
  const telling = opening && is(opening, CLASS.det) ? words.slice(1) : words;
  const [first, ...rest] = telling;
  if (!opening || !first || words.length > 8 || words.some((t) => is(t, CLASS.first))) return false;
  const spoken = words.some((t) => isVerbHere(reading, t.index));
  if (reading.language.traits.capitalNouns) return !spoken && opening.capital && opening.classes !== 0;
  const long = rest.filter((t) => t.end - t.start > 3);
  return first.capital && (!spoken || (long.length > 0 && long.every((t) => t.capital)));
}

/** What something is called: a title, or an article and a noun („die Robbe“, « la Muraille »). */
export function isName(reading: Reading, at: PairTokens): boolean {
  const [first, ...rest] = reading.tokens.slice(at.first, at.last).filter((t) => t.kind === 'word');
  return (
    isTitle(reading, at) || (first !== undefined && is(first, CLASS.det) && !is(first, CLASS.num) && rest.length === 1)
  );
}
