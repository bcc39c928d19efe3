import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../../src/engine/span';

export interface Row {
  readonly id: string;
  readonly lang: Lang;
  readonly text: string;
  readonly label: string;
  readonly split: string | null;
  readonly doc?: string;
  readonly speaker?: string;
}

/** Rows of a corpus that lies beside the repository; null: it is not there. */
export function readCorpus(root: string, name: string): readonly Row[] | null {
  const path = join(root, '../shared/corpora/claims', `${name}.jsonl`);
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

/** Mean of the precisions at each positive, in the order of the scores (ties in the order given). */
export function averagePrecision(scored: readonly { readonly score: number; readonly positive: boolean }[]): number {
  const ranked = [...scored].sort((a, b) => b.score - a.score);
  let hits = 0;
  let sum = 0;
  ranked.forEach(({ positive }, i) => {
    if (!positive) return;
    hits += 1;
    sum += hits / (i + 1);
  });
  return hits === 0 ? 0 : sum / hits;
}

/** F1 of the positive class at a threshold. */
export function f1At(
  scored: readonly { readonly score: number; readonly positive: boolean }[],
  threshold: number,
): number {
  const called = scored.filter((s) => s.score >= threshold);
  const right = called.filter((s) => s.positive).length;
  const wanted = scored.filter((s) => s.positive).length;
  return right === 0 ? 0 : (2 * right) / (called.length + wanted);
}
