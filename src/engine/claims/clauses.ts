import { CLASS } from '../language/language';
import { is } from '../tokens';
import {
  countWordTokens,
  has,
  hasFinite,
  isComma,
  isRelative,
  isSubjectLike,
  LEAST_WORDS,
  type ClauseInput,
} from './clause-words';
import { cutCoordinate, joinedVerbs } from './coordination';
import type { Range } from './range';
import { innerStarts, reportsAt } from './reported';
import { tailStart } from './tails';
import { trim } from './trim';
import { FACT } from './word-facts';

/**
 * A clause of a sentence. `inner`: it hangs on another clause that says something too (relative, that-clause, one of two joined verbs).
 */
export interface Clause extends Range {
  readonly inner: boolean;
}

/**
 * Clauses of a stretch of tokens (a sentence, or the content of a quotation). Cut at strong signs, before ", and" with a
 * clause on either side, and before the words that open a part the claim can do without (", ce qui", ", which", ", wobei").
 * That-clauses, the halves of "X a fait A et fait B" and relatives that tell something new (", qui vaut 8 millions") come
 * as clauses of their own beside the whole, so that either can be chosen. `asserts`: somebody is reported to say it, so it has a
 * verb, be it in no table.
 */
export function clausesIn(input: ClauseInput, range: Range, asserts = false): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const strong of cutStrong(input, withoutLeadingRelative(input, range)))
    for (const part of cutCoordinate(input, strong))
      addClauses(input, clauses, { part, isFirst: part.first === range.first, asserts });
  return clauses;
}

/** What lies between two cuts. */
interface Part {
  readonly part: Range;
  readonly isFirst: boolean;
  readonly asserts: boolean;
}

function addClauses(input: ClauseInput, clauses: Clause[], { part, isFirst, asserts }: Part): void {
  const { first, last } = part;
  const cut = tailStart(input, part);
  const whole = { first, last: cut };
  const starts = innerStarts(input, part);
  const leads = onlyLeads(input, part, { cut, start: starts[0] });
  // A sentence's first part has its verb even where no table knows it ("encourt", "pèse").
  const opens = isFirst && (asserts || countWordTokens(input, whole) >= LEAST_BARE);
  if (!leads) keep(input, clauses, { first, last: cut, inner: false }, opens);
  for (const half of joinedVerbs(input, whole, opens))
    keep(input, clauses, { first: half.first, last: half.last, inner: true }, true);
  for (const start of starts) {
    const end = tailStart(input, { first: start, last });
    keep(input, clauses, { first: start, last: end, inner: !leads }, hasVerbOfItsOwn(input, start));
  }
  const tail = leads ? null : tellingTail(input, { first: cut, last });
  if (tail) keep(input, clauses, { first: tail.first, last: tail.last, inner: true }, true);
}

/** "Il Cremlino ha fatto sapere che": tokens before a that-clause that are hardly more than who says it. */
const ATTRIBUTION = 7;

/** "J'ai dit, également à Pyongyang, que …" only leads to what is said. */
function onlyLeads(
  input: ClauseInput,
  { first, last }: Range,
  { cut, start }: { readonly cut: number; readonly start: number | undefined },
): boolean {
  if (cut < last && reportsAt(input, first, cut + 1)) return true;
  return start !== undefined && (start - first <= ATTRIBUTION || start === cut + 1);
}

/** "er würde", "escreveu que a autora confunde": a subject pronoun, or the verb of saying right before "that", promises a verb. */
const hasVerbOfItsOwn = (input: ClauseInput, start: number): boolean =>
  is(input.tokens[start], CLASS.subj) || has(input, start - 2, FACT.cue);

/** Words of a first part that is taken for a clause though no verb of it is known; a dateline has fewer. */
const LEAST_BARE = 4;

function keep(input: ClauseInput, clauses: Clause[], clause: Clause, hasVerb = false): void {
  const whole = withoutAttribution(input, clause);
  if (!whole) return;
  const { first, last } = trim(input, whole);
  const trimmed = { first, last, inner: clause.inner };
  if (pointsBack(input, trimmed)) return;
  if (countWordTokens(input, trimmed) < LEAST_WORDS || !(hasVerb || hasFinite(input, trimmed))) return;
  if (!clauses.some((c) => c.first === trimmed.first && c.last === trimmed.last)) clauses.push(trimmed);
}

