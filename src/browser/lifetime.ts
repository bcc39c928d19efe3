import { browser } from './api';

/** False once the extension was reloaded, updated or removed under an open page: from then on every call throws. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/**
 * Calls `end` once when the extension behind this page is gone. No event says so and a timer in every tab would cost the
 * reader for nothing, so it looks at the moments at which the reader could notice: the page is shown, pressed or typed on.
 */
export function whenGone(page: Window, end: () => void, signal: AbortSignal): void {
  const look = (): void => {
    if (!isAlive()) end();
  };
  const options = { signal, capture: true, passive: true };
  for (const type of ['pointerdown', 'keydown', 'focus', 'pageshow']) page.addEventListener(type, look, options);
  page.document.addEventListener('visibilitychange', look, options);
}

/**
 * Gives this copy of the annotator the page, and ends the copy that had it: the one of an earlier injection or of the
 * extension before it was reloaded. The key is kept in the isolated world, which no page can see.
 */
export function takeOver(end: AbortController): void {
  const world = globalThis as typeof globalThis & { [OWNER]?: AbortController };
  world[OWNER]?.abort();
  world[OWNER] = end;
}

const OWNER = Symbol.for('newsgloss owner');
