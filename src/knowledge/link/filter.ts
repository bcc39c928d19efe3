import type { EntityKind, Mention } from '../../engine/analysis';
import type { Lang, Span } from '../../engine/span';
import { contains, overlaps } from '../../engine/span';
import type { Word } from '../fold';
import { nameKey } from '../fold';
import type { RecordKind } from '../record';
import { ARTICLES, NAME_HEADS, OPENERS, TITLES } from './context-words';
import type { Hit } from './scan';

/** A name the engine found, with its cluster. */
export interface NamedMention extends Mention {
  readonly cluster: string;
  /** The fullest name of its cluster. */
  readonly fullest: string;
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

/** Letters that stand for a body also inside a longer name ("ministri della Difesa della Nato", "Csis Korea"). */
const ACRONYM = /^[A-Z0-9]{3,}$/;
const isAcronym = (hit: Hit): boolean => hit.acronym || ACRONYM.test(hit.name);

/**
 * True where the hit is the whole name that stands there, not a part of an unknown longer one.
 * Holds: "Poutine" in "le président Poutine". Does not: "Pékin" in "Université de Pékin", "Biden" in "Hunter Biden".
 */
export function isWhole(hit: Hit, around: Surroundings): boolean {
  const mention = around.mentions.find((m) => overlaps(m, hit));
  if (mention) return isAcronym(hit) || fills(hit, mention, around);
  if (hit.last > hit.first) return true;
  return !joinsNext(hit, around) && !joinsPrevious(hit, around);
}

/** The place covers its mention but for articles and titles: "Russie" in "La Russie", "Poutine" in "président Poutine". */
export function fillsMention(place: Span, mention: Span, words: readonly Word[]): boolean {
  return words.every(
    (w) => !contains(mention, w) || overlaps(w, place) || ARTICLES.has(w.folded) || TITLES.has(w.folded),
  );
}

function fills(hit: Hit, mention: Span, { words, hits }: Surroundings): boolean {
  const unknown = words.filter((w) => !hits.some((h) => contains(h, w)));
  if (fillsMention(hit, mention, unknown)) return true;
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
  if (isAcronym(hit)) return false;
  // A capital before a surname is a first name of somebody else, at a sentence's beginning too: "Hunter Biden".
  return hit.refs.some((r) => r.kind === 'person') || (around.lang !== 'de' && !startsSentence(previous, around));
}

/** A dateline's place in capitals: "SANTIAGO, 3 juin". */
const DATELINE = /^\s*(?:[,(:–—-]|\.\s*[–—-])/;

/** The word is the first of its sentence, so its capital says nothing; a dateline's capitals do. */
export function startsSentence(word: Word, { text }: Pick<Surroundings, 'text'>): boolean {
  if (word.raw.length > 2 && word.raw === word.raw.toUpperCase() && DATELINE.test(text.slice(word.end, word.end + 4)))
    return false;
  return /(?:^|[.!?…:«»“”"\n\r–—-])[\s«»“”"'‘’(]*$/u.test(text.slice(Math.max(0, word.start - 4), word.start));
}

/** A cluster's kind may contradict a record's: a person is never a place; bodies and places stand for each other. */
export function agree(cluster: EntityKind, record: RecordKind): boolean {
  if (record === 'outlet') return false;
  if (cluster === 'unknown' || record === 'unknown' || cluster === record) return true;
  return cluster !== 'person' && record !== 'person';
}

/**
 * The hits that are whole names. A surname that once stands in somebody else's longer name ("Fabio Renzi", "Magno Malta")
 * means that somebody everywhere in the article, unless the known bearer is named in full too.
 */
export function withoutNamesakes(hits: readonly Hit[], around: Surroundings): Hit[] {
  const whole = hits.filter((h) => isWhole(h, around));
  const inFull = new Set(whole.filter((h) => h.last > h.first).flatMap((h) => h.refs.map((r) => r.offset)));
  const refused = hits.filter((h) => !whole.includes(h));
  const strangers = new Set(refused.filter((h) => isSurname(h) || inPerson(h, around)).map((h) => h.name));
  const isStranger = (h: Hit): boolean =>
    isSurname(h)
      ? strangers.has(h.name) || isLongerElsewhere(h, around)
      : strangers.has(h.name) && (inPerson(h, around) || isLongerElsewhere(h, around));
  return whole.filter((h) => h.last > h.first || h.refs.some((r) => inFull.has(r.offset)) || !isStranger(h));
}

const inPerson = (hit: Hit, { mentions }: Surroundings): boolean =>
  mentions.some((m) => m.kind === 'person' && overlaps(m, hit));

const isSurname = (hit: Hit): boolean => hit.first === hit.last && hit.refs.some((r) => r.kind === 'person');

function isLongerElsewhere(hit: Hit, { mentions }: Surroundings): boolean {
  const mention = mentions.find((m) => overlaps(m, hit));
  const fullest = mention ? nameKey(mention.fullest).split(' ') : [];
  return fullest.filter((w) => !ARTICLES.has(w) && !TITLES.has(w)).length > 1;
}
