import { CLASS } from '../language/language';
import { isVerbHere, type Reading } from '../reading';
import { is } from '../tokens';
import { partnerOf } from './appositions';
import { addRole, roleMention, textOf } from './descriptions';
import { addMention, newEntity, type Entity, type EntityBook } from './entities';
import type { Phrase } from './phrases';
import { nearest, salient, type Moment } from './timeline';

/** Who each phrase means, worked out in reading order. */
export interface Discourse {
  readonly book: EntityBook;
  readonly timeline: Moment[];
  /** Phrase.head → entity; a pronoun that goes back to nobody is missing. */
  readonly entityOf: Map<number, Entity>;
  /** Heads of phrases whose antecedent was a guess among near equals. */
  readonly unsure: Set<number>;
}

export const newDiscourse = (book: EntityBook): Discourse => ({
  book,
  timeline: [],
  entityOf: new Map(),
  unsure: new Set(),
});

/** Kinds that "il", "elle", "ils" may stand for, people first. */
const PRONOUN_KINDS = { person: 1.4, organisation: 0.2, group: 0.5, unknown: 0.4, document: -0.6 } as const;
const BEINGS = { person: 1.4, organisation: 0.2, group: 0.5 } as const;
/** Where the subject may be left out, one that is said stands for a person. */
const PERSONAL = { ...PRONOUN_KINDS, organisation: -1.5, document: -2 } as const;
/** "it", "es", "das": no person; bodies first, and what nothing tells to be a person. */
const THINGS = { organisation: 0.2, document: 0, group: 0, unknown: 0, place: 0 } as const;
const REACH = 6;

/**
 * Reads one sentence: `sources` holds the heads of phrases that are sources of cues, which makes them foremost in mind.
 * Phrases inside marks name entities but are nobody's antecedent.
 */
export function readPhrases(
  discourse: Discourse,
  reading: Reading,
  phrases: readonly Phrase[],
  sources: ReadonlySet<number>,
): void {
  for (const phrase of phrases) {
    const marked = reading.pairOf[phrase.first] !== -1;
    const sentence = reading.sentences[phrase.sentence];
    const partner = sentence ? partnerOf(reading, sentence, phrases, phrase) : null;
    const speaks = sources.has(phrase.head) || (partner !== null && sources.has(partner.head));
    const entity = partner
      ? apposed(discourse, reading, phrase, partner)
      : entityFor(discourse, reading, phrase, speaks);
    if (!marked) noteComplements(discourse, reading, phrase);
    if (!entity || marked) continue;
    const subject = isSubject(reading, phrase) || isOnlyPerson(reading, phrases, phrase, partner);
    discourse.timeline.push({ token: phrase.head, entity, subject, speaks });
  }
}

/** A phrase of these kinds names a thing, so that whoever is named inside it is nobody's relation. */
const ABOUT = new Set<Phrase['kind']>(['other', 'event', 'document']);

/**
 * "un rapport de la Banque centrale", "la deposizione di Franca Belli": a body, and in a thing's phrase a person, comes to mind too, after
 * the phrase's own being. "Le frère de Paul Roy" brings the brother alone.
 */
function noteComplements({ book, timeline }: Discourse, { language }: Reading, phrase: Phrase): void {
  // Where every noun has a capital only a first name tells a person: „die Rehabilitation Kachelmanns“.
  const isPerson = ({ kind, words }: Entity): boolean =>
    kind === 'person' && (!language.traits.capitalNouns || language.firstNames.has(words[0] ?? ''));
  for (let j = phrase.first; j < phrase.last; j++) {
    const entity = book.byName.get(j);
    const fits =
      entity?.kind === 'organisation' || (entity !== undefined && ABOUT.has(phrase.kind) && isPerson(entity));
    if (entity && fits && !(phrase.name && j >= phrase.name[0] && j < phrase.name[1]))
      timeline.push({ token: j, entity, subject: false, speaks: false });
  }
}

/** Name and role beside each other are one: the entity is the name's, the role is noted. */
function apposed(discourse: Discourse, reading: Reading, phrase: Phrase, partner: Phrase): Entity | null {
  const [name, role] = phrase.name ? [phrase, partner] : [partner, phrase];
  const entity = entityFor(discourse, reading, name, true);
  if (!entity) return null;
  if (!discourse.entityOf.has(role.head)) {
    if (entity.kind === 'unknown' || entity.kind === 'organisation') entity.kind = 'person';
    addRole(entity, reading, role);
    discourse.entityOf.set(role.head, entity);
    addMention(entity, reading, [role.first, role.last], 'role');
  }
  return entity;
}

/** The entity of a phrase; made where the phrase brings somebody new. Null: no being, or a pronoun that goes back to nobody. */
export function entityFor(discourse: Discourse, reading: Reading, phrase: Phrase, speaks: boolean): Entity | null {
  if (phrase.kind === 'someone') return null;
  const known = discourse.entityOf.get(phrase.head);
  if (known) return known;
  const entity = resolve(discourse, reading, phrase, speaks);
  if (entity) discourse.entityOf.set(phrase.head, entity);
  return entity;
}

function isSubject(reading: Reading, phrase: Phrase): boolean {
  if (phrase.prep >= 0) return is(reading.tokens[phrase.prep], CLASS.by);
  const sentence = reading.sentences[phrase.sentence];
  return phrase.first === sentence?.first || isVerbHere(reading, phrase.last);
}

