import type { Span } from '../span';
import type { Token } from '../tokens';
import type { ClauseInput } from './clause-words';
import type { TokenFacts } from './facts';
import { FEATURE_KINDS, KIND, type Form, type Kind } from './lexicon';
import type { Range } from './range';

/** Kinds that are features of a clause: their bits are the lowest. */
export const OF_FEATURES = 2 ** FEATURE_KINDS.length - 1;
/** What a word before a number is not: it counts. */
export const COMPARES = KIND.comparison | KIND.change;

/** Bits of the kinds of the forms. */
export const kindsOf = (forms: readonly Form[]): number => forms.reduce((bits, { kind }) => bits | KIND[kind], 0);

/** Bits of the kinds that more than one of the forms is of. */
export function repeatedOf(forms: readonly Form[]): number {
  let [once, twice] = [0, 0];
  for (const { kind } of forms) {
    twice |= once & KIND[kind];
    once |= KIND[kind];
  }
  return twice;
}

const isWhole = ({ longest }: TokenFacts, at: number, last: number): boolean => at + (longest[at] as number) <= last;

const within = ({ forms }: TokenFacts, at: number, last: number): readonly Form[] =>
  (forms[at] as readonly Form[]).filter((f) => at + f.tokens.length <= last);

/** Bits of what begins at a token and ends before the token `last`. */
export const kindsAt = (facts: TokenFacts, at: number, last: number): number =>
  (facts.kinds[at] as number) & (isWhole(facts, at, last) ? -1 : kindsOf(within(facts, at, last)));

/** Of these, what begins there more than once. */
export const repeatedAt = (facts: TokenFacts, at: number, last: number): number =>
  isWhole(facts, at, last) ? (facts.repeated[at] as number) : repeatedOf(within(facts, at, last));

/** The words of the first of a kind in a clause. */
export function firstOf({ tokens, facts }: ClauseInput, { first, last }: Range, kind: Kind): Span | undefined {
  for (let i = first; i < last; i++) {
    if ((kindsAt(facts, i, last) & KIND[kind]) === 0) continue;
    const form = within(facts, i, last).find((f) => f.kind === kind);
    const end = i + (form?.tokens.length ?? 1);
    return { start: (tokens[i] as Token).start, end: (tokens[end - 1] as Token).end };
  }
  return undefined;
}
