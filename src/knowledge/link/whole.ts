import { contains } from '../../engine/span';
import type { Span } from '../../engine/span';
import type { Word } from '../fold';
import type { NamedMention, Surroundings } from './around';
import { isCapital, mentionOf, startsSentence, wordsIn } from './around';
import type { Hit } from './scan';
import type { WordLists } from './word-lists';

/** Letters that stand for a body also inside a longer name ("ministri della Difesa della Nato", "Csis Korea"). */
const ACRONYM = /^[A-Z0-9]{3,}$/;
const isAcronym = (hit: Hit): boolean => hit.acronym || ACRONYM.test(hit.name);

/**
 * True where the hit is the whole name that stands there, not a part of an unknown longer one.
 * Holds: "Poutine" in "le président Poutine". Does not: "Pékin" in "Université de Pékin", "Biden" in "Hunter Biden".
 */
export function isWhole(hit: Hit, around: Surroundings): boolean {
  const mention = mentionOf(hit, around);
  if (hit.first === hit.last && isShouted(hit, around)) return false;
  if (isAcronym(hit)) return mention !== undefined || hit.last > hit.first || !joinsNext(hit, around);
  if (mention && !fills(hit, mention, around)) return false;
  if (isPlace(hit) && isPartOfName(hit, around)) return false;
  // The engine's mention may end too early ("London" before "School of Economics"), never inside itself.
  if (hit.last > hit.first) return !isLongerBody(hit, around) && !(isTown(hit) && joinsNext(hit, around));
  if (mention) return mention.end !== hit.end || !joinsNext(hit, around);
  return !joinsNext(hit, around) && !joinsPrevious(hit, around);
}

/** Letters between words that are all in capitals may be any word: "THE MAN WHO KNEW". Not: "l’OTAN et l’ONU". */
function isShouted(hit: Hit, { words, text }: Surroundings): boolean {
  const isLoud = (at: number): boolean => {
    const word = words[at];
    if (!word || word.raw.length < 3 || !/^\p{Lu}+$/u.test(word.raw)) return false;
    const between = at < hit.first ? text.slice(word.end, hit.start) : text.slice(hit.end, word.start);
    return between === ' ';
  };
  return ACRONYM.test(words[hit.first]?.raw ?? '') && isLoud(hit.first - 1) && isLoud(hit.first + 1);
}

const isPlace = (hit: Hit): boolean => hit.refs.every((r) => r.kind === 'place');
const isTown = (hit: Hit): boolean => hit.refs.every((r) => r.town);
const isBody = (hit: Hit): boolean => hit.refs.every((r) => r.kind === 'organisation');

/** The place covers its mention but for articles and titles: "Russie" in "La Russie", "Poutine" in "président Poutine". */
export function fillsMention(
  place: Span,
  mention: Span,
  { words, lists }: Pick<Surroundings, 'words' | 'lists'>,
): boolean {
  return isFilled(place, mention, { words, lists, known: null });
}

interface Filling {
  readonly words: readonly Word[];
  readonly lists: WordLists;
  readonly known: Uint8Array | null;
}

function isFilled(place: Span, mention: Span, { words, lists, known }: Filling): boolean {
  const [from, to] = wordsIn(mention, words);
  for (let i = from; i < to; i++) {
    const w = words[i] as Word;
    if (known?.[i] === 1 || !contains(mention, w) || (w.start < place.end && w.end > place.start)) continue;
    if (!lists.article.has(w.folded) && !lists.title.has(w.folded)) return false;
  }
  return true;
}

function fills(hit: Hit, mention: NamedMention, around: Surroundings): boolean {
  if (isFilled(hit, mention, around)) return true;
  // An institution's word glued before a person's whole name: "Esteri Lin Jian".
  const ends = hit.end === mention.end && hit.last > hit.first;
  return ends && hit.refs.some((r) => r.kind === 'person');
}

const ADJACENT = /^[\s\u00a0-]$/;

