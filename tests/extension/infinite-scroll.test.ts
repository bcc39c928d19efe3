import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, createWorld, ROOT, until, type Visited, type World } from './harness';
import { APPENDED, scrollPage } from './pages';
import { isPainted, wordAt } from './places';

const START = '/scroll/2024/06/21/traite-pyongyang-au-fil-des-articles.html';
const FIRST = 'une aide militaire';
const SECOND = 'Le port vivra';
const THIRD = 'Les élèves retrouveront';
const ARTICLE = (nth: number): string => `.story:nth-of-type(${nth}) .story-body`;

describe.each(BROWSERS)('articles that come while one scrolls, in %s', (name) => {
  let world: World;
  let page: Visited;
  beforeAll(async () => {
    world = await createWorld(name, { grant: true, extra: new Map([[START, scrollPage(ROOT)]]) });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    page = await world.visit(START);
    await painted(FIRST);
    await page.reading();
    await page.evaluate(`dispatchEvent(new Event('more'))`);
    await painted(SECOND);
    await page.evaluate(`dispatchEvent(new Event('more'))`);
    await painted(THIRD);
    return () => page.close();
  });

  const painted = (words: string): Promise<true> =>
    until(async () => ((await isPainted(page, words)) ? true : null), `“${words}” to be painted`);
  const inHand = async (title: string): Promise<void> => {
    await until(async () => {
      const answer = await page.ask('reading', null);
      return answer.ok && answer.value?.title === title ? true : null;
    }, `“${title}” to be in hand`);
  };
  const show = (nth: number): Promise<void> =>
    page.evaluate(`document.querySelector('${ARTICLE(nth)}').scrollIntoView({ block: 'center', behavior: 'instant' })`);
  const card = (): Promise<string> => until(async () => (await page.closedText()) || null, 'the card');

  it('are all annotated at once, each a document of its own', async () => {
    for (const words of [FIRST, SECOND, THIRD]) expect(await isPainted(page, words)).toBe(true);
    const first = await page.ask('article', null);
    expect(first.ok && first.value?.text).not.toContain(SECOND);
    expect(await page.errors()).toEqual([]);
  });

  it('the panel shows the one in the middle of the window, with its own text, title, date and address', async () => {
    const nth = [2, 3] as const;
    for (const n of nth) {
      const own = APPENDED[n - 2];
      await show(n);
      await inHand(own?.title ?? '');
      const [reading, article] = [await page.ask('reading', null), await page.ask('article', null)];
      expect(reading.ok && reading.value?.date?.slice(0, 10)).toBe(own?.day);
      expect(article.ok && article.value?.url).toBe(world.site.origin + own?.path);
      expect(article.ok && article.value?.text).toContain(n === 2 ? SECOND : THIRD);
      expect(article.ok && article.value?.text).not.toContain(n === 2 ? THIRD : SECOND);
    }
  });

  it('a card opens in the second, of its own speaker, and keeps its article in hand', async () => {
    await page.clickAt(...(await wordAt(page, SECOND, ARTICLE(2))));
    expect(await card()).toContain('Odile Vasseur');
    await inHand('Armance rachète son port');
    await page.press('Escape');
  });

  it('stepping goes through all of them in page order', async () => {
    await show(2);
    await inHand('Armance rachète son port');
    const titles: string[] = [];
    for (let i = 0; i < 40 && titles.length < 3; i++) {
      await page.ask('step', { by: 1 });
      const reading = await page.ask('reading', null);
      const title = reading.ok ? (reading.value?.title ?? '') : '';
      if (titles.at(-1) !== title) titles.push(title);
    }
    expect(titles[1]).toBe('Le lycée Ferrand rouvrira lundi');
    // Round to the first article again.
    expect(titles[2]).toContain('Pyongyang');
  });

  it('the address follows the reader: all stay painted, and the one in the window is in hand', async () => {
    await show(2);
    await page.evaluate(`dispatchEvent(new CustomEvent('arrive', { detail: 1 }))`);
    await inHand('Armance rachète son port');
    for (const words of [FIRST, SECOND, THIRD]) expect(await isPainted(page, words)).toBe(true);
  });

  it('the first is taken away: its marks go, those of the others stay', async () => {
    await show(2);
    await page.evaluate(`dispatchEvent(new CustomEvent('arrive', { detail: 1 }))`);
    await page.evaluate(`dispatchEvent(new Event('drop'))`);
    await until(async () => ((await isPainted(page, FIRST)) ? null : true), 'the first to go');
    await painted(SECOND);
    await painted(THIRD);
    await inHand('Armance rachète son port');
    expect(await page.errors()).toEqual([]);
  });

  it('switched off, the page is as it was', async () => {
    const html = await page.evaluate<string>('document.documentElement.outerHTML');
    await page.clickAt(...(await wordAt(page, SECOND, ARTICLE(2))));
    await card();
    await page.ask('switch', { on: false });
    expect(await page.evaluate<string>('document.documentElement.outerHTML')).toBe(html);
    expect(await page.evaluate<number>('CSS.highlights.size')).toBe(0);
  });
});
