import { join } from 'node:path';
import { ROOT } from '../data/root';
import { openDesk, until, type Desk } from '../drive/desk';
import type { DrivenBrowser, DrivenPage } from '../drive/driven';
import { grantedCopy } from '../drive/granted';
import { launch } from '../drive/launch';
import type { Figure } from '../eval/figure';
import { escapeHtml } from '../site/render';
import { serveSite, type Page } from '../site/serve';
import { longText } from './texts';

/** The three waits that a reader feels (issue 7), in milliseconds; best of some, because a busy machine only ever adds. */
export interface Paces {
  /** From the switch to the first frame with marks, on 1,500 words. */
  readonly toggleToPaint: readonly number[];
  /** From a click on a mark to the first frame with its card, the card having been open before. */
  readonly cardOpening: readonly number[];
  /** From the panel's navigation to its first contentful paint. */
  readonly panelPaint: readonly number[];
}

const TIMES = 7;
export const READERS_PATH = '/monde/2024/06/21/un-article-de-1500-mots.html';

/** An article of 1,500 words out of our own gold. */
export function readersPage(): Page {
  const paragraphs = longText(1_500, 'fr')
    .split(/\n+/u)
    .map((p) => `<p>${escapeHtml(p)}</p>`);
  return {
    body: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Mille cinq cents mots</title>
<meta property="og:type" content="article"></head><body><main><article><h1>Mille cinq cents mots</h1>
${paragraphs.join('\n')}</article></main></body></html>`,
  };
}

/** All measured by what the page itself can see from outside: its frames, its highlights, what is hit at a point. */
export async function readersPace(browser: DrivenBrowser, desk: Desk, url: string): Promise<Paces> {
  const page = await browser.newPage();
  await page.goto(url);
  const tabId = await desk.tabOf(url);
  await page.bringToFront();
  await desk.settled(tabId);
  const toggleToPaint = await each(() => toggle(page, desk, tabId));
  const cardOpening = await each(() => openCard(page));
  await page.close();
  const panelPaint = await each(() => panel(browser));
  return { toggleToPaint, cardOpening: cardOpening.slice(1), panelPaint };
}

async function each(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) times.push(await measure());
  return times;
}

/** The clock that both pages share. What a page keeps between two questions lies on `window`: Firefox's driver has a new `globalThis` each time. */
const NOW = 'performance.timeOrigin + performance.now()';

async function toggle(page: DrivenPage, desk: Desk, tabId: number): Promise<number> {
  await desk.ask(tabId, 'switch', { on: false });
  await until(
    async () => ((await page.evaluate<number>('CSS.highlights.size')) === 0 ? true : null),
    'the marks to go',
  );
  await page.evaluate(`void (window.painted = new Promise((done) => {
    const look = () => CSS.highlights.size > 0 ? done(${NOW}) : requestAnimationFrame(look);
    look();
  }))`);
  const message = JSON.stringify({ newsgloss: 'page', name: 'switch', argument: { on: true } });
  const began = await desk.page.evaluate<number>(`(() => {
    const began = ${NOW};
    void (globalThis.browser ?? globalThis.chrome).tabs.sendMessage(${tabId}, ${message}, { frameId: 0 });
    return began;
  })()`);
  return (await page.evaluate<number>('window.painted')) - began;
}

/** A click on the first long quotation; the card is there when a point of the window hits our own element. */
async function openCard(page: DrivenPage): Promise<number> {
  const [x, y] = await page.evaluate<[number, number]>(`(() => {
    const mark = [...CSS.highlights.values()].flatMap((h) => [...h]).find((r) => r.toString().length > 30);
    mark.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, height } = mark.getClientRects()[0];
    return [left + 20, top + height / 2];
  })()`);
  await page.evaluate(`void (window.opened = new Promise((done) => {
    const covered = () => {
      const ours = document.documentElement.lastElementChild;
      if (ours === document.body) return false;
      for (let px = 20; px < innerWidth; px += 60)
        for (let py = 20; py < innerHeight; py += 60) if (document.elementFromPoint(px, py) === ours) return true;
      return false;
    };
    addEventListener('click', ({ timeStamp }) => {
      const look = () => covered() ? done(performance.now() - timeStamp) : requestAnimationFrame(look);
      look();
    }, { once: true, capture: true });
  }))`);
  await page.clickAt(x, y);
  const took = await page.evaluate<number>('window.opened');
  // A card whose file is still on its way hears no key: pressed until it is gone.
  await until(async () => {
    await page.press('Escape');
    return (await page.closedText()) === '' ? true : null;
  }, 'the card to close');
  return took;
}

async function panel(browser: DrivenBrowser): Promise<number> {
  const page = await browser.extensionPage('src/sidepanel/sidepanel.html');
  await page.bringToFront();
  const took = await page.evaluate<number>(`new Promise((done, fail) => {
    const look = () => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (paint) done(paint.startTime);
      else if (performance.now() > 10000) fail(new Error('no paint'));
      else setTimeout(look, 10);
    };
    look();
  })`);
  await page.close();
  return took;
}

/** `npm run bench -- reader`: the waits that a reader feels, in both browsers. */
export async function run(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const name of ['chromium', 'firefox'] as const) {
    const site = await serveSite({ root: ROOT, port: 0, extra: new Map([[READERS_PATH, readersPage()]]) });
    const copy = grantedCopy(join(ROOT, 'dist', name), ['http://127.0.0.1/*']);
    const browser = await launch(name, { folder: copy.folder, headless: true });
    try {
      const paces = await readersPace(browser, await openDesk(browser), site.origin + READERS_PATH);
      const figure = (what: string, times: readonly number[], bar: number, note: string): Figure => ({
        ...{ name: `reader/${name}/${what}`, value: Math.min(...times), n: times.length, better: 'down', bar, note },
      });
      figures.push(
        figure('toggle-to-paint-ms', paces.toggleToPaint, 100, 'switch to first frame with marks, 1,500 words'),
        figure('card-ms', paces.cardOpening, 50, 'click to first frame with the card, opened before'),
        figure('panel-ms', paces.panelPaint, 150, 'navigation to the panel’s first contentful paint'),
      );
    } finally {
      await browser.close();
      await site.close();
      copy.remove();
    }
  }
  return figures;
}
