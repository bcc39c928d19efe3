import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure, Run } from './figure';

declare const __ROOT__: string;

/**
 * `npm run eval [-- NAME …args]` measures accuracy and prints one table. `--store` writes the figures to tests/reports/;
 * without it a figure that is worse than the stored one by more than half a point fails the run.
 */
const PROGRAMS = import.meta.glob<{ readonly run?: Run }>(['./*.ts', '!./main.ts', '!./figure.ts']);
const TOLERANCE = 0.005;

const args = process.argv.slice(2).filter((a) => a !== '--store');
const store = process.argv.includes('--store');
const named = args[0] && !args[0].startsWith('-') ? args.shift() : undefined;

const reportPath = (name: string): string => join(__ROOT__, 'tests/reports', `${name}.json`);

function stored(name: string): Record<string, number> {
  const path = reportPath(name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>) : {};
}

function worse(figure: Figure, before: number | undefined): boolean {
  if (before === undefined) return false;
  return figure.better === 'up' ? figure.value < before - TOLERANCE : figure.value > before + TOLERANCE;
}

function line(figure: Figure, before: number | undefined): string {
  const bar =
    figure.bar === null
      ? ''
      : (figure.better === 'up' ? figure.value >= figure.bar : figure.value <= figure.bar)
        ? 'met'
        : 'below';
  const cells = [
    figure.name.padEnd(48),
    figure.value.toFixed(3).padStart(8),
    `n=${figure.n}`.padStart(9),
    figure.bar === null ? '' : `bar ${figure.bar} ${bar}`,
  ];
  return `${cells.join('  ')}${worse(figure, before) ? `  WORSE (was ${before?.toFixed(3)})` : ''}  ${figure.note}`;
}

let failed = false;
for (const [path, load] of Object.entries(PROGRAMS)) {
  const name = path.slice(2, -3);
  if (named !== undefined && name !== named) continue;
  const { run } = await load();
  if (!run) continue;
  const figures = await run(args);
  const before = stored(name);
  for (const figure of figures) {
    console.log(line(figure, before[figure.name]));
    failed ||= worse(figure, before[figure.name]);
  }
  if (store) {
    mkdirSync(join(__ROOT__, 'tests/reports'), { recursive: true });
    const merged = { ...before, ...Object.fromEntries(figures.map((f) => [f.name, Number(f.value.toFixed(4))])) };
    writeFileSync(reportPath(name), `${JSON.stringify(merged, null, 1)}\n`);
  }
}
if (named !== undefined && !Object.keys(PROGRAMS).includes(`./${named}.ts`)) {
  console.error(
    `eval: expected one of ${Object.keys(PROGRAMS)
      .map((p) => p.slice(2, -3))
      .join(', ')}, got "${named}"`,
  );
  process.exitCode = 2;
}
if (failed && !store) process.exitCode = 1;
