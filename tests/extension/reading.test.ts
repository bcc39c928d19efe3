import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, createWorld, OWN_ARTICLE, until, type World } from './harness';
import { isPainted, wordAt } from './places';

const HTML = 'document.documentElement.outerHTML';
const SERVED = `fetch(location.href).then((r) => r.text())
  .then((t) => new DOMParser().parseFromString(t, 'text/html').documentElement.outerHTML)`;
const TRACES = '[CSS.highlights.size, document.adoptedStyleSheets.length]';

describe.each(BROWSERS)('in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld(name, { grant: true });
  });
  afterAll(() => world.close());

  it('a granted article is read and painted without a click, and no error reaches its console', async () => {
    const page = await world.visit(OWN_ARTICLE);
    expect(await page.painted()).toMatchObject({ state: 'on', host: '127.0.0.1', verdict: { kind: 'article' } });
    expect(await isPainted(page, 'une aide militaire')).toBe(true);
    const reading = await page.reading();
    expect(reading.lang).toBe('fr');
    expect(reading.quotes.find((q) => q.text.includes('Nous ne l’excluons pas'))).toBeDefined();
    expect(await page.errors()).toEqual([]);
    await page.close();
  });

  it('what is not the article is not painted: comments, captions, other stories', async () => {
    const page = await world.visit(OWN_ARTICLE);
    await page.painted();
    expect(await isPainted(page, 'On nous avait dit')).toBe(false);
    expect(await isPainted(page, 'Le port vivra')).toBe(false);
    expect(await isPainted(page, 'changer d’avis à tout moment')).toBe(false);
    await page.close();
  });

  it('no node of the page is changed: its HTML is byte-equal while on, with a card closed again, and after off', async () => {
    const page = await world.visit(OWN_ARTICLE);
    const served = await page.evaluate<string>(SERVED);
    await page.painted();
    expect(await page.evaluate<string>(HTML)).toBe(served);
    await page.clickAt(...(await wordAt(page, 'une aide militaire')));
    await until(async () => (await page.closedText()) || null, 'the card');
    expect((await page.evaluate<string>(HTML)).replace(/<([a-z]+-[a-z]+) style="[^"]*"><\/\1>(?=<\/html>$)/, '')).toBe(
      served,
    );
    await page.ask('switch', { on: false });
    expect(await page.evaluate<string>(HTML)).toBe(served);
    expect(await page.evaluate<number[]>(TRACES)).toEqual([0, 0]);
    await page.close();
  });

  it('a click on a quotation opens its card, Escape closes it', async () => {
    const page = await world.visit(OWN_ARTICLE);
    await page.painted();
    await page.clickAt(...(await wordAt(page, 'Nous ne l’excluons pas')));
    const card = await until(async () => (await page.closedText()) || null, 'the card');
    expect(card).toContain('Vladimir Poutine');
    await page.press('Escape');
    await until(async () => ((await page.closedText()) === '' ? true : null), 'the card to close');
    await page.close();
  });

  it('a click beside the text, on a link or on unmarked words opens nothing', async () => {
    const page = await world.visit(OWN_ARTICLE);
    await page.painted();
    const [, y] = await wordAt(page, 'une aide militaire');
    await page.clickAt(4, y);
    await page.evaluate(`document.querySelector('.read-also a').href = '#here'`);
    await page.clickAt(...(await wordAt(page, 'Repères : soixante-dix ans', '.read-also')));
    expect(await page.evaluate<string>('location.hash')).toBe('#here');
    expect(await page.closedText()).toBe('');
    await page.close();
  });

  // 300 ms is the promise for Chromium; Firefox starts a content process for the page first and is held to twice that.
  const promised = name === 'chromium' ? 300 : 600;
  it(`from navigation to paint less than ${promised} ms pass`, async () => {
    const page = await world.visit('/');
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      await page.goto(world.site.origin + OWN_ARTICLE);
      times.push(await page.evaluate<number>(FIRST_PAINT));
    }
    // The best of five: whatever else runs on the machine only ever adds.
    expect(
      Math.min(...times),
      `ms from navigation to the first mark: ${times.map(Math.round).join(', ')}`,
    ).toBeLessThan(promised);
    await page.close();
  });
});

/** Milliseconds from the start of the navigation to the first frame that has marks. */
const FIRST_PAINT = `new Promise((resolve, reject) => {
  const look = () => CSS.highlights.size > 0 ? resolve(performance.now()) : performance.now() > 10000 ? reject('no marks') : requestAnimationFrame(look);
  look();
})`;
