import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure, Run } from '../eval/figure';

declare const __ROOT__: string;

/**
 * `npm run bench [-- NAME]` measures time and memory. Times differ between machines, so nothing fails here: `--store` writes
 * the figures to tests/reports/bench-<name>.json for the record.
 */
const PROGRAMS = import.meta.glob<{ readonly run?: Run }>(['./*.ts', '!./main.ts', '!./texts.ts']);

const named = process.argv.slice(2).find((a) => !a.startsWith('-'));
const store = process.argv.includes('--store');

const isMet = ({ value, better }: Figure, bar: number): boolean => (better === 'up' ? value >= bar : value <= bar);

const line = (figure: Figure): string => {
  const { name, value, bar, note } = figure;
  const held = bar === null ? '' : `bar ${bar} ${isMet(figure, bar) ? 'met' : 'missed'}`;
  return `${name.padEnd(44)} ${value.toFixed(3).padStart(9)}  ${held.padEnd(16)} ${note}`;
};

function keep(name: string, figures: readonly Figure[]): void {
  const folder = join(__ROOT__, 'tests/reports');
  const path = join(folder, `bench-${name}.json`);
  mkdirSync(folder, { recursive: true });
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>) : {};
  const now = Object.fromEntries(figures.map((f) => [f.name, Number(f.value.toFixed(3))]));
  writeFileSync(path, `${JSON.stringify({ ...before, ...now }, null, 1)}\n`);
}

let found = false;
for (const [path, load] of Object.entries(PROGRAMS)) {
  const name = path.slice(2, -3);
  if (named !== undefined && name !== named) continue;
  found = true;
  const figures = (await (await load()).run?.(process.argv.slice(2))) ?? [];
  for (const figure of figures) console.log(line(figure));
  if (store) keep(name, figures);
}
if (!found) {
  console.error(
    `bench: expected one of ${Object.keys(PROGRAMS)
      .map((p) => p.slice(2, -3))
      .join(', ')}, got "${named}"`,
  );
  process.exitCode = 2;
}
