import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, createWorld, ROOT, until, type Visited, type World } from './harness';
import { articleWith, spaPages } from './pages';
import { isPainted } from './places';

const FIRST = '/spa/2024/06/21/first-of-two-articles.html';
const SECOND = '/spa/2024/06/21/the-other-second.html';
const LIVE = '/live/2024/06/21/article-with-a-late-paragraph.html';
const TICKER = '/live/2024/06/21/article-that-never-rests.html';

const LATE = `addEventListener('late', () => {
  const p = document.createElement('p');
  p.textContent = '« Nous reprendrons les discussions lundi », a déclaré Odile Vasseur.';
  document.querySelector('.story-body').prepend(p);
});
addEventListener('timed', ({ detail }) => {
  const p = [...document.querySelectorAll('.story-body p')].find((e) => e.textContent.includes('une aide militaire'));
  p.append(' « ' + detail + ' », a déclaré Odile Vasseur.');
});
addEventListener('rewrite', () => {
  const p = [...document.querySelectorAll('.story-body p')].find((e) => e.textContent.includes('une aide militaire'));
  p.innerHTML = p.innerHTML;
});`;
const RESTLESS = `setInterval(() => {
  const p = document.querySelector('.story-body p');
  p.textContent = p.textContent.replace(/ \\d*$/, '') + ' ' + Math.round(performance.now());
}, 40);`;

/** Milliseconds from a sentence's coming to the first frame in which it is painted. */
const timed = (words: string): string => `new Promise((resolve) => {
  const began = performance.now();
  dispatchEvent(new CustomEvent('timed', { detail: ${JSON.stringify(words)} }));
  const look = () => [...CSS.highlights.values()].some((h) => [...h].some((r) => r.toString().includes(${JSON.stringify(words)})))
    ? resolve(performance.now() - began) : requestAnimationFrame(look);
  look();
})`;

describe.each(BROWSERS)('in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    const extra = new Map([
      ...spaPages(ROOT),
      [LIVE, articleWith(ROOT, LATE)],
      [TICKER, articleWith(ROOT, RESTLESS)],
    ] as const);
    world = await createWorld(name, { grant: true, extra });
  });
  afterAll(() => world.close());

  const painted = (page: Visited, words: string): Promise<true> =>
    until(async () => ((await isPainted(page, words)) ? true : null), `“${words}” to be painted`);

  it('another article under another address, without a load: the old marks go, the new come', async () => {
    const page = await world.visit(FIRST);
    await painted(page, 'une aide militaire');
    await page.evaluate(`go('${SECOND}')`);
    await painted(page, 'Le port vivra');
    expect(await isPainted(page, 'une aide militaire')).toBe(false);
    expect((await page.reading()).title).toContain('Armance rachète son port');
    await page.evaluate('history.back()');
    await painted(page, 'une aide militaire');
    expect(await page.errors()).toEqual([]);
    await page.close();
  });

  it('a paragraph that comes later is read; one that is built anew keeps its marks', async () => {
    const page = await world.visit(LIVE);
    await painted(page, 'une aide militaire');
    await page.evaluate(`dispatchEvent(new Event('late'))`);
    await painted(page, 'Nous reprendrons les discussions');
    await page.evaluate(`dispatchEvent(new Event('rewrite'))`);
    await painted(page, 'une aide militaire');
    await page.close();
  });

  it('marks are right within half a second of a change', async () => {
    const page = await world.visit(LIVE);
    await painted(page, 'une aide militaire');
    await page.reading();
    const took: number[] = [];
    // The best of three: whatever else the machine does only ever adds.
    for (const words of ['Nous signerons mardi à midi', 'Nous partirons jeudi matin', 'Nous reviendrons samedi soir'])
      took.push(await page.evaluate<number>(timed(words)));
    expect(Math.min(...took)).toBeLessThan(500);
    expect(await isPainted(page, 'une aide militaire')).toBe(true);
    await page.close();
  });

  it('a page that never rests is given up, and the popup is told why', async () => {
    const page = await world.visit(TICKER);
    const status = await until(
      async () => {
        const answer = await page.ask('status', null);
        return answer.ok && answer.value.state === 'gave-up' ? answer.value : null;
      },
      'Newsgloss to give up',
      50_000,
    );
    expect(status.message).toBe('error_restless');
    expect(await page.errors()).toEqual([]);
    await page.close();
  });
});
