import { CLASS } from '../language/language';
import { is, type Token } from '../tokens';
import { begins, formsAt, has, isComma, isFinite, isRelative, isSubjectLike, type ClauseInput } from './clause-words';
import type { Range } from './range';
import { FACT } from './word-facts';

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

function trimStart(input: ClauseInput, range: Range): number {
  const { first, last } = range;
  const lead = begins(input, first, 'lead')
    ? formsAt(input, first).find((f) => f.kind === 'lead' && first + f.tokens.length < last)
    : undefined;
  if (lead) return first + lead.tokens.length;
  const goes =
    has(input, first, FACT.sign) ||
    opensReported(input, first) ||
    opensRelative(input, first) ||
    hangsOn(input, range) ||
    isSingleMark(input.tokens, range, first);
  return goes ? first + 1 : first;
}

/** "that the hardest part is …": the word that opens a reported clause is no part of it. */
const opensReported = (input: ClauseInput, at: number): boolean =>
  is(input.tokens[at], CLASS.that) && !is(input.tokens[at], CLASS.det) && isSubjectLike(input, at + 1);

/** ", qui vaut 8 millions": without its noun the relative word says nothing. */
const opensRelative = (input: ClauseInput, at: number): boolean =>
  isRelative(input.tokens[at]) && isComma(input, at - 1) && isFinite(input, at + 1);

/**
 * "though the shift will be small", "ist, dass …": a conjunction before the only clause goes; where a comma follows, it joins
 * two clauses ("While A did, B did") and stays.
 */
function hangsOn(input: ClauseInput, { first, last }: Range): boolean {
  const token = input.tokens[first];
  if (is(token, CLASS.be) && isComma(input, first + 1)) return true;
  if (!is(token, CLASS.sub) || is(token, CLASS.prep | CLASS.adv | CLASS.rel)) return false;
  for (let i = first + 1; i < last; i++) if (isComma(input, i)) return false;
  return isSubjectLike(input, first + 1);
}

function trimEnd(input: ClauseInput, range: Range): number {
  const { tokens, language } = input;
  const at = range.last - 1;
  if (range.first > at) return range.last;
  // Where verbs stand last, "sein" ends a clause, and so does the first half of a verb ("stellt den Betrieb ein").
  const opening = language.traits.verbLast ? OPENING & ~CLASS.det : OPENING;
  const hangs = is(tokens[at], opening) && !is(tokens[at], CLOSING);
  return hangs || has(input, at, FACT.sign) || isSingleMark(tokens, range, at) ? at : range.last;
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
