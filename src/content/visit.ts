import type { PageStatus } from '../browser/messages';
import type { Reading } from '../knowledge/reading';
import type { PageRead } from '../page/article/read';
import { watchMutations } from '../page/watch/mutations';
import type { HideKind } from '../ui/card/subject';
import { childOf } from './child';
import type { Choice } from './marks';
import { createPassages } from './passages';
import { lookAt, type Reader } from './read-page';
import { onSchemeChange } from './scheme';
import { watchRoot } from './watch-root';

export interface VisitOptions {
  readonly view: Window & typeof globalThis;
  readonly reader: Reader;
  readonly choice: Choice;
  /** The state that the popup and the panel show has changed. */
  readonly changed: () => void;
  /** The reader hid a kind of mark on this site. */
  readonly hide: (kind: HideKind) => void;
  /** The page put another article in the place of this one: begin anew. */
  readonly replaced: () => void;
}

/** Newsgloss at one address: read, shown, kept up with the page's changes until the signal ends it. */
export interface Visit {
  now(): Readonly<Now>;
  choose(choice: Choice): void;
  reveal(id: string, open: boolean): boolean;
  step(by: 1 | -1): boolean;
  near(): string | null;
}

/** A page that is no article yet may be one in a moment: applications change the address first and the text later. */
const WAIT_FOR_ARTICLE = 5_000;

export function startVisit(options: VisitOptions, signal: AbortSignal): Visit {
  const { view, reader, changed } = options;
  const passages = createPassages(options, signal);
  const now: Now = { state: 'reading', message: '', page: null, reading: null, choice: options.choice };
  let turn = childOf(signal);

  const set = (next: Partial<Now>): void => {
    Object.assign(now, next);
    changed();
  };

  /** Looks and reads anew; a reading under way gives way to the newer one. */
  const read = async (): Promise<void> => {
    turn.abort();
    turn = childOf(signal);
    const own = turn.signal;
    try {
      const { page, isArticle } = lookAt(view);
      // Watched before it is understood: what the page changes meanwhile must not be missed.
      watch(page, isArticle);
      if (!isArticle) return set({ state: 'off', page, reading: null });
      const message = page.stats.capped ? 'error_too_long' : '';
      const seen = (reading: Reading): void => {
        passages.show(page, reading, now.choice);
        set({ state: now.state === 'gave-up' ? 'gave-up' : 'on', page, reading, message: now.message || message });
      };
      await reader.read(page, seen, own);
    } catch (error) {
      if (!own.aborted) set({ state: 'failed', message: 'error_failed', detail: String(error) });
    }
  };

  let watched: Element | null = null;
  function watch(page: PageRead, isArticle: boolean): void {
    const root = (isArticle && page.root) || view.document.documentElement;
    if (watched) return;
    watched = root;
    const until = isArticle ? signal : AbortSignal.any([signal, AbortSignal.timeout(WAIT_FOR_ARTICLE)]);
    const gaveUp = (): void => set({ state: 'gave-up', message: 'error_restless' });
    const settled = (): void => {
      if (!isArticle && lookAt(view).isArticle) options.replaced();
      else if (isArticle) void read();
    };
    const ignore = passages.host.element;
    const mutations = watchMutations(root, { onSettled: settled, onGaveUp: gaveUp }, { signal: until, ignore });
    for (const shadow of page.shadows) mutations.watchRoot(shadow);
    if (isArticle) watchRoot(view.document, root, options.replaced, signal);
  }

  void read();
  const repaint = (): void => {
    if (now.page && now.reading) passages.show(now.page, now.reading, now.choice);
  };
  onSchemeChange(options.view, repaint, signal);

  return {
    now: () => now,
    choose(choice) {
      now.choice = choice;
      repaint();
      changed();
    },
    reveal: passages.reveal,
    step: passages.step,
    near: passages.near,
  };
}

/** How far the visit has come. `page` and `reading` are null until the page was read; `reading` also where it is no article. */
export interface Now {
  state: PageStatus['state'];
  message: string;
  detail?: string;
  page: PageRead | null;
  reading: Reading | null;
  choice: Choice;
}
