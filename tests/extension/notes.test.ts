import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NoteEdit, Result } from '../../src/browser/messages';
import type { DrivenPage } from '../../scripts/drive/driven';
import { BROWSERS, createWorld, OWN_ARTICLE, ROOT, until, type Visited, type World } from './harness';
import { articlePage } from './pages';
import { isPainted, wordAt } from './places';

const API = '(globalThis.browser ?? globalThis.chrome)';
const WORDS = 'une aide militaire';
const HTML = 'document.documentElement.outerHTML';
/** Selects the first place of some words in the article, as a reader's pointer does. */
const select = (words: string): string => `(() => {
  const walker = document.createTreeWalker(document.querySelector('.story-body'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(${JSON.stringify(words)});
    if (at >= 0) return void getSelection().setBaseAndExtent(node, at, node, at + ${words.length});
  }
  throw new Error('no such words');
})()`;

describe.each(BROWSERS)('the reader’s own notes in %s', (name) => {
  let world: World;
  let page: Visited;
  beforeAll(async () => {
    const changed = articlePage(ROOT).replaceAll(WORDS, 'un appui');
    world = await createWorld(name, {
      grant: true,
      extra: new Map([['/changed/2024/06/21/article.html', { body: changed }]]),
    });
    page = await world.visit(OWN_ARTICLE);
    await page.reading();
  });
  afterAll(() => world.close());

  const send = <T>(message: unknown): Promise<T> =>
    world.desk.page.evaluate<T>(`${API}.runtime.sendMessage(${JSON.stringify(message)})`);
  const edit = (tabId: number, what: NoteEdit): Promise<Result<null>> =>
    send({ newsgloss: 'background', name: 'note', argument: { tabId, edit: what } });
  const own = async (of: Visited) => {
    const answer = await of.ask('reading', null);
    return (answer.ok && answer.value?.own) || [];
  };
  const stored = (): Promise<Record<string, { notes: unknown[] }> | undefined> =>
    world.desk.page.evaluate(`${API}.storage.local.get('notes').then((s) => s.notes)`);

  /** The panel in a tab behind the article: told that it is seen, as a panel beside the page is. */
  const panel = async (): Promise<DrivenPage> => {
    const opened = await world.browser.extensionPage('src/sidepanel/sidepanel.html');
    await page.bringToFront();
    await opened.evaluate('void location.reload()');
    await until(
      async () =>
        (await opened.evaluate<boolean>(`!!document.querySelector('.outline')`).catch(() => false)) ? true : null,
      'the outline',
    );
    await opened.evaluate(`void Object.defineProperty(document, 'visibilityState', { get: () => 'visible' })`);
    return opened;
  };

  it('nothing of it is there for a reader who keeps none: no script, no storage, no mark', async () => {
    expect((await stored()) ?? null).toBeNull();
    expect(await page.ask('note', { do: 'remove', id: 'note-1' })).toEqual({ ok: false, error: 'no-receiver' });
  });

  const TEXT = 'Formule de l’article 4, reprise mot pour mot.';

  it('words that are selected in the article are known by their place in its text', async () => {
    await page.evaluate(select(WORDS));
    const selected = await page.ask('selected', null);
    const article = await page.ask('article', null);
    if (!selected.ok || !selected.value || !article.ok || !article.value) throw new Error('expected selected words');
    const { start, end, text } = selected.value;
    expect([text, article.value.text.slice(start, end)]).toEqual([WORDS, WORDS]);
    await page.evaluate('getSelection().removeAllRanges()');
    expect(await page.ask('selected', null)).toEqual({ ok: true, value: null });
  });

  it('written in the panel and kept, a note is marked, listed and stored, and nowhere in the page', async () => {
    const before = await page.evaluate<string>(HTML);
    await page.evaluate(select(WORDS));
    // Firefox's driver cannot make a page behind another believe that it is seen: there the panel's own message is sent.
    if (name === 'chromium') await writeInPanel();
    else await sendAsPanel();
    await until(async () => ((await own(page)).length === 1 ? true : null), 'the note');
    expect(await isPainted(page, WORDS)).toBe(true);
    expect(Object.values((await stored()) ?? {}).map((a) => a.notes.length)).toEqual([1]);
    expect(await page.evaluate<string>(HTML)).toBe(before);
    await page.evaluate('getSelection().removeAllRanges()');
  });

  async function sendAsPanel(): Promise<void> {
    const selected = await page.ask('selected', null);
    if (!selected.ok || !selected.value) throw new Error('expected selected words');
    const { start, end } = selected.value;
    const kept = await edit(page.tabId, { do: 'add', span: { start, end }, kind: 'note', text: TEXT });
    expect(kept).toMatchObject({ ok: true });
  }

  async function writeInPanel(): Promise<void> {
    const beside = await panel();
    await until(
      async () => ((await beside.evaluate<boolean>(`!!document.getElementById('add-note')`)) ? true : null),
      'the offer',
    );
    await beside.evaluate(`void document.getElementById('add-note').click()`);
    await beside.evaluate(`(() => {
      const field = document.getElementById('note-text');
      field.value = ${JSON.stringify(TEXT)};
      field.dispatchEvent(new Event('input'));
      document.getElementById('keep-note').click();
    })()`);
    await until(
      async () =>
        (await beside.evaluate<string>(`document.querySelector('section.own')?.textContent ?? ''`)).includes(TEXT)
          ? true
          : null,
      'the list in the panel',
    );
    await beside.close();
  }

  it('its mark opens a card that is labelled as the reader’s own', async () => {
    await page.bringToFront();
    await page.clickAt(...(await wordAt(page, WORDS)));
    const card = await until(async () => (await page.closedText()) || null, 'the card');
    expect(card).toContain('mot pour mot');
    expect(card).toMatch(/Votre remarque|Your note/);
    await page.press('Escape');
    await until(async () => ((await page.closedText()) === '' ? true : null), 'the card to close');
  });

  it('it is there on the next visit, at another address of the same text, and lost but kept where the words are gone', async () => {
    const again = await world.visit(`${OWN_ARTICLE}?utm_source=mail`);
    await until(async () => ((await own(again)).length === 1 ? true : null), 'the note on the next visit');
    expect((await own(again))[0]).toMatchObject({ exact: WORDS, how: 'exact' });
    await again.close();
    const changed = await world.visit('/changed/2024/06/21/article.html');
    const [lost] = await until(async () => {
      const notes = await own(changed);
      return notes.length === 1 ? notes : null;
    }, 'the note in the changed text');
    expect(lost).toMatchObject({ exact: WORDS, place: null, how: null });
    await changed.close();
  });

  it('two tabs agree at once, also on its end', async () => {
    const other = await world.visit(`${OWN_ARTICLE}?other`);
    await until(async () => ((await own(other)).length === 1 ? true : null), 'the note in the other tab');
    expect(await edit(other.tabId, { do: 'change', id: 'note-1', text: 'Autrement dit.' })).toMatchObject({ ok: true });
    await until(async () => ((await own(page))[0]?.text === 'Autrement dit.' ? true : null), 'the new words here');
    expect(await edit(page.tabId, { do: 'remove', id: 'note-1' })).toMatchObject({ ok: true });
    await until(async () => ((await own(other)).length === 0 ? true : null), 'its end in the other tab');
    expect(await stored()).toEqual({});
    await other.close();
  });
});
