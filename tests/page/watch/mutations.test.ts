// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchMutations, type Settled } from '../../../src/page/watch/mutations';

const flush = async (ms: number): Promise<void> => {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(ms);
};

describe('watchMutations', () => {
  let abort: AbortController;
  let settled: Settled[];
  let gaveUp: string[];
  const start = (options: { rounds?: number; ignore?: Element } = {}): ReturnType<typeof watchMutations> =>
    watchMutations(
      document.body,
      { onSettled: (s) => settled.push(s), onGaveUp: (reason) => gaveUp.push(reason) },
      { signal: abort.signal, ...options },
    );
  const addParagraph = (to: Element | ShadowRoot = document.body): HTMLElement => {
    const p = document.createElement('p');
    p.textContent = 'A new entry of the live blog.';
    to.append(p);
    return p;
  };

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.replaceChildren();
    abort = new AbortController();
    settled = [];
    gaveUp = [];
  });
  afterEach(() => {
    abort.abort();
    vi.useRealTimers();
  });

  it('gathers changes and calls once the page is quiet', async () => {
    start();
    addParagraph();
    await flush(100);
    addParagraph();
    await flush(150);
    expect(settled).toHaveLength(0);
    await flush(100);
    expect(settled).toHaveLength(1);
    expect(settled[0]?.touched.has(document.body)).toBe(true);
  });

  it('does not hold against a page what it was forgiven', async () => {
    watchMutations(
      document.body,
      {
        onSettled: (s) => {
          settled.push(s);
          s.forgive();
        },
        onGaveUp: (reason) => gaveUp.push(reason),
      },
      { signal: abort.signal, rounds: 2 },
    );
    for (let i = 0; i < 5; i++) {
      addParagraph();
      await flush(300);
    }
    expect(settled.map((s) => s.round)).toEqual([1, 1, 1, 1, 1]);
    expect(gaveUp).toEqual([]);
  });

  it('names the element whose text was rewritten', async () => {
    const p = addParagraph();
    start();
    (p.firstChild as Text).data = 'Corrected.';
    await flush(300);
    expect([...(settled[0]?.touched ?? [])]).toEqual([p]);
  });

  it('is blind to scripts, images and our own element', async () => {
    const own = document.createElement('div');
    document.body.append(own);
    start({ ignore: own });
    document.body.append(document.createElement('script'), document.createElement('img'));
    own.append('a card opens');
    await flush(500);
    expect(settled).toHaveLength(0);
  });

  it('sees inside a shadow root that it was given', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    start().watchRoot(root);
    addParagraph(root);
    await flush(300);
    expect([...(settled[0]?.touched ?? [])]).toEqual([host]);
  });

  it('does not wait for ever on a page that never rests', async () => {
    start();
    for (let i = 0; i < 20; i++) {
      addParagraph();
      await flush(100);
    }
    expect(settled.length).toBeGreaterThanOrEqual(1);
  });

  it('gives up with a reason after too many rounds', async () => {
    start({ rounds: 3 });
    for (let i = 0; i < 6; i++) {
      addParagraph();
      await flush(300);
    }
    expect(settled).toHaveLength(3);
    expect(gaveUp).toEqual(['the page changed 4 times within a minute']);
  });

  it('ends with its signal', async () => {
    start();
    addParagraph();
    await flush(50);
    abort.abort();
    await flush(1_000);
    expect(settled).toHaveLength(0);
  });
});
