import { lazy } from '../language/rows';
import { isMonth } from '../story/days';
import type { Credit } from './agency-forms';
import { anyForm, EDGE, toCredit } from './agency-forms';
import type { Line } from './lines';

/** "(AFP)", "/TASS/", "(dpa/lno)", "(ANSA) -": the first agency in brackets or slashes. */
const bracketed = lazy(() => new RegExp(`[(/\\[]\\s*(${anyForm()})${EDGE}[^()\\[\\]]{0,24}[)/\\]]`, 'u'));
/** Small words inside a place or date: "Frankfurt a.M.", "12 de junio". */
const SMALL = new Set([
  'de',
  'du',
  'di',
  'del',
  'da',
  'do',
  'la',
  'le',
  'el',
  'a.m',
  'am',
  'im',
  'sur',
  'of',
  'upon',
  'en',
  'em',
  'd',
]);

/** "ROMA, 12 giu.", "Pyongyang, June 20", "La Habana, 12 jun": capitals, figures and months only. A sentence is none. */
function isPlaceAndDate(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu) ?? [];
  const fits = (word: string): boolean => {
    const bare = word.replace(/[.'’-]+$/u, '');
    return /^[\p{Lu}\d]/u.test(bare) || SMALL.has(bare.toLowerCase()) || isMonth(bare);
  };
  return words.length <= 9 && /^[\p{Lu}\d]/u.test(text) && words.every(fits);
}

/**
 * "PARIS (AFP) - ", "(ANSA) - ROMA, 12 GIU - ", "MOSCOW, June 5. /TASS/. " at the start of one of the first blocks. Before the bracket
 * stands nothing but a place and a date; after it a dash or stop, unless the place is short or dated.
 */
export function dateline(line: Line): Credit[] {
  if (line.place !== 'opening' && line.place !== 'aside') return [];
  const head = line.text.slice(0, 140);
  const match = bracketed().exec(head);
  if (!match || match.index > 70) return [];
  const before = head.slice(0, match.index).trim();
  const after = head.slice(match.index + match[0].length);
  const stops = /^[\s.]*[-–—:.]|^\s*$/u.test(after) || (before === '' && DATED_AFTER.test(after));
  const plain = before !== '' && (wordCount(before) <= 3 || /\d/u.test(before)) && /^\s+\p{Lu}/u.test(after);
  if ((before !== '' && !isPlaceAndDate(before)) || !(stops || plain)) return [];
  return toCredit(line, { rule: 'dateline', form: match[1] ?? '', at: match.index, length: match[0].length });
}

/** "(DIRE) Roma, 12 giu. - ": the place and date may follow the bracket. */
const DATED_AFTER = /^\s+\p{Lu}[\p{L}\s,]{2,30}\d{0,2}[\p{L}\s.]{0,12}[-–—]\s/u;

const wordCount = (text: string): number => text.split(/\s+/u).filter(Boolean).length;
