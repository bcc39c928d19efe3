import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, startHarness } from '../../scripts/screens/harness';

/** The card in a real Chromium: focus, place, keys. What only a browser can say. */
let harness: Harness;
let page: Page;

beforeAll(async () => {
  harness = await startHarness(join(import.meta.dirname, '../..'));
}, 60_000);
afterAll(() => harness?.close());

const open = async (query: string, look = {}) => {
  page = await harness.open(`card.html?${query}`, look);
};

/** Runs in the page, where the harness's names are. */
const run = <T>(expression: string): Promise<T> =>
  page.evaluate(`(() => { const { card, open, log, end, rangeFor, root } = harness;
  const q = (s) => root.querySelector(s); ${expression} })()`);
const shown = () => run<boolean>(`return q('.card')?.hidden === false`);
const title = () => run<string>(`return q('#title')?.textContent ?? ''`);
const focused = () => run<string>(`const e = root.activeElement; return e ? e.id || e.className : ''`);
const boxes = (id: string) =>
  run<{ card: DOMRect; passage: DOMRect; height: number; width: number }>(
    `const box = (r) => ({ left: r.left, top: r.top, right: r.right, bottom: r.bottom });
     return { card: box(q('.card').getBoundingClientRect()), passage: box(rangeFor({ id: '${id}' }).getBoundingClientRect()), height: innerHeight, width: innerWidth }`,
  );
const overlap = ({ card, passage }: { card: DOMRect; passage: DOMRect }) =>
  card.left < passage.right && passage.left < card.right && card.top < passage.bottom && passage.top < card.bottom;

describe('focus', () => {
  it('stays in the page when a pointer opened the card', async () => {
    await open('open=quote:q1');
    expect(await shown()).toBe(true);
    expect(await focused()).toBe('');
  });

  it('goes to the card when a key opened it, through its controls in order, and back on Escape', async () => {
    await open('');
    await page.evaluate(
      `document.body.insertAdjacentHTML('afterbegin', '<button id="before">x</button>'); before.focus()`,
    );
    await run(`open({ kind: 'quote', id: 'q4' }, 'keyboard')`);
    expect(await focused()).toContain('card');
    const order: string[] = [];
    for (let i = 0; i < 7; i++) {
      await page.keyboard.press('Tab');
      order.push(await run<string>(`const e = root.activeElement; return e ? e.id || e.tagName : 'page'`));
    }
    expect(order).toEqual(['close', 'open-entity', 'BUTTON', 'A', 'SUMMARY', 'why', 'copy']);
    await page.keyboard.press('Escape');
    expect(await shown()).toBe(false);
    expect(await page.evaluate('document.activeElement.id')).toBe('before');
  });

  it('keeps its button while the explanation unfolds', async () => {
    await open('open=quote:q1&by=keyboard');
    await run(`q('#why').focus(); q('#why').click()`);
    expect(await focused()).toBe('why');
    expect(await run(`return q('#why').getAttribute('aria-expanded')`)).toBe('true');
    expect(await run(`return q('.why').textContent`)).toContain('Ne plus marquer');
  });
});

