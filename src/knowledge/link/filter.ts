import type { EntityKind, Mention } from '../../engine/analysis';
import type { Lang, Span } from '../../engine/span';
import { contains, overlaps } from '../../engine/span';
import type { Word } from '../fold';
import type { RecordKind } from '../record';
import { ARTICLES, NAME_HEADS, OPENERS, TITLES } from './context-words';
import type { Hit } from './scan';

/** A name the engine found, with its cluster. */
export interface NamedMention extends Mention {
  readonly cluster: string;
  readonly kind: EntityKind;
}

/** Longest first, then leftmost; what overlaps a chosen hit is dropped: "Corée du Nord" before "Corée". */
export function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const chosen: Hit[] = [];
  const byLength = [...hits].sort((a, b) => b.last - b.first - (a.last - a.first) || a.start - b.start);
  for (const hit of byLength) if (!chosen.some((c) => overlaps(c, hit))) chosen.push(hit);
  return chosen.sort((a, b) => a.start - b.start);
}

export interface Surroundings {
  readonly text: string;
  readonly lang: Lang;
  readonly words: readonly Word[];
  readonly hits: readonly Hit[];
  readonly mentions: readonly NamedMention[];
}

/**
 * True where the hit is the whole name that stands there, not a part of an unknown longer one.
 * Holds: "Poutine" in "le président Poutine". Does not: "Pékin" in "Université de Pékin", "Biden" in "Hunter Biden".
 */
export function isWhole(hit: Hit, around: Surroundings): boolean {
  const mention = around.mentions.find((m) => overlaps(m, hit));
  if (mention) return fillsMention(hit, mention, around);
  if (hit.last > hit.first) return true;
  return !joinsNext(hit, around) && !joinsPrevious(hit, around);
}

function fillsMention(hit: Hit, mention: Span, { words, hits }: Surroundings): boolean {
  if (contains(hit, mention)) return true;
  const outside = words.filter(
    (w) =>
      contains(mention, w) &&
      !overlaps(w, hit) &&
      !ARTICLES.has(w.folded) &&
      !TITLES.has(w.folded) &&
      !hits.some((h) => contains(h, w)),
  );
  if (outside.length === 0) return true;
  // An institution's word glued before a person's whole name: "Esteri Lin Jian".
  const ends = hit.end === mention.end && hit.last > hit.first;
  return ends && hit.refs.some((r) => r.kind === 'person');
}

const isCapital = (w: Word): boolean => w.raw.charAt(0) !== w.raw.charAt(0).toLowerCase();
const ADJACENT = /^[\s\u00a0-]$/;

function neighbour(hit: Hit, step: 1 | -1, { text, words, hits }: Surroundings): Word | null {
  const word = words[step === 1 ? hit.last + 1 : hit.first - 1];
  if (!word || hits.some((h) => contains(h, word))) return null;
  const between = step === 1 ? text.slice(hit.end, word.start) : text.slice(word.end, hit.start);
  return ADJACENT.test(between) && isCapital(word) ? word : null;
}

function joinsNext(hit: Hit, around: Surroundings): boolean {
  const next = neighbour(hit, 1, around);
  if (!next || hit.refs.every((r) => r.kind === 'person')) return false;
  if (NAME_HEADS.has(next.folded)) return true;
  // German and English put capitals on what follows a name ("Russlands Angriff", "Ukraine President"); the others do not.
  const proper = around.lang !== 'de' && around.lang !== 'en' && !TITLES.has(next.folded);
  return proper || hit.refs.every((r) => !r.hand);
}

function joinsPrevious(hit: Hit, around: Surroundings): boolean {
  const previous = neighbour(hit, -1, around);
  if (!previous || [TITLES, ARTICLES, OPENERS].some((list) => list.has(previous.folded))) return false;
  // "ANSA" after "© Copyright": letters of an acronym never end a longer name.
  if (/^[A-Z0-9]{3,}$/.test(hit.name)) return false;
  // A capital before a surname is a first name of somebody else, at a sentence's beginning too: "Hunter Biden".
  return hit.refs.some((r) => r.kind === 'person') || (around.lang !== 'de' && !startsSentence(previous, around));
}

/** The word is the first of its sentence, so its capital says nothing. */
export function startsSentence(word: Word, { text }: Pick<Surroundings, 'text'>): boolean {
  return /(?:^|[.!?…:«»“”"\n\r–—-])[\s«»“”"'‘’(]*$/u.test(text.slice(Math.max(0, word.start - 4), word.start));
}

/** A cluster's kind may contradict a record's: a person is never a place; bodies and places stand for each other. */
export function agree(cluster: EntityKind, record: RecordKind): boolean {
  if (record === 'outlet') return false;
  if (cluster === 'unknown' || record === 'unknown' || cluster === record) return true;
  return cluster !== 'person' && record !== 'person';
}
