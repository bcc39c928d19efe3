import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, createWorld, until, type Visited, type World } from '../extension/harness';
import { FULL_SCREEN, HOSTILE, PRINTED, type HostilePage } from './pages';

const pathOf = (i: number): string => `/2024/05/06/la-ligne-fermera-page-${i}-cette-semaine.html`;
const HTML = 'document.documentElement ? new XMLSerializer().serializeToString(document) : ""';

describe.each(BROWSERS)('in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    const extra = new Map(HOSTILE.map(({ page }, i) => [pathOf(i), page] as const));
    world = await createWorld(name, { grant: true, extra });
  });
  afterAll(() => world.close());

  it.each(HOSTILE.map((hostile, i) => ({ ...hostile, i })))('$name', async (hostile) => {
    const page = await world.visit(pathOf(hostile.i));
    const state = await settle(page, hostile.states ? 10_000 : 1_500);
    if (hostile.states) expect(hostile.states).toContain(state);
    expect(await answers(page), 'the page still answers').toBe(true);
    expect(await errorsOf(page), 'errors in the page').toEqual([]);
    await leavesNothing(page, hostile, state);
    await page.close();
  });

  it('full screen and back: the marks stay, the card opens, the page is byte-equal after off', async () => {
    const page = await world.visit(pathOf(HOSTILE.indexOf(FULL_SCREEN)));
    await page.painted();
    const marks = await page.evaluate<number>('CSS.highlights.size');
    await page.clickAt(20, 20);
    await until(
      async () => ((await page.evaluate<boolean>('document.fullscreenElement !== null')) ? true : null),
      'full screen',
    );
    expect(await page.evaluate<number>('CSS.highlights.size')).toBe(marks);
    await page.evaluate('document.exitFullscreen()');
    await until(
      async () => ((await page.evaluate<boolean>('document.fullscreenElement === null')) ? true : null),
      'the way back',
    );
    const answer = await page.ask('reading', null);
    const quote = answer.ok ? answer.value?.quotes[0] : undefined;
    await page.ask('reveal', { id: quote?.id ?? '', open: true });
    await until(async () => (await page.closedText()) || null, 'the card');
    expect(await page.errors()).toEqual([]);
    await page.close();
  });

  it('print: the page prints, with its marks and without an error, and is as it was after it', async () => {
    const page = await world.visit(pathOf(HOSTILE.indexOf(PRINTED)));
    await page.painted();
    const before = await page.evaluate<string>(HTML);
    const tools = await page.tools();
    // Firefox prints only through its own window: there the page is told of a print as the browser tells it.
    const pdf = tools ? ((await tools.send('Page.printToPDF')) as { data: string }).data : null;
    if (pdf === null) await page.evaluate(`['beforeprint', 'afterprint'].forEach((e) => dispatchEvent(new Event(e)))`);
    else expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(await page.evaluate<string>(HTML)).toBe(before);
    expect(await page.evaluate<number>('CSS.highlights.size')).toBeGreaterThan(0);
    expect(await page.errors()).toEqual([]);
    await page.close();
  });

  it('a page cannot reach into the card: its root is closed and no event tells what is in it', async () => {
    const i = HOSTILE.findIndex((h) => h.name === 'quirks mode');
    const page = await world.visit(pathOf(i));
    await page.painted();
    const answer = await page.ask('reading', null);
    const quote = answer.ok ? answer.value?.quotes[0] : undefined;
    await page.ask('reveal', { id: quote?.id ?? '', open: true });
    await until(async () => (await page.closedText()) || null, 'the card');
    const seen = await page.evaluate<unknown[]>(
      `[...document.documentElement.children].slice(2).map((e) => [e.shadowRoot, e.textContent, e.childNodes.length])`,
    );
    expect(seen).toEqual([[null, '', 0]]);
    await page.close();
  });
});

/** The state in which Newsgloss came to rest; "none" where it did not start: a page that is no article is left alone. */
async function settle(page: Visited, patience: number): Promise<string> {
  for (let waited = 0; waited < 20_000; waited += 200) {
    const status = await page.ask('status', null);
    if (status.ok && status.value.state !== 'reading') return status.value.state;
    if (!status.ok && waited >= patience) return 'none';
    await pause(200);
  }
  return 'hangs';
}

/** A page whose thread is held answers nothing. */
async function answers(page: Visited): Promise<boolean> {
  return Promise.race([page.evaluate<number>('1 + 1').then((two) => two === 2), pause(5_000).then(() => false)]);
}

/**
 * Errors that the page makes itself are its own affair: those of its tricks carry "no", those of its policy name it, and Firefox
 * says of a page too deep for it that it flattens the tree.
 */
async function errorsOf(page: Visited): Promise<readonly string[]> {
  const own =
    /^no$|Error: no$|sandbox|Content.Security.Policy|trusted|Unsafe attempt|body is null|favicon|frame|tree is too deep/i;
  return (await page.errors()).filter((e) => !own.test(e));
}

async function leavesNothing(page: Visited, hostile: HostilePage, state: string): Promise<void> {
  if (hostile.restless || state === 'none' || hostile.name.startsWith('getters')) return;
  const before = await page.evaluate<string>(HTML);
  await page.ask('switch', { on: false });
  await page.ask('switch', { on: true });
  await page.ask('switch', { on: false });
  const traces = 'CSS.highlights ? CSS.highlights.size + document.adoptedStyleSheets.length : 0';
  if (!hostile.name.startsWith('clobbered')) expect(await page.evaluate<number>(traces)).toBe(0);
  expect((await page.evaluate<string>(HTML)) === before, 'the page is byte-equal after off').toBe(true);
}
