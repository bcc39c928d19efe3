import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, createWorld, OWN_ARTICLE, until, type Visited, type World } from './harness';
import { wordAt } from './places';

const QUOTED = 'Nous ne l’excluons pas';
/** What the page itself can know of our card: at which points of the window it is hit. */
const COVERED = `(() => {
  const ours = document.documentElement.lastElementChild;
  const hit = (x, y) => ours !== document.body && document.elementFromPoint(x, y) === ours;
  return hit;
})()`;

describe.each(BROWSERS)('the card in %s', (name) => {
  let world: World;
  let page: Visited;
  beforeAll(async () => {
    world = await createWorld(name, { grant: true });
    page = await world.visit(OWN_ARTICLE);
    await page.reading();
    await page.bringToFront();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await page.press('Escape');
    await page.evaluate('void (document.activeElement?.blur?.(), getSelection().removeAllRanges())');
    await gone();
  });

  const card = (): Promise<string> => until(async () => (await page.closedText()) || null, 'the card');
  const gone = (): Promise<true> =>
    until(async () => ((await page.closedText()) === '' ? true : null), 'the card to close');
  const other = (than: string): Promise<string> =>
    until(async () => {
      const now = await page.closedText();
      return now !== '' && now !== than ? now : null;
    }, 'another card');
  const focus = (): Promise<string> => page.evaluate<string>('document.activeElement?.localName ?? ""');
  /** The active mark is the first quotation by Putin: stepped to from the top. */
  const stepTo = async (words: string): Promise<void> => {
    const reading = await page.ask('reading', null);
    const quote = reading.ok ? reading.value?.quotes.find((q) => q.text.includes(words)) : undefined;
    expect(quote).toBeDefined();
    await page.ask('reveal', { id: quote?.id ?? '', open: false });
  };

  it('opened by click takes no focus; a click elsewhere closes it', async () => {
    await page.clickAt(...(await wordAt(page, QUOTED)));
    expect(await card()).toContain('Vladimir Poutine');
    expect(await focus()).toBe('body');
    await page.clickAt(3, 300);
    await gone();
  });

  it('opened by Enter has the focus, and Esc gives it back to where it was', async () => {
    await stepTo(QUOTED);
    await page.press('Enter');
    await card();
    expect(await focus()).toMatch(/^[a-z]+-[a-z]+$/);
    await page.press('Escape');
    await gone();
    expect(await focus()).toBe('body');
  });

  it('by keys alone: to the speaker’s card, back to the quotation, forward again', async () => {
    await stepTo(QUOTED);
    await page.press('Enter');
    const quotation = await card();
    // Close, then the speaker's name.
    for (const key of ['Tab', 'Tab', 'Enter']) await page.press(key);
    const speaker = await other(quotation);
    // Names are in the reader's language.
    expect(speaker).toMatch(/Vladimir (?:Poutine|Putin)/);
    expect(await focus()).toMatch(/^[a-z]+-[a-z]+$/);
    // The arrows come first once there is somewhere to go.
    for (const key of ['Tab', 'Enter']) await page.press(key);
    const back = await other(speaker);
    expect(back.replace(/\s+/g, ' ')).toContain(quotation.replace(/\s+/g, ' ').slice(0, 40));
    for (const key of ['Tab', 'Tab', 'Enter']) await page.press(key);
    expect(await other(back)).toBe(speaker);
    await page.press('Escape');
    await gone();
  });

  it('covers no part of the sentence that opened it, wherever in the window that is', async () => {
    const [x, y] = await wordAt(page, QUOTED);
    for (const by of [-250, -120, 0, 120, 250]) {
      await page.evaluate(`scrollBy({ top: ${by}, behavior: 'instant' })`);
      const at = y - by;
      if (at < 60 || at > 540) continue;
      await page.clickAt(x, at);
      await card();
      expect(await page.evaluate<boolean>(`${COVERED}(${x}, ${at})`), `scrolled by ${by}`).toBe(false);
      await page.press('Escape');
      await gone();
      await page.evaluate(`scrollBy({ top: ${-by}, behavior: 'instant' })`);
    }
  });

  it('follows the sentence while the page scrolls', async () => {
    const [x, y] = await wordAt(page, QUOTED);
    await page.clickAt(x, y);
    await card();
    const top = `(() => { const hit = ${COVERED}; for (let y = 0; y < innerHeight; y += 2) for (const x of [${x}, ${x} - 80, ${x} + 80]) if (hit(x, y)) return y; return null; })()`;
    const before = await page.evaluate<number>(top);
    await page.evaluate(`scrollBy({ top: 60, behavior: 'instant' })`);
    const after = await until(async () => {
      const now = await page.evaluate<number | null>(top);
      return now !== null && now !== before ? now : null;
    }, 'the card to follow');
    expect(Math.abs(before - 60 - after)).toBeLessThanOrEqual(6);
    await page.press('Escape');
    await gone();
  });

  it('is a sheet at the bottom of a narrow window, under the sentence', async () => {
    await page.resize(390, 844);
    try {
      const [x, y] = await wordAt(page, QUOTED);
      await page.clickAt(x, y);
      await card();
      const width = await page.evaluate<number>('document.documentElement.clientWidth');
      const bottom = await page.evaluate<number>('innerHeight');
      for (const at of [8, width / 2, width - 8])
        expect(await page.evaluate<boolean>(`${COVERED}(${at}, ${bottom - 8})`), `at ${at} of ${width}`).toBe(true);
      const [left, where] = await page.evaluate<[number, number]>(`(() => {
        const mark = [...CSS.highlights.values()].flatMap((h) => [...h]).find((r) => r.toString().includes(${JSON.stringify(QUOTED)}));
        const box = mark.getClientRects()[0];
        return [box.left + box.width / 2, box.top + box.height / 2];
      })()`);
      expect(await page.evaluate<boolean>(`${COVERED}(${left}, ${where})`)).toBe(false);
      await page.press('Escape');
      await gone();
    } finally {
      await page.resize(1280, 800);
    }
  });
});
