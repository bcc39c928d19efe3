import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toJsonLd } from '../../src/export/annotation';
import { fromJsonLd } from '../../src/export/import';
import { shareLink } from '../../src/export/share-link';
import { segments } from '../../src/ui/voices/bar';
import { voicesOf } from '../../src/ui/voices/shares';
import { BROWSERS, createWorld, OWN_ARTICLE, until, type Visited, type World } from './harness';

/** What leaves with the reader, made from what the annotator really read in the browser. */
describe.each(BROWSERS)('in %s', (name) => {
  let world: World;
  let page: Visited;
  beforeAll(async () => {
    world = await createWorld(name, { grant: true });
    page = await world.visit(OWN_ARTICLE);
    await page.reading();
  });
  afterAll(() => world.close());

  it('the exported annotations, read again, are the same marks at the same places', async () => {
    const reading = await page.reading();
    const article = await page.ask('article', null);
    if (!article.ok || !article.value) throw new Error('expected the article');
    const { text, url } = article.value;
    const again = fromJsonLd(toJsonLd({ reading, version: '0', text, url }), text);
    if (!again.ok) throw new Error(again.error);
    expect(again.orphans).toEqual([]);
    const spans = (mark: string) => again.marks.filter((m) => m.mark === mark).flatMap((m) => m.spans);
    const plain = (all: readonly { start: number; end: number }[]) => all.map(({ start, end }) => [start, end]).sort();
    expect(plain(spans('quote'))).toEqual(plain(reading.quotes.flatMap((q) => q.segments)));
    const claims = plain(reading.claims);
    for (const span of plain(spans('claim'))) expect(claims).toContainEqual(span);
    expect(spans('claim').length).toBeGreaterThan(0);
  });

  it('shares of voice of the page sum to 100, unnamed and institutions apart', async () => {
    const voices = voicesOf(await page.reading());
    expect(voices.reduce((sum, v) => sum + v.percent, 0)).toBe(100);
    expect(new Set(voices.map((v) => v.group)).size).toBeGreaterThan(1);
    expect(segments(voices.map((v) => v.percent / 100)).length).toBeGreaterThan(1);
  });

  it('a shared link opens the page at its words', async () => {
    const reading = await page.reading();
    const last = reading.quotes.at(-1);
    const words = last?.text.split(' … ')[0] ?? '';
    const link = shareLink(world.site.origin + OWN_ARTICLE, words);
    expect(link).toContain('#:~:text=');
    const shared = await world.browser.newPage();
    await shared.goto(link);
    // Chromium scrolls at once, Firefox when the page has settled.
    await until(
      async () => ((await shared.evaluate<number>('scrollY')) > 100 ? true : null),
      'the page to go to the words',
    );
    const inSight = await shared.evaluate<boolean>(`(() => {
      const walker = document.createTreeWalker(document.querySelector('.story-body'), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(${JSON.stringify(words.slice(0, 12))});
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 4);
        const { top, bottom } = range.getBoundingClientRect();
        if (bottom > 0 && top < innerHeight) return true;
      }
      return false;
    })()`);
    expect(inSight).toBe(true);
    await shared.close();
  });
});
