import type { DrivenPage } from '../../drive/driven';
import type { Figure } from '../../eval/figure';
import type { Lang } from '../../../src/engine/span';
import type { Times } from './injected';

/** A page with the bench's script in it. */
export interface Loaded {
  readonly page: DrivenPage;
  readonly lang: Lang;
}

interface Asked {
  readonly lang: Lang;
  readonly slow: number;
  /** A new load each time: code and page are cold, as they are for a reader. */
  readonly load: () => Promise<Loaded>;
}

/** Loads of each page; the best counts, because whatever else runs on the machine only ever adds. */
const TIMES = 3;

const call = (name: string, argument = ''): string => `globalThis.newsglossBench.${name}(${argument})`;

/** Our stages and the peers' on one article: the best of several loads, each thing on a page of its own. */
export async function stageFigures(browser: string, { lang, slow, load }: Asked): Promise<Figure[]> {
  const best = async (expression: (page: DrivenPage) => Promise<string>): Promise<Map<string, number>> => {
    const least = new Map<string, number>();
    for (let i = 0; i < TIMES; i++) {
      const { page } = await load();
      const times = await page.evaluate<Times>(await expression(page));
      await page.close();
      const total = Object.values(times).reduce((a, b) => a + b, 0);
      for (const [name, ms] of Object.entries({ ...times, total }))
        least.set(name, Math.min(least.get(name) ?? Infinity, ms));
    }
    return least;
  };
  const { page } = await load();
  const words = JSON.stringify(await page.evaluate<string[]>(call('passages')));
  await page.close();
  const ours = await best(() => Promise.resolve(call('stages')));
  const wrapping = await best(() => Promise.resolve(call('readabilityAndMark', words)));
  const defuddle = await best(() => Promise.resolve(call('defuddle')));
  const compromise = lang === 'en' ? await best(() => Promise.resolve(call('compromise'))) : new Map<string, number>();

  const figure = (name: string, value: number, note: string, bar: number | null = null): Figure => ({
    ...{ name: `browser/${browser}/${slow}x/${lang}/${name}`, value, n: TIMES, better: 'down', bar, note },
  });
  const at = 'ms of the page’s thread, cold, best of the loads, 1,000 words';
  const totals = [ours.get('total') ?? NaN, wrapping.get('total') ?? NaN] as const;
  return [
    ...[...ours].map(([name, ms]) => figure(`ours/${name}-ms`, ms, at, name === 'total' && slow === 1 ? 30 : null)),
    ...[...wrapping].map(([name, ms]) => figure(`readability+mark.js/${name}-ms`, ms, at)),
    figure('defuddle/total-ms', defuddle.get('total') ?? NaN, at),
    ...(compromise.size > 0
      ? [figure('compromise/total-ms', compromise.get('total') ?? NaN, `${at}; quotations`)]
      : []),
    figure('share', totals[0] / totals[1], 'our total, Readability + mark.js = 1', 0.5),
  ];
}
