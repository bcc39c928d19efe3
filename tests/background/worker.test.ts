import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { analyze } from '../../src/engine/analyze';
import { documentFromText } from '../../src/engine/document';
import type * as Office from '../../src/knowledge/office';
import type { CardRequest } from '../../src/knowledge/context';
import { contentText } from '../../src/knowledge/read';
import type { Reading } from '../../src/knowledge/reading';
import type { Result } from '../../src/browser/messages';
import { createFakeBackground, type FakeBackground } from './fake-background';

const TEXT =
  'Vladimir Poutine et Kim Jong-un ont signé mercredi un traité à Pyongyang. « Nous l’appliquerons », a dit Vladimir Poutine. ' +
  'Le président russe a quitté la Corée du Nord dans la soirée.';

const ARTICLE = documentFromText(TEXT, { declaredLang: 'fr', published: '2024-06-20' });

const CARD: CardRequest = { kind: 'entity', id: 'vladimir-putin', date: null, langs: ['fr'], others: [] };

let background: FakeBackground;
beforeEach(async () => {
  background = createFakeBackground();
  await background.wake();
});
afterEach(() => {
  vi.useRealTimers();
});

const read = (): Promise<Result<Reading>> => background.ask('read', ARTICLE) as Promise<Result<Reading>>;
const names = (answer: Result<Reading>): string[] => (answer.ok ? answer.value.entities.map((e) => e.name) : []);

