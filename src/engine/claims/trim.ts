import { CLASS } from '../language/language';
import { is, type Token } from '../tokens';
import { formsAt, isFinite, isSubjectLike, type ClauseInput } from './clause-words';
import type { Range } from './quantities';

const SIGNS = new Set([',', '.', ';', ':', '–', '—', '-', '(', ')', '…', '!', '?']);
/** Words after which something must come: a clause never ends with them. */
const OPENING = CLASS.and | CLASS.or | CLASS.but | CLASS.that | CLASS.det | CLASS.sub;
/** What else such a form may be, where it may well stand last ("her", "das", "so"). */
const CLOSING = CLASS.obj | CLASS.subj | CLASS.dem | CLASS.prep | CLASS.adv | CLASS.num | CLASS.neg;

/** Without leading connectives ("Par ailleurs,"), signs and single marks at either end, and words left hanging ("… et"). */
export function trim(input: ClauseInput, range: Range): Range {
  let { first, last } = range;
  for (let before = -1; before !== last - first && first < last;) {
    before = last - first;
    first = trimStart(input, { first, last });
    last = trimEnd(input, { first, last });
  }
  return { first, last };
}

function trimStart(input: ClauseInput, { first, last }: Range): number {
  const { tokens } = input;
  const lead = formsAt(input, first).find((f) => f.kind === 'lead' && f.last < last);
  if (lead) return lead.last;
  const token = tokens[first] as Token;
  // "that the hardest part is …": the word that opens a reported clause is no part of it.
  const opens = is(token, CLASS.that) && !is(token, CLASS.det) && isSubjectLike(tokens[first + 1]);
  // ", qui vaut 8 millions": without its noun the relative word says nothing.
  const isSubject =
    tokens[first - 1]?.low === ',' && is(token, CLASS.rel) && !is(token, CLASS.det) && isFinite(input, first + 1);
  return opens ||
    isSubject ||
    hangsOn(tokens, { first, last }) ||
    SIGNS.has(token.low) ||
    isSingleMark(tokens, { first, last }, first)
    ? first + 1
    : first;
}

/**
 * "though the shift will be small", "ist, dass …": a conjunction before the only clause goes; where a comma follows, it joins
 * two clauses ("While A did, B did") and stays.
 */
function hangsOn(tokens: readonly Token[], { first, last }: Range): boolean {
  const [token, next] = [tokens[first], tokens[first + 1]];
  if (is(token, CLASS.be) && next?.low === ',') return true;
  if (!is(token, CLASS.sub) || is(token, CLASS.prep | CLASS.adv | CLASS.rel)) return false;
  for (let i = first + 1; i < last; i++) if (tokens[i]?.low === ',') return false;
  return isSubjectLike(next);
}

function trimEnd({ tokens, language }: ClauseInput, { first, last }: Range): number {
  const token = tokens[last - 1] as Token;
  // Where verbs stand last, "sein" ends a clause, and so does the first half of a verb ("stellt den Betrieb ein").
  const opening = language.traits.verbLast ? OPENING & ~CLASS.det : OPENING;
  const hangs = is(token, opening) && !is(token, CLOSING);
  return first < last && (SIGNS.has(token.low) || hangs || isSingleMark(tokens, { first, last }, last - 1))
    ? last - 1
    : last;
}

/** A mark at the edge whose partner is not inside. */
function isSingleMark(tokens: readonly Token[], { first, last }: Range, at: number): boolean {
  if (tokens[at]?.kind !== 'mark') return false;
  if (at !== first) return openMarks(tokens, { first, last: at }) === 0;
  return !opensAt(tokens, at) || openMarks(tokens, { first, last }) > 0;
}

/** How many marks are open at the range's end; one that closes nothing does not count. */
export function openMarks(tokens: readonly Token[], { first, last }: Range): number {
  let open = 0;
  for (let i = first; i < last; i++)
    if (tokens[i]?.kind === 'mark') open = opensAt(tokens, i) ? open + 1 : Math.max(0, open - 1);
  return open;
}

const OPENERS = new Set(['«', '„', '“', '‚', '‘']);

/** By the spaces round it, which bad translations keep ("“Nous prévoyons“"); by its sign where they do not tell (« A »). */
function opensAt(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at] as Token;
  const [left, right] = [tokens[at - 1], tokens[at + 1]];
  const touchesLeft = left?.end === mark.start;
  const touchesRight = right?.start === mark.end && right.kind !== 'punct';
  return touchesLeft === touchesRight ? OPENERS.has(mark.low) : touchesRight;
}
