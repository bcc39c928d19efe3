import { setTimeout as rest } from 'node:timers/promises';
import { until, type Desk } from '../../drive/desk';
import type { DrivenBrowser, DrivenPage } from '../../drive/driven';
import type { Figure } from '../../eval/figure';
import type { Site } from '../../site/serve';
import { ARTICLE_WORDS, articlePath, GROWTH, LANGUAGES, SECTION_PATH } from './pages';
import { trace, type Traced } from '../../drive/trace';

interface Asked {
  readonly desk: Desk;
  readonly site: Site;
  /** Heap and listeners of the same pages without us. */
  readonly control: readonly Figure[];
}

const TIMES = 3;
const SECTION_REST = 600;

const sum = ({ ours }: Traced): number => [...ours.values()].reduce((a, b) => a + b, 0);

/** The extension as it ships: what it costs the page's thread, what it keeps, how soon it answers. */
export async function measureExtension(browser: DrivenBrowser, asked: Asked): Promise<Figure[]> {
  const figure = (name: string, value: number, note: string, bar: number | null = null): Figure => ({
    ...{ name: `browser/${browser.name}/${name}`, value, n: TIMES, better: 'down', bar, note },
  });
  const figures = [
    figure('first-mark-ms', await firstMark(browser, asked), 'navigation to the first frame with marks', 300),
    figure(
      'look-up-ms',
      await backgroundAnswer(browser, asked, false),
      'a question to a waking background: dataset opened',
    ),
    figure('worker-start-ms', await backgroundAnswer(browser, asked, true), 'an ended background asked for its words'),
    figure('first-card-ms', await firstCard(browser, asked), 'click to the card’s text, polled'),
  ];
  if (browser.name !== 'chromium') return figures;
  for (const slow of [1, 4]) figures.push(...(await traced(browser, asked, { slow, figure })));
  return [...figures, ...(await kept(browser, asked, figure))];
}

type ToFigure = (name: string, value: number, note: string, bar?: number | null) => Figure;

/** Opens a page, records until it is settled, and closes it. */
async function record(
  browser: DrivenBrowser,
  { desk, site }: Asked,
  { path, slow, article }: { readonly path: string; readonly slow: number; readonly article: boolean },
): Promise<Traced> {
  const page = await browser.newPage();
  const tools = await page.tools();
  if (!tools) throw new Error('bench: expected a browser that can be traced');
  if (slow > 1) await tools.send('Emulation.setCPUThrottlingRate', { rate: slow });
  const result = await trace(tools, async () => {
    await page.goto(site.origin + path);
    if (article) await settled(desk, site.origin + path);
    await rest(SECTION_REST);
  });
  await page.close();
  return result;
}

async function settled(desk: Desk, url: string): Promise<void> {
  const tabId = await desk.tabOf(url);
  await until(
    async () => {
      const answer = await desk.ask(tabId, 'status', null);
      return answer.ok && answer.value.state !== 'reading' ? true : null;
    },
    'the page to be read',
    120_000,
  );
}

interface Speed {
  readonly slow: number;
  readonly figure: ToFigure;
}

async function traced(browser: DrivenBrowser, asked: Asked, { slow, figure }: Speed): Promise<Figure[]> {
  const figures: Figure[] = [];
  const best = async (path: string, article: boolean, times = TIMES): Promise<Traced> => {
    const all: Traced[] = [];
    for (let i = 0; i < times; i++) all.push(await record(browser, asked, { path, slow, article }));
    // A trace that caught no sample of ours says nothing of how little we did.
    const caught = all.filter((t) => sum(t) > 0);
    return (caught.length > 0 ? caught : all).reduce((a, b) => (sum(b) < sum(a) ? b : a));
  };
  const section = await best(SECTION_PATH, false);
  figures.push(figure(`${slow}x/section/ours-ms`, sum(section), 'a page that is no article', slow === 1 ? 2 : null));
  for (const lang of LANGUAGES) {
    const article = await best(articlePath(lang, ARTICLE_WORDS), true);
    const what = `${slow}x/article-${lang}`;
    figures.push(
      figure(`${what}/ours-ms`, sum(article), 'all of ours, load to marks with their names', slow === 1 ? 30 : null),
    );
    figures.push(figure(`${what}/longest-task-ms`, article.longestOurs, 'longest stretch of ours in one task', 50));
  }
  const long = await best(articlePath('fr', GROWTH.at(-1) ?? 0), true, 1);
  figures.push(figure(`${slow}x/100000-words/ours-ms`, sum(long), 'all of ours on 100,000 words'));
  figures.push(figure(`${slow}x/100000-words/longest-task-ms`, long.longestOurs, 'longest stretch in one task', 50));
  return figures;
}

