import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { READERS_PATH, readersPace, readersPage, type Paces } from '../../scripts/bench/reader';
import { BROWSERS, createWorld, type World } from './harness';

/**
 * What a reader waits for, on 1,500 words (issue 7): measured from outside, by frames and what they show. The best of seven counts: whatever
 * else runs on the machine only ever adds.
 */
describe.each(BROWSERS)('in %s', (name) => {
  let world: World;
  let paces: Paces;
  beforeAll(async () => {
    world = await createWorld(name, { grant: true, extra: new Map([[READERS_PATH, readersPage()]]) });
    paces = await readersPace(world.browser, world.desk, world.site.origin + READERS_PATH);
  });
  afterAll(() => world.close());

  const best = (times: readonly number[]) => ({
    ms: Math.min(...times),
    all: times.map((t) => Math.round(t)).join(', '),
  });

  it.each([
    ['from the switch to the first frame with marks', 'toggleToPaint', 100],
    ['from a click to the card, once it was open', 'cardOpening', 50],
    ['from the panel’s navigation to its first paint', 'panelPaint', 150],
  ] as const)('%s: %s is at most %d ms', (what, key, most) => {
    const { ms, all } = best(paces[key]);
    // A clock of two pages that is read wrongly gives less than nothing.
    expect(ms, `${what}: ${all} ms`).toBeGreaterThan(0);
    expect(ms, `${what}: ${all} ms`).toBeLessThanOrEqual(most);
  });
});
