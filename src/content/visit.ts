import type { ArticleText, PageStatus, Selected } from '../browser/messages';
import type { OwnNote, Reading } from '../knowledge/reading';
import type { PageRead } from '../page/article/read';
import { watchMutations, type MutationWatch, type Settled } from '../page/watch/mutations';
import type { HideKind } from '../ui/card/subject';
import { createArticles, createMiddle } from './articles';
import { borrow } from './borrow';
import { childOf } from './child';
import type { Choice } from './marks';
import { createPassages } from './passages';
import { createLook, lookAt, type Look, type Reader } from './read-page';
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
  /**
   * The page has another address. True: it holds several articles and has only moved on to the next of them, so that the visit goes on and
   * reads them again. False: another visit is to begin.
   */
  follow(): boolean;
  readonly lent: Lent;
}

/** A page that is no article yet may be one in a moment: applications change the address first and the text later. */
const WAIT_FOR_ARTICLE = 5_000;

export function startVisit(options: VisitOptions, signal: AbortSignal): Visit {
  const { view, reader, changed } = options;
  const lent: Lent = {};
  const articles = createArticles();
  const passages = createPassages({ view, lent, articles, turned: () => turn() }, signal);
  const now: Now = { state: 'reading', message: '', page: null, reading: null, choice: options.choice };

  const set = (next: Partial<Now>): void => {
    Object.assign(now, next);
    changed();
  };
  const repaint = (): void => passages.show(now.choice);
  const article = (): ArticleText | null => now.reading && articles.text(view.location.href);
  /** Another of the page's articles is in hand: the panel shows it, and notes are made on it. */
  const turn = (): void => {
    set({ ...articles.inHand() });
    readNotes(lent);
  };

  const crossMiddle = createMiddle(view, passages.come, signal);
  const read = createRead(
    {
      look: createLook(view, signal),
      looked(page, isArticle) {
        watch(page, isArticle);
        if (isArticle) articles.keep(page);
        else if (articles.all().length > 1) options.replaced();
        else set({ state: 'off', page, reading: null });
      },
      async understand(page, until) {
        for (const each of [page, ...page.neighbours]) seen(each, await reader.read(each, until));
        crossMiddle(page);
        readNotes(lent);
      },
      failed: (error) => set({ state: 'failed', message: 'error_failed', detail: String(error) }),
    },
    signal,
  );
  function seen(page: PageRead, understood: Reading): void {
    articles.put({ page, reading: understood });
    repaint();
    const message = now.message || messageOf(page, passages.canPaint);
    set({ state: now.state === 'gave-up' ? 'gave-up' : 'on', ...articles.inHand(), message });
  }
  const gaveUp = (): void => set({ state: 'gave-up', message: 'error_restless' });
  const watch = createWatch({ options, ignore: passages.host.element, changed: read, gaveUp, signal });

  const showOwn = (own: readonly OwnNote[]): void => {
    if (!articles.note(own)) return;
    set({ ...articles.inHand() });
    repaint();
  };
  const { host, reveal, step, near, selected, letGo } = passages;
  const shown = (): Reading | null => now.reading;
  share({ view, host, lent, reading: shown, article, reveal, showOwn, hide: options.hide, cardClosed: letGo, signal });
  void read();
  onSchemeChange(view, repaint, signal);

  const choose = (choice: Choice): void => {
    set({ choice });
    repaint();
  };
  const follow = (): boolean => articles.all().length > 1 && (void read(), true);
  return { now: () => now, choose, reveal, step, near, selected, article, follow, lent };
}

const readNotes = (lent: Lent): void => void borrow(lent, 'notes').then((notes) => notes?.read());

/** What the popup says of a page that was read; empty: all is well. */
const messageOf = ({ stats }: PageRead, canPaint: boolean): string =>
  stats.capped ? 'error_too_long' : canPaint ? '' : 'error_no_highlights';

interface ReadSteps {
  readonly look: Look;
  /** The page was looked at, and is another than before. */
  readonly looked: (page: PageRead, isArticle: boolean) => void;
  /** The page is an article: to be understood until the signal aborts. */
  readonly understand: (page: PageRead, until: AbortSignal) => Promise<void>;
  readonly failed: (error: unknown) => void;
}

/**
 * Reads all, or what was touched since the last time. Where nothing of the text has changed, a reading under way goes on; else it gives
 * way to the next.
 */
function createRead(
  { look, looked, understand, failed }: ReadSteps,
  signal: AbortSignal,
): (settled?: Settled) => Promise<void> {
  let turn = childOf(signal);
  return async (settled) => {
    let until: AbortSignal | null = null;
    try {
      const { page, isArticle, isSame } = await look(settled?.touched);
      if (isSame) return settled?.forgive();
      turn.abort();
      turn = childOf(signal);
      until = turn.signal;
      looked(page, isArticle);
      if (isArticle) await understand(page, until);
    } catch (error) {
      if (!signal.aborted && !until?.aborted) failed(error);
    }
  };
}

interface Watching {
  readonly options: VisitOptions;
  /** Our own element, whose changes are none of the page's. */
  readonly ignore: Element;
  /** The article has changed and has settled; without what has changed: the page holds other articles than before. */
  readonly changed: (settled?: Settled) => Promise<void>;
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
  let watched: MutationWatch | null = null;
  let now: PageRead | null = null;
  return (page, isArticle) => {
    const root = (isArticle && page.root) || view.document.documentElement;
    now = page;
    if (!watched) {
      const until = isArticle ? signal : AbortSignal.any([signal, AbortSignal.timeout(WAIT_FOR_ARTICLE)]);
      const onSettled = (settled: Settled): void => {
        if (isArticle) void changed(settled);
        else
          lookAt(view, until).then(
            (looked) => looked.isArticle && replaced(),
            () => undefined,
          );
      };
      watched = watchMutations(root, { onSettled, onGaveUp: gaveUp }, { signal: until, ignore });
      if (isArticle) watchRoot(view.document, () => now, { replaced, grown: () => void changed() }, signal);
    }
    for (const shadow of page.shadows) watched.watchRoot(shadow);
    if (isArticle) for (const { root: each } of [page, ...page.neighbours]) if (each) watched.watchRoot(each);
  };
}

/**
 * How far the visit has come. `page` and `reading` are of the article in hand, null until the page was read; `reading` also where it is
 * no article.
 */
export interface Now {
  state: PageStatus['state'];
  message: string;
  detail?: string;
  page: PageRead | null;
  reading: Reading | null;
  choice: Choice;
}