/** "Lo ha comunicato la proprietà", "il l'a annoncé", "Lo ha deciso ieri il tribunale": what it was stands in another sentence. */
function pointsBack(input: ClauseInput, { first }: Range): boolean {
  const { tokens } = input;
  const at = is(tokens[first], CLASS.subj) && !is(tokens[first], CLASS.obj) ? first + 1 : first;
  if (!is(tokens[at], CLASS.obj) || !is(tokens[at + 1], CLASS.have)) return false;
  return has(input, at + 2, FACT.saying) || (has(input, at + 2, FACT.participle) && is(tokens[at + 3], CLASS.time));
}

/**
 * A clause that ends with "that" only leads to what is said: "Elle a déploré les retards et noté que" keeps what stands before
 * the last conjunction. Null: nothing does.
 */
function withoutAttribution(input: ClauseInput, { first, last }: Range): Range | null {
  const { tokens } = input;
  let end = last;
  while (end > first && !has(input, end - 1, FACT.word)) end--;
  const closing = tokens[end - 1];
  const isReported = is(closing, CLASS.that) && !is(closing, CLASS.dem | CLASS.det);
  if (!isReported || is(tokens[end - 2], CLASS.prep | CLASS.of)) return { first, last };
  for (let i = end - 2; i > first + LEAST_WORDS; i--)
    if (is(tokens[i], CLASS.and | CLASS.but)) return { first, last: i };
  return null;
}

/** "… déjà parlé : les armes …" → two. A sign inside marks that the clause does not open cuts too. */
function cutStrong(input: ClauseInput, { first, last }: Range): Range[] {
  const parts: Range[] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    if (!has(input, i, FACT.strong) && !isInnerStop(input, i)) continue;
    if (i > from) parts.push({ first: from, last: i });
    from = i + 1;
  }
  if (from < last) parts.push({ first: from, last });
  return parts;
}

/** "…, al que ha tenido acceso este diario, cada país podría pagar": a content that begins with a relative clause begins behind it. */
function withoutLeadingRelative(input: ClauseInput, { first, last }: Range): Range {
  const { tokens } = input;
  const opens = is(tokens[first], CLASS.prep | CLASS.of | CLASS.to) ? first + 1 : first;
  const word = tokens[opens];
  if (!isRelative(word) || (is(word, CLASS.that) && opens === first)) return { first, last };
  for (let i = opens + 1; i < last - LEAST_WORDS; i++) if (isComma(input, i)) return { first: i + 1, last };
  return { first, last };
}

/** A full stop that is no abbreviation's and ended no sentence, as bad translations leave them: "l'un des pays. deux villages". */
function isInnerStop(input: ClauseInput, at: number): boolean {
  if (!has(input, at, FACT.stop)) return false;
  const { tokens, language } = input;
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || before.capital) return false;
  return before.low.length >= LEAST_WORDS && !language.abbreviations.has(before.low);
}

/**
 * What a part after a comma tells on its own: a relative clause with a subject of its own (", au cours de laquelle il a signé le
 * pacte": from "il"), or a relative or apposition with a number (", che vale 8,7 miliardi di euro").
 */
function tellingTail(input: ClauseInput, { first, last }: Range): Range | null {
  const { tokens } = input;
  if (first >= last - LEAST_WORDS) return null;
  let [end, hasNumber] = [first + 1, has(input, first, FACT.amount)];
  for (; end < last && !isComma(input, end); end++) {
    if (isRelative(tokens[end]) && !is(tokens[end], CLASS.that) && isSubjectLike(input, end + 1))
      return { first: end + 1, last: commaFrom(input, end + 1, last) };
    hasNumber ||= has(input, end, FACT.amount);
  }
  return hasNumber && !is(tokens[first + 1], CLASS.prep | CLASS.of | CLASS.to) ? { first: first + 1, last: end } : null;
}

function commaFrom(input: ClauseInput, at: number, last: number): number {
  while (at < last && !isComma(input, at)) at++;
  return at;
}
