import { createAnnotate } from '../annotate/annotator';
import { answerLine } from '../annotate/jsonl';
import type { Figure, Run } from '../eval/figure';
import { textsOf } from './texts';

declare const __ROOT__: string;

/** Articles of the usual length of a wire story. */
const WORDS = 500;
/** Passes over all articles before the clock runs, and under it. */
const WARM = 2;
const ROUNDS = 5;

/** Milliseconds of the processor, all of the process: what else runs on the machine is not counted. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/**
 * `npm run bench -- annotate`: articles a second that one core annotates from JSON line to JSON line (docs/scale.md), in-process:
 * the same function that `npm run annotate -- --jsonl` calls for each line.
 */
export const run: Run = async () => {
  const annotate = await createAnnotate(__ROOT__);
  const lines = textsOf(WORDS).map((text, id) => JSON.stringify({ id, text }));
  const pass = async (): Promise<number> => {
    const from = cpu();
    for (const line of lines) await answerLine(line, annotate);
    return cpu() - from;
  };
  for (let i = 0; i < WARM; i++) await pass();
  const passes: number[] = [];
  for (let i = 0; i < ROUNDS; i++) passes.push(await pass());
  const median = passes.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
  const figure = (name: string, value: number, better: Figure['better'], bar: number, note: string): Figure => ({
    ...{ name: `annotate/${name}`, value, n: lines.length, better, bar, note },
  });
  return [
    figure('articles-a-second', (lines.length * 1_000) / median, 'up', 200, '500 words each, six languages, one core'),
    figure('ms-an-article', median / lines.length, 'down', 5, 'processor time, JSON line in to JSON line out'),
  ];
};
