import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, createWorld, OWN_ARTICLE, ROOT, until, type Visited, type World } from '../extension/harness';
import { spaPages } from '../extension/pages';

const FIRST = '/spa/2024/06/21/first-of-two-articles.html';
const SECOND = '/spa/2024/06/21/the-other-second.html';
/** Navigations and toggles of a run; a night's run sets more. */
const TIMES = Number(process.env['LONG_LIFE'] ?? 40);
const API = '(globalThis.browser ?? globalThis.chrome)';

describe.each(BROWSERS)('in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld(name, { grant: true, extra: spaPages(ROOT) });
  });
  afterAll(() => world.close());

  const marks = (page: Visited): Promise<number> => page.evaluate<number>('CSS.highlights.size');

  it(`${TIMES} toggles leave no listener, and the heap where it was`, async () => {
    const page = await world.visit(OWN_ARTICLE);
    await page.reading();
    const toggle = async (): Promise<void> => {
      await page.ask('switch', { on: false });
      await page.ask('switch', { on: true });
      await until(async () => ((await marks(page)) > 0 ? true : null), 'the marks');
    };
    for (let i = 0; i < 30; i++) await toggle();
    const before = await page.counters();
    for (let i = 0; i < TIMES; i++) await toggle();
    const after = await page.counters();
    expect(await page.errors()).toEqual([]);
    if (before && after) {
      expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
      expect(after.heap / before.heap, `heap ${before.heap} → ${after.heap}`).toBeLessThan(1.05);
    }
    await page.ask('switch', { on: false });
    expect(await marks(page)).toBe(0);
    await page.close();
  });

  it(`${TIMES} navigations without a load leave one set of marks, no listener, and the heap where it was`, async () => {
    const page = await world.visit(FIRST);
    await page.painted();
    const there = async (): Promise<void> => {
      await page.evaluate(`go('${SECOND}')`);
      await pause(60);
      await page.evaluate(`go('${FIRST}')`);
      await pause(60);
    };
    // As many as are counted later: what the browser itself keeps of visited pages has filled up by then.
    for (let i = 0; i < TIMES; i++) await there();
    await page.painted();
    const before = await page.counters();
    for (let i = 0; i < TIMES; i++) await there();
    await page.painted();
    await until(async () => ((await marks(page)) > 0 ? true : null), 'the marks');
    const after = await page.counters();
    expect(await page.errors()).toEqual([]);
    if (before && after) {
      expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
      expect(after.heap / before.heap, `heap ${before.heap} → ${after.heap}`).toBeLessThan(1.05);
    }
    await page.close();
  });

  it('a background that was ended between two questions, and during one, answers all the same', async () => {
    const page = await world.visit(OWN_ARTICLE);
    await page.reading();
    await world.browser.stopBackground();
    await page.ask('switch', { on: false });
    await page.ask('switch', { on: true });
    await world.browser.stopBackground();
    expect((await page.reading()).entities.length).toBeGreaterThan(0);
    await page.close();
  });

  it('twenty tabs opened and closed, some before they were read: the next article is read, and choices are kept', async () => {
    const API_STORE = `${API}.storage.local`;
    await world.desk.page.evaluate(`${API_STORE}.set({ settings: { version: 1, density: 'few' } })`);
    for (let i = 0; i < 20; i++) {
      const page = await world.browser.newPage();
      await page.goto(`${world.site.origin}${OWN_ARTICLE}?tab=${i}`);
      if (i % 4 === 0) await world.desk.settled(await world.desk.tabOf(`${world.site.origin}${OWN_ARTICLE}?tab=${i}`));
      if (i % 5 === 0) await world.browser.stopBackground();
      await page.close();
    }
    const last = await world.visit(OWN_ARTICLE);
    expect(await last.painted()).toMatchObject({ state: 'on', density: 'few' });
    expect((await last.reading()).entities.length).toBeGreaterThan(0);
    const scripts = await world.desk.page.evaluate<unknown[]>(`${API}.scripting.getRegisteredContentScripts()`);
    expect(scripts).toHaveLength(1);
    await world.desk.page.evaluate(`${API_STORE}.clear()`);
    await last.close();
  });

  it('settings that were damaged in storage do not keep an article from being read', async () => {
    await world.desk.page.evaluate(
      `${API}.storage.local.set({ settings: { version: 'x', layers: 7, sites: [1], density: null, hidden: 'all' }, packs: 3 })`,
    );
    const page = await world.visit(OWN_ARTICLE);
    expect(await page.painted()).toMatchObject({ state: 'on', density: 'normal' });
    await world.desk.page.evaluate(`${API}.storage.local.clear()`);
    await page.close();
  });

  it('the extension reloaded under an open page: the old copy ends at the reader’s next move, quietly', async () => {
    const page = await world.visit(OWN_ARTICLE);
    await page.painted();
    expect(await marks(page)).toBeGreaterThan(0);
    await world.desk.page.evaluate(`void setTimeout(() => ${API}.runtime.reload(), 50)`).catch(() => undefined);
    await pause(2_000);
    await page.bringToFront();
    await page.clickAt(5, 5);
    await page.press('Escape');
    // Firefox ends the scripts of a reloaded extension by itself and leaves nothing to look at; Chromium leaves them running.
    if (name === 'chromium') await until(async () => ((await marks(page)) === 0 ? true : null), 'the old copy to end');
    expect(await page.errors()).toEqual([]);
  });
});