describe('the background', () => {
  it('registers every listener in its first turn, or the event that woke it would be lost', () => {
    const { fake, events } = background;
    for (const event of [fake.runtime.onMessage, fake.storage.onChanged, ...Object.values(events)])
      expect(event.listeners.size).toBeGreaterThan(0);
  });

  it('reads an article with the names of the extension’s own files', async () => {
    expect(names(await read())).toEqual(expect.arrayContaining(['Vladimir Poutine', 'Kim Jong-un']));
    for (const address of background.deeds.fetched) expect(address).toMatch(/^chrome-extension:\/\/fake-id\/data\//);
  });

  it('reads an article as engine and dataset do, and answers a second tab while it is at it', async () => {
    const [first, second] = await Promise.all([
      background.ask('read', ARTICLE, 1) as Promise<Result<Reading>>,
      background.ask('read', ARTICLE, 2),
    ]);
    if (!first.ok) throw new Error(first.error);
    const speaker = first.value.speakers.find((it) => it.id === first.value.quotes[0]?.speaker);
    expect(speaker).toMatchObject({ name: 'Vladimir Poutine', entityId: 'vladimir-putin' });
    expect(first.value.quotes.map((q) => q.text)).toEqual(
      analyze(ARTICLE).quotes.map(({ segments }) => contentText(TEXT, segments)),
    );
    expect(second).toEqual(first);
  });

  it('reads a text in none of its languages as one that says nothing', async () => {
    const answer = await background.ask(
      'read',
      documentFromText('Ez egy rövid magyar szöveg a parlamentről és a kormányról.'),
    );
    expect(answer).toMatchObject({ ok: true, value: { lang: null, quotes: [], entities: [] } });
  });

  it('answers a short question while a long article is read', async () => {
    const long = documentFromText(Array.from({ length: 1_000 }, () => TEXT).join('\n'), { declaredLang: 'fr' });
    const answered: string[] = [];
    const reading = background.ask('read', long).then(() => answered.push('article'));
    await background.ask('words', null).then(() => answered.push('words'));
    await reading;
    expect(answered).toEqual(['words', 'article']);
  });

  it('opens the dataset once for questions that come together', async () => {
    const frame = (): number => background.deeds.fetched.filter((a) => a.endsWith('frame.json')).length;
    const answers = await Promise.all([read(), read(), read()]);
    expect(answers.every((a) => a.ok)).toBe(true);
    expect(frame()).toBe(1);
  });

  it('killed between two questions, it answers the second as it did the first', async () => {
    const first = await read();
    await background.wake();
    expect(await read()).toEqual(first);
  });

  it('killed during a question, the annotator asks once more and is answered', async () => {
    const { fake } = background;
    const send = fake.runtime.sendMessage;
    let killed = 0;
    fake.runtime.sendMessage = async (message) => {
      if (killed++ > 0) return background.ask('read', (message as { argument: unknown }).argument);
      await background.wake();
      throw new Error('The message port closed before a response was received.');
    };
    const { askBackground } = await import('../../src/browser/channel');
    expect(names(await askBackground('read', ARTICLE))).toContain('Vladimir Poutine');
    expect(killed).toBe(2);
    fake.runtime.sendMessage = send;
  });

  it('answers alike whatever the clock says: it jumps when a laptop wakes', async () => {
    const before = await read();
    for (const day of ['1970-01-01', '2099-12-31']) {
      vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
      await background.wake();
      expect(await read()).toEqual(before);
    }
  });

  it('reads on where its storage is damaged: packs, settings and notes of any shape', async () => {
    for (const damaged of [null, 7, 'x', [], { a: 3 }, { a: '{"format":' }]) {
      for (const key of ['packs', 'settings', 'notes']) background.fake.stored.set(key, damaged);
      await background.wake();
      expect(names(await read())).toContain('Vladimir Poutine');
    }
  });

  it('says so in a word where its own files cannot be read, and tries again after a new start', async () => {
    const working = globalThis.fetch;
    vi.stubGlobal('fetch', (address: string, init?: RequestInit) =>
      address.endsWith('.bin') ? Promise.reject(new TypeError('Failed to fetch')) : working(address, init),
    );
    const blind = await read();
    expect(blind).toMatchObject({ ok: true, value: { entities: [], quotes: [{ kind: 'direct' }] } });
    expect(await background.ask('card', CARD)).toEqual({ ok: false, error: 'data-unusable' });
    expect(await background.ask('data-status', null)).toMatchObject({ ok: true, value: { usable: false } });
    vi.stubGlobal('fetch', working);
    await background.wake();
    expect(names(await read())).toContain('Vladimir Poutine');
  });

  it('says so too where a file turns out damaged only when a card is asked for', async () => {
    const working = globalThis.fetch;
    const damaged: typeof fetch = async (input, init) => {
      const answer = await working(input, init);
      if (!String(input).endsWith('ids.bin') || init?.headers) return answer;
      const bytes = new Uint8Array(await answer.arrayBuffer());
      bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 4;
      return new Response(bytes);
    };
    vi.stubGlobal('fetch', damaged);
    expect((await read()).ok).toBe(true);
    expect(await background.ask('card', CARD)).toEqual({ ok: false, error: 'data-unusable' });
    expect(await background.ask('data-status', null)).toMatchObject({ ok: true, value: { usable: false } });
    vi.stubGlobal('fetch', working);
  });

  it('keeps its cards for the next page where one question fails by a fault of its own', async () => {
    vi.doMock('../../src/knowledge/office', async (original) => {
      const office = await original<typeof Office>();
      const roleOn = vi.fn(office.roleOn).mockImplementationOnce(() => {
        throw new TypeError('of one question');
      });
      return { ...office, roleOn };
    });
    await background.wake();
    expect(names(await read())).toEqual([]);
    expect(names(await read())).toContain('Vladimir Poutine');
    vi.doUnmock('../../src/knowledge/office');
  });

  it('gives the words of the reader’s language, else those of the browser', async () => {
    expect(await background.ask('words', null)).toMatchObject({ ok: true, value: { lang: 'fr' } });
    background.fake.stored.set('settings', { version: 1, uiLang: 'pt' });
    expect(await background.ask('words', null)).toMatchObject({ ok: true, value: { lang: 'pt' } });
  });

  it('shows on the button how many voices are quoted, and nothing where the page is left', async () => {
    const { deeds, fake } = background;
    const notice = { newsgloss: 'notice', name: 'page-changed', argument: { tabId: null } };
    const sender = { id: 'fake-id', url: 'https://news.example/a', tab: { id: 4, incognito: false } };
    deeds.answers = () => ({ ok: true, value: { state: 'on', counts: { speakers: 3 } } });
    void fake.deliver(notice, sender);
    await vi.waitFor(() => expect(deeds.badges.get(4)).toBe('3'));
    deeds.answers = () => undefined;
    void fake.deliver(notice, sender);
    await vi.waitFor(() => expect(deeds.badges.get(4)).toBe(''));
  });

  it('obeys the shortcuts: the first press reads the page, the next one switches', async () => {
    const { deeds, events } = background;
    const press = (name: string): void => events.command.listeners.forEach((l) => l(name, { id: 9 }));
    press('toggle');
    await vi.waitFor(() => expect(deeds.injected.at(-1)?.files).toEqual(['content/annotator.js']));
    deeds.answers = () => ({ ok: true, value: { state: 'on' } });
    press('toggle');
    await vi.waitFor(() => expect(deeds.sent.at(-1)).toEqual({ tabId: 9, name: 'switch', argument: { on: false } }));
    press('next');
    await vi.waitFor(() => expect(deeds.sent.at(-1)).toEqual({ tabId: 9, name: 'step', argument: { by: 1 } }));
    press('panel');
    await vi.waitFor(() => expect(deeds.opened).toContain('panel 9'));
  });

  it('greets once, at the installation, and never after an update', async () => {
    const { deeds, events } = background;
    const tell = (reason: string): void => events.installed.listeners.forEach((l) => l({ reason }));
    tell('update');
    tell('install');
    await vi.waitFor(() => expect(deeds.opened).toEqual(['chrome-extension://fake-id/src/welcome/welcome.html']));
  });
});

describe('in a browser without shortcuts and panel (Firefox for Android)', () => {
  it('starts all the same, and the outline opens inside the page', async () => {
    const android = createFakeBackground({ desktop: false });
    await android.wake();
    const ours = { id: 'fake-id', url: 'chrome-extension://fake-id/src/popup/popup.html' };
    const answer = await android.fake.deliver(
      { newsgloss: 'background', name: 'open-panel', argument: { tabId: 2 } },
      ours,
    );
    expect(answer).toEqual({ ok: true, value: null });
    expect(android.deeds.injected).toEqual([{ tabId: 2, files: ['content/outline.js'] }]);
  });
});