/** What stays in the tab, and listeners on a page that is no article. */
async function kept(browser: DrivenBrowser, { desk, site, control }: Asked, figure: ToFigure): Promise<Figure[]> {
  const before = (what: string, key: string): number =>
    control.find((f) => f.name === `browser/control/${what}/${key}`)?.value ?? NaN;
  const page = await browser.newPage();
  await page.goto(site.origin + SECTION_PATH);
  await rest(1_000);
  const section = await page.counters();
  await page.goto(site.origin + articlePath('fr', ARTICLE_WORDS));
  await settled(desk, site.origin + articlePath('fr', ARTICLE_WORDS));
  await rest(1_000);
  const article = await page.counters();
  const worker = await browser.backgroundHeap();
  await page.close();
  if (!section || !article) return [];
  return [
    figure('worker/heap-mb', (worker ?? NaN) / 1e6, 'the background after a look-up, dataset open, after a collection'),
    figure(
      'section/listeners-left',
      section.listeners - before('section', 'listeners'),
      'against the page without us',
      0,
    ),
    figure('article/heap-mb', (article.heap - before('article', 'heap')) / 1e6, 'added to the tab, after a collection'),
  ];
}

const FIRST_MARK = `new Promise((resolve, reject) => {
  const look = () => CSS.highlights.size > 0 ? resolve(performance.now())
    : performance.now() > 10000 ? reject(new Error('no marks')) : requestAnimationFrame(look);
  look();
})`;

async function firstMark(browser: DrivenBrowser, { site }: Asked): Promise<number> {
  const page = await browser.newPage();
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    await page.goto(site.origin + articlePath('fr', ARTICLE_WORDS));
    times.push(await page.evaluate<number>(FIRST_MARK));
  }
  await page.close();
  return Math.min(...times);
}

/** Milliseconds for an answer of a background that was ended just before. */
async function backgroundAnswer(browser: DrivenBrowser, { desk }: Asked, words: boolean): Promise<number> {
  const message = JSON.stringify({ newsgloss: 'background', name: words ? 'words' : 'data-status', argument: null });
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    await browser.stopBackground();
    await rest(300);
    times.push(
      await desk.page.evaluate<number>(`(async () => {
        const began = performance.now();
        await (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(${message});
        return performance.now() - began;
      })()`),
    );
  }
  return Math.min(...times);
}

/** A click on the first quotation, to the first text in our closed root. */
async function firstCard(browser: DrivenBrowser, asked: Asked): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i++) times.push(await oneCard(await browser.newPage(), asked));
  return Math.min(...times);
}

async function oneCard(page: DrivenPage, { desk, site }: Asked): Promise<number> {
  const url = site.origin + articlePath('fr', ARTICLE_WORDS);
  await page.goto(url);
  await settled(desk, url);
  const [x, y] = await page.evaluate<[number, number]>(`(() => {
    const mark = [...CSS.highlights.values()].flatMap((h) => [...h]).find((r) => r.toString().length > 30);
    mark.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, height } = mark.getClientRects()[0];
    return [left + 20, top + height / 2];
  })()`);
  await page.bringToFront();
  const began = performance.now();
  await page.clickAt(x, y);
  await until(async () => (await page.closedText()) || null, 'the card');
  const took = performance.now() - began;
  await page.close();
  return took;
}