/** The word that touches the hit with a capital and is in no known name itself. */
function neighbour(hit: Hit, step: 1 | -1, { text, words, known }: Surroundings): Word | null {
  const at = step === 1 ? hit.last + 1 : hit.first - 1;
  const word = words[at];
  if (!word || known[at] === 1) return null;
  const between = step === 1 ? text.slice(hit.end, word.start) : text.slice(word.end, hit.start);
  return ADJACENT.test(between) && isCapital(word) ? word : null;
}

function joinsNext(hit: Hit, around: Surroundings): boolean {
  const next = neighbour(hit, 1, around);
  if (!next || hit.refs.every((r) => r.kind === 'person')) return false;
  if (around.lists['name-head'].has(next.folded)) return true;
  if (around.lists.title.has(next.folded)) return false;
  // German and English put capitals on what follows a name ("Russlands Angriff", "Ukraine War"); towns are rarely so used.
  if (around.lang === 'de') return hit.refs.every((r) => !r.hand);
  return around.lang !== 'en' || hit.refs.every((r) => !r.hand || r.town);
}

function joinsPrevious(hit: Hit, around: Surroundings): boolean {
  const previous = neighbour(hit, -1, around);
  const { title, article, opener } = around.lists;
  if (!previous || [title, article, opener].some((list) => list.has(previous.folded))) return false;
  // A capital before a surname is a first name of somebody else, at a sentence's beginning too: "Hunter Biden".
  return hit.refs.some((r) => r.kind === 'person') || (around.lang !== 'de' && !startsSentence(previous, around));
}

/** A body's name that goes on: "Partido Popular Democrático" is not the Partido Popular. */
function isLongerBody(hit: Hit, around: Surroundings): boolean {
  if (!isBody(hit) || around.lang === 'de' || around.lang === 'en') return false;
  const next = neighbour(hit, 1, around);
  return next !== null && !around.lists.title.has(next.folded) && !/^[A-Z]+$/.test(next.raw);
}

const ROMAN = /^[IVX]{2,}$/;

/**
 * A place inside the name of something else. Holds: "Collège de [France]", "accord de [Paris]", "FC [Liverpool]", "provincia de
 * [Buenos Aires]", "[Dublin] III", "Torino-[Roma]". Does not: "parquet de [Paris]", "Stadt [Rafah]", "[Berlin]-Besuch".
 */
function isPartOfName(hit: Hit, around: Surroundings): boolean {
  const { words, lists, text, lang } = around;
  const next = words[hit.last + 1];
  if (next && ROMAN.test(next.raw) && text.slice(hit.end, next.start) === ' ') return true;
  const town = isTown(hit);
  if (town && lang !== 'de' && (isPaired(hit, 1, around) || isPaired(hit, -1, around))) return true;
  const direct = words[hit.first - 1];
  if (!direct || !TOUCHES.test(text.slice(direct.end, hit.start))) return false;
  if (isClub(direct) && lists.club.has(direct.folded)) return true;
  let at = hit.first - 1;
  for (let steps = 0; steps < 2 && lists.small.has(words[at]?.folded ?? ''); steps++) at--;
  if (at === hit.first - 1 && lang !== 'de') return false;
  const head = words[at];
  if (!head) return false;
  const names = lists.head.has(head.folded) || (isCapital(head) && lists['capital-head'].has(head.folded));
  return names || (town && lists['region-head'].has(head.folded));
}

/** "FC", "VfB", "Real"; not "As" at a sentence's beginning. */
const isClub = ({ raw }: Word): boolean =>
  raw.length > 3 ? /^\p{Lu}/u.test(raw) : raw.slice(1) !== raw.slice(1).toLowerCase();

/** A space or the apostrophe of an elision. */
const TOUCHES = /^[\s\u00a0'’]$/;

/** Two names with a hyphen and no space between are teams or the ends of a road. */
function isPaired(hit: Hit, step: 1 | -1, { text, words }: Surroundings): boolean {
  const other = words[step === 1 ? hit.last + 1 : hit.first - 1];
  if (!other || !isCapital(other)) return false;
  return /^[-–]$/.test(step === 1 ? text.slice(hit.end, other.start) : text.slice(other.end, hit.start));
}
