import { CLASS, type Language } from '../language/language';
import { is, type Token } from '../tokens';
import {
  countWordTokens,
  has,
  hasFinite,
  isFinite,
  isSubjectLike,
  LEAST_WORDS,
  type ClauseInput,
} from './clause-words';
import { FACT } from './facts';
import type { Range } from './quantities';
import { tailStart } from './tails';
import { trim } from './trim';

/**
 * A clause of a sentence. `inner`: it hangs on another clause that says something too (relative, that-clause, one of two joined verbs).
 */
export interface Clause extends Range {
  readonly inner: boolean;
}

const STRONG = new Set([';', ':', '–', '—', '(', ')', '…', '?', '!']);

/**
 * Clauses of a stretch of tokens (a sentence, or the content of a quotation). Cut at strong signs, before ", and" with a
 * clause on either side, and before the words that open a part the claim can do without (", ce qui", ", which", ", wobei").
 * That-clauses, the halves of "X a fait A et fait B" and relatives that tell something new (", qui vaut 8 millions") come
 * as clauses of their own beside the whole, so that either can be chosen. `asserts`: somebody is reported to say it, so it has a
 * verb, be it in no table.
 */
export function clausesIn(input: ClauseInput, range: Range, asserts = false): readonly Clause[] {
  const parts = cutStrong(input, withoutLeadingRelative(input, range)).flatMap((part) => cutCoordinate(input, part));
  const clauses: Clause[] = [];
  for (const part of parts) {
    const cut = tailStart(input, part);
    // "J'ai dit, également à Pyongyang, que …" only leads to what is said.
    const starts = innerStarts(input, part);
    const leads =
      (cut < part.last && reportsAt(input, part.first, cut + 1)) ||
      (starts[0] !== undefined && (starts[0] - part.first <= ATTRIBUTION || starts[0] === cut + 1));
    // A sentence's first part has its verb even where no table knows it ("encourt", "pèse").
    const opens =
      part.first === range.first && (asserts || countWordTokens(input, { first: part.first, last: cut }) >= LEAST_BARE);
    if (!leads) keep(input, clauses, { first: part.first, last: cut, inner: false }, opens);
    for (const half of joinedVerbs(input, { first: part.first, last: cut }, opens))
      keep(input, clauses, { ...half, inner: true }, true);
    for (const start of starts) {
      const last = tailStart(input, { first: start, last: part.last });
      keep(input, clauses, { first: start, last, inner: !leads }, hasVerbOfItsOwn(input, start));
    }
    if (!leads)
      for (const tail of tellingTails(input, { first: cut, last: part.last }))
        keep(input, clauses, { ...tail, inner: true }, true);
  }
  return clauses;
}

/** "er würde", "escreveu que a autora confunde": a subject pronoun, or the verb of saying right before "that", promises a verb. */
const hasVerbOfItsOwn = ({ tokens, language }: ClauseInput, start: number): boolean =>
  is(tokens[start], CLASS.subj) || language.verbs.has(tokens[start - 2]?.low ?? '');

/** Words of a first part that is taken for a clause though no verb of it is known; a dateline has fewer. */
const LEAST_BARE = 4;

/** "Il Cremlino ha fatto sapere che": tokens before a that-clause that are hardly more than who says it. */
const ATTRIBUTION = 7;

function keep(input: ClauseInput, clauses: Clause[], clause: Clause, hasVerb = false): void {
  const whole = withoutAttribution(input, clause);
  if (!whole) return;
  const { first, last } = trim(input, whole);
  const trimmed = { first, last, inner: clause.inner };
  if (pointsBack(input, trimmed)) return;
  if (countWordTokens(input, trimmed) < LEAST_WORDS || !(hasVerb || hasFinite(input, trimmed))) return;
  if (!clauses.some((c) => c.first === trimmed.first && c.last === trimmed.last)) clauses.push(trimmed);
}

/** "Lo ha comunicato ieri la proprietà", "il l'a annoncé": who said what stands in another sentence. */
function pointsBack(input: ClauseInput, { first }: Range): boolean {
  const { tokens } = input;
  const at = is(tokens[first], CLASS.subj) && !is(tokens[first], CLASS.obj) ? first + 1 : first;
  return is(tokens[at], CLASS.obj) && is(tokens[at + 1], CLASS.have) && has(input, at + 2, FACT.saying);
}

/**
 * A clause that ends with "that" only leads to what is said: "Elle a déploré les retards et noté que" keeps what stands before
 * the last conjunction. Null: nothing does.
 */
