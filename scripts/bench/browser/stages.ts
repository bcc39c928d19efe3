import type { Figure } from '../../eval/figure';
import type { Lang } from '../../../src/engine/span';
import { ELSEWHERE, OURS, PEER, timeSteps, total, type Loaded } from './steps';

interface Asked {
  readonly lang: Lang;
  readonly slow: number;
  /** A new load each time: code and page are cold, as they are for a reader. */
  readonly load: () => Promise<Loaded>;
}

/** Loads of each page; the best counts, because whatever else runs on the machine only ever adds. */
const TIMES = 3;

/** Our stages and the peers' on one article: the best of several loads, each thing on a page of its own. */
export async function stageFigures(browser: string, { lang, slow, load }: Asked): Promise<Figure[]> {
  let words = '[]';
  const best = async (steps: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    let least = new Map(steps.map((s) => [s, Infinity]));
    for (let i = 0; i < TIMES; i++) {
      const { page } = await load();
      await page.evaluate(`window.newsglossBench.wrap(${words})`);
      const times = await timeSteps(page, steps);
      if (total(times) < total(least)) least = times;
      await page.close();
    }
    return least;
  };
  const { page } = await load();
  words = JSON.stringify(await page.evaluate<string[]>('window.newsglossBench.passages()'));
  await page.close();
  const [ours, peer, defuddle] = [await best(OURS), await best(PEER), await best(['defuddle'])];
  const inPage = total(ours) - (ours.get(ELSEWHERE) ?? 0);
  const compromise = lang === 'en' ? await best(['compromise']) : null;

  const figure = (name: string, value: number, bar: number | null = null): Figure => ({
    name: `browser/${browser}/${slow}x/${lang}/${name}`,
    value,
    n: TIMES,
    better: 'down',
    bar,
    note: 'ms of the page’s thread, cold, best of the loads, 1,000 words',
  });
  return [
    ...[...ours].map(([name, ms]) => figure(`ours/${name}-ms`, ms)),
    {
      ...figure('ours/background-ms', ours.get(ELSEWHERE) ?? 0),
      note: 'ms of the background’s thread at its first article, cold',
    },
    figure('ours/total-ms', inPage, slow === 1 ? 30 : null),
    ...[...peer].map(([name, ms]) => figure(`peers/${name}-ms`, ms)),
    figure('peers/readability+mark.js-ms', total(peer)),
    figure('peers/defuddle-ms', total(defuddle)),
    ...(compromise ? [figure('peers/compromise-quotations-ms', total(compromise))] : []),
    { ...figure('share', inPage / total(peer), 0.5), note: 'our total in the page, Readability + mark.js = 1' },
  ];
}
