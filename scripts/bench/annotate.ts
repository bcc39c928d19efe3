import { createAnnotate } from '../annotate/annotator';
import { answerLine } from '../annotate/jsonl';
import type { Figure, Run } from '../eval/figure';
import { textsOf } from './texts';

declare const __ROOT__: string;

/** Articles of the usual length of a wire story. */
const WORDS = 500;
/**
 * Passes over all articles before the clock runs, and under it. The compiler still works on the first five hundred articles, and its
 * threads are part of the processor's time: a run of a million lines knows nothing of them.
 */
const WARM = 10;
const ROUNDS = 9;

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
  const each = median / lines.length;
  const speed: Figure = {
    name: 'annotate/articles-a-second',
    value: 1_000 / each,
    n: lines.length,
    better: 'up',
    bar: 200,
    note: '500 words each, six languages, one core',
  };
  const note = 'processor time of an article, JSON line in to JSON line out';
  return [speed, { ...speed, name: 'annotate/ms-an-article', value: each, better: 'down', bar: 5, note }];
};