/** "En la plaza, Pilar Moya llena una botella", "No comparte esa lectura Diego Fuentealba": nobody else could be the subject. */
function isOnlyPerson(reading: Reading, phrases: readonly Phrase[], phrase: Phrase, partner: Phrase | null): boolean {
  const could = (p: Phrase): boolean =>
    p.prep < 0 && (p.kind === 'person' || p.kind === 'name') && reading.pairOf[p.first] === -1;
  return phrase.name !== null && could(phrase) && phrases.every((p) => p === phrase || p === partner || !could(p));
}

function resolve(discourse: Discourse, reading: Reading, phrase: Phrase, speaks: boolean): Entity | null {
  if (phrase.kind === 'time' || phrase.kind === 'someone') return null;
  if (phrase.kind === 'pronoun') return pronoun(discourse, reading, phrase);
  // "quest'ultima", "cette dernière": an adjective that stands for somebody.
  if (
    phrase.kind === 'other' &&
    phrase.definite &&
    isLatter(reading, phrase) &&
    is(reading.tokens[phrase.head], CLASS.adj)
  )
    return pronoun(discourse, reading, phrase);
  const named = nameIn(discourse.book, phrase);
  if (named) return enrich(named, reading, phrase);
  if (phrase.kind === 'name') return speaks ? nameless(discourse, reading, phrase) : null;
  if (phrase.kind === 'other') return speaks ? roleMention(discourse, reading, phrase) : null;
  if (!speaks && isPredicate(reading, phrase)) return null;
  return roleMention(discourse, reading, phrase);
}

/** "da bambina", "comme témoin", "como abogada": a bare singular role after a preposition tells what somebody is. */
const isPredicate = (reading: Reading, phrase: Phrase): boolean =>
  phrase.kind === 'person' &&
  phrase.prep >= 0 &&
  phrase.number !== 'p' &&
  phrase.name === null &&
  !is(reading.tokens[phrase.first], CLASS.det) &&
  !is(reading.tokens[phrase.prep], CLASS.det);

/** The entity whose name stands in the phrase's own name; complements' names ("ministre de la France") are others'. */
function nameIn(book: EntityBook, phrase: Phrase): Entity | null {
  // "gli Stati Uniti": a country whose name is made of common nouns is no state that was called so.
  const country = phrase.kind === 'body' ? book.byName.get(phrase.head) : undefined;
  if (country?.kind === 'place') return country;
  if (!phrase.name) return null;
  for (let j = phrase.name[0]; j < phrase.name[1]; j++) {
    const entity = book.byName.get(j);
    const other = phrase.kind === 'person' || phrase.kind === 'unnamed';
    if (entity && (!other || (entity.kind !== 'place' && entity.kind !== 'organisation'))) return entity;
  }
  return null;
}

/** A role, a title and a determiner tell gender and role of a name. */
function enrich(entity: Entity, reading: Reading, phrase: Phrase): Entity {
  if (entity.gender === 'x' && phrase.gender !== 'x' && entity.kind !== 'place') entity.gender = phrase.gender;
  if (phrase.kind === 'person') {
    entity.kind = 'person';
    addRole(entity, reading, phrase);
  } else if (phrase.titled) entity.kind = 'person';
  else if (phrase.kind === 'body' && entity.kind === 'unknown') entity.kind = 'organisation';
  return entity;
}

function pronoun(discourse: Discourse, reading: Reading, phrase: Phrase): Entity | null {
  const { gender, number } = phrase;
  if (is(reading.tokens[phrase.head], CLASS.first | CLASS.second)) return null;
  const latter = isLatter(reading, phrase)
    ? nearest(reading, discourse.timeline, { before: phrase.first, gender, number, kinds: BEINGS, reach: 1 })
    : null;
  if (latter) {
    addMention(latter, reading, [phrase.first, phrase.last], 'pronoun');
    return latter;
  }
  const found = salient(reading, discourse.timeline, {
    before: phrase.first,
    gender,
    number,
    kinds: gender === 'n' ? THINGS : reading.language.traits.proDrop ? PERSONAL : PRONOUN_KINDS,
    reach: REACH,
    ...(!reading.language.traits.nounGender && (gender === 'm' || gender === 'f')
      ? { fits: (e: Entity) => e.kind === 'person' || e.kind === 'unknown' }
      : {}),
  });
  if (!found) return null;
  if (found.lead < 0.35) discourse.unsure.add(phrase.head);
  if (found.entity.gender === 'x' && found.entity.kind === 'person' && found.lead >= 0.35) found.entity.gender = gender;
  addMention(found.entity, reading, [phrase.first, phrase.last], 'pronoun');
  return found.entity;
}

/** "celui-ci", "ce dernier", "quest'ultima", "diese", "the latter": one word that points at whoever was named last. "Celui qui" does not. */
const isLatter = ({ tokens }: Reading, { head, gender, number }: Phrase): boolean =>
  is(tokens[head], CLASS.dem) && gender !== 'n' && number !== 'p' && !is(tokens[head + 1], CLASS.rel | CLASS.of);

/** A name that the list of names left out because nothing confirmed it: here a cue does. */
function nameless(discourse: Discourse, reading: Reading, phrase: Phrase): Entity {
  const range = phrase.name ?? ([phrase.first, phrase.last] as const);
  const text = textOf(reading, range);
  const before = discourse.book.all.find((e) => e.name === text);
  const entity =
    before ?? newEntity(discourse.book, { kind: 'unknown', name: text, words: [text.toLowerCase()], anonymous: false });
  addMention(entity, reading, range, 'name');
  return entity;
}
