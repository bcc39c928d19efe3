import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrivenPage } from '../../scripts/drive/driven';
import { BROWSERS, createWorld, OWN_ARTICLE, until, type Visited, type World } from './harness';

/** Popup and panel look at the tab in front of their window; opened in a tab of their own, they see the article once it is in front. */
describe.each(BROWSERS)('in %s', (name) => {
  let world: World;
  let page: Visited;
  beforeAll(async () => {
    world = await createWorld(name, { grant: true });
    page = await world.visit(OWN_ARTICLE);
    await page.reading();
  });
  afterAll(() => world.close());

  const beside = async (path: string): Promise<DrivenPage> => {
    const own = await world.browser.extensionPage(path);
    await page.bringToFront();
    await own.evaluate('void location.reload()');
    return own;
  };
  const has = (own: DrivenPage, words: string): Promise<true> =>
    until(
      async () =>
        (await own.evaluate<string>('document.body?.innerText ?? ""').catch(() => '')).includes(words) ? true : null,
      `“${words}”`,
    );

  it('the panel lists speakers and claims of the page in front; choosing one scrolls to it', async () => {
    const panel = await beside('src/sidepanel/sidepanel.html');
    const { speakers, claims } = await page.reading();
    const [speaker] = speakers;
    const claim = claims.findLast((c) => c.key);
    await has(panel, speaker?.name ?? 'a speaker');
    await page.evaluate('scrollTo(0, 0)');
    await panel.evaluate(`void document.querySelector('[data-id="${claim?.id}"]').click()`);
    await until(
      async () => ((await page.evaluate<number>('scrollY')) > 100 ? true : null),
      'the page to scroll to the claim',
    );
    expect(await page.closedText()).not.toBe('');
    await page.bringToFront();
    await page.press('Escape');
    await panel.close();
  });

  it('the popup counts what was found, takes the marks away and brings them back', async () => {
    const popup = await beside('src/popup/popup.html');
    await has(popup, '127.0.0.1');
    const marks = (): Promise<number> => page.evaluate<number>('CSS.highlights.size');
    const before = await marks();
    const press = (): Promise<void> => popup.evaluate(`void document.getElementById('this-page').click()`);
    await until(
      async () => ((await popup.evaluate<boolean>(`!!document.getElementById('this-page')`)) ? true : null),
      'the switch',
    );
    await press();
    await until(async () => ((await marks()) === 0 ? true : null), 'the marks to go');
    await press();
    await until(async () => ((await marks()) === before ? true : null), 'the marks to come back');
    await popup.close();
  });

  it('where the browser opens no panel the outline opens in the page: every section, Esc closes it', async () => {
    // Asked without a press of the reader's, both browsers refuse the panel: as on a phone, which has none. What a driver evaluates
    // counts as a press in Chromium for five seconds.
    await page.bringToFront();
    await world.desk.page.evaluate(
      `void setTimeout(() => (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(${JSON.stringify({
        newsgloss: 'background',
        name: 'open-panel',
        argument: { tabId: page.tabId },
      })}), 5_500)`,
    );
    const sheet = await until(async () => (await page.closedText()) || null, 'the sheet');
    const { speakers, title } = await page.reading();
    expect(sheet).toContain(title);
    for (const { name: speaker } of speakers.slice(0, 3)) expect(sheet).toContain(speaker);
    await page.press('Escape');
    await until(async () => ((await page.closedText()) === '' ? true : null), 'the sheet to close');
  });

  it('the welcome page is shown once, at installation', async () => {
    const welcomed = await world.desk.page.evaluate<string[]>(
      `(globalThis.browser ?? globalThis.chrome).tabs.query({}).then((tabs) => tabs.map((t) => t.url ?? '').filter((u) => u.includes('welcome')))`,
    );
    expect(welcomed).toHaveLength(1);
  });
});
