import type { EntityKind, Mention, MentionForm } from '../analysis';
import { CLASS, type Gender, type GrammaticalNumber } from '../language/language';
import type { Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { NameMention } from './find-names';

/** A cluster while it grows. */
export interface Entity {
  readonly id: string;
  kind: EntityKind;
  name: string;
  /** Words of the fullest name, lower-case; empty: it has no name. */
  words: readonly string[];
  role: string;
  /** Lemmas of the role nouns it was called by, and the content words that went with them. */
  readonly roles: Map<string, ReadonlySet<string>>;
  gender: Gender;
  number: GrammaticalNumber;
  anonymous: boolean;
  readonly mentions: Mention[];
  /** Token of the latest mention outside marks; -1: none yet. */
  seen: number;
  /** That mention was a subject or spoke. */
  subject: boolean;
}

/** Clusters of one document. Order of making is order of ids. */
export interface EntityBook {
  readonly all: Entity[];
  /** How many were ever made: one that joined another leaves its id unused. */
  made: number;
  /** First token of a name mention → its entity. */
  readonly byName: Map<number, Entity>;
}

export function newEntity(book: EntityBook, of: Pick<Entity, 'kind' | 'name' | 'words' | 'anonymous'>): Entity {
  const entity: Entity = {
    id: `c${++book.made}`,
    ...of,
    role: '',
    roles: new Map(),
    gender: 'x',
    number: of.kind === 'person' ? 's' : 'x',
    mentions: [],
    seen: -1,
    subject: false,
  };
  book.all.push(entity);
  return entity;
}

export function addMention(
  entity: Entity,
  reading: Reading,
  range: readonly [number, number],
  form: MentionForm,
): void {
  const [start, end] = [(reading.tokens[range[0]] as Token).start, (reading.tokens[range[1] - 1] as Token).end];
  if (!entity.mentions.some((m) => m.start === start && m.end === end)) entity.mentions.push({ start, end, form });
}

/**
 * Clusters of all names: the fullest first, then shorter ones join the name that holds them ("Poutine", "Kim"). A short name
 * that fits several goes to the one named last before it.
 */
export function clusterNames(reading: Reading, names: readonly NameMention[]): EntityBook {
  const book: EntityBook = { all: [], made: 0, byName: new Map() };
  const order = [...names].sort((a, b) => b.words.length - a.words.length || a.first - b.first);
  const confirmed = new Set(names.filter((n) => !n.weak).flatMap((n) => n.words));
  for (const name of order) {
    const holder = holderOf(book, reading, name);
    if (!holder && name.weak && !name.words.every((w) => confirmed.has(w))) continue;
    const entity =
      holder ?? newEntity(book, { kind: name.kind, name: textOf(reading, name), words: name.words, anonymous: false });
    // "os Poderes", "les Verts": several, whatever the name looks like.
    const article = reading.tokens[name.first - 1];
    if (!holder && is(article, CLASS.det) && article?.word?.number === 'p' && entity.kind !== 'place')
      entity.number = 'p';
    if (entity.kind === 'unknown' && name.kind !== 'unknown') entity.kind = name.kind;
    addMention(
      entity,
      reading,
      [name.first, name.last],
      name.words.length < entity.words.length ? 'short-name' : 'name',
    );
    book.byName.set(name.first, entity);
    const gender =
      entity.kind === 'person' || entity.kind === 'unknown'
        ? reading.language.firstNames.get(name.words[0] ?? '')
        : undefined;
    if (gender && entity.gender === 'x') entity.gender = gender;
    if (entity.kind === 'place') setPlaceAgreement(entity, reading, name);
  }
  joinAcronyms(reading, book, names);
  return book;
}

const textOf = (reading: Reading, name: NameMention): string =>
  reading.document.text.slice(
    (reading.tokens[name.first] as Token).start,
    (reading.tokens[name.last - 1] as Token).end,
  );

function setPlaceAgreement(entity: Entity, reading: Reading, name: NameMention): void {
  const place = reading.language.places.names.get(textOf(reading, name).toLowerCase());
  if (place) [entity.gender, entity.number] = [place.gender, place.number];
}

function holderOf(book: EntityBook, reading: Reading, name: NameMention): Entity | undefined {
  const fits = book.all.filter((e) => holds(e, name));
  if (fits.length < 2) return fits[0];
  const exact = fits.find((e) => e.words.length === name.words.length);
  if (exact) return exact;
  const start = (reading.tokens[name.first] as Token).start;
  const before = fits.filter((e) => e.mentions.some((m) => m.start < start));
  const latest = (e: Entity): number => Math.max(...e.mentions.filter((m) => m.start < start).map((m) => m.start));
  return before.sort((a, b) => latest(b) - latest(a))[0] ?? fits[0];
}

/** Same words, or the last ones, or (a person's) first ones: "Vladimir Poutine" holds "Poutine", "Kim Jong-un" holds "Kim". */
function holds(entity: Entity, name: NameMention): boolean {
  const [long, short] = [entity.words, name.words];
  if (short.length > long.length || long.length === 0) return false;
  if (short.length === long.length) return short.every((w, i) => w === long[i]) && compatible(entity.kind, name.kind);
  if (entity.kind === 'place' || name.kind === 'place' || !compatible(entity.kind, name.kind)) return false;
  if (short.every((w, i) => w === long[long.length - short.length + i])) return true;
  return entity.kind === 'person' && short.length === 1 && short[0] === long[0];
}

const compatible = (a: EntityKind, b: EntityKind): boolean =>
  a === b ||
  a === 'unknown' ||
  b === 'unknown' ||
  (a === 'organisation' && b === 'person') ||
  (a === 'person' && b === 'organisation');

/** "Médecins sans frontières (MSF)" looks like a person until the letters are read; "Claudia Reinhardt (CDU)" stays one. */
function isInitials(reading: Reading, letters: string, words: readonly string[]): boolean {
  if (reading.language.firstNames.has(words[0] ?? '')) return false;
  return words.length > 2 && words.map((w) => w[0]).join('') === letters.toLowerCase();
}

/**
 * "Organisation météorologique mondiale (OMM)": the acronym in brackets is the same body. Not "WASHINGTON (AP)", where and who, nor the party
 * behind a person's name.
 */
function joinAcronyms(reading: Reading, book: EntityBook, names: readonly NameMention[]): void {
  names.forEach((name, i) => {
    const next = names[i + 1];
    if (
      !next ||
      next.first !== name.last + 1 ||
      reading.tokens[name.last]?.low !== '(' ||
      reading.tokens[next.last]?.low !== ')'
    )
      return;
    const [long, short] = [book.byName.get(name.first), book.byName.get(next.first)];
    if (!long || !short || long === short || next.words.length !== 1) return;
    if (long.kind === 'place' || (long.kind === 'person' && !isInitials(reading, short.name, long.words))) return;
    for (const other of names) if (book.byName.get(other.first) === short) book.byName.set(other.first, long);
    long.mentions.push(...short.mentions.map((m) => ({ ...m, form: 'short-name' as const })));
    if (long.kind === 'unknown' || long.kind === 'person') long.kind = 'organisation';
    book.all.splice(book.all.indexOf(short), 1);
  });
}
