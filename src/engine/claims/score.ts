import weights from '../../../data/weights/claims.json';
import type { Because, ClaimType } from '../analysis';
import type { Described, Features } from './features';

/** Learnt by scripts/train/claims.ts from tests/gold; the file says from what and when. */
interface Weights {
  readonly score: Readonly<Record<string, number>>;
  readonly types: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const WEIGHTS: Weights = weights;

/** Every feature that any weight speaks of, in one order. */
const NAMES: readonly string[] = [
  ...new Set([WEIGHTS.score, ...Object.values(WEIGHTS.types)].flatMap((by) => Object.keys(by))),
].filter((name) => name !== 'bias');

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

/** Names are looked up once a clause; the products are of plain numbers. */
const vectorOf = (features: Features): Float64Array => {
  const vector = new Float64Array(NAMES.length);
  for (let i = 0; i < vector.length; i++) vector[i] = features[NAMES[i] as string] ?? 0;
  return vector;
};

function dot(vector: Float64Array, { bias, values }: Linear): number {
  let sum = bias;
  for (let i = 0; i < vector.length; i++) sum += (vector[i] as number) * (values[i] as number);
  return sum;
}

/** 0 to 1: how likely a careful reader would mark the clause as a claim that matters. */
export const scoreOf = (features: Features): number => 1 / (1 + Math.exp(-dot(vectorOf(features), SCORE)));

/** The likeliest type. Ties go to the first in the file, so that the answer never depends on chance. */
export function typeOf(features: Features): ClaimType {
  const vector = vectorOf(features);
  let [best, highest] = ['fact', -Infinity];
  for (const [type, by] of TYPES) {
    const value = dot(vector, by);
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
  for (let i = 0; i < NAMES.length; i++) {
    const weight = SCORE.values[i] as number;
    if (weight <= 0) continue;
    const name = NAMES[i] as string;
    const gain = (features[name] ?? 0) * weight;
    const reason = gain >= LEAST_SHARE ? evidence(name) : undefined;
    if (reason) gains.push({ reason, gain });
  }
  const ordered = gains.sort((a, b) => b.gain - a.gain).map(({ reason }) => reason);
  const rules = ordered.map(({ rule }) => rule);
  return ordered.filter(({ rule }, i) => rules.indexOf(rule) === i).slice(0, REASONS);
}
