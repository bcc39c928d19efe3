import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOSE, OPEN } from './harness/pseudo';
import { type Harness, type Look, startHarness } from '../../scripts/screens/harness';

/** Our pages and the card in a real Chromium: accessible, whole in every width, and all their words in the catalogue. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let harness: Harness;
let page: Page;

beforeAll(async () => {
  harness = await startHarness(join(import.meta.dirname, '../..'));
}, 60_000);
afterAll(() => harness?.close());

/** Every page in each of its states. Width and height are those it has in a browser. */
const VIEWS = [
  ['popup, on', 'popup.html?', 320, 600],
  ['popup, a front page', 'popup.html?page=index', 320, 600],
  ['popup, closed to extensions', 'popup.html?page=closed', 320, 600],
  ['panel', 'sidepanel.html?', 360, 800],
  ['panel, with notes and one being written', 'sidepanel.html?own&selected&write', 360, 800],
  ['popup, words selected, no panel', 'popup.html?selected&nopanel&write', 320, 600],
  ['card of a note', 'card.html?own&open=note:note-3', 1280, 800],
  ['card of a story', 'card.html?open=story:black-lake-treaty', 390, 844],
  ['panel, nothing read', 'sidepanel.html?page=none', 360, 800],
  ['options', 'options.html?', 1280, 800],
  ['options, empty, narrow', 'options.html?empty', 390, 844],
  ['welcome', 'welcome.html?', 1280, 800],
  ['welcome, narrow', 'welcome.html?', 390, 844],
  ['card of a quotation', 'card.html?open=quote:q9', 1280, 800],
  ['card of a claim', 'card.html?open=claim:c2', 1280, 800],
  ['outline in the page', 'card.html?outline', 390, 844],
  ['card of a name', 'card.html?open=entity:irene-castel', 390, 844],
] as const;

/** Opens what is folded, so that nothing is judged unseen. */
const UNFOLD = `(() => {
  const roots = [document, ...[...document.querySelectorAll('*')].map((e) => e.shadowRoot).filter(Boolean)];
  for (const root of roots) {
    root.querySelectorAll('details').forEach((d) => { d.open = true; });
    if (location.search.includes('write')) root.getElementById('add-note')?.click();
    const why = root.getElementById('why');
    if (why && why.getAttribute('aria-expanded') === 'false') why.click();
  }
})()`;

async function open(path: string, width: number, height: number, look: Look = {}) {
  page = await harness.open(path, { width, height, ...look });
  await page.evaluate(UNFOLD);
  await page.waitForTimeout(60);
}

