/** Names with their numbers; a name that is not there is 0. */
type Features = Readonly<Record<string, number>>;

/** One case: features, the wanted answer between 0 and 1, and how much it counts. */
export interface Case {
  readonly features: Features;
  readonly target: number;
  readonly weight: number;
}

export type LinearWeights = Record<string, number>;

export interface Fit {
  /** Penalty on the square of each weight's distance from its prior, the bias excepted. */
  readonly penalty: number;
  /** Where a weight is drawn to; 0 where nothing is said. For what the cases hold too few of. */
  readonly prior?: Readonly<LinearWeights>;
  /** Weights below this are left out. */
  readonly least?: number;
}

/** Smaller weights move no clause past another and cost bytes in every page. */
const LEAST = 0.05;
/** Newton's steps: the likelihood is convex, and these are more than it needs. */
const STEPS = 10;

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

export const score = (features: Features, weights: LinearWeights): number => {
  let z = weights.bias ?? 0;
  for (const name in features) z += (features[name] as number) * (weights[name] ?? 0);
  return z;
};

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares): no chance, no order of cases, so the same
 * cases give the same weights. Weights are rounded to two places, and those too small to matter left out, as they are shipped.
 */
export function fitLogistic(cases: readonly Case[], { penalty, prior = {}, least = LEAST }: Fit): LinearWeights {
  const names = ['bias', ...[...new Set(cases.flatMap((c) => Object.keys(c.features)))].sort()];
  const rows = cases.map(({ features }) => names.map((n) => (n === 'bias' ? 1 : (features[n] ?? 0))));
  const pull = names.map((n) => (n === 'bias' ? 1e-9 : penalty));
  const drawn = names.map((n) => prior[n] ?? 0);
  const total = cases.reduce((n, c) => n + c.weight, 0);
  let weights = names.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((w, i) => (pull[i] as number) * (w - (drawn[i] as number)));
    const curve = names.map((_, i) => names.map((_, j) => (i === j ? (pull[i] as number) + 1e-9 : 0)));
    for (const [r, row] of rows.entries()) addCase(row, { ...(cases[r] as Case), total }, { weights, gradient, curve });
    const move = solve(curve, gradient);
    weights = weights.map((w, i) => w - (move[i] as number));
  }
  const rounded = names.map((n, i) => [n, Math.round((weights[i] as number) * 100) / 100] as const);
  return Object.fromEntries(rounded.filter(([n, w]) => n === 'bias' || Math.abs(w) >= least));
}

interface Sums {
  readonly weights: readonly number[];
  readonly gradient: number[];
  readonly curve: number[][];
}

/** Adds one case's share to the gradient and to the matrix of second derivatives; zeros cost nothing. */
function addCase(row: readonly number[], one: Omit<Case, 'features'> & { total: number }, sums: Sums): void {
  const filled = row.flatMap((v, i) => (v === 0 ? [] : [i]));
  const p = sigmoid(filled.reduce((z, i) => z + (row[i] as number) * (sums.weights[i] as number), 0));
  const [error, bend] = [p - one.target, p * (1 - p)].map((v) => (v * one.weight) / one.total) as [number, number];
  for (const i of filled) {
    const [value, line] = [row[i] as number, sums.curve[i] as number[]];
    sums.gradient[i] = (sums.gradient[i] as number) + error * value;
    for (const j of filled) line[j] = (line[j] as number) + bend * value * (row[j] as number);
  }
}

/** Solves matrix · x = right by Gaussian elimination with pivots. The penalty keeps the matrix regular. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const a = matrix.map((line, i) => [...line, right[i] as number]);
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i]?.[k] as number) > Math.abs(a[best]?.[k] as number)) best = i;
    [a[k], a[best]] = [a[best] as number[], a[k] as number[]];
    const pivot = a[k] as number[];
    for (let i = k + 1; i < n; i++) {
      const line = a[i] as number[];
      const factor = (line[k] as number) / (pivot[k] as number);
      if (factor !== 0) for (let j = k; j <= n; j++) line[j] = (line[j] as number) - factor * (pivot[j] as number);
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    const line = a[i] as number[];
    let rest = line[n] as number;
    for (let j = i + 1; j < n; j++) rest -= (line[j] as number) * (x[j] as number);
    x[i] = rest / (line[i] as number);
  }
  return x;
}
