import { CLASS } from '../language/language';
import { looksVerbal } from '../language/lookup';
import { isVerbHere, type Reading } from '../reading';
import type { Sentence } from '../sentences';
import { is, type Token } from '../tokens';
import { capitalsOf } from './names';
import type { Phrase } from './phrases';

const ROLE = new Set<Phrase['kind']>(['person', 'unnamed', 'people']);

/** One names, the other tells the role. */
function complete({ tokens, language }: Reading, a: Phrase, b: Phrase): boolean {
  if (a.number === 'p' || b.number === 'p' || (a.prep >= 0 && b.prep >= 0)) return false;
  // "Son ancien compagnon, le comédien Hugo Faure, …": somebody's relation, then who it is.
  const whose = (p: Phrase): boolean => language.possessives.has(tokens[p.first]?.low ?? '');
  const [names, tells] = [
    (p: Phrase): boolean => p.name !== null && (p.kind === 'name' || p.kind === 'person'),
    (p: Phrase): boolean => ROLE.has(p.kind) && p.name === null,
  ];
  if (a.kind === 'name' && names(a) && isBareRole(tokens, b)) return true;
  if (isUnknownRole(tokens, a) && isFullName(tokens, b)) return true;
  if (tells(a) && whose(a) && b.kind === 'person' && b.name !== null && tokens[b.last]?.low === ',') return true;
  // „die Stürmerin, die drei Treffer erzielte“: an article there opens a relative clause.
  if (tells(a) && b.kind === 'name' && is(tokens[b.first], CLASS.rel)) return false;
  return (names(a) && tells(b)) || (tells(a) && hasArticle(tokens, a) && names(b) && b.kind === 'name');
}

/** "si sente responsabile, Marchetti risponde": before a name a role without article is a predicate of somebody else. */
const hasArticle = (tokens: readonly Token[], p: Phrase): boolean =>
  is(tokens[p.first], CLASS.det) || is(tokens[p.prep], CLASS.det) || tokens[p.first]?.capital === true;

/**
 * "Victor Cha, chef du groupe de réflexion Csis Korea": after a name a role without article names no second person; the name in it
 * belongs to the group. "Anne Roy, la ministre Lise Petit" has an article and stays two.
 */
const isBareRole = (tokens: readonly Token[], p: Phrase): boolean =>
  ROLE.has(p.kind) &&
  p.head === p.first &&
  !p.titled &&
  is(tokens[p.head + 1], CLASS.of) &&
  p.name !== null &&
  p.name[0] > p.head + 1;

/** "l'attachée de presse du ministre, Mélanie Ouellet.": a role of no table with its article, before a full name and a sign. */
const isUnknownRole = (tokens: readonly Token[], p: Phrase): boolean =>
  p.kind === 'other' && p.prep < 0 && p.definite && p.name === null && is(tokens[p.first], CLASS.det);

const isFullName = (tokens: readonly Token[], p: Phrase): boolean =>
  p.kind === 'name' && p.name !== null && p.name[1] - p.name[0] > 1 && tokens[p.last]?.kind !== 'word';

/** "Alluvione, il sindaco: …": one word that opens a sentence and has its capital nowhere else is what a headline is about. */
function isTopic(reading: Reading, sentence: Sentence, p: Phrase): boolean {
  const { language } = reading;
  const low = reading.tokens[p.first]?.low ?? '';
  return (
    p.kind === 'name' &&
    p.first === sentence.first &&
    p.last === p.first + 1 &&
    !language.firstNames.has(low) &&
    !language.places.names.has(low) &&
    !language.organisations.has(low) &&
    !capitalsOf(reading).has(low)
  );
}

/** "À Washington, le porte-parole …": where somebody speaks is not who. */
const isPlace = ({ language, tokens }: Reading, { name }: Phrase): boolean =>
  name !== null &&
  language.places.names.has(
    tokens
      .slice(...name)
      .map((t) => t.low)
      .join(' '),
  );

/**
 * The phrase that stands beside this one and means the same: "le porte-parole de la Maison Blanche, John Kirby," · "Victor Cha, chef du
 * groupe de réflexion," · "John Kirby (porte-parole)". Null: none.
 */
export function partnerOf(
  reading: Reading,
  sentence: Sentence,
  phrases: readonly Phrase[],
  base: Phrase,
): Phrase | null {
  const { tokens } = reading;
  if (isTopic(reading, sentence, base) || isPlace(reading, base)) return null;
  const parts = (i: number): boolean => tokens[i]?.low === ',' || tokens[i]?.low === '(';
  const before = phrases.find((p) => p.last + 1 === base.first && parts(p.last) && complete(reading, p, base));
  // "Contacté par Mediapart, un élu juge": behind the agent's name stands the subject of the verb.
  const subject = before !== undefined && before.prep >= 0 && isVerbHere(reading, base.last);
  if (before && base.prep < 0 && !subject && !isTopic(reading, sentence, before) && !isPlace(reading, before))
    return before;
  const after = phrases.find(
    (p) => p.first === base.last + 1 && parts(base.last) && p.prep < 0 && complete(reading, base, p),
  );
  if (!after) return null;
  const next = tokens[after.last];
  if (!next || after.last >= sentence.last || next.kind !== 'word') return after;
  // "…, le ministre a dit": a verb right after makes it the next clause's subject, unless the comma belongs to a pair.
  return is(next, CLASS.rel | CLASS.prep | CLASS.of | CLASS.to)
    ? after
    : looksVerbal(reading.language, next) && base.prep < 0 && tokens[base.first - 1]?.low !== ','
      ? after
      : null;
}
