import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { documentFromText } from '../../src/engine/document';
import { ok, type BackgroundProtocol, type PageStatus, type Result } from '../../src/browser/messages';
import type * as ChannelModule from '../../src/browser/channel';
import { installFakeBrowser, type FakeBrowser } from './fake-browser';
import { runs } from '../property-runs';

let fake: FakeBrowser;
let channel: typeof ChannelModule;

const PAGE = { id: 'fake-id', url: 'https://news.example/a', tab: { id: 7, incognito: true } };
const POPUP = { id: 'fake-id', url: 'chrome-extension://fake-id/src/popup/popup.html' };

beforeEach(async () => {
  vi.resetModules();
  fake = installFakeBrowser();
  channel = await import('../../src/browser/channel');
});

type Handlers = Parameters<typeof channel.answerBackground>[0];

/** A background that answers everything and remembers what it was asked. */
function listen(over: Partial<Handlers> = {}): string[] {
  const asked: string[] = [];
  const heard = (name: string): Result<never> => {
    asked.push(name);
    return ok(null as never);
  };
  const names: (keyof BackgroundProtocol)[] = [
    'read',
    'article-found',
    'card',
    'read-tab',
    'open-panel',
    'data-status',
    'words',
  ];
  channel.answerBackground({
    ...(Object.fromEntries(names.map((n) => [n, () => heard(n)])) as unknown as Handlers),
    ...over,
  });
  return asked;
}

const send = (name: string, argument: unknown, sender: unknown = POPUP): Promise<unknown> =>
  fake.deliver({ newsgloss: 'background', name, argument }, sender);

describe('a question to the background', () => {
  it('is answered by its handler, who learns from the browser who asks', async () => {
    let from: unknown;
    listen({
      'article-found': (_, sender) => {
        from = sender;
        return ok(null);
      },
    });
    expect(await send('article-found', { verdict: 'article' }, PAGE)).toEqual({
      ok: true,
      value: null,
    });
    expect(from).toEqual({ tabId: 7, url: PAGE.url, isPrivate: true, isExtensionPage: false });
  });

  it.each([
    ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }],
    ['an extension page of another', { id: 'fake-id-2', url: POPUP.url }],
  ])('from %s is refused', async (_, sender) => {
    const asked = listen();
    expect(await send('data-status', null, sender)).toEqual({ ok: false, error: 'refused' });
    expect(asked).toEqual([]);
  });

  it.each(['read-tab', 'open-panel'])('%s is refused where a script in a page asks it', async (name) => {
    const asked = listen();
    expect(await send(name, { tabId: 1 }, PAGE)).toEqual({ ok: false, error: 'refused' });
    expect(await send(name, { tabId: 1 }, POPUP)).toEqual({ ok: true, value: null });
    expect(asked).toEqual([name]);
  });

  it.each([
    ['article-found', { verdict: 'poem' }],
    ['read', { text: 'x' }],
    ['read', { ...documentFromText('x'), blocks: [{ role: 'body', start: 0, end: 'x' }] }],
    ['read', documentFromText('x'.repeat(300_000))],
    ['read', { ...documentFromText('x'), meta: { ...documentFromText('x').meta, reviews: [{ claim: 'x' }] } }],
    ['article-found', null],
    ['card', { kind: 'entity', id: 'a', date: null, langs: ['fr'], others: [1] }],
    ['read-tab', { tabId: 1.5 }],
    ['data-status', 'now'],
    ['toString', null],
    ['__proto__', null],
  ])('%s with a wrong shape is refused', async (name, argument) => {
    const asked = listen();
    expect(await send(name, argument)).toEqual({ ok: false, error: 'refused' });
    expect(asked).toEqual([]);
  });

  it('whose handler throws is answered all the same', async () => {
    listen({
      words: () => {
        throw new Error('no such file');
      },
    });
    expect(await send('words', null)).toEqual({ ok: false, error: 'crashed: no such file' });
  });

  it('of any shape at all never makes the listener throw', async () => {
    listen();
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), async (message, argument) => {
        await fake.deliver(clonable(message), PAGE);
        await fake.deliver({ newsgloss: 'background', name: 'read', argument: clonable(argument) }, PAGE);
      }),
      runs(200),
    );
  });
});

const clonable = (value: unknown): unknown => {
  try {
    return structuredClone(value);
  } catch {
    return String(typeof value);
  }
};

describe('asking', () => {
  it('tells a missing receiver from an extension that is gone', async () => {
    expect(await channel.askBackground('data-status', null)).toEqual({ ok: false, error: 'no-receiver' });
    fake.runtime.id = undefined;
    expect(await channel.askBackground('data-status', null)).toEqual({ ok: false, error: 'extension-gone' });
  });

  it('asks a second time where the worker died before it answered', async () => {
    let times = 0;
    fake.runtime.sendMessage = () => {
      times++;
      return times === 1 ? Promise.reject(new Error('message channel closed')) : Promise.resolve(ok(null));
    };
    expect(await channel.askBackground('words', null)).toEqual({ ok: true, value: null });
    expect(times).toBe(2);
  });
});

describe('a page', () => {
  const status = { state: 'on' } as unknown as PageStatus;

  it('answers our pages only, and not after its signal ended it', async () => {
    const end = new AbortController();
    const handlers = {
      status: () => ok(status),
      switch: () => ok(status),
      layers: () => ok(status),
      reading: () => ok(null),
      article: () => ok(null),
      near: () => ok(null),
      selected: () => ok(null),
      note: () => ok(null),
    };
    channel.answerPage(
      { ...handlers, reveal: () => ok(true), step: () => ok(true), article: () => ok(null), near: () => ok(null) },
      end.signal,
    );
    const question = { newsgloss: 'page', name: 'status', argument: null };
    expect(await fake.deliver(question, POPUP)).toEqual({ ok: true, value: status });
    expect(await fake.deliver(question, PAGE)).toEqual({ ok: false, error: 'refused' });
    end.abort();
    expect(await fake.deliver(question, POPUP)).toBeUndefined();
    expect(fake.runtime.onMessage.listeners.size).toBe(0);
  });
});
