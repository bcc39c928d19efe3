import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trace, type Traced } from '../../scripts/drive/trace';
import { createWorld, until, type World } from '../extension/harness';
import { HOSTILE } from './pages';

/**
 * How long one task of ours may hold a page's thread, in milliseconds of the thread's own time (W3C Long Tasks: 50). What is counted is what
 * has one of our files on the stack, so that what the page does by itself (parsing two megabytes, laying them out, its own scripts) is the
 * page's. Chromium only: Firefox has no trace that a test can read.
 */
const LONG_TASK = 50;
/** Bytes that our reading may add to a tab's heap on the largest of these pages, after a collection. */
const MOST_HEAP = 60e6;

const pathOf = (i: number): string => `/2024/05/06/la-ligne-fermera-page-${i}-cette-semaine.html`;
const RESTS = 1_500;

describe('in chromium', () => {
  let world: World;
  beforeAll(async () => {
    const extra = new Map(HOSTILE.map(({ page }, i) => [pathOf(i), page] as const));
    world = await createWorld('chromium', { grant: true, extra });
  });
  afterAll(() => world.close());

  /** Loads the page under a trace and waits until we are done with it, or have left it alone. */
  async function load(path: string): Promise<Traced & { readonly heap: number }> {
    const page = await world.browser.newPage();
    const tools = await page.tools();
    if (!tools) throw new Error('expected a browser that can be traced');
    const traced = await trace(tools, async () => {
      await page.goto(world.site.origin + path);
      const tab = await world.desk.tabOf(world.site.origin + path).catch(() => null);
      const deadline = performance.now() + RESTS;
      await until(async () => {
        const status = tab === null ? null : await world.desk.ask(tab, 'status', null);
        if (!status?.ok) return performance.now() > deadline ? true : null;
        return status.value.state !== 'reading' ? true : null;
      }, 'the page to be read');
      await pause(500);
    });
    const counters = await page.counters();
    await page.close();
    return { ...traced, heap: counters?.heap ?? 0 };
  }

  const all = HOSTILE.map(({ name, task = LONG_TASK }, i) => ({ name, task, i }));
  it.each(all)('$name: no task of ours is long, memory is bounded', async ({ task, i }) => {
    const { longestOurs, heap } = await load(pathOf(i));
    expect(longestOurs, 'longest of our tasks, ms').toBeLessThanOrEqual(task);
    expect(heap, 'heap of the tab').toBeLessThan(MOST_HEAP);
  });

  it('the measure sees us at work', async () => {
    const quiet = HOSTILE.findIndex((h) => h.name === 'quirks mode');
    const { ours } = await load(pathOf(quiet));
    expect([...ours.keys()].sort()).toEqual(expect.arrayContaining(['content/annotator.js', 'content/gate.js']));
    expect(Math.min(...ours.values())).toBeGreaterThan(0);
  });
});