describe('place', () => {
  it.each(['q1', 'q4', 'q6', 'q7', 'q9'])('does not lie on %s', async (id) => {
    await open('', { width: 1100, height: 700 });
    await run(`rangeFor({ id: '${id}' }).startContainer.parentElement.scrollIntoView({ block: 'center' })`);
    await run(`open({ kind: 'quote', id: '${id}' }, 'pointer')`);
    await page.waitForTimeout(100);
    const all = await boxes(id);
    expect(overlap(all)).toBe(false);
    expect(all.card.left).toBeGreaterThanOrEqual(0);
    expect(all.card.right).toBeLessThanOrEqual(all.width);
    expect(all.card.top).toBeGreaterThanOrEqual(0);
    expect(all.card.bottom).toBeLessThanOrEqual(all.height);
  });

  it('keeps the whole sentence clear when it is told which', async () => {
    await open('open=quote:q1&sentence', { width: 1100, height: 700 });
    await page.waitForTimeout(100);
    const { card } = await boxes('q1');
    const paragraph = await page.evaluate<number>(`document.querySelector('p').getBoundingClientRect().bottom`);
    expect(card.top).toBeGreaterThanOrEqual(paragraph);
  });

  it('follows the passage while the page scrolls', async () => {
    await open('open=quote:q6', { width: 1100, height: 700 });
    await page.waitForTimeout(100);
    const before = await boxes('q6');
    await page.mouse.wheel(0, 60);
    await page.waitForTimeout(200);
    const after = await boxes('q6');
    expect(after.passage.top).not.toBe(before.passage.top);
    expect(overlap(after)).toBe(false);
    const gap = ({ card, passage }: typeof after) =>
      Math.min(Math.abs(card.top - passage.bottom), Math.abs(passage.top - card.bottom));
    expect(Math.abs(gap(after) - gap(before))).toBeLessThanOrEqual(1);
  });

  it('docks and scrolls the passage clear where no side has room', async () => {
    await open('', { width: 700, height: 330 });
    await run(`rangeFor({ id: 'q4' }).startContainer.parentElement.scrollIntoView({ block: 'center' })`);
    await run(`open({ kind: 'quote', id: 'q4' }, 'pointer')`);
    await page.waitForTimeout(150);
    const all = await boxes('q4');
    expect(await run(`return q('.card').hasAttribute('data-docked')`)).toBe(true);
    expect(Math.round(all.card.bottom)).toBe(all.height);
    expect(all.passage.top).toBeGreaterThanOrEqual(0);
    expect(overlap(all)).toBe(false);
  });

  it('is a sheet on a phone, over the whole width, with the passage above it', async () => {
    await open('', { width: 390, height: 844 });
    await run(`rangeFor({ id: 'q7' }).startContainer.parentElement.scrollIntoView({ block: 'end' })`);
    await run(`open({ kind: 'quote', id: 'q7' }, 'pointer')`);
    await page.waitForTimeout(100);
    const all = await boxes('q7');
    expect(all.card).toMatchObject({ left: 0, right: 390 });
    expect(overlap(all)).toBe(false);
  });

  it('turns into a sheet and back when the window is narrowed and widened', async () => {
    await open('open=quote:q1', { width: 1100, height: 700 });
    await page.setViewportSize({ width: 400, height: 700 });
    await page.waitForTimeout(150);
    expect(await run(`return q('.card').hasAttribute('data-sheet')`)).toBe(true);
    await page.setViewportSize({ width: 1100, height: 700 });
    await page.waitForTimeout(150);
    expect(await run(`return q('.card').hasAttribute('data-sheet')`)).toBe(false);
    expect(overlap(await boxes('q1'))).toBe(false);
  });
});

describe('a sheet at the end of a page that cannot scroll further', () => {
  it('goes to the top of the window instead of covering the passage', async () => {
    await open('', { width: 390, height: 844 });
    await page.evaluate(`scrollTo(0, document.body.scrollHeight)`);
    await run(`open({ kind: 'quote', id: 'q8' }, 'pointer')`);
    await page.waitForTimeout(100);
    expect(overlap(await boxes('q8'))).toBe(false);
    expect((await boxes('q8')).card.top).toBe(0);
  });
});

