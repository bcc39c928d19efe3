import weights from '../../../data/weights/claims.json';
import type { ClaimType } from '../analysis';
import { FEATURES, type Vector } from './vector';

/** Learnt by scripts/train/claims.ts from tests/gold; the file says from what and when. */
interface Weights {
  readonly score: Readonly<Record<string, number>>;
  readonly types: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const WEIGHTS: Weights = weights;

/** One set of weights as numbers in the order of FEATURES: a dozen sets are walked for every clause of every article. */
interface Linear {
  readonly bias: number;
  readonly values: Float64Array;
}

const linear = (by: Readonly<Record<string, number>>): Linear => ({
  bias: by.bias ?? 0,
  values: Float64Array.from(FEATURES, (name) => by[name] ?? 0),
});

const SCORE = linear(WEIGHTS.score);
const TYPES = Object.entries(WEIGHTS.types).map(([type, by]) => [type as ClaimType, linear(by)] as const);

/** Sum over the features that are not 0: two in three are. */
function dot(vector: Vector, filled: readonly number[], { bias, values }: Linear): number {
  let sum = bias;
  for (const i of filled) sum += (vector[i] as number) * (values[i] as number);
  return sum;
}

/** How likely a careful reader would mark the clause as a claim that matters (0 to 1), and its likeliest type. */
export interface Rating {
  readonly score: number;
  readonly type: ClaimType;
}

export function rate(vector: Vector): Rating {
  const filled: number[] = [];
  for (let i = 0; i < vector.length; i++) if (vector[i] !== 0) filled.push(i);
  return { score: 1 / (1 + Math.exp(-dot(vector, filled, SCORE))), type: likeliest(vector, filled) };
}

/** Ties go to the first in the file, so that the answer never depends on chance. */
function likeliest(vector: Vector, filled: readonly number[]): ClaimType {
  let [best, highest]: [ClaimType, number] = ['fact', -Infinity];
  for (const [type, by] of TYPES) {
    const value = dot(vector, filled, by);
    if (value > highest) [best, highest] = [type, value];
  }
  return best;
}

/** How much a feature must add before it is named as a reason. */
const LEAST_SHARE = 0.1;
/** The others never speak for a claim. */
const FAVOURABLE = FEATURES.map((_, i) => i).filter((i) => (SCORE.values[i] as number) > 0);

/** Features that spoke for the claim, by their place in FEATURES, the strongest first. */
export function gainsOf(vector: Vector): readonly number[] {
  const gain = (i: number): number => (vector[i] as number) * (SCORE.values[i] as number);
  const found: number[] = [];
  for (const i of FAVOURABLE) if (vector[i] !== 0 && gain(i) >= LEAST_SHARE) found.push(i);
  return found.sort((a, b) => gain(b) - gain(a));
}
