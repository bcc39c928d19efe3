import { CLASS } from '../language/language';
import { is, type Token } from '../tokens';
import { has, type ClauseInput } from './clause-words';
import { kindsAt, repeatedAt } from './kinds';
import type { Range } from './range';
import { FACT } from './word-facts';

/** What the tokens of a clause are among them. */
export interface Gathered {
  /** Bits of CLASS, of FACT, of KIND; and of KIND what stands there more than once. */
  readonly classes: number;
  readonly flags: number;
  readonly kinds: number;
  readonly repeated: number;
  /** An auxiliary with its participle: "a signé". */
  readonly perfect: boolean;
}

/** How far a participle may stand behind its auxiliary, in tokens: "a signé", "ont été arrêtés"; "hat den Vertrag unterzeichnet" is too far. */
const PERFECT_REACH = 3;

/** One pass over the clause. */
export function gather(input: ClauseInput, { first, last }: Range): Gathered {
  const { tokens, facts } = input;
  let [classes, flags, kinds, repeated, perfect, reach] = [0, 0, 0, 0, false, 0];
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (reach > 0 && has(input, i, FACT.participle)) perfect = true;
    reach = is(token, CLASS.have | CLASS.be) ? PERFECT_REACH : reach - 1;
    classes |= token.classes;
    flags |= facts.flags[i] as number;
    const here = kindsAt(facts, i, last);
    repeated |= (kinds & here) | repeatedAt(facts, i, last);
    kinds |= here;
  }
  return { classes, flags, kinds, repeated, perfect };
}

/** Stems of a stretch of tokens, each once, in reading order. */
export function stemsIn({ facts }: ClauseInput, { first, last }: Range): readonly number[] {
  const found: number[] = [];
  for (let i = first; i < last; i++) {
    const stem = facts.stems[i] as number;
    if (stem !== 0 && (facts.stemBefore[i] as number) < first) found.push(stem);
  }
  return found;
}
