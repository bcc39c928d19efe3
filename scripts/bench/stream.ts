import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Figure, Run } from '../eval/figure';
import { textsOf } from './texts';

declare const __ROOT__: string;

/** Lines of a usual run; `npm run bench -- stream 100000` takes another number. */
const LINES = 5_000;
const SAMPLES = 10;

/**
 * Memory of `npm run annotate -- --jsonl` over a long stream: the resident set at ten moments. The process is the real one, fed and read
 * through pipes. Linux only, where /proc tells it.
 */
export const run: Run = async (args) => {
  const lines = Number(args.find((a) => /^\d+$/.test(a)) ?? LINES);
  const texts = textsOf(500);
  const child = spawn(process.execPath, [join(__ROOT__, 'scripts/run.mjs'), 'annotate', '--jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const rss: number[] = [];
  let first = 0;
  let done = 0;
  createInterface({ input: child.stdout }).on('line', () => {
    done += 1;
    if (done === 1) first = performance.now();
    if (done % Math.ceil(lines / SAMPLES) === 0) rss.push(residentMb(child.pid ?? 0));
  });
  for (let id = 0; id < lines; id++)
    if (!child.stdin.write(`${JSON.stringify({ id, text: texts[id % texts.length] })}\n`))
      await once(child.stdin, 'drain');
  child.stdin.end();
  await once(child, 'exit');
  const seconds = (performance.now() - first) / 1_000;
  process.stderr.write(`stream: resident MB at each tenth: ${rss.map((mb) => mb.toFixed(0)).join(' ')}\n`);
  // The first tenths warm up: the heap takes what the collector lets it have.
  const [early, late] = [rss.slice(2, 4), rss.slice(-2)].map((part) => Math.max(...part));
  const figure = (name: string, value: number, bar: number | null, note: string): Figure => ({
    ...{ name: `stream/${name}`, value, n: lines, better: 'down', bar, note },
  });
  return [
    figure('resident-mb', Math.max(...rss), null, 'largest of ten samples'),
    figure('growth', (late ?? 0) / (early ?? 1), 1.1, 'last two samples against the third and fourth'),
    figure('ms-a-line', (seconds * 1_000) / lines, null, 'wall clock, one process, 500 words a line'),
  ];
};

function residentMb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) / 1_000;
  } catch {
    return NaN;
  }
}
