import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countingProxy, type CountingProxy } from './counting-proxy';
import { BROWSERS, createWorld, OWN_ARTICLE, until, type World } from './harness';
import { wordAt } from './places';

/** The whole browser stands behind a proxy that refuses and counts; only the sample site on the loopback address is reached directly. */
describe.each(BROWSERS)('in %s', (name) => {
  let proxy: CountingProxy;
  let world: World;
  beforeAll(async () => {
    proxy = await countingProxy();
    world = await createWorld(name, { grant: true, proxy: proxy.address });
  });
  afterAll(async () => {
    await world.close();
    await proxy.close();
  });

  it('the proxy sees what a page asks for, so that its silence means something', async () => {
    const page = await world.browser.newPage();
    await page.goto(world.site.origin + OWN_ARTICLE);
    const before = proxy.asked.length;
    await page.evaluate('fetch("http://seen.example/", { mode: "no-cors" }).catch(() => null)');
    expect(proxy.asked.slice(before)).toContain('http://seen.example/');
    await page.close();
  });

  it('reading, painting, looking up, opening cards, stepping and the outline ask for nothing', async () => {
    const before = proxy.asked.length;
    const page = await world.visit(OWN_ARTICLE);
    await page.painted();
    await page.reading();
    const [x, y] = await wordAt(page, 'une aide militaire');
    await page.clickAt(x, y);
    await until(async () => (await page.closedText()) || null, 'the card');
    await page.ask('step', { by: 1 });
    const panel = await world.browser.extensionPage('src/sidepanel/sidepanel.html');
    const popup = await world.browser.extensionPage('src/popup/popup.html');
    await pause(1_500);
    expect(proxy.asked.slice(before)).toEqual([]);
    const asked = world.site.requests.filter((p) => !p.startsWith('/assets/'));
    expect(new Set(asked)).toEqual(new Set([OWN_ARTICLE]));
    for (const open of [panel, popup, page]) await open.close();
  });

  it('our own pages cannot reach out even if they tried', async () => {
    const before = proxy.asked.length;
    const tried = await world.desk.page.evaluate<string>(
      `fetch('https://out.example/').then(() => 'reached', () => 'refused')`,
    );
    expect(tried).toBe('refused');
    expect(proxy.asked.slice(before)).toEqual([]);
  });
});
