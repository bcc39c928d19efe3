import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, createWorld, OWN_ARTICLE, until, type World } from './harness';

describe.each(BROWSERS)('in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld(name, { grant: true });
  });
  afterAll(() => world.close());

  it('a granted article is read and painted without a click, and no error reaches its console', async () => {
    const page = await world.visit(OWN_ARTICLE);
    const status = await page.painted();
    expect(status).toMatchObject({ state: 'on', host: '127.0.0.1', verdict: { kind: 'article' } });
    expect(status.counts.quotes).toBeGreaterThan(0);
    expect(await page.evaluate<number>('CSS.highlights.size')).toBeGreaterThan(0);
    expect(await page.errors()).toEqual([]);
    await page.close();
  });

  it('no node of the page is changed: the HTML is byte-equal while on and after off', async () => {
    const page = await world.visit(OWN_ARTICLE);
    const html = 'document.documentElement.outerHTML';
    const served = await page.evaluate<string>(`fetch(location.href).then((r) => r.text())
      .then((t) => new DOMParser().parseFromString(t, 'text/html').documentElement.outerHTML)`);
    await page.painted();
    expect(await page.evaluate<string>(html)).toBe(served);
    await page.ask('switch', { on: false });
    expect(await page.evaluate<string>(html)).toBe(served);
    expect(await page.evaluate<number[]>('[CSS.highlights.size, document.adoptedStyleSheets.length]')).toEqual([0, 0]);
    await page.close();
  });

  it('a click on a quotation opens its card; Escape closes it', async () => {
    const page = await world.visit(OWN_ARTICLE);
    await page.painted();
    const [x, y] = await wordAt(page, 'une aide militaire');
    await page.clickAt(x, y);
    const card = await until(async () => (await page.closedText()) || null, 'the card');
    expect(card).toContain('une aide militaire');
    await page.press('Escape');
    await until(async () => ((await page.closedText()) === '' ? true : null), 'the card to close');
    await page.close();
  });
});

/** Middle of the first place of some words in the article, scrolled into the window. */
export function wordAt(page: { evaluate<T>(e: string): Promise<T> }, words: string): Promise<[number, number]> {
  return page.evaluate<[number, number]>(`(() => {
    const walker = document.createTreeWalker(document.querySelector('.story-body'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 4);
      node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = range.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }
    throw new Error('no such words');
  })()`);
}
