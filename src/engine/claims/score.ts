import weights from '../../../data/weights/claims.json';
import type { Because, ClaimType } from '../analysis';
import { blank } from './blank';
import type { Described, Features } from './features';

/** Learnt by scripts/train/claims.ts from tests/gold; the file says from what and when. */
interface Weights {
  readonly score: Readonly<Record<string, number>>;
  readonly types: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const WEIGHTS: Weights = weights;

/** All features in the one order that Object.values keeps for objects made by blank(). */
const NAMES = Object.keys(blank());

/** One set of weights as numbers in the order of NAMES: a dozen sets are walked for every clause of every article. */
interface Linear {
  readonly bias: number;
  readonly values: Float64Array;
}

const linear = (by: Readonly<Record<string, number>>): Linear => ({
  bias: by.bias ?? 0,
  values: Float64Array.from(NAMES, (name) => by[name] ?? 0),
});

const SCORE = linear(WEIGHTS.score);
const TYPES = Object.entries(WEIGHTS.types).map(([type, by]) => [type, linear(by)] as const);

/** Sum over the features that are not 0: two in three are. */
function dot(vector: readonly number[], filled: readonly number[], { bias, values }: Linear): number {
  let sum = bias;
  for (const i of filled) sum += (vector[i] as number) * (values[i] as number);
  return sum;
}

/** How likely a careful reader would mark the clause as a claim that matters (0 to 1), and its likeliest type. */
export interface Rating {
  readonly score: number;
  readonly type: ClaimType;
}

export function rate(features: Features): Rating {
  const vector = Object.values(features);
  const filled: number[] = [];
  for (let i = 0; i < vector.length; i++) if (vector[i] !== 0) filled.push(i);
  return { score: 1 / (1 + Math.exp(-dot(vector, filled, SCORE))), type: likeliest(vector, filled) };
}

/** Ties go to the first in the file, so that the answer never depends on chance. */
function likeliest(vector: readonly number[], filled: readonly number[]): ClaimType {
  let [best, highest] = ['fact', -Infinity];
  for (const [type, by] of TYPES) {
    const value = dot(vector, filled, by);
    if (value > highest) [best, highest] = [type, value];
  }
  return best as ClaimType;
}

/** How much a feature must add before it is named as a reason, and how many reasons are named. */
const LEAST_SHARE = 0.1;
const REASONS = 4;

/** The features that spoke for the claim most, with the words behind them. */
export function reasonsOf({ features, evidence }: Described): readonly Because[] {
  const gains: { readonly reason: Because; readonly gain: number }[] = [];
  const vector = Object.values(features);
  for (let i = 0; i < vector.length; i++) {
    const gain = (vector[i] as number) * (SCORE.values[i] as number);
    const reason = gain >= LEAST_SHARE ? evidence(NAMES[i] as string) : undefined;
    if (reason) gains.push({ reason, gain });
  }
  const ordered = gains.sort((a, b) => b.gain - a.gain).map(({ reason }) => reason);
  const rules = ordered.map(({ rule }) => rule);
  return ordered.filter(({ rule }, i) => rules.indexOf(rule) === i).slice(0, REASONS);
}
