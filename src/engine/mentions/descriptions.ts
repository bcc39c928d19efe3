import type { EntityKind, MentionForm } from '../analysis';
import { CLASS } from '../language/language';
import { nounOf } from '../language/lookup';
import type { Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { Discourse } from './discourse';
import { addMention, newEntity, type Entity } from './entities';
import type { Phrase } from './phrases';
import { salient, type Moment } from './timeline';

// Whom a description without a name means: "le ministère", "la chercheuse", "cet élu".

const NUMBER = /^\p{N}+$/u;

const KIND: Readonly<Partial<Record<Phrase['kind'], EntityKind>>> = {
  person: 'person',
  people: 'group',
  body: 'organisation',
  document: 'document',
  unnamed: 'person',
  place: 'place',
  event: 'event',
};

/** "le ministère", "la chercheuse", "un haut responsable": somebody known by role, or somebody new. */
export function roleMention(discourse: Discourse, reading: Reading, phrase: Phrase): Entity {
  const info = nounOf(reading.language, (reading.tokens[phrase.head] as Token).low);
  const lemma = info?.lemma ?? (reading.tokens[phrase.head] as Token).low;
  const words = contentWords(reading, phrase);
  const kind = KIND[phrase.kind] ?? 'unknown';
  const known = phrase.definite
    ? (sameRole(discourse, phrase, lemma, words) ??
      (kind === 'organisation' ? bearing(discourse, lemma, words) : null) ??
      byRole(discourse, reading, phrase, { kind, words, any: info?.any ?? false, own: info?.own ?? false }))
    : null;
  const entity = known ?? newRole(discourse, reading, phrase, kind);
  const told = info !== null && !info.any && kind === 'person';
  if (!known || entity.roles.has(lemma) || !entity.words.length || told) mergeRole(entity, lemma, words);
  if (entity.gender === 'x') entity.gender = phrase.gender;
  addMention(entity, reading, [phrase.first, phrase.last], form(phrase));
  return entity;
}

const form = (phrase: Phrase): MentionForm => (phrase.kind === 'place' ? 'metonym' : 'role');

function mergeRole(entity: Entity, lemma: string, words: readonly string[]): void {
  entity.roles.set(lemma, new Set([...(entity.roles.get(lemma) ?? []), ...words]));
}

function newRole(discourse: Discourse, reading: Reading, phrase: Phrase, kind: EntityKind): Entity {
  const first = is(reading.tokens[phrase.first], CLASS.det) && phrase.definite ? phrase.first + 1 : phrase.first;
  const name = textOf(reading, [Math.min(first, phrase.last - 1), phrase.last]);
  const hidden = phrase.kind === 'unnamed' || (phrase.kind === 'person' && !phrase.definite);
  const entity = newEntity(discourse.book, {
    kind: phrase.number === 'p' && kind === 'person' ? 'group' : kind,
    name,
    words: [],
    anonymous: hidden,
  });
  entity.number = phrase.number;
  if (kind === 'person') entity.role = roleText(reading, phrase);
  return entity;
}

/** Somebody who was called so before, the latest first; "le ministre de l'Intérieur" is not "le ministre de la Justice". */
function sameRole(discourse: Discourse, phrase: Phrase, lemma: string, words: readonly string[]): Entity | null {
  for (let m = discourse.timeline.length - 1; m >= 0; m--) {
    const { entity } = discourse.timeline[m] as Moment;
    const before = entity.roles.get(lemma);
    if (!before || (entity.number !== 'x' && phrase.number !== 'x' && entity.number !== phrase.number)) continue;
    if (entity.gender !== 'x' && phrase.gender !== 'x' && entity.gender !== phrase.gender && entity.kind === 'person')
      continue;
    if (agree(words, before)) return entity;
  }
  return null;
}

/**
 * What is told of both is told of one: "le ministre israélien" may be "le ministre israélien de la Défense". Where each has a word of its
 * own, "l'Office fédéral de l'agriculture" and "l'Office fédéral de l'environnement", they are two.
 */
function agree(words: readonly string[], before: ReadonlySet<string>): boolean {
  if (words.length === 0 || before.size === 0) return true;
  const shared = words.filter((w) => before.has(w)).length;
  return shared > 0 && (shared === words.length || shared === before.size);
}

/** "sa porte-parole", "il suo legale": somebody's, not the one spoken of last. */
const isPossessed = (reading: Reading, phrase: Phrase): boolean =>
  reading.tokens.slice(phrase.first, phrase.head).some((t) => reading.language.possessives.has(t.low));

/** "la fédération": the body named last whose name holds the noun, "Fédération européenne des loueurs". */
const bearing = (discourse: Discourse, lemma: string, words: readonly string[]): Entity | null =>
  discourse.timeline.findLast(
    ({ entity }) => entity.words.includes(lemma) && words.every((w) => entity.words.includes(w)),
  )?.entity ?? null;

/**
 * "le président russe", "la chercheuse", "le groupe": a role that nobody was given yet goes to the foremost who may hold it. Whoever is
 * known by a role of their own is not called by another, save by words that anybody may be called by ("l'élu"); and "le tribunal" is
 * no body that was named otherwise before.
 */
function byRole(
  discourse: Discourse,
  reading: Reading,
  phrase: Phrase,
  of: { kind: EntityKind; words: readonly string[]; any: boolean; own: boolean },
): Entity | null {
  // "le président russe", "l'artiste de 31 ans": where from and how old tell no other one.
  const plain = of.words.every(
    (w, i) => reading.language.places.adjectives.has(w) || NUMBER.test(w) || NUMBER.test(of.words[i - 1] ?? ''),
  );
  if (isPossessed(reading, phrase) || (of.own && of.words.length === 0)) return null;
  // "L'article 4" is a part of some document, not the one named last.
  if (of.kind === 'document' && of.words.some((w) => NUMBER.test(w))) return null;
  if (!plain || phrase.number === 'p' || (of.kind !== 'person' && of.kind !== 'organisation' && of.kind !== 'document'))
    return null;
  if (of.kind === 'organisation' && (of.words.length > 0 || !of.any || isProper(reading, phrase))) return null;
  const found = salient(reading, discourse.timeline, {
    before: phrase.first,
    gender: of.kind === 'person' ? phrase.gender : 'x',
    number: 's',
    kinds: of.kind === 'person' ? { person: 1, unknown: -1 } : { [of.kind]: 1 },
    ...(of.kind === 'person' ? { role: 'other', subjects: true } : {}),
    ...(of.kind === 'organisation' ? { fits: (e: Entity) => isAnyBody(reading, e) } : {}),
    reach: 3,
  });
  if (!found || (of.kind === 'person' && found.entity.anonymous && !found.entity.roles.size)) return null;
  if (!of.any && of.kind === 'person' && found.entity.roles.size > 0) return null;
  return found.entity;
}

/** "the National Association": a noun with a capital inside a sentence is a name of its own. */
const isProper = ({ tokens, language }: Reading, { head, first, name }: Phrase): boolean =>
  !language.traits.capitalNouns && tokens[head]?.capital === true && (head > first + 1 || name !== null);

/** Neither an institution ("le parlement", "Banque centrale") nor a seat ("Bercy"): a firm, a party, a body named by letters. */
function isAnyBody({ language }: Reading, entity: Entity): boolean {
  const any = (word: string): boolean => nounOf(language, word)?.any ?? true;
  return (
    [...entity.roles.keys(), ...entity.words].every((w) => any(w.toLowerCase())) &&
    language.places.names.get(entity.name.toLowerCase())?.kind !== 'seat'
  );
}

/** Notes the role in the phrase: its lemma and the words that go with it. */
export function addRole(entity: Entity, reading: Reading, phrase: Phrase): void {
  const info = nounOf(reading.language, (reading.tokens[phrase.head] as Token).low);
  if (!info) return;
  entity.roles.set(info.lemma, new Set([...(entity.roles.get(info.lemma) ?? []), ...contentWords(reading, phrase)]));
  const gender = phrase.gender !== 'x' ? phrase.gender : info.gender;
  if (entity.gender === 'x' && gender !== 'n') entity.gender = gender;
  if (!entity.role) entity.role = roleText(reading, phrase);
}

function roleText(reading: Reading, phrase: Phrase): string {
  const { tokens, document } = reading;
  let first = phrase.first;
  while (first < phrase.head && is(tokens[first], CLASS.det)) first++;
  const last = phrase.name && phrase.name[0] > phrase.head ? phrase.name[0] : phrase.last;
  return document.text
    .slice((tokens[first] as Token).start, (tokens[Math.max(last, first + 1) - 1] as Token).end)
    .trim();
}

function contentWords(reading: Reading, phrase: Phrase): string[] {
  const words: string[] = [];
  for (let j = phrase.first; j < phrase.last; j++) {
    const token = reading.tokens[j] as Token;
    const inName = phrase.name !== null && phrase.name[0] > phrase.head && j >= phrase.name[0] && j < phrase.name[1];
    if (j !== phrase.head && !inName && (token.classes === 0 || token.kind === 'number') && token.kind !== 'punct')
      words.push(token.low);
  }
  return words;
}

export const textOf = (reading: Reading, [first, last]: readonly [number, number]): string =>
  reading.document.text.slice((reading.tokens[first] as Token).start, (reading.tokens[last - 1] as Token).end);
