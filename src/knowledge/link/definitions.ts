import type { Surroundings } from './around';
import { isCapital } from './around';
import type { Hit } from './scan';

const LETTERS = /^[A-Z]{2,6}$/;
/** A long form has its letters' words and a few small ones between. */
const SMALL_WORDS = 4;

/**
 * Letters that the article itself explains as something else: "Namibian Broadcasting Corporation (NBC)" makes every NBC of the
 * article that one. Gives the hits without those letters. Not: "Organisation mondiale de la santé (OMS)", a name we know.
 */
export function withoutRedefined(hits: readonly Hit[], around: Surroundings): readonly Hit[] {
  const own = hits.filter((h) => h.first === h.last && LETTERS.test(around.words[h.first]?.raw ?? ''));
  const redefined = new Set(own.filter((h) => isExplainedAsOther(h, hits, around)).map((h) => h.name));
  return redefined.size === 0 ? hits : hits.filter((h) => !redefined.has(h.name));
}

function isExplainedAsOther(hit: Hit, hits: readonly Hit[], { text, words }: Surroundings): boolean {
  if (!/[(]\s?$/.test(text.slice(Math.max(0, hit.start - 2), hit.start)) || text[hit.end] !== ')') return false;
  // Bodies of the world have more long forms than we know; a country's body has few.
  if (hit.refs.some((r) => r.country === 0)) return false;
  const letters = [...(words[hit.first]?.raw ?? '').toLowerCase()];
  let at = hit.first;
  for (let small = 0; letters.length > 0;) {
    const word = words[--at];
    // A long form never runs over a sentence's end.
    if (!word || /[.!?\n]/.test(text.slice(word.end, words[at + 1]?.start ?? 0).trimEnd())) return false;
    if (word.folded.startsWith(letters.at(-1) ?? '')) letters.pop();
    else if (isCapital(word) || ++small > SMALL_WORDS) return false;
  }
  const [from, to] = [at, hit.first];
  const meant = new Set(hit.refs.map((r) => r.offset));
  return !hits.some((h) => h.first >= from && h.last < to && h.refs.some((r) => meant.has(r.offset)));
}
