import { rootElement } from '../page/unclobbered';
import { randomTag } from '../page/paint/names';

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the host into the page, also after the page has thrown it out. */
  attach(): void;
}

/**
 * The one element that we own: a host with a closed shadow root at the end of <html>, put there when the first card is opened and
 * taken away with the signal. Its tag is new at each load, and `all: initial` keeps the page's styles out of it.
 */
export function createHost(page: Document, signal: AbortSignal): Host {
  const host = page.createElement(randomTag());
  host.style.cssText = 'all: initial !important; position: absolute !important; top: 0 !important; left: 0 !important';
  const root = host.attachShadow({ mode: 'closed' });
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return {
    element: host,
    root,
    attach: () => {
      if (!host.isConnected && !signal.aborted) rootElement(page)?.append(host);
    },
  };
}
