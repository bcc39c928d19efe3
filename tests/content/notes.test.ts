// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnNote, Reading } from '../../src/knowledge/reading';
import type * as KeeperModule from '../../src/content/note-keeper';
import type { SharedPage } from '../../src/content/shared';
import { selectedWords } from '../../src/content/selected';
import { readPage } from '../../src/page/article/read';
import { installFakeBrowser, type FakeBrowser } from '../browser/fake-browser';
import { READING, TEXT, URL_OF_SAMPLE } from '../ui/sample';

const ARTICLE = `<main><article><h1>Le pont</h1>
  <p id="one">Le maire a dit que <b>le pont</b> rouvrira en mai, après deux ans de travaux difficiles et coûteux.</p>
  <p id="two">La ville a payé neuf millions, selon la mairie, soit le double de ce qui était prévu au départ.</p>
  </article><aside id="ad">Abonnez-vous à la lettre du soir pour recevoir les nouvelles.</aside></main>`;

describe('selected words', () => {
  const read = () => {
    document.body.innerHTML = ARTICLE;
    const page = readPage(document, 'https://example.org/a');
    const words = (from: string, start: number, to: string, end: number): string | null => {
      const node = (selector: string): Node => document.querySelector(selector)?.firstChild as Node;
      getSelection()?.setBaseAndExtent(node(from), start, node(to), end);
      return selectedWords(window, page.map, page.document.text)?.text ?? null;
    };
    return { page, words };
  };

  it('are the article’s words, across elements, without the space at their ends', () => {
    const { words, page } = read();
    expect(words('#one', 3, '#one b', 7)).toBe('maire a dit que le pont');
    const selected = selectedWords(window, page.map, page.document.text);
    expect(page.document.text.slice(selected?.start, selected?.end)).toBe(selected?.text);
  });

  it('are the same selected backwards', () =>
    expect(read().words('#one b', 7, '#one', 3)).toBe('maire a dit que le pont'));

  it('reach over paragraphs; what is not the article stays out', () => {
    const { words } = read();
    expect(words('#two', 79, '#ad', 8)).toBe('prévu au départ.');
    expect(words('#one b', 0, '#two', 8)).toMatch(/^le pont rouvrira.*\sLa ville$/s);
    expect(words('#ad', 0, '#ad', 12)).toBeNull();
  });

  it('are none without a selection, or with one of blanks', () => {
    const { words } = read();
    expect(words('#one', 2, '#one', 3)).toBeNull();
    getSelection()?.removeAllRanges();
    expect(words('#one', 2, '#one', 2)).toBeNull();
  });
});

describe('the keeper of notes', () => {
  let fake: FakeBrowser;
  let create: typeof KeeperModule.createNoteKeeper;
  const shown = vi.fn<(notes: readonly OwnNote[]) => void>();
  let text = TEXT;
  const pageAt = (url: string, signal: AbortSignal): SharedPage => ({
    view: window,
    host: {
      element: document.body,
      root: document.body.attachShadow?.({ mode: 'open' }) ?? (null as never),
      attach: () => undefined,
    },
    lent: {},
    reading: (): Reading => READING,
    article: () => ({ text, url }),
    reveal: () => false,
    showOwn: shown,
    hide: () => undefined,
    cardClosed: () => undefined,
    signal,
  });
  const keeperAt = (url = URL_OF_SAMPLE, signal = new AbortController().signal) => {
    document.body.replaceWith(document.createElement('body'));
    return create(pageAt(url, signal));
  };
  const place = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  const add = { do: 'add', span: place('dès cet automne'), kind: 'note', text: 'Vraiment ?' } as const;
  const last = (): readonly OwnNote[] => shown.mock.lastCall?.[0] ?? [];

  beforeEach(async () => {
    vi.resetModules();
    shown.mockReset();
    text = TEXT;
    fake = installFakeBrowser();
    const { keepNotes } = await import('../../src/browser/notes');
    const { answerBackground } = await import('../../src/browser/channel');
    const handlers = { 'keep-notes': ({ key, notes }: { key: string; notes: never }) => keepNotes(key, notes) };
    answerBackground(handlers as never);
    ({ createNoteKeeper: create } = await import('../../src/content/note-keeper'));
  });

  it('keeps a note, shows it here and in the other tab, and again on the next visit', async () => {
    const [here, other] = [keeperAt(), vi.fn()];
    expect(await here.edit(add)).toMatchObject({ ok: true });
    await vi.waitFor(() =>
      expect(last()).toMatchObject([{ exact: 'dès cet automne', place: place('dès cet automne') }]),
    );
    void other;
    shown.mockReset();
    keeperAt(`${URL_OF_SAMPLE}?utm_source=x`).read();
    await vi.waitFor(() => expect(last()).toMatchObject([{ text: 'Vraiment ?', how: 'exact' }]));
  });

  it('finds it in the same text elsewhere, and lists it as lost where the words are gone', async () => {
    await keeperAt().edit(add);
    text = `Menu\n${TEXT.replace('dès cet automne', 'bientôt')}`;
    shown.mockReset();
    keeperAt('https://m.example.net/copie').read();
    await vi.waitFor(() => expect(last()).toMatchObject([{ exact: 'dès cet automne', place: null }]));
  });

  it('writes nothing from a private window, and says so', async () => {
    fake.extension.inIncognitoContext = true;
    expect(await keeperAt().edit(add)).toEqual({ ok: false, error: 'private' });
    expect(fake.stored.size).toBe(0);
  });

  it('refuses a note on no word and one that says nothing', async () => {
    const keeper = keeperAt();
    expect(await keeper.edit({ ...add, span: { start: 0, end: 0 } })).toEqual({ ok: false, error: 'no-words' });
    expect(await keeper.edit({ ...add, text: ' ' })).toEqual({ ok: false, error: 'no-words' });
    expect(await keeper.edit({ do: 'change', id: 'note-9', text: 'x' })).toEqual({ ok: false, error: 'no-words' });
  });

  it('rewords and removes; the article without notes is forgotten', async () => {
    const keeper = keeperAt();
    await keeper.edit(add);
    await vi.waitFor(() => expect(last()).toHaveLength(1));
    await keeper.edit({ do: 'change', id: 'note-1', text: 'Dès octobre.' });
    await vi.waitFor(() => expect(last()[0]?.text).toBe('Dès octobre.'));
    await keeper.edit({ do: 'remove', id: 'note-1' });
    await vi.waitFor(() => expect(last()).toEqual([]));
    expect(fake.stored.get('notes')).toEqual({});
  });

  it('shows nothing after its page has ended', async () => {
    const end = new AbortController();
    const keeper = keeperAt(URL_OF_SAMPLE, end.signal);
    end.abort();
    keeper.read();
    await new Promise((r) => setTimeout(r, 5));
    expect(shown).not.toHaveBeenCalled();
  });
});