function withoutAttribution({ tokens }: ClauseInput, { first, last }: Range): Range | null {
  let end = last;
  while (end > first && !isWord(tokens[end - 1])) end--;
  const closing = tokens[end - 1];
  const isReported = is(closing, CLASS.that) && !is(closing, CLASS.dem | CLASS.det);
  if (!isReported || is(tokens[end - 2], CLASS.prep | CLASS.of)) return { first, last };
  for (let i = end - 2; i > first + LEAST_WORDS; i--)
    if (is(tokens[i], CLASS.and | CLASS.but)) return { first, last: i };
  return null;
}

const isWord = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'number';

/** "… déjà parlé : les armes …" → two. A sign inside marks that the clause does not open cuts too. */
function cutStrong(input: ClauseInput, { first, last }: Range): Range[] {
  const { tokens } = input;
  const parts: Range[] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    if (!STRONG.has((tokens[i] as Token).low) && !isInnerStop(input, i)) continue;
    if (i > from) parts.push({ first: from, last: i });
    from = i + 1;
  }
  if (from < last) parts.push({ first: from, last });
  return parts;
}

/** "…, al que ha tenido acceso este diario, cada país podría pagar": a content that begins with a relative clause begins behind it. */
function withoutLeadingRelative({ tokens }: ClauseInput, { first, last }: Range): Range {
  const opens = is(tokens[first], CLASS.prep | CLASS.of | CLASS.to) ? first + 1 : first;
  const word = tokens[opens];
  if (!is(word, CLASS.rel) || is(word, CLASS.det) || (is(word, CLASS.that) && opens === first)) return { first, last };
  for (let i = opens + 1; i < last - LEAST_WORDS; i++) if (tokens[i]?.low === ',') return { first: i + 1, last };
  return { first, last };
}

/** A full stop that is no abbreviation's and ended no sentence, as bad translations leave them: "l'un des pays. deux villages". */
function isInnerStop({ tokens, language }: ClauseInput, at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.low !== '.' || before?.kind !== 'word' || before.capital) return false;
  return before.low.length >= LEAST_WORDS && !language.abbreviations.has(before.low);
}

/** "X fait A et Y fait B" → two, where both sides have a verb and the second starts with a noun phrase or a subject pronoun. */
function cutCoordinate(input: ClauseInput, part: Range): Range[] {
  const { tokens } = input;
  for (let i = part.first + LEAST_WORDS; i < part.last - LEAST_WORDS; i++) {
    if (!is(tokens[i], CLASS.and | CLASS.but)) continue;
    if (!startsClause(input, i + 1, part.last)) continue;
    const [left, right] = [
      { first: part.first, last: i },
      { first: i + 1, last: part.last },
    ];
    if (hasFinite(input, left)) return [left, ...cutCoordinate(input, right)];
  }
  return [part];
}

/** How far from a conjunction the verb of a new clause may stand, in tokens. */
const SUBJECT_REACH = 8;

/**
 * A subject (determiner or pronoun or name), then a finite verb near it, with no relative word between; or another "that"
 * ("said … and that …").
 */
export function startsClause(input: ClauseInput, at: number, last: number): boolean {
  const { tokens } = input;
  const head = tokens[at];
  if (!head) return false;
  if (is(head, CLASS.subj | CLASS.that)) return true;
  // "…, e finché quel nodo non si scioglie": after a comma.
  if (is(head, CLASS.sub) && !is(head, CLASS.prep | CLASS.adv | CLASS.rel) && tokens[at - 2]?.low === ',') return true;
  // "… e per i 214 dipendenti si apre": what stands before the subject does not count.
  const opensPhrase = is(head, CLASS.prep) && is(tokens[at + 1], CLASS.det | CLASS.num);
  if (!isSubjectLike(head) && !opensPhrase) return isBareSubject(input, at);
  for (let i = at + 1; i < Math.min(last, at + SUBJECT_REACH); i++) {
    if (is(tokens[i], CLASS.rel | CLASS.that) || tokens[i]?.low === ',') return false;
    if (isFinite(input, i) && i > at + 1) return true;
  }
  return false;
}

/** "… e ninguém controlou as faturas": one plain word, then the verb. */
const isBareSubject = (input: ClauseInput, at: number): boolean => {
  const token = input.tokens[at];
  return token?.classes === 0 && token.kind === 'word' && !isFinite(input, at) && isFinite(input, at + 1);
};

/** "Les ministres ont quitté la ville et reporté …": no. "… se marcharon y aplazaron la decisión": the two halves. */
function joinedVerbs(input: ClauseInput, { first, last }: Range, opens: boolean): Range[] {
  const { tokens } = input;
  for (let i = first + LEAST_WORDS; i < last - LEAST_WORDS; i++) {
    if (!is(tokens[i], CLASS.and | CLASS.but)) continue;
    const verbAt = is(tokens[i + 1], CLASS.neg | CLASS.obj) ? i + 2 : i + 1;
    const halves = [
      { first, last: i },
      { first: i + 1, last },
    ];
    if (mayBeVerb(input, verbAt) && (opens || hasFinite(input, halves[0] as Range))) return halves;
  }
  return [];
}

