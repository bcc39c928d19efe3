import type { PageStatus } from '../browser/messages';
import type { Reading } from '../knowledge/reading';
import type { PageRead } from '../page/article/read';
import { watchMutations } from '../page/watch/mutations';
import type { HideKind } from '../ui/card/subject';
import type { Choice } from './marks';
import { createPassages } from './passages';
import { createReader } from './read-page';
import { watchRoot } from './watch-root';

export interface VisitOptions {
  readonly view: Window & typeof globalThis;
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
}

export function startVisit(options: VisitOptions, signal: AbortSignal): Visit {
  const passages = createPassages(options, signal);
  const reader = createReader(options.view);
  const now: Now = { state: 'reading', message: '', page: null, reading: null, choice: options.choice };

  const set = (next: Partial<Now>): void => {
    Object.assign(now, next);
    options.changed();
  };

  const read = async (): Promise<void> => {
    try {
      await reader.read(({ page, reading }) => {
        if (reading) passages.show(page, reading, now.choice);
        set({ state: reading ? 'on' : 'off', page, reading, message: page.stats.capped ? 'error_too_long' : '' });
      }, signal);
    } catch {
      if (!signal.aborted) set({ state: 'failed', message: 'error_failed' });
    }
  };

  void read().then(() => {
    if (now.page && now.reading && !signal.aborted) watch(now.page);
  });

  function watch(page: PageRead): void {
    const root = page.root ?? options.view.document.documentElement;
    const gaveUp = (): void => set({ state: 'gave-up', message: 'error_restless' });
    const mutations = watchMutations(
      root,
      { onSettled: () => void read(), onGaveUp: gaveUp },
      { signal, ignore: passages.host.element },
    );
    for (const shadow of page.shadows) mutations.watchRoot(shadow);
    watchRoot(options.view.document, root, options.replaced, signal);
  }

  return {
    now: () => now,
    choose(choice) {
      now.choice = choice;
      if (now.page && now.reading) passages.show(now.page, now.reading, choice);
      options.changed();
    },
    reveal: passages.reveal,
    step: passages.step,
  };
}

/** How far the visit has come. `page` and `reading` are null until the page was read; `reading` also where it is no article. */
export interface Now {
  state: PageStatus['state'];
  message: string;
  page: PageRead | null;
  reading: Reading | null;
  choice: Choice;
}
