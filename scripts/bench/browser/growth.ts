import type { Figure } from '../../eval/figure';
import { OURS, timeSteps, total, type Loaded } from './steps';

interface Asked {
  /** Words of the articles, in rising order. */
  readonly sizes: readonly number[];
  readonly load: (words: number) => Promise<Loaded>;
}

const TIMES = 1;

/** Time of all our stages against words. Linear: the slope of log time against log words is about 1, from 2,000 words on. */
export async function growthFigures(browser: string, { sizes, load }: Asked): Promise<Figure[]> {
  const taken: number[] = [];
  for (const words of sizes) {
    let least = Infinity;
    for (let i = 0; i < TIMES; i++) {
      const { page } = await load(words);
      least = Math.min(least, total(await timeSteps(page, OURS)));
      await page.close();
    }
    taken.push(least);
  }
  const figure = (name: string, value: number, bar: number | null, note: string): Figure => ({
    ...{ name: `browser/${browser}/growth/${name}`, value, n: TIMES, better: 'down', bar, note },
  });
  const warm = sizes.map((words, i) => [Math.log(words), Math.log(taken[i] ?? 1)] as const).slice(2);
  return [
    ...sizes.map((words, i) => figure(`${words}-words-ms`, taken[i] ?? NaN, null, 'all stages in one go, French')),
    figure('slope', slopeOf(warm), 1.1, 'of log ms against log words, 2,000 words on: 1 is linear, 2 a square'),
  ];
}

/** Least squares. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (pick: (p: readonly [number, number]) => number): number =>
    points.reduce((sum, p) => sum + pick(p), 0) / points.length;
  const [x, y] = [mean((p) => p[0]), mean((p) => p[1])];
  const over = points.reduce((sum, p) => sum + (p[0] - x) * (p[1] - y), 0);
  return over / points.reduce((sum, p) => sum + (p[0] - x) ** 2, 0);
}
