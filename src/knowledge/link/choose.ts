import type { EntityKind } from '../../engine/analysis';
import { nameKey } from '../fold';
import type { Ref } from '../index/postings';
import type { NamedMention } from './around';
import { agree } from './filter';
import type { Hit } from './scan';
import type { WordLists } from './word-lists';

export interface Scene {
  /** Countries that the article is about, as places in the frame's list, with how often what is linked beyond doubt belongs to them. */
  readonly countries: ReadonlyMap<number, number>;
  /** The name the engine found here; undefined: it found none. */
  readonly mention: NamedMention | undefined;
  /** Stands first in its sentence: its capital says nothing. */
  readonly first: boolean;
  /** The text's language as a bit of Ref.langs. */
  readonly lang: number;
  readonly lists: WordLists;
  /** The text says "in" before the name, or it opens a dateline. */
  readonly located: boolean;
  /** The text says that it is a town, or names it in a row with others. */
  readonly isTown: boolean;
  /** The article is about sport. */
  readonly sport: boolean;
  /** The article says that the bearer is a politician (scene.ts). */
  readonly politician: boolean;
}

/** Between two records of the hand-made layer or two imported ones this many ranks are a clear lead. */
const LEAD = 3;
/** An imported place of this rank (half a million people) needs no other sign of its country. */
const KNOWN_PLACE = 4;
/** Rank of countries and of the few capitals that stand for them. */
const COUNTRY = 8;
const TWICE = 2;
/** Rank from which a name is in every day's news. */
const EVERYDAY = 5;

/**
 * The one entity that a name means here, or null: nobody fits, or more than one does. A hand-made record goes before
 * imported namesakes; people who share a name are told apart by their country alone, else not at all.
 */
export function choose(hit: Hit, scene: Scene): Ref | null {
  const kind = scene.mention?.kind ?? 'unknown';
  const meant = hit.refs.filter((r) => !r.short);
  const fitting = meant.filter((r) => (agree(kind, r.kind) || outranksKind(r, hit, scene)) && isAllowed(r, hit, scene));
  // Where the better known bearer of the name is in doubt, a lesser one is no way out.
  const refused = meant.filter((r) => r.common && !fitting.includes(r));
  if (refused.some((r) => fitting.every((f) => f.rank < r.rank))) return null;
  const exact = fitting.filter((r) => r.kind === kind);
  const pool = exact.length > 0 ? exact : fitting;
  if (pool.length <= 1) return pool[0] ?? null;
  const hand = pool.filter((r) => r.hand);
  const best = clearLead(hand.length > 0 ? hand : pool);
  if (best) return best;
  const [first, ...others] = [...pool].sort((a, b) => b.rank - a.rank);
  // "Georgia" is the country unless the article is about the United States too: then it may be either.
  if (first && isCountry(first) && !others.some(isCountry))
    return others.some((r) => scene.countries.has(r.country)) ? null : first;
  const near = pool.filter((r) => scene.countries.has(r.country));
  return near.length === 1 ? (near[0] ?? null) : null;
}

function clearLead(pool: readonly Ref[]): Ref | null {
  const [first, second] = [...pool].sort((a, b) => b.rank - a.rank);
  if (!first) return null;
  if (!second) return first;
  const people = first.kind === 'person' && second.kind === 'person';
  return !people && first.rank - second.rank >= LEAD ? first : null;
}

/**
 * The engine guesses kinds from the words around; a place or body that every day's news names is that, whatever stands around
 * it. Not where the cluster's fullest name is a longer one: "Jordan" after "Jordan Bardella".
 */
const outranksKind = (ref: Ref, hit: Hit, { mention, lists }: Scene): boolean =>
  ref.hand &&
  !ref.common &&
  ref.rank >= EVERYDAY &&
  ref.kind !== 'person' &&
  (!mention || hit.acronym || isFullest(hit, mention, lists));

const isCountry = (ref: Ref): boolean => ref.kind === 'place' && ref.rank >= COUNTRY && !ref.town;

const isFullest = (hit: Hit, mention: NamedMention, { article }: WordLists): boolean =>
  nameKey(mention.fullest)
    .split(' ')
    .filter((w) => !article.has(w)).length <=
  hit.last - hit.first + 1;

/** Names that mean other things too need a sign that this one is meant. */
function isAllowed(ref: Ref, hit: Hit, scene: Scene): boolean {
  const oneWord = hit.first === hit.last;
  const kind = scene.mention?.kind ?? 'unknown';
  const sameKind = kind === ref.kind;
  // Another language's short name is another thing here: "Salvador" is a country in French, a city in Portuguese.
  if (oneWord && ref.kind !== 'person' && (ref.langs & scene.lang) === 0) return false;
  // "Liverpool verliert" is the team; "in Liverpool" is the town.
  if (scene.sport && ref.kind === 'place' && !isCountry(ref) && !scene.located) return false;
  if (ref.common) return sameKind && !scene.first && scene.countries.has(ref.country);
  if (ref.hand) return true;
  if (ref.kind === 'person') return !oneWord && isLikelyPerson(ref, scene);
  if (ref.kind === 'place') return isLikelyPlace(ref, kind, scene);
  return oneWord ? sameKind && scene.countries.has(ref.country) : true;
}

/**
 * An imported politician: of a country that the article is about. A name that many bear needs a word of politics beside it and more
 * than a passing mention of the country: "Stephen Smith" in an article that lists Australia once is somebody else.
 */
function isLikelyPerson(ref: Ref, scene: Scene): boolean {
  const named = scene.countries.get(ref.country) ?? 0;
  const enough = ref.rank >= EVERYDAY ? named > 0 : named >= TWICE;
  return ref.frequent ? scene.politician && enough : named > 0;
}

/** An imported place: the engine saw a place, or nothing speaks against one and its country is in the article. */
function isLikelyPlace(ref: Ref, kind: EntityKind, scene: Scene): boolean {
  const near = scene.countries.has(ref.country);
  if (kind === 'place') return near || ref.rank >= KNOWN_PLACE;
  return kind === 'unknown' && scene.isTown && near && ref.rank >= KNOWN_PLACE - 1;
}
