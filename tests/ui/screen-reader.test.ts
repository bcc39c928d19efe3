import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, startHarness } from '../../scripts/screens/harness';

/** docs/screen-reader.md against the accessibility tree of a real Chromium. */
const ROOT = join(import.meta.dirname, '../..');
const DOCUMENT = readFileSync(join(ROOT, 'docs/screen-reader.md'), 'utf8');
const BLOCKS = [...DOCUMENT.matchAll(/^```aria (\S+)(?: press (\S+))?\n([\s\S]*?)\n```$/gm)].map((m) => ({
  path: m[1] ?? '',
  press: m[2] ?? '',
  tree: m[3] ?? '',
}));

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness(ROOT);
}, 60_000);
afterAll(() => harness?.close());

describe('docs/screen-reader.md', () => {
  it('has a block for popup, panel, welcome page and each kind of card', () => {
    expect(BLOCKS.length).toBeGreaterThanOrEqual(7);
  });

  it.each(BLOCKS)('$path $press is announced as written', async ({ path, press, tree }) => {
    const page = await harness.open(path);
    await page.waitForTimeout(100);
    if (press)
      await page.evaluate(
        `(document.querySelector('news-gloss')?.shadowRoot ?? document).getElementById('${press}').click()`,
      );
    const main = page.locator(path.startsWith('card') ? '.card' : 'main').first();
    const snapshot = await main.ariaSnapshot();
    // Addresses are not announced.
    expect(
      snapshot
        .split('\n')
        .filter((line) => !line.trim().startsWith('- /url'))
        .join('\n'),
    ).toBe(tree);
  });
});
