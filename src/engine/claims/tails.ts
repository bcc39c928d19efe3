import { CLASS } from '../language/language';
import { is, type Token } from '../tokens';
import {
  begins,
  countWordTokens,
  has,
  hasFinite,
  isComma,
  isFinite,
  isRelative,
  isSubjectLike,
  LEAST_WORDS,
  type ClauseInput,
} from './clause-words';
import { isYear } from './quantities';
import type { Range } from './range';
import { openMarks } from './trim';
import { FACT } from './word-facts';

/**
 * Where the part that can be left out begins: a comma followed by a `tail` form, a relative, a participle or an apposition, far
 * enough in. The range's end: nowhere. What comes back after its own comma ("Le préfet, pour l'heure, refuse") is no tail.
 */
export function tailStart(input: ClauseInput, range: Range): number {
  const { first, last } = range;
  for (let i = first + 1; i < last - 1; i++) {
    if (isComma(input, i + 1) && i >= first + LEAST_WORDS && isLooseRelative(input, range, i)) return i;
    if (!isComma(input, i) || isInMarks(input.tokens, first, i)) continue;
    const rest = { first: i + 1, last };
    if (!opensTail(input, rest) || namesLaw(input, rest)) continue;
    const back = comesBack(input, rest);
    if (back !== null) i = back;
    else if (i >= first + LEAST_WORDS && isWholeBefore(input, range, i)) return i;
  }
  return last;
}

/** A mark that opens the range itself does not count: a quotation's content is cut like any clause. */
const isInMarks = (tokens: readonly Token[], first: number, at: number): boolean =>
  openMarks(tokens, { first: first + 1, last: at }) > 0;

/** "i segnali della frana che, il 14 ottobre, travolse due operai": behind a noun, a relative word before its own insertion. */
function isLooseRelative(input: ClauseInput, range: Range, at: number): boolean {
  const before = input.tokens[at - 1];
  if (!isRelative(input.tokens[at]) || before?.kind !== 'word' || before.classes !== 0) return false;
  return !has(input, at - 1, FACT.cue) && isWholeBefore(input, range, at);
}

/** Tokens of a last part that names the law: what it provides is nothing without it. */
const LAW = 10;

/** ", comme le prévoit l'article 4 du texte" stays; ", selon le maire" goes. */
function namesLaw(input: ClauseInput, { first, last }: Range): boolean {
  if (last - first > LAW) return false;
  for (let i = first; i < last - 1; i++)
    if (input.tokens[i + 1]?.kind === 'number' && begins(input, i, 'legal')) return true;
  return false;
}

const opensTail = (input: ClauseInput, { first, last }: Range): boolean =>
  opensDependent(input, first) || opensApposition(input, first, last);

function opensDependent(input: ClauseInput, at: number): boolean {
  return (
    begins(input, at, 'tail') ||
    opensParticiple(input, at) ||
    opensAttribution(input, at) ||
    opensRelative(input.tokens, at)
  );
}

/** Tokens of an insertion so short that the clause goes on after it, whatever follows. */
const INSERTION = 4;

/** Index of the comma after which the clause goes on: behind a short insertion, or with its verb. Null: it does not. */
function comesBack(input: ClauseInput, { first, last }: Range): number | null {
  const { tokens } = input;
  for (let i = first; i < last - 1; i++) {
    if (!isComma(input, i)) continue;
    const verbAt = is(tokens[i + 1], CLASS.neg | CLASS.obj) ? i + 2 : i + 1;
    const goesOn = isFinite(input, verbAt) || is(tokens[verbAt], CLASS.have | CLASS.be);
    if (goesOn && !is(tokens[i + 1], CLASS.rel)) return i;
    return i - first <= INSERTION && !opensDependent(input, i + 1) ? i : null;
  }
  return null;
}

/** Words before a comma that make a clause even where no table knows its verb. */
const WHOLE = 5;

/**
 * The clause is over before the comma at `at`: it has its verb, or is long enough and nothing comes back after another comma
 * ("Le maire, qui …, a dit" does; "Le pont coûte 12 millions, ce qui inquiète" does not).
 */
function isWholeBefore(input: ClauseInput, { first, last }: Range, at: number): boolean {
  const before = { first, last: at };
  if (awaitsVerb(input, before)) return false;
  if (hasFinite(input, before) || is(input.tokens[first], CLASS.subj)) return true;
  // "El portavoz, Gonzalo Prieto, exigió su dimisión": a subject with its apposition, not a clause with who says it.
  if (opensAttribution(input, at + 1) && hasComma(input, { first: Math.max(first, at - INSERTION), last: at }))
    return false;
  if (countWordTokens(input, before) < WHOLE) return false;
  return !hasComma(input, { first: at + 1, last });
}

/** Tokens of a subject whose verb is still to come. */
const SUBJECT = 4;

/** "C'est la première fois que l'hôpital, qui …, ferme": behind "that" stands no verb yet. */
function awaitsVerb(input: ClauseInput, { first, last }: Range): boolean {
  for (let i = last - 2; i >= Math.max(first, last - SUBJECT); i--)
    if (is(input.tokens[i], CLASS.that) && isSubjectLike(input, i + 1))
      return !hasFinite(input, { first: i + 1, last });
  return false;
}

function hasComma(input: ClauseInput, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) if (isComma(input, i)) return true;
  return false;
}

/** ", revela artigo publicado ontem", ", conclut une étude": what follows only says who says it. */
const opensAttribution = (input: ClauseInput, at: number): boolean => has(input, at, FACT.tells);

/** ", of which …", ", au cours de laquelle …". */
const opensRelative = (tokens: readonly Token[], at: number): boolean =>
  is(tokens[at], CLASS.prep | CLASS.of | CLASS.to) && is(tokens[at + 1], CLASS.rel);

/** How long an apposition may be, in tokens. */
const APPOSITION = 14;

/** ", deux fois moins qu'un œnologue": a last part without verb or list; ", Lyon et Nice" goes on with the clause. */
function opensApposition(input: ClauseInput, at: number, last: number): boolean {
  const { tokens } = input;
  // "on June 20, 2024 in Geneva": a date goes on past its comma.
  if (isYear(input, at) || !(isSubjectLike(input, at) || is(tokens[at], CLASS.adv))) return false;
  for (let i = at; i < last; i++) {
    const token = tokens[i] as Token;
    // ", an estimate that …", ", une position que …": its verb belongs to the relative clause.
    // So does that of ", the steepest drop since the company was listed".
    if (i > at + 1 && is(token, CLASS.rel | CLASS.sub) && !is(token, CLASS.det)) return true;
    if (i - at >= APPOSITION || isComma(input, i)) return false;
    // Right behind its article "estimate" is a noun.
    const isNoun = i === at + 1 && is(tokens[at], CLASS.det);
    if (is(token, CLASS.and | CLASS.or | CLASS.but) || (isFinite(input, i) && !isNoun)) return false;
  }
  return true;
}

/** ", suggérant …", ", en visant …", ", citing …", ", contesté par les riverains". */
const opensParticiple = (input: ClauseInput, at: number): boolean =>
  has(input, is(input.tokens[at], CLASS.prep) ? at + 1 : at, FACT.opensPart);
