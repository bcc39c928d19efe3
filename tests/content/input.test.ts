// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToReader } from '../../src/content/input';
import type { PageMark } from '../../src/content/marks';
import type { Surface } from '../../src/content/surface';

const MARK: PageMark = {
  id: 'q1',
  kind: 'quote',
  key: 'quote-direct-0',
  start: 0,
  end: 4,
  spans: [{ start: 0, end: 4 }],
};

describe('what the reader does with a mark', () => {
  const open = vi.fn();
  const close = vi.fn();
  let under: PageMark | null = MARK;
  let active: PageMark | null = null;
  let hover = false;
  let end = new AbortController();
  const surface = { markUnder: () => under, active: () => active } as unknown as Surface;

  beforeEach(() => {
    vi.useFakeTimers();
    [open, close].forEach((f) => f.mockReset());
    [under, active, hover, end] = [MARK, null, false, new AbortController()];
    document.body.innerHTML = '<p>mots</p><a href="#x">lien</a><input>';
    listenToReader({ view: window, surface, open, close, hover: () => hover }, end.signal);
  });
  afterEach(() => {
    end.abort();
    vi.useRealTimers();
  });
  const over = (selector: string, buttons = 0): void => {
    document
      .querySelector(selector)
      ?.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, composed: true, buttons }));
    vi.advanceTimersByTime(500);
  };

  it('hovering opens nothing unless the reader asked for it', () => {
    over('p');
    expect(open).not.toHaveBeenCalled();
    hover = true;
    over('p');
    expect(open).toHaveBeenCalledExactlyOnceWith(MARK, 'pointer');
  });

  it('passing over a mark opens nothing, resting on it does', () => {
    hover = true;
    const move = (): unknown =>
      document.querySelector('p')?.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, composed: true }));
    for (let i = 0; i < 5; i++) {
      move();
      vi.advanceTimersByTime(200);
    }
    expect(open).not.toHaveBeenCalled();
    vi.advanceTimersByTime(400);
    expect(open).toHaveBeenCalledOnce();
  });

  it('a link under the pointer, a pressed button, the mark in hand and a page that has ended open nothing', () => {
    hover = true;
    over('a');
    over('p', 1);
    active = MARK;
    over('p');
    active = null;
    end.abort();
    over('p');
    expect(open).not.toHaveBeenCalled();
  });

  it('Enter opens the active mark, unless something has the focus', () => {
    active = MARK;
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(open).toHaveBeenCalledExactlyOnceWith(MARK, 'keyboard');
    document.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(open).toHaveBeenCalledOnce();
  });

  it('a click on a mark opens, beside it closes; with a modifier or the second of two it is the page’s', () => {
    const click = (init: MouseEventInit): unknown =>
      document
        .querySelector('p')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1, ...init }));
    click({ ctrlKey: true });
    click({ detail: 2 });
    expect(open).not.toHaveBeenCalled();
    click({});
    expect(open).toHaveBeenCalledExactlyOnceWith(MARK, 'pointer');
    under = null;
    click({});
    expect(close).toHaveBeenCalledOnce();
  });
});