const LEAST_VERB = 4;

/** By table; or, where one verb is there already, an unknown plain word before a noun phrase: "y garantizó el pago", no "pane e vino". */
function mayBeVerb(input: ClauseInput, at: number): boolean {
  if (isFinite(input, at)) return true;
  const token = input.tokens[at];
  if (token?.kind !== 'word' || token.classes !== 0 || token.capital || token.low.length < LEAST_VERB) return false;
  return is(input.tokens[at + 1], CLASS.det | CLASS.num) && !is(input.tokens[at + 1], CLASS.of | CLASS.prep | CLASS.to);
}

/**
 * Starts of reported clauses inside a part: the token after the "that" that follows a verb of saying ("dit que"), or after the comma
 * where only the mood tells ("heißt es, die Kommission solle").
 */
function innerStarts(input: ClauseInput, { first, last }: Range): number[] {
  const starts: number[] = [];
  for (let i = first + 1; i < last - LEAST_WORDS; i++)
    if (reportsAt(input, first, i) || reportsByMood(input, first, i)) starts.push(i + 1);
  return starts;
}

/** True for the "that" at `at` where a verb of saying stands shortly before it and a clause can begin behind it. */
function reportsAt({ tokens, language }: ClauseInput, first: number, at: number): boolean {
  const that = tokens[at];
  if (!is(that, CLASS.that) || (is(that, CLASS.det) && tokens[at - 1]?.low !== ',')) return false;
  if (is(that, CLASS.rel) && !mayReport(tokens, at - 1, language)) return false;
  return followsCue(tokens, Math.max(first, at - CUE_REACH), at, language);
}

/** How far behind its comma the verb of a clause may stand that only its mood marks as reported, in tokens. */
const MOOD_REACH = 6;

function reportsByMood({ tokens, language }: ClauseInput, first: number, at: number): boolean {
  if (!language.traits.reportedMood || tokens[at]?.low !== ',' || !isSubjectLike(tokens[at + 1])) return false;
  if (!followsCue(tokens, Math.max(first, at - CUE_REACH), at, language)) return false;
  for (let i = at + 2; i <= at + MOOD_REACH && tokens[i]?.low !== ','; i++) if (is(tokens[i], CLASS.mood)) return true;
  return false;
}

/** Where one word is "that" and "which": after the verb, an adverb, a comma, a name or a day ("a dit lundi que"), not a noun. */
const mayReport = (tokens: readonly Token[], at: number, language: Language): boolean =>
  tokens[at]?.low === ',' ||
  tokens[at]?.capital === true ||
  is(tokens[at], CLASS.adv | CLASS.time | CLASS.obj | CLASS.neg | CLASS.subj) ||
  language.verbs.has(tokens[at]?.low ?? '');

/** True where the range holds a reported clause. */
export const reports = (input: ClauseInput, range: Range): boolean => innerStarts(input, range).length > 0;

/** How far a reporting verb may stand before its "that", in tokens: "j'ai dit, également à Pyongyang, que". */
const CUE_REACH = 6;

function followsCue(tokens: readonly Token[], from: number, at: number, language: Language): boolean {
  // "C'est la première fois que" reports nothing.
  for (let i = from; i < at; i++)
    if (language.verbs.has(tokens[i]?.low ?? '') && !is(tokens[i], CLASS.be | CLASS.have)) return true;
  return false;
}

/**
 * What a part after a comma tells on its own: a relative clause with a subject of its own (", au cours de laquelle il a signé le
 * pacte": from "il"), or a relative or apposition with a number (", che vale 8,7 miliardi di euro").
 */
function tellingTails({ tokens, lexicon }: ClauseInput, { first, last }: Range): Range[] {
  if (first >= last - LEAST_WORDS) return [];
  let end = first + 1;
  while (end < last && tokens[end]?.low !== ',') end++;
  for (let i = first + 1; i < end; i++)
    if (is(tokens[i], CLASS.rel) && !is(tokens[i], CLASS.that | CLASS.det) && isSubjectLike(tokens[i + 1]))
      return [{ first: i + 1, last: end }];
  const tail = { first: first + 1, last: end };
  const hasNumber = tokens.slice(first, end).some((t) => t.kind === 'number' || (lexicon.numbers.get(t.low) ?? 0) > 10);
  return hasNumber && !is(tokens[first + 1], CLASS.prep | CLASS.of | CLASS.to) ? [tail] : [];
}
