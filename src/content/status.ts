import type { PageStatus } from '../browser/messages';
import type { Reading } from '../knowledge/reading';
import { chosenClaims, type Choice } from './marks';

/** What was found, as the popup counts it: claims are those that the reader's density shows. */
export function countsOf(reading: Reading | null, choice: Choice): PageStatus['counts'] {
  if (!reading) return { quotes: 0, speakers: 0, claims: 0, names: 0 };
  return {
    quotes: reading.quotes.length,
    speakers: reading.speakers.length,
    claims: chosenClaims(reading.claims, choice.density).length,
    names: reading.entities.length,
  };
}
