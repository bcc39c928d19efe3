import type { ArticleText, PageStatus, Selected } from '../browser/messages';
import type { OwnNote, Reading } from '../knowledge/reading';
import type { PageRead } from '../page/article/read';
import { watchMutations, type Settled } from '../page/watch/mutations';
import type { HideKind } from '../ui/card/subject';
import { borrow } from './borrow';
import { childOf } from './child';
import type { Choice } from './marks';
import { createPassages } from './passages';
import { createLook, lookAt, type Reader } from './read-page';
import { onSchemeChange } from './scheme';
import { share, type Lent } from './shared';
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
  selected(): Selected | null;
  /** Text and address; null while nothing has been read. */
  article(): ArticleText | null;
  readonly lent: Lent;
}

/** A page that is no article yet may be one in a moment: applications change the address first and the text later. */
const WAIT_FOR_ARTICLE = 5_000;

export function startVisit(options: VisitOptions, signal: AbortSignal): Visit {
  const { view, reader, changed } = options;
  const lent: Lent = {};
  const passages = createPassages(view, lent, signal);
  const now: Now = { state: 'reading', message: '', page: null, reading: null, choice: options.choice, own: [] };
  let turn = childOf(signal);

  const set = (next: Partial<Now>): void => {
    Object.assign(now, next);
    changed();
  };
  const repaint = (): void => {
    if (now.page && now.reading) passages.show(now.page, now.reading, now.choice);
  };
  const article = (): ArticleText | null =>
    now.page && now.reading && { text: now.page.document.text, url: view.location.href };

  const look = createLook(view, signal);
  /** Reads all, or what was touched since the last time. Where nothing of the text has changed, a reading under way goes on. */
  const read = async (settled?: Settled): Promise<void> => {
    let until: AbortSignal | null = null;
    try {
      const { page, isArticle, isSame } = await look(settled?.touched);
      if (isSame) return settled?.forgive();
      turn = successorOf(turn, signal);
      until = turn.signal;
      watch(page, isArticle);
      if (!isArticle) return set({ state: 'off', page, reading: null });
      await reader.read(page, (understood) => seen(page, understood), until);
      void borrow(lent, 'notes').then((notes) => notes?.read());
    } catch (error) {
      if (!signal.aborted && !until?.aborted) set({ state: 'failed', message: 'error_failed', detail: String(error) });
    }
  };
  function seen(page: PageRead, understood: Reading): void {
    const reading = { ...understood, own: now.own };
    passages.show(page, reading, now.choice);
    const message = now.message || messageOf(page, passages.canPaint);
    set({ state: now.state === 'gave-up' ? 'gave-up' : 'on', page, reading, message });
  }
  const watch = createWatch({
    options,
    ignore: passages.host.element,
    changed: read,
    gaveUp: () => set({ state: 'gave-up', message: 'error_restless' }),
    signal,
  });

  const showOwn = (own: readonly OwnNote[]): void => {
    if (own.length === 0 && now.own.length === 0) return;
    set({ own, reading: now.reading && { ...now.reading, own } });
    repaint();
  };
  const { host, reveal, step, near, selected, letGo } = passages;
  const reading = (): Reading | null => now.reading;
  share({ view, host, lent, reading, article, reveal, showOwn, hide: options.hide, cardClosed: letGo, signal });
  void read();
  onSchemeChange(view, repaint, signal);

  const choose = (choice: Choice): void => {
    set({ choice });
    repaint();
  };
  return { now: () => now, choose, reveal, step, near, selected, article, lent };
}

/** What the popup says of a page that was read; empty: all is well. */
const messageOf = ({ stats }: PageRead, canPaint: boolean): string =>
  stats.capped ? 'error_too_long' : canPaint ? '' : 'error_no_highlights';

/** A reading under way gives way to the next. */
function successorOf(turn: AbortController, signal: AbortSignal): AbortController {
  turn.abort();
  return childOf(signal);
}

interface Watching {
  readonly options: VisitOptions;
  /** Our own element, whose changes are none of the page's. */
  readonly ignore: Element;
  /** The article has changed and has settled. */
  readonly changed: (settled: Settled) => Promise<void>;
  readonly gaveUp: () => void;
  readonly signal: AbortSignal;
}

/**
 * Watches what was read, once, before it is understood, so that no change is missed: the article for as long as the visit lasts, a page
 * that is none for as long as it may become one.
 */
function createWatch({
  options,
  ignore,
  changed,
  gaveUp,
  signal,
}: Watching): (page: PageRead, isArticle: boolean) => void {
  const { view, replaced } = options;
  let watched: Element | null = null;
  return (page, isArticle) => {
    const root = (isArticle && page.root) || view.document.documentElement;
    if (watched) return;
    watched = root;
    const until = isArticle ? signal : AbortSignal.any([signal, AbortSignal.timeout(WAIT_FOR_ARTICLE)]);
    const onSettled = (settled: Settled): void => {
      if (isArticle) void changed(settled);
      else
        lookAt(view, until).then(
          (looked) => looked.isArticle && replaced(),
          () => undefined,
        );
    };
    const mutations = watchMutations(root, { onSettled, onGaveUp: gaveUp }, { signal: until, ignore });
    for (const shadow of page.shadows) mutations.watchRoot(shadow);
    if (isArticle) watchRoot(view.document, root, replaced, signal);
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
  /** The reader's notes on this article. */
  own: readonly OwnNote[];
}
