import weights from '../../../data/weights/claims.json';
import type { Because, ClaimType } from '../analysis';
import type { Described, Features } from './features';

/** Learnt by scripts/train/claims.ts from tests/gold; the file says from what and when. */
interface Weights {
  readonly score: Readonly<Record<string, number>>;
  readonly types: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const WEIGHTS: Weights = weights;

/** A file's weights as two lists of one length: walked for every clause of every article. */
interface Linear {
  readonly bias: number;
  readonly names: readonly string[];
  readonly values: readonly number[];
}

function linear({ bias = 0, ...by }: Readonly<Record<string, number>>): Linear {
  return { bias, names: Object.keys(by), values: Object.values(by) };
}

const SCORE = linear(WEIGHTS.score);
const TYPES = Object.entries(WEIGHTS.types).map(([type, by]) => [type, linear(by)] as const);

function dot(features: Features, { bias, names, values }: Linear): number {
  let sum = bias;
  for (let i = 0; i < names.length; i++) sum += (features[names[i] as string] ?? 0) * (values[i] as number);
  return sum;
}

/** 0 to 1: how likely a careful reader would mark the clause as a claim that matters. */
export const scoreOf = (features: Features): number => 1 / (1 + Math.exp(-dot(features, SCORE)));

/** The likeliest type. Ties go to the first in the file, so that the answer never depends on chance. */
export function typeOf(features: Features): ClaimType {
  let [best, highest] = ['fact', -Infinity];
  for (const [type, by] of TYPES) {
    const value = dot(features, by);
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
  for (const name in features) {
    const gain = (features[name] as number) * (WEIGHTS.score[name] ?? 0);
    const reason = gain >= LEAST_SHARE ? evidence(name) : undefined;
    if (reason) gains.push({ reason, gain });
  }
  const ordered = gains.sort((a, b) => b.gain - a.gain).map(({ reason }) => reason);
  const rules = ordered.map(({ rule }) => rule);
  return ordered.filter(({ rule }, i) => rules.indexOf(rule) === i).slice(0, REASONS);
}
