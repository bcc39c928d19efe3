import type { ArticleText } from '../browser/messages';
import type { OwnNote, Reading } from '../knowledge/reading';
import type { PageRead } from '../page/article/read';

/** One article of the page, as it was read and understood. */
export interface Article {
  readonly page: PageRead;
  readonly reading: Reading;
}

/** The articles of one page, each a document of its own. The one in hand is what the popup, the panel and the notes are about. */
export interface Articles {
  /** The page was looked at: those that it does not hold any more are forgotten. */
  keep(page: PageRead): void;
  /** One was understood, for the first time or anew: the reader's notes on it stay. */
  put(article: Article): void;
  /** The reader's notes on the one in hand are these. False: there were none and are none. */
  note(own: readonly OwnNote[]): boolean;
  /** Those that were understood, in page order. */
  all(): readonly Article[];
  /** The page's own unless another was taken; null: it has not been understood yet. */
  inHand(): Article | null;
  /** Takes the article with this root in hand. False: it is already, or it is none of the page's. */
  take(root: Element | null): boolean;
  /** Text and address of the one in hand, on a page at `href`: of a neighbour its own address where it names one. */
  text(href: string): ArticleText | null;
}

export function createArticles(): Articles {
  let own: PageRead | null = null;
  let pages: readonly PageRead[] = [];
  let understood: readonly Article[] = [];
  let hand: Element | null = null;

  const inHand = (): Article | null => understood.find(({ page }) => page.root === hand) ?? null;
  return {
    keep(page) {
      const isAnother = own?.root !== page.root;
      own = page;
      pages = inPageOrder([page, ...page.neighbours]);
      understood = understood.filter((article) => pages.some(({ root }) => root === article.page.root));
      // The address has moved on to another, or what was in hand is gone. Where the window shows one, that is taken next.
      if (isAnother || !pages.some(({ root }) => root === hand)) hand = page.root;
    },
    put({ page, reading }) {
      const known = new Map(understood.map((a) => [a.page.root, a]));
      const own = known.get(page.root)?.reading.own;
      known.set(page.root, { page, reading: own ? { ...reading, own } : reading });
      understood = pages.flatMap(({ root }) => known.get(root) ?? []);
    },
    note(notes) {
      const noted = inHand();
      if (!noted || (notes.length === 0 && !noted.reading.own?.length)) return false;
      understood = understood.map((a) => (a === noted ? { ...a, reading: { ...a.reading, own: notes } } : a));
      return true;
    },
    all: () => understood,
    inHand,
    take(root) {
      if (root === hand || !understood.some(({ page }) => page.root === root)) return false;
      hand = root;
      return true;
    },
    text(href) {
      const { text, meta } = inHand()?.page.document ?? {};
      return text === undefined ? null : { text, url: own?.root === hand ? href : meta?.url || href };
    },
  };
}

/** By where the boxes of the articles stand; one alone has none. */
const inPageOrder = (pages: readonly PageRead[]): readonly PageRead[] =>
  [...pages].sort(({ box: a }, { box: b }) => (a && b && a.compareDocumentPosition(b) & FOLLOWING ? -1 : 1));
const FOLLOWING = 4;

/** The band of the window in which an article is the one that is being read: a line across its middle. */
const MIDDLE = '-50% 0px -49% 0px';

/**
 * Calls back with the root of the article that comes to lie across the middle of the window, until it is given other pages or the signal
 * aborts. The browser watches, nothing is measured; a page with one article is not watched at all.
 */
export function createMiddle(
  view: Window & typeof globalThis,
  crossed: (root: Element | null) => void,
  signal: AbortSignal,
): (page: PageRead) => void {
  let roots = new Map<Element, Element | null>();
  let observer: IntersectionObserver | null = null;
  signal.addEventListener('abort', () => observer?.disconnect(), { once: true });
  return (page) => {
    observer?.disconnect();
    observer = null;
    if (page.neighbours.length === 0 || signal.aborted) return;
    roots = new Map([page, ...page.neighbours].flatMap(({ box, root }) => (box ? [[box, root]] : [])));
    observer = new view.IntersectionObserver(
      (entries) => {
        const inside = entries.find((entry) => entry.isIntersecting);
        if (inside) crossed(roots.get(inside.target) ?? null);
      },
      { rootMargin: MIDDLE },
    );
    for (const box of roots.keys()) observer.observe(box);
  };
}

/** Which article is in hand while the reader scrolls: that in the middle of the window, but as long as its card is open the card's. */
export interface Hand {
  /** The reader has come to the article with this root. */
  come(root: Element | null): void;
  /** Goes to this article and, with `hold`, stays at it. */
  take(root: Element | null, hold?: boolean): void;
  /** Nothing is held any more: the article that the reader has come to meanwhile is taken. */
  release(): void;
}

export function createHand(articles: Articles, turned: () => void): Hand {
  let isHeld = false;
  let next: Element | null = null;
  const turn = (root: Element | null): void => {
    if (articles.take(root)) turned();
  };
  return {
    come(root) {
      next = root;
      if (!isHeld) turn(root);
    },
    take(root, hold = isHeld) {
      isHeld = hold;
      next = root;
      turn(root);
    },
    release() {
      if (!isHeld) return;
      isHeld = false;
      turn(next);
    },
  };
}