describe('content', () => {
  it('goes on to a name, back and forward', async () => {
    await open('open=quote:q1');
    await run(`q('#open-entity').click()`);
    await page.waitForTimeout(50);
    expect(await title()).toBe('Irène Castel');
    expect(await run(`return q('#kicker').textContent`)).toBe('Personne');
    await run(`q('#back').click()`);
    expect(await run(`return q('#kicker').textContent`)).toBe('Citation directe');
    await run(`q('#forward').click()`);
    await page.waitForTimeout(50);
    expect(await run(`return q('#kicker').textContent`)).toBe('Personne');
  });

  it('keeps the focus in the card on the way to a name and back, also where the answer is slow', async () => {
    await open('open=quote:q1&by=keyboard&delay=300');
    const focused = () => run(`return root.activeElement?.className ?? 'lost'`);
    for (const id of ['open-entity', 'back', 'forward']) {
      await run(`q('#${id}').focus()`);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(450);
      expect(await focused(), `after ${id}`).toContain('card');
    }
  });

  it('leads from a claim to the quotation that it is made in, and back', async () => {
    await open('open=claim:c3');
    await run(
      `[...root.querySelectorAll('button.inline')].find((b) => b.textContent.includes('Les chiffres')).click()`,
    );
    expect(await run(`return q('#kicker').textContent`)).toBe('Citation directe');
    await run(`[...root.querySelectorAll('button.inline')].find((b) => b.textContent === 'Comparaison').click()`);
    expect(await run(`return q('#kicker').textContent`)).toBe('Affirmation clé');
  });

  it('a slow answer is announced, and is not shown over a later card', async () => {
    await open('delay=600');
    await run(`open({ kind: 'entity', id: 'irene-castel' }, 'pointer')`);
    expect(await shown()).toBe(false);
    await page.waitForTimeout(350);
    expect(await title()).toBe('Recherche…');
    await run(`open({ kind: 'quote', id: 'q4' }, 'pointer')`);
    await page.waitForTimeout(600);
    expect(await title()).toBe('Paol Brandt');
  });

  it('says when nothing is known', async () => {
    await open('open=entity:valmeria');
    await page.waitForTimeout(50);
    expect(await title()).toBe('Aucune fiche sur ce sujet.');
  });

  it('shows the dossier’s speaker, what the text says, and the evidence as an https link that tells nothing', async () => {
    await open('open=quote:q9');
    expect(await title()).toBe('Irène Castel');
    expect(await run(`return q('.note').textContent`)).toContain('Le texte les attribue à Maud Serrat.');
    const link = await run<Record<string, string>>(
      `const a = q('.note a'); return { href: a.href, rel: a.rel, target: a.target }`,
    );
    expect(link.href).toMatch(/^https:/);
    expect(link.rel).toBe('noopener noreferrer');
  });

  it('copies the words with who said them and where', async () => {
    await open('open=quote:q1');
    await run(`q('#copy').click()`);
    const copied = (await run<string[]>('return log')).find((l) => l.startsWith('copy')) ?? '';
    expect(copied).toContain('Nous ne signerons pas');
    expect(copied).toContain('Irène Castel, présidente de la Valmérie');
    expect(copied).toContain('https://www.example.org/monde/accord-lac-noir.html#« Nous ne signerons pas un texte');
    await page.waitForTimeout(20);
    expect(await run(`return q('#copy').textContent`)).toBe('Copié');
  });

  it('hides the kind: the owner is told and the card is gone', async () => {
    await open('open=claim:c1');
    await run(`q('#why').click(); q('#hide-kind').click()`);
    expect(await run('return log')).toEqual(expect.arrayContaining(['hide claim-forecast', 'closed']));
    expect(await shown()).toBe(false);
  });
});

describe('theme', () => {
  const paper = () => run<string>(`return getComputedStyle(q('.card')).backgroundColor`);

  it.each([
    ['light', 'dark', 'rgb(255, 255, 255)'],
    ['dark', 'light', 'rgb(28, 29, 32)'],
  ] as const)('follows a %s article, not the system’s %s', async (theme, colorScheme, colour) => {
    await open(`open=quote:q1&theme=${theme}`, { colorScheme });
    expect(await paper()).toBe(colour);
  });
});

describe('the page', () => {
  it('hears nothing of what is done in the card', async () => {
    await open('open=quote:q1');
    await page.evaluate(
      `window.heard = []; for (const t of ['click', 'pointerdown', 'keydown']) document.body.addEventListener(t, () => heard.push(t))`,
    );
    await page.mouse.click(
      ...(await run<[number, number]>(`const r = q('#why').getBoundingClientRect(); return [r.left + 5, r.top + 5]`)),
    );
    await page.keyboard.press('Enter');
    expect(await page.evaluate('heard')).toEqual([]);
  });

  it('keeps nothing of the card once the signal ends it', async () => {
    await open('open=quote:q1');
    await run('end.abort()');
    expect(await run('return root.childElementCount + root.adoptedStyleSheets.length')).toBe(0);
    await run(`open({ kind: 'quote', id: 'q1' }, 'pointer'); card.close()`);
    expect(await run('return root.childElementCount')).toBe(0);
  });

  it('written from right to left does not turn the card round', async () => {
    await open('open=quote:q1&rtl&long&lang=de');
    const { card, width } = await boxes('q1');
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(width);
    expect(await run(`return getComputedStyle(q('.card')).direction`)).toBe('ltr');
    expect(await run(`return q('.card').scrollWidth <= q('.card').clientWidth`)).toBe(true);
  });

  it('opens within 50 ms', async () => {
    await open('');
    const ms = await run<number>(
      `const start = performance.now(); open({ kind: 'quote', id: 'q4' }, 'pointer'); q('.card').getBoundingClientRect(); return performance.now() - start`,
    );
    expect(ms).toBeLessThan(50);
  });
});
