/**
 * navigated: the page shows another address without having been loaded anew · restored: it came back from the
 * back/forward cache as it was left · left: it is being unloaded or put into that cache.
 */
export type Move = 'navigated' | 'restored' | 'left';

export interface Moved {
  readonly move: Move;
  readonly url: string;
}

/** The Navigation API, as far as it is used here; lib.dom of older TypeScript does not have it. */
interface NavigationWindow {
  readonly navigation?: EventTarget;
}

const withoutHash = (url: string): string => url.replace(/#.*$/, '');

/**
 * Calls back when the page moves, until the signal aborts. A change of the fragment alone is not a move: the text is the
 * same. `navigatesuccess` reaches content scripts in Chromium and Firefox; a patch of history.pushState from an isolated
 * world never fires, so without the Navigation API only popstate is left.
 */
export function watchNavigation(view: Window, onMove: (moved: Moved) => void, signal: AbortSignal): void {
  let url = withoutHash(view.location.href);
  const arrive = (): void => {
    const now = withoutHash(view.location.href);
    if (now === url) return;
    url = now;
    onMove({ move: 'navigated', url: now });
  };
  const { navigation } = view as NavigationWindow;
  if (navigation) navigation.addEventListener('navigatesuccess', arrive, { signal });
  else view.addEventListener('popstate', arrive, { signal });
  view.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) onMove({ move: 'restored', url: withoutHash(view.location.href) });
    },
    { signal },
  );
  view.addEventListener('pagehide', () => onMove({ move: 'left', url }), { signal });
}