async function violations(): Promise<string[]> {
  await page.evaluate(AXE);
  // The article round the card is the harness's own; what is judged of it is only that the card does not break it.
  const results = await page.evaluate<AxeResults>(`axe.run(document, { resultTypes: ['violations'] })`);
  return results.violations.flatMap((v) =>
    v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} ${n.failureSummary ?? ''}`),
  );
}

describe.each(VIEWS)('%s', (_name, path, width, height) => {
  it.each(['light', 'dark'] as const)('axe finds nothing (%s)', async (theme) => {
    await open(`${path}&theme=${theme}`, width, height, { colorScheme: theme });
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['left to right', ''],
    ['right to left', '&rtl'],
  ])('nothing is cut off or pushed out with words 40 per cent longer, %s', async (_direction, rtl) => {
    await open(`${path}&long&lang=de${rtl}`, width, height);
    expect(await page.evaluate(OVERFLOWING)).toEqual([]);
  });

  it('has no words outside the catalogue', async () => {
    await open(`${path}&pseudo`, width, height);
    const words = await page.evaluate<string[]>(SEEN_WORDS);
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((w) => !isKnown(w))).toEqual([]);
  });
});

/** Elements of ours that are wider than what holds them, or outside the window. */
const OVERFLOWING = `(() => {
  const found = [];
  const roots = [document.querySelector('news-gloss')?.shadowRoot ?? document.querySelector('main')];
  for (const root of roots) for (const e of root.querySelectorAll('*')) {
    const style = getComputedStyle(e);
    if (e.closest('svg, select, .unseen') || style.display === 'inline' || style.textOverflow === 'ellipsis') continue;
    const { left, right, width } = e.getBoundingClientRect();
    if (width === 0) continue;
    if (left < -0.5 || right > innerWidth + 0.5) found.push('outside: ' + e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40));
    if (e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0) found.push('cut: ' + e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40));
  }
  return found;
})()`;

/** Text and labels that a reader or a screen reader meets in our pages; of the card's page only the card. */
const SEEN_WORDS = `(() => {
  const root = document.querySelector('news-gloss')?.shadowRoot ?? document.body;
  const words = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === 3 && !['SCRIPT', 'STYLE'].includes(node.parentElement?.tagName)) words.push(node.data.trim());
    if (node.nodeType === 1) for (const name of ['aria-label', 'title', 'alt', 'placeholder']) words.push(node.getAttribute(name) ?? '');
  }
  return words.filter(Boolean);
})()`;

const DATA = [
  ...['sample.ts', 'harness/popup.ts', 'harness/options.ts'].map((f) =>
    readFileSync(join(import.meta.dirname, f), 'utf8'),
  ),
  // Names of keys on the keyboard, and what is written the same everywhere.
  'Enter Esc ANSA Français Italiano English Deutsch Español Português',
].join('\n');

/** From the catalogue, from the data, or a number or date that Intl wrote. */
function isKnown(text: string): boolean {
  if (text.includes(OPEN) || text.includes(CLOSE)) return true;
  return text
    .split(/ [·…] |, /)
    .map((part) => part.replace(/^[·\s.,]+|[·\s.,]+$/g, ''))
    .every(
      (part) =>
        part === '' || DATA.includes(part) || /^[\d\s\u202F\u00A0.,]+(?:%|[a-z]{0,3})$/.test(part) || isDate(part),
    );
}

const isDate = (text: string): boolean => /^(?:\d{1,2} )?\p{L}+ \d{4}$/u.test(text) || /^\d{4}$/.test(text);

describe('forced colours', () => {
  it.each(VIEWS)('%s: axe finds nothing', async (_name, path, width, height) => {
    await open(path, width, height, { forcedColors: 'active' });
    expect(await violations()).toEqual([]);
  });
});

describe('popup', () => {
  const log = () => page.evaluate<string[]>('window.log');

  it('switches the page, a layer, the density and the site, and draws what is so', async () => {
    await open('popup.html?page=off', 320, 600);
    await page.check('#this-page');
    await page.check('#layer-names');
    await page.check('#density-few');
    await page.selectOption('#this-site', 'off');
    expect(await log()).toEqual([
      'switch true',
      'layers {"quotes":true,"claims":true,"names":true} normal',
      'layers {"quotes":true,"claims":true,"names":true} few',
      'site off',
    ]);
    expect(await page.isChecked('#layer-names')).toBe(true);
    expect(await page.textContent('.found')).toBe('6 voix · 9 citations · 4 affirmations clés · 7 noms connus');
  });

  it('keeps the focus on what was pressed', async () => {
    await open('popup.html?', 320, 600);
    await page.focus('#layer-claims');
    await page.keyboard.press('Space');
    await page.waitForTimeout(50);
    expect(await page.evaluate('document.activeElement.id')).toBe('layer-claims');
  });

  it('says what kind of page it is when it is no article', async () => {
    await open('popup.html?page=index', 320, 600);
    expect(await page.textContent('.found')).toContain('pas d’article à lire ici');
  });

  it('says when the browser refused, and when it could not store', async () => {
    await open('popup.html?refuse', 320, 600);
    await page.click('#grant-every');
    await page.waitForTimeout(50);
    expect(await page.textContent('[role=status]')).toContain('Rien n’a changé');
    await open('popup.html?full', 320, 600);
    await page.uncheck('#layer-claims');
    await page.waitForTimeout(50);
    expect(await page.textContent('[role=status]')).toContain('n’a pas pu enregistrer');
  });
});

describe('panel', () => {
  const log = () => page.evaluate<string[]>('window.log');

  it('reaches every mark of the page', async () => {
    await open('sidepanel.html?', 360, 800);
    const ids = await page.$$eval('[data-id]', (all) => all.map((e) => e.getAttribute('data-id')));
    for (const id of ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9', 'c1', 'c2', 'c3', 'c4', 'un', 'black-lake'])
      expect(ids, id).toContain(id);
  });

  it('goes to a passage, marks it as current, and says when it is gone', async () => {
    await open('sidepanel.html?gone', 360, 800);
    await page.click('#quote-q4');
    expect(await log()).toEqual(['reveal quote q4 true']);
    expect(await page.getAttribute('#quote-q4', 'aria-current')).toBe('true');
    expect(await page.textContent('[role=status]')).toBe('Ce passage n’est plus dans la page.');
  });

  it('a press on the bar goes through that speaker’s quotations and round again', async () => {
    await open('sidepanel.html?', 360, 800);
    for (let i = 0; i < 3; i++) await page.click('.voice-bar rect[data-place="0"]');
    expect(await log()).toEqual(['reveal quote q4 false', 'reveal quote q5 false', 'reveal quote q4 false']);
  });

  it('follows the article’s scroll, but not under the reader’s hands', async () => {
    await open('sidepanel.html?near=c4', 800, 800);
    const current = () => page.evaluate<string | null>(`document.querySelector('[aria-current]')?.dataset.id ?? null`);
    await page.mouse.move(400, 300);
    await page.waitForTimeout(1300);
    expect(await current()).toBeNull();
    // Beside the panel's column.
    await page.mouse.move(10, 300);
    await page.waitForTimeout(1300);
    expect(await current()).toBe('c4');
  });

  it('gives files with the page’s own words', async () => {
    await open('sidepanel.html?', 360, 800);
    const files: string[] = [];
    for (const id of ['export_markdown', 'export_csv', 'export_jsonld']) {
      const [file] = await Promise.all([page.waitForEvent('download'), page.click(`#${id}`)]);
      files.push(file.suggestedFilename());
      const text = readFileSync(await file.path(), 'utf8');
      expect(text).toContain('https://www.example.org/monde/accord-lac-noir.html');
      expect(text).toContain('Nous ne signerons pas');
    }
    expect(files.map((f) => f.split('.').at(-1))).toEqual(['md', 'csv', 'jsonld']);
    expect(files[0]).toMatch(/^Accord-sur-l-eau-du-Lac-Noir/);
  });

  it('prints everything unfolded and nothing to press', async () => {
    await open('sidepanel.html?', 360, 800);
    await page.evaluate(`document.querySelectorAll('details').forEach((d) => { d.open = false; })`);
    await page.emulateMedia({ media: 'print' });
    const height = await page.evaluate<number>(`document.querySelector('#quote-q4').getBoundingClientRect().height`);
    const buttons = await page.isVisible('.take-away');
    await page.emulateMedia({ media: 'screen' });
    expect(height).toBeGreaterThan(10);
    expect(buttons).toBe(false);
  });

  it('names all shares in the bar’s label', async () => {
    await open('sidepanel.html?', 360, 800);
    const label = (await page.getAttribute('.voice-bar svg', 'aria-label')) ?? '';
    const shares = [...label.matchAll(/(\d+)\s%/gu)].map((m) => Number(m[1]));
    expect(shares.reduce((a, b) => a + b, 0)).toBe(100);
  });

  it('shows its first paint within 150 ms', async () => {
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      page = await harness.open('sidepanel.html?own', { width: 360, height: 800 });
      times.push(
        await page.evaluate<number>(
          `new Promise((done) => new PerformanceObserver((list) => done(list.getEntriesByName('first-contentful-paint')[0].startTime))
            .observe({ type: 'paint', buffered: true }))`,
        ),
      );
    }
    expect(Math.min(...times), times.map(Math.round).join(', ')).toBeLessThan(150);
  });

  it('a passage with a note opens the form with the focus in it; kept, it goes to the page', async () => {
    await open('sidepanel.html?own&selected', 360, 800);
    await page.click('#add-note');
    await page.keyboard.type('Trois mots.');
    await page.keyboard.press('Control+Enter');
    expect(await log()).toEqual(['note {"do":"add","span":{"start":0,"end":11},"kind":"note","text":"Trois mots."}']);
    expect(await page.isVisible('#note-text')).toBe(false);
    await page.click('#remove-note-4');
    expect((await log()).at(-1)).toBe('note {"do":"remove","id":"note-4"}');
  });

  it('in a private window offers no note and says why', async () => {
    await open('sidepanel.html?selected&private', 360, 800);
    expect(await page.isVisible('.note-editor')).toBe(false);
    expect(await page.textContent('main')).toContain('fenêtre privée');
  });
});

