/** A linear model over hashed features: one weight a bucket, kept as a signed byte when it is done. */
export interface HashedCase {
  /** Bucket numbers; a bucket that stands twice counts twice. */
  readonly buckets: readonly number[];
  readonly positive: boolean;
}

export interface HashedModel {
  readonly bits: number;
  /** One byte a bucket: 2^bits bytes in all. */
  readonly weights: Int8Array;
  /** What a byte's unit is worth. */
  readonly unit: number;
  readonly bias: number;
}

export interface HashedFit {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly penalty: number;
  /** How much a positive case counts against a negative one. */
  readonly positiveWeight: number;
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo), cut to the table's size. */
export function bucketOf(feature: string, bits: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 16)) & ((1 << bits) - 1);
}

/** The next place of a fixed shuffle: a linear congruence (Numerical Recipes' constants), so that runs are alike. */
const nextSeed = (seed: number): number => (Math.imul(seed, 1664525) + 1013904223) >>> 0;

function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1, s = seed; i > 0; i--) {
    s = nextSeed(s);
    const j = s % (i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

/** Logistic regression by AdaGrad (Duchi et al. 2011), weights averaged over the epochs. */
export function fitHashed(cases: readonly HashedCase[], fit: HashedFit): HashedModel {
  const size = 1 << fit.bits;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-3);
  const mean = new Float64Array(size);
  let bias = 0;
  for (let epoch = 0; epoch < fit.epochs; epoch++) {
    for (const i of shuffled(cases.length, epoch + 1)) {
      const { buckets, positive } = cases[i] as HashedCase;
      const error =
        (sigmoid(rawScore(buckets, weights, bias)) - (positive ? 1 : 0)) * (positive ? fit.positiveWeight : 1);
      bias -= fit.rate * 0.05 * error;
      for (const b of buckets) {
        const g = error / Math.sqrt(buckets.length) + fit.penalty * (weights[b] as number);
        squares[b] = (squares[b] as number) + g * g;
        weights[b] = (weights[b] as number) - (fit.rate * g) / Math.sqrt(squares[b] as number);
      }
    }
    for (let b = 0; b < size; b++) mean[b] = (mean[b] as number) + (weights[b] as number) / fit.epochs;
  }
  return quantize(mean, bias, fit.bits);
}

function quantize(weights: Float64Array, bias: number, bits: number): HashedModel {
  const largest = weights.reduce((m, w) => Math.max(m, Math.abs(w)), 1e-9);
  const unit = largest / 127;
  return { bits, weights: Int8Array.from(weights, (w) => Math.round(w / unit)), unit, bias };
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

function rawScore(buckets: readonly number[], weights: Float64Array | Int8Array, bias: number): number {
  let sum = 0;
  for (const b of buckets) sum += weights[b] as number;
  return bias + sum / Math.sqrt(Math.max(1, buckets.length));
}

/** Log-odds; above 0: more likely positive. */
export const hashedScore = (buckets: readonly number[], model: HashedModel): number =>
  rawScore(buckets, model.weights, 0) * model.unit + model.bias;
