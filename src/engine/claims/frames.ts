import type { Quote } from '../analysis';
import { CLASS } from '../language/language';
import { is, type Token } from '../tokens';
import { has, isComma, isFinite, type ClauseInput } from './clause-words';
import { startsClause } from './coordination';
import type { Range } from './range';
import { FACT } from './word-facts';

/** What of the reporter's own stretch is asserted: attributions go. `quotes` are those of the sentence. */
export function assertedIn(quotes: readonly Quote[], input: ClauseInput, range: Range): readonly Range[] {
  const cued = quotes.filter((q) => q.cue !== null);
  if (cued.length === 0) return [range];
  return withoutInvertedCues(cued, input, withoutJoinedCue(cued, input.tokens, range));
}

/**
 * What stands before an attribution that is set after a comma or a mark: "Une décision qui serait une “erreur”, a-t-il
 * déclaré" keeps the decision. A stretch that begins with the cue says nothing of its own and goes, and so does one that
 * names the source before it: "Le directeur, Bernard Vial, conteste".
 */
function withoutInvertedCues(quotes: readonly Quote[], input: ClauseInput, range: Range): readonly Range[] {
  const { first, last } = range;
  for (let i = first; i < last; i++) {
    if (i > first && !isPause(input, i - 1)) continue;
    const cued = quotes.filter((q) => q.cue?.start === input.tokens[i]?.start);
    if (cued.length === 0 || !startsWithVerb(input.tokens, i)) continue;
    const rest = restAfter(input, { first: i, last });
    return i === first || namesSource(input, cued, { first, last: i }) ? rest : [{ first, last: i }, ...rest];
  }
  return [range];
}

const isPause = (input: ClauseInput, at: number): boolean => has(input, at, FACT.comma | FACT.dash | FACT.mark);

/** The cue behind the stretch is a verb whose subject stands in the stretch. */
const namesSource = (input: ClauseInput, cued: readonly Quote[], { first, last }: Range): boolean =>
  isFinite(input, last) &&
  cued.some(({ source, cue }) => {
    const start = (input.tokens[first] as Token).start;
    return source !== null && cue !== null && source.start >= start && source.end <= cue.start;
  });

/** "La Regione ha convocato un tavolo e promette | di pagare": a second verb that only leads to what is said goes. */
function withoutJoinedCue(quotes: readonly Quote[], tokens: readonly Token[], { first, last }: Range): Range {
  const cue = quotes.find((q) => q.cue?.end === tokens[last - 1]?.end)?.cue;
  let at = last - 1;
  while (cue && at > first && (tokens[at] as Token).start > cue.start) at--;
  return cue && is(tokens[at - 1], CLASS.and | CLASS.but) ? { first, last: at - 1 } : { first, last };
}

/** Tokens of a clause that is joined behind an attribution. */
const LEAST_REST = 3;

/** "…, indique le rapport, et la perte s'est accélérée": what is joined behind an attribution is a clause of its own. */
function restAfter(input: ClauseInput, { first, last }: Range): Range[] {
  for (let i = first; i < last - LEAST_REST; i++)
    if (isComma(input, i) && is(input.tokens[i + 1], CLASS.and | CLASS.but))
      return startsClause(input, i + 2, last) ? [{ first: i + 2, last }] : [];
  return [];
}

/** An inverted attribution has its verb first; "selon X" before a clause is no such thing. */
const startsWithVerb = (tokens: readonly Token[], at: number): boolean => !is(tokens[at], CLASS.prep | CLASS.of);
