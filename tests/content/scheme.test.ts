import { describe, expect, it } from 'vitest';
import { onSchemeChange } from '../../src/content/scheme';

/** A window whose media queries can be turned by hand. */
function fakeWindow() {
  const turns = new Map<string, EventTarget>();
  const view = {
    matchMedia: (query: string) => {
      const target = turns.get(query) ?? new EventTarget();
      turns.set(query, target);
      return target;
    },
    requestAnimationFrame: (then: () => void) => void queueMicrotask(then),
  };
  return {
    view: view as unknown as Window,
    turn: (part: string) => {
      for (const [query, target] of turns) if (query.includes(part)) target.dispatchEvent(new Event('change'));
    },
  };
}

describe('onSchemeChange', () => {
  it('calls after the next frame for dark and for forced colours, and never after the end', async () => {
    const { view, turn } = fakeWindow();
    const end = new AbortController();
    let calls = 0;
    onSchemeChange(view, () => calls++, end.signal);
    turn('prefers-color-scheme');
    expect(calls).toBe(0);
    await Promise.resolve();
    expect(calls).toBe(1);
    turn('forced-colors');
    await Promise.resolve();
    expect(calls).toBe(2);
    turn('forced-colors');
    end.abort();
    await Promise.resolve();
    turn('prefers-color-scheme');
    await Promise.resolve();
    expect(calls).toBe(2);
  });
});
