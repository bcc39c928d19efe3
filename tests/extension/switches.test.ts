import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, createWorld, OWN_ARTICLE, until, type Visited, type World } from './harness';
import { isPainted, wordAt } from './places';

describe.each(BROWSERS)('in %s', (name) => {
  let world: World;
  let page: Visited;
  beforeAll(async () => {
    world = await createWorld(name, { grant: true });
    page = await world.visit(OWN_ARTICLE);
    await page.painted();
  });
  afterAll(() => world.close());

  const marks = (): Promise<number> =>
    page.evaluate<number>('[...CSS.highlights.values()].reduce((n, h) => n + h.size, 0)');
  const layers = (quotes: boolean, claims: boolean, names: boolean) =>
    page.ask('layers', { layers: { quotes, claims, names }, density: 'normal' });

  it('layers are shown and hidden at once, each by itself', async () => {
    await layers(true, false, false);
    const quotes = await marks();
    expect(await isPainted(page, 'une aide militaire')).toBe(true);
    await layers(false, true, false);
    expect(
      await isPainted(page, 'une aide militaire et toute autre assistance par tous les moyens dont il dispose »'),
    ).toBe(false);
    const claims = await marks();
    await layers(true, true, false);
    expect(await marks()).toBe(quotes + claims);
    await layers(false, false, false);
    expect(await marks()).toBe(0);
    await layers(true, true, true);
    expect(await marks()).toBeGreaterThanOrEqual(quotes + claims);
  });

  it('the shortcut takes every mark away and brings it back', async () => {
    const before = await marks();
    await page.bringToFront();
    await world.browser.command('toggle');
    await until(async () => ((await marks()) === 0 ? true : null), 'the marks to go');
    expect((await page.ask('status', null)).ok).toBe(true);
    await world.browser.command('toggle');
    await until(async () => ((await marks()) === before ? true : null), 'the marks to come back');
  });

  it('next and previous move through the marks, Enter opens the card, Escape closes it', async () => {
    await page.evaluate('scrollTo(0, 0)');
    await page.bringToFront();
    const before = await marks();
    await world.browser.command('next');
    await until(async () => ((await marks()) > before ? true : null), 'an active mark');
    const top = await page.evaluate<number>('scrollY');
    for (let i = 0; i < 6; i++) await page.ask('step', { by: 1 });
    await until(async () => ((await page.evaluate<number>('scrollY')) > top ? true : null), 'the page to follow');
    await page.press('Enter');
    const card = await until(async () => (await page.closedText()) || null, 'the card');
    await page.press('Escape');
    await until(async () => ((await page.closedText()) === '' ? true : null), 'the card to close');
    // Back from the mark whose card was closed, wherever the page has scrolled to. Two: a claim and a quotation of the same words are two marks that open one card.
    for (let i = 0; i < 2; i++) await page.ask('step', { by: -1 });
    await page.press('Enter');
    await until(async () => {
      const other = await page.closedText();
      return other !== '' && other !== card ? true : null;
    }, 'the card of the mark before it');
    await page.press('Escape');
  });

  it('a choice made in one place is kept and holds for the next page', async () => {
    await world.desk.page.evaluate(
      `(globalThis.browser ?? globalThis.chrome).storage.local.set({ settings: { version: 1, layers: { quotes: false, claims: false, names: false } } })`,
    );
    await until(async () => ((await marks()) === 0 ? true : null), 'the open page to follow');
    const next = await world.visit(`${OWN_ARTICLE}?next`);
    expect(await next.painted()).toMatchObject({ state: 'on', layers: { quotes: false, claims: false, names: false } });
    expect(await next.evaluate<number>('CSS.highlights.size')).toBe(0);
    await next.close();
    await world.desk.page.evaluate(`(globalThis.browser ?? globalThis.chrome).storage.local.clear()`);
  });

  it('on a site that is off not even the gate runs', async () => {
    await world.desk.page.evaluate(
      `(globalThis.browser ?? globalThis.chrome).storage.local.set({ settings: { version: 1, sites: { '127.0.0.1': 'off' } } })`,
    );
    await until(async () => {
      const matches = await world.desk.page.evaluate<string[]>(
        '(globalThis.browser ?? globalThis.chrome).scripting.getRegisteredContentScripts().then((s) => s.flatMap((x) => x.excludeMatches ?? []))',
      );
      return matches.length > 0 ? true : null;
    }, 'the gate to be told');
    const off = await world.visit(`${OWN_ARTICLE}?off`);
    await new Promise((r) => setTimeout(r, 500));
    expect(await off.ask('status', null)).toEqual({ ok: false, error: 'no-receiver' });
    await off.close();
    await world.desk.page.evaluate(`(globalThis.browser ?? globalThis.chrome).storage.local.clear()`);
  });

  it('a selection, a double click and a key typed in a field are the page’s own', async () => {
    await page.bringToFront();
    const [x, y] = await wordAt(page, 'une aide militaire');
    await page.evaluate(`getSelection().selectAllChildren(document.querySelector('.story-body p'))`);
    await page.clickAt(x, y);
    await page.evaluate(`getSelection().removeAllRanges()`);
    await page.press('Escape');
    await page.evaluate(`document.querySelector('.newsletter input').focus()`);
    await page.ask('step', { by: 1 });
    await page.press('Enter');
    expect(await page.closedText()).toBe('');
  });
});
