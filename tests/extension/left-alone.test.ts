import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, createWorld, OWN_ARTICLE, type World } from './harness';

const TRACES = '[CSS.highlights.size, document.adoptedStyleSheets.length, document.documentElement.children.length]';

describe.each(BROWSERS)('in %s, on granted sites', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld(name, { grant: true });
  });
  afterAll(() => world.close());

  it.each(['/', '/monde/'])('%s is no article: nothing runs on it and nothing is left', async (path) => {
    const page = await world.visit(path);
    await pause(400);
    expect(await page.ask('status', null)).toEqual({ ok: false, error: 'no-receiver' });
    expect(await page.evaluate<number[]>(TRACES)).toEqual([0, 0, 2]);
    await page.close();
  });

  it('a page cannot see any file of ours, nor find us by a name', async () => {
    const page = await world.visit(OWN_ARTICLE);
    await page.painted();
    const file = JSON.stringify(`${world.browser.extension}content/annotator.js`);
    expect(await page.evaluate<string>(`fetch(${file}).then(() => 'seen', () => 'hidden')`)).toBe('hidden');
    const names = (): Promise<string[]> => page.evaluate<string[]>('[...CSS.highlights.keys()]');
    const first = await names();
    await page.goto(world.site.origin + OWN_ARTICLE);
    await page.painted();
    const second = await names();
    expect(first.length).toBeGreaterThan(0);
    expect(first.filter((n) => second.includes(n))).toEqual([]);
    expect(first.join()).not.toMatch(/news|gloss|quote|claim/);
    await page.close();
  });
});

describe.each(BROWSERS)('in %s, without any grant', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld(name, { grant: false });
  });
  afterAll(() => world.close());

  it('an article is left alone', async () => {
    const page = await world.visit(OWN_ARTICLE).catch(() => null);
    // Without a grant the extension does not even see the address, so the tab cannot be found by it.
    expect(page).toBeNull();
    const plain = await world.browser.newPage();
    await plain.goto(world.site.origin + OWN_ARTICLE);
    await pause(600);
    expect(await plain.evaluate<number[]>(TRACES)).toEqual([0, 0, 2]);
    await plain.close();
  });

  it('the browser assigned every shortcut that the manifest asks for', async () => {
    const keys = await world.desk.page.evaluate<{ name: string; shortcut: string }[]>(
      '(globalThis.browser ?? globalThis.chrome).commands.getAll()',
    );
    const ours = keys.filter((k) => ['toggle', 'next', 'previous', 'panel'].includes(k.name));
    expect(ours).toHaveLength(4);
    for (const { name: command, shortcut } of ours) expect(shortcut, command).not.toBe('');
  });
});
