import { CLASS, type Language } from '../language/language';
import { is, type Token } from '../tokens';
import { countWordTokens, hasFinite, isFinite, isSubjectLike, LEAST_WORDS, type ClauseInput } from './clause-words';
import type { Range } from './quantities';
import { tailStart } from './tails';
import { trim } from './trim';

/** A clause of a sentence. `inner`: it hangs on another clause (relative, that-clause, one of two joined verbs). */
export interface Clause extends Range {
  readonly inner: boolean;
}

const STRONG = new Set([';', ':', '–', '—', '(', ')', '…', '?', '!']);

/**
 * Clauses of a stretch of tokens (a sentence, or the content of a quotation). Cut at strong signs, before ", and" with a
 * clause on either side, and before the words that open a part the claim can do without (", ce qui", ", which", ", wobei").
 * That-clauses, the halves of "X a fait A et fait B" and relatives that tell something new (", qui vaut 8 millions") come
 * as clauses of their own beside the whole, so that either can be chosen.
 */
export function clausesIn(input: ClauseInput, range: Range): readonly Clause[] {
  const parts = cutStrong(input, range).flatMap((part) => cutCoordinate(input, part));
  const clauses: Clause[] = [];
  for (const part of parts) {
    const cut = tailStart(input, part);
    // A sentence's first part has its verb even where no table knows it ("encourt", "pèse").
    keep(input, clauses, { first: part.first, last: cut, inner: false }, part.first === range.first);
    for (const half of joinedVerbs(input, { first: part.first, last: cut }))
      keep(input, clauses, { ...half, inner: true });
    for (const start of innerStarts(input, part)) {
      const last = tailStart(input, { first: start, last: part.last });
      keep(input, clauses, { first: start, last, inner: true }, is(input.tokens[start], CLASS.subj));
    }
    for (const tail of tellingTails(input, { first: cut, last: part.last }))
      keep(input, clauses, { ...tail, inner: true }, true);
  }
  return clauses;
}

function keep(input: ClauseInput, clauses: Clause[], clause: Clause, hasVerb = false): void {
  const whole = withoutAttribution(input, clause);
  if (!whole) return;
  const trimmed = { ...trim(input, whole), inner: clause.inner };
  if (countWordTokens(input.tokens, trimmed) < LEAST_WORDS || !(hasVerb || hasFinite(input, trimmed))) return;
  if (!clauses.some((c) => c.first === trimmed.first && c.last === trimmed.last)) clauses.push(trimmed);
}

/**
 * A clause that ends with "that" only leads to what is said: "Elle a déploré les retards et noté que" keeps what stands before
 * the last conjunction or comma. Null: nothing does.
 */
function withoutAttribution({ tokens }: ClauseInput, { first, last }: Range): Range | null {
  let end = last;
  while (end > first && !isWord(tokens[end - 1])) end--;
  const closing = tokens[end - 1];
  if (!is(closing, CLASS.that) || is(closing, CLASS.dem | CLASS.det)) return { first, last };
  for (let i = end - 2; i > first + LEAST_WORDS; i--)
    if (is(tokens[i], CLASS.and | CLASS.but) || tokens[i]?.low === ',') return { first, last: i };
  return null;
}

const isWord = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'number';

/** "… déjà parlé : les armes …" → two. A sign inside marks that the clause does not open cuts too. */
function cutStrong({ tokens }: ClauseInput, { first, last }: Range): Range[] {
  const parts: Range[] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    if (!STRONG.has((tokens[i] as Token).low)) continue;
    if (i > from) parts.push({ first: from, last: i });
    from = i + 1;
  }
  if (from < last) parts.push({ first: from, last });
  return parts;
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
function startsClause(input: ClauseInput, at: number, last: number): boolean {
  const { tokens, language } = input;
  const head = tokens[at];
  if (!head || !(isSubjectLike(head) || is(head, CLASS.that))) return false;
  if (is(head, CLASS.subj | CLASS.that)) return true;
  for (let i = at + 1; i < Math.min(last, at + SUBJECT_REACH); i++) {
    if (is(tokens[i], CLASS.rel | CLASS.that) || tokens[i]?.low === ',') return false;
    if (isFinite(tokens[i], language) && i > at + 1) return true;
  }
  return false;
}

/** "Les ministres ont quitté la ville et reporté …": no. "… se marcharon y aplazaron la decisión": the two halves. */
function joinedVerbs(input: ClauseInput, { first, last }: Range): Range[] {
  const { tokens, language } = input;
  for (let i = first + LEAST_WORDS; i < last - LEAST_WORDS; i++) {
    if (!is(tokens[i], CLASS.and | CLASS.but)) continue;
    const verbAt = is(tokens[i + 1], CLASS.neg | CLASS.obj) ? i + 2 : i + 1;
    const halves = [
      { first, last: i },
      { first: i + 1, last },
    ];
    if (isFinite(tokens[verbAt], language) && hasFinite(input, halves[0] as Range)) return halves;
  }
  return [];
}

/**
 * Starts of that-clauses and relatives inside a part: the token after the opening word. A relative word that is itself the
 * subject ("l'usine qui ferme") opens nothing that stands alone; after a verb of saying ("dit que") the clause always does.
 */
function innerStarts({ tokens, language }: ClauseInput, { first, last }: Range): number[] {
  const starts: number[] = [];
  for (let i = first + 1; i < last - LEAST_WORDS; i++) {
    if (!is(tokens[i], CLASS.that | CLASS.rel)) continue;
    // "der", "die", "das" open a relative clause behind a comma only.
    if (is(tokens[i], CLASS.det) && tokens[i - 1]?.low !== ',') continue;
    const reports = is(tokens[i], CLASS.that) && followsCue(tokens, Math.max(first, i - CUE_REACH), i, language);
    if (reports || isSubjectLike(tokens[i + 1])) starts.push(i + 1);
  }
  return starts;
}

/** How far a reporting verb may stand before its "that", in tokens: "j'ai dit, également à Pyongyang, que". */
const CUE_REACH = 6;

function followsCue(tokens: readonly Token[], from: number, at: number, language: Language): boolean {
  for (let i = from; i < at; i++) if (language.verbs.has(tokens[i]?.low ?? '')) return true;
  return false;
}

/** The part after a comma, where it is a relative clause or an apposition with a number: ", che vale 8,7 miliardi di euro". */
function tellingTails({ tokens, lexicon }: ClauseInput, { first, last }: Range): Range[] {
  if (first >= last - LEAST_WORDS) return [];
  let end = first + 1;
  while (end < last && tokens[end]?.low !== ',') end++;
  const hasNumber = tokens.slice(first, end).some((t) => t.kind === 'number' || (lexicon.numbers.get(t.low) ?? 0) > 10);
  return hasNumber ? [{ first: first + 1, last: end }] : [];
}