describe('outline in the page', () => {
  it('has the focus, and closes on Escape or when a passage is chosen', async () => {
    await open('card.html?outline', 390, 844);
    const root = `document.querySelector('news-gloss').shadowRoot`;
    expect(await page.evaluate(`${root}.activeElement.className`)).toContain('outline-sheet');
    await page.evaluate(`${root}.getElementById('claim-c2').click()`);
    expect(await page.evaluate('harness.log')).toEqual(['sheet closed', 'reveal c2']);
    expect(await page.evaluate(`${root}.querySelector('.outline-sheet').hidden`)).toBe(true);
    await open('card.html?outline', 390, 844);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('harness.log')).toEqual(['sheet closed']);
  });
});

describe('options', () => {
  it('lists notes by article, removes one at once and all after a question', async () => {
    await open('options.html?', 800, 800);
    const log = () => page.evaluate<string[]>('window.log');
    await page.click('#notes .rows button');
    await page.click('#erase-all-0');
    expect(await page.isVisible('#erase-0')).toBe(true);
    await page.keyboard.press('Escape');
    expect((await log()).map((l) => l.split(' ').at(-1))).toEqual(['1']);
    await page.click('#erase-all-0');
    await page.click('#erase-0');
    await page.waitForTimeout(50);
    expect((await log()).map((l) => l.split(' ').at(-1))).toEqual(['1', 'none']);
    expect(await page.textContent('#notes')).toContain('Aucune remarque');
  });

  it('gives an article’s notes as a pack and as Web Annotations', async () => {
    await open('options.html?', 800, 800);
    for (const [id, holds] of [
      ['pack-0', '"format": 2'],
      ['jsonld-0', '"AnnotationCollection"'],
    ] as const) {
      const [file] = await Promise.all([page.waitForEvent('download'), page.click(`#${id}`)]);
      const text = readFileSync(await file.path(), 'utf8');
      expect(text).toContain(holds);
      expect(text).toContain('recensement de 2021');
    }
  });

  it('syncs only when switched on, and says when the browser refuses', async () => {
    await open('options.html?', 800, 800);
    expect(await page.isChecked('#sync')).toBe(false);
    await page.check('#sync');
    expect(await page.evaluate<string[]>('window.log')).toEqual(['sync true']);
    await open('options.html?full', 800, 800);
    await page.click('#sync');
    await page.waitForTimeout(50);
    expect(await page.textContent('[role=status]')).toContain('pas dans la synchronisation');
    expect(await page.isChecked('#sync')).toBe(false);
  });

  it('adds and removes a site, refuses what is no address, and says so', async () => {
    await open('options.html?empty', 800, 800);
    await page.fill('#site-host', 'not a site');
    await page.click('#site-add');
    expect(await page.textContent('[role=status]')).toContain('www.example.org');
    await page.fill('#site-host', 'https://News.example.org/article');
    await page.click('#site-add');
    await page.waitForSelector('#remove-news\\.example\\.org');
    await page.click('#remove-news\\.example\\.org');
    await page.waitForTimeout(50);
    expect(await page.textContent('#sites')).toContain('Aucun choix par site');
  });

  it('speaks of no shortcuts where the browser has none', async () => {
    await open('options.html?nokeys', 390, 844);
    expect(await page.$$eval('#keys kbd', (all) => all.map((k) => k.textContent))).toEqual(['Enter', 'Esc']);
    expect(await page.$('#change-keys')).toBeNull();
  });

  it('asks before it erases', async () => {
    await open('options.html?', 800, 800);
    await page.click('#settings-reset');
    expect(await page.isVisible('#reset-yes')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.evaluate<string[]>('window.log')).toEqual([]);
    await page.click('#settings-reset');
    await page.click('#reset-yes');
    expect(await page.evaluate<string[]>('window.log.length')).toBe(1);
  });

  it('shows the faults of a pack with place and cure', async () => {
    await open('options.html?', 800, 800);
    const chooser = page.waitForEvent('filechooser');
    await page.click('#import-pack');
    await (await chooser).setFiles({ name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.waitForTimeout(100);
    expect(await page.textContent('[role=status]')).toMatch(/Rien n’a été importé.*stories\[0\].*2025-10-01/s);
  });
});

describe('welcome', () => {
  it('one press and the prompt: granted is said, and the button has become a word', async () => {
    await open('welcome.html?', 1280, 800);
    await page.click('#grant-known');
    await page.waitForTimeout(50);
    expect(await page.textContent('[role=status]')).toBe('C’est prêt. Ouvrez un article.');
    expect(await page.$('#grant-known')).toBeNull();
  });

  it('is one screen', async () => {
    await open('welcome.html?', 1280, 800);
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBeLessThanOrEqual(800);
  });
});
