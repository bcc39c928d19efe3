import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openDesk } from '../drive/desk';
import type { DrivenBrowser, DrivenPage } from '../drive/driven';
import { grantedCopy } from '../drive/granted';
import { launch } from '../drive/launch';
import type { Figure } from '../eval/figure';
import { ownArticle } from '../site/articles';
import { pathOf } from '../site/render';
import { serveSite } from '../site/serve';

declare const __ROOT__: string;

/** Loads of each page; the best counts, because whatever else runs on the machine only ever adds. */
const TIMES = 9;

/** Milliseconds from the start of the navigation to the first frame with marks; with none within ten seconds it fails. */
const FIRST_MARK = `new Promise((resolve, reject) => {
  const look = () => CSS.highlights.size > 0 ? resolve(performance.now())
    : performance.now() > 10000 ? reject(new Error('no marks')) : requestAnimationFrame(look);
  look();
})`;

/** Milliseconds that the page's thread was held in tasks of more than 50 ms (Long Tasks API; Chromium only), and the longest. */
const LONG_TASKS = `new Promise((resolve) => {
  const all = [];
  new PerformanceObserver((list) => all.push(...list.getEntries().map((e) => e.duration))).observe({ type: 'longtask', buffered: true });
  setTimeout(() => resolve(Math.max(0, ...all)), 1500);
})`;

/** `npm run bench -- browser`: the built extension in real browsers, on the sample article. */
export async function run(): Promise<readonly Figure[]> {
  for (const program of ['data', 'build'])
    spawnSync(process.execPath, [join(__ROOT__, 'scripts/run.mjs'), program], { stdio: 'ignore' });
  const figures: Figure[] = [];
  for (const name of ['chromium', 'firefox'] as const) figures.push(...(await measure(name)));
  return figures;
}

async function measure(name: DrivenBrowser['name']): Promise<Figure[]> {
  const site = await serveSite({ root: __ROOT__, port: 0 });
  const copy = grantedCopy(join(__ROOT__, 'dist', name), ['http://127.0.0.1/*']);
  const browser = await launch(name, { folder: copy.folder, headless: true });
  try {
    await openDesk(browser);
    const page = await browser.newPage();
    return await onPage(page, name, site.origin + pathOf(ownArticle(__ROOT__)));
  } finally {
    await browser.close();
    await site.close();
    copy.remove();
  }
}

async function onPage(page: DrivenPage, name: string, url: string): Promise<Figure[]> {
  const paints: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    await page.goto(url);
    paints.push(await page.evaluate<number>(FIRST_MARK));
  }
  const figure = (what: string, value: number, bar: number | null, note: string): Figure => ({
    ...{ name: `browser/${name}/${what}`, value, n: TIMES, better: 'down', bar, note },
  });
  const figures = [
    figure(
      'first-mark-ms',
      Math.min(...paints),
      300,
      'navigation to the first frame with marks, best of the loads, sample article',
    ),
  ];
  if (name === 'chromium') {
    await page.goto(url);
    figures.push(
      figure(
        'longest-task-ms',
        await page.evaluate<number>(LONG_TASKS),
        50,
        'longest task of the page’s thread; tasks under 50 ms count as 0',
      ),
    );
  }
  const counters = await page.counters();
  if (counters)
    figures.push(
      figure('heap-mb', counters.heap / 1e6, null, 'script heap of the tab, page and annotator, after a collection'),
    );
  return figures;
}
