import type { Features } from '../../src/engine/claims/features';

/** One case: features, the wanted answer between 0 and 1, and how much it counts. */
export interface Case {
  readonly features: Features;
  readonly target: number;
  readonly weight: number;
}

export type LinearWeights = Record<string, number>;

export interface Fit {
  /** Penalty on the square of each weight, the bias excepted. */
  readonly penalty: number;
  readonly rounds: number;
  readonly rate: number;
}

/** Smaller weights move no clause past another and cost bytes in every page. */
const LEAST = 0.05;

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

export const score = (features: Features, weights: LinearWeights): number => {
  let z = weights.bias ?? 0;
  for (const name in features) z += (features[name] as number) * (weights[name] ?? 0);
  return z;
};

/**
 * Logistic regression by full-batch gradient descent with momentum: no chance, no order of cases, so the same
 * cases give the same weights. Weights are rounded to two places, and those too small to matter left out, as they are shipped.
 */
export function fitLogistic(cases: readonly Case[], { penalty, rounds, rate }: Fit): LinearWeights {
  const names = [...new Set(cases.flatMap((c) => Object.keys(c.features)))].sort();
  const weights: LinearWeights = Object.fromEntries(['bias', ...names].map((n) => [n, 0]));
  const speed: LinearWeights = { ...weights };
  const total = cases.reduce((n, c) => n + c.weight, 0);
  for (let round = 0; round < rounds; round++) {
    const gradient = gradientOf(cases, weights);
    for (const name of Object.keys(weights)) {
      const pull = name === 'bias' ? 0 : penalty * (weights[name] as number);
      speed[name] = 0.9 * (speed[name] as number) - rate * ((gradient[name] ?? 0) / total + pull);
      weights[name] = (weights[name] as number) + (speed[name] as number);
    }
  }
  const rounded = Object.entries(weights).map(([n, w]) => [n, Math.round(w * 100) / 100] as const);
  return Object.fromEntries(rounded.filter(([n, w]) => n === 'bias' || Math.abs(w) >= LEAST));
}

function gradientOf(cases: readonly Case[], weights: LinearWeights): LinearWeights {
  const gradient: LinearWeights = { bias: 0 };
  for (const { features, target, weight } of cases) {
    const error = (sigmoid(score(features, weights)) - target) * weight;
    gradient.bias = (gradient.bias ?? 0) + error;
    for (const name in features) gradient[name] = (gradient[name] ?? 0) + error * (features[name] as number);
  }
  return gradient;
}
