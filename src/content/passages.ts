import type { Selected } from '../browser/messages';
import { createHand, type Article, type Articles, type Hand } from './articles';
import { borrow } from './borrow';
import { createHost, type Host } from './card-host';
import { listenToReader, type ReaderInput } from './input';
import { markOf, marksOf, type Choice, type PageMark } from './marks';
import { scrollToRange } from './scroll';
import { selectedWords } from './selected';
import { sentencesAround } from './sentence';
import type { Lent } from './shared';
import { createSurface, type Laid, type Surface } from './surface';

export interface PassagesOptions {
  readonly view: Window & typeof globalThis;
  readonly lent: Lent;
  readonly articles: Articles;
  /** Another article was taken in hand: the reader went to a passage of it, or closed the card that kept one in hand. */
  readonly turned: () => void;
}

/** The passages of a page's articles as the reader meets them: painted, clicked, stepped through, opened. */
export interface Passages {
  readonly host: Host;
  /** Paints all articles that were understood. */
  show(choice: Choice): void;
  /** Takes the article with this root in hand, for the reader has come to it; not while the card of another is open. */
  come(root: Element | null): void;
  /** Scrolls to a passage of the article in hand and makes it the active one; opens its card if asked. False: it is not on the page. */
  reveal(id: string, open: boolean): boolean;
  step(by: 1 | -1): boolean;
  /** Id of the first mark in the window; null: none. */
  near(): string | null;
  selected(): Selected | null;
  /** False: this browser has no custom highlights, so that nothing is painted; the panel shows what was read. */
  readonly canPaint: boolean;
  /** The card is gone: no passage is in hand. */
  letGo(): void;
}

export function createPassages({ view, lent, articles, turned }: PassagesOptions, signal: AbortSignal): Passages {
  const surface = createSurface(view);
  const host = createHost(view.document, signal);
  let chosen: Choice | null = null;
  const hand = createHand(articles, turned);

  const go = (mark: PageMark): Range | null => {
    const range = surface.rangesOf(mark)[0] ?? null;
    if (!range) return null;
    scrollToRange(view, range);
    surface.setActive(mark);
    hand.take(mark.on ?? null);
    return range;
  };

  const { open, close } = createOpener({ surface, hand, articles, lent });
  const reveal = (id: string, andOpen: boolean): boolean => {
    const article = articles.inHand();
    const mark = article && (surface.find(id, article.page.root) ?? placed(markOf(article.reading, id), article));
    if (!mark || !go(mark)) return false;
    if (andOpen) open(mark, 'pointer');
    return true;
  };

  listenToReader({ view, surface, open, close, hover: () => chosen?.hover === true }, signal);
  signal.addEventListener('abort', () => surface.clear(), { once: true });

  return {
    host,
    show(choice) {
      chosen = choice;
      const all = articles.all();
      surface.show(
        all.map((article) => layOut(article, choice)),
        [...new Set(all.flatMap(({ page }) => page.shadows))],
      );
      const inHand = articles.inHand();
      if (inHand) lent.card?.read(inHand.reading);
    },
    come: hand.come,
    reveal,
    near: () => surface.near(articles.inHand()?.page.root ?? null)?.id ?? null,
    selected() {
      const page = articles.inHand()?.page;
      return page ? selectedWords(view, page.map, page.document.text) : null;
    },
    canPaint: surface.canPaint,
    letGo() {
      surface.setActive(null);
      hand.release();
    },
    step(by) {
      const mark = surface.step(by);
      return mark !== undefined && go(mark) !== null;
    },
  };
}

interface OpenerParts extends Pick<PassagesOptions, 'articles' | 'lent'> {
  readonly surface: Surface;
  readonly hand: Hand;
}

/** Opens the card of a mark and closes it. */
function createOpener({ surface, hand, articles, lent }: OpenerParts): Pick<ReaderInput, 'open' | 'close'> {
  let asked = 0;
  return {
    open(mark, by) {
      const range = surface.rangesOf(mark)[0];
      if (!range) return;
      surface.setActive(mark);
      hand.take(mark.on ?? null, true);
      const turn = ++asked;
      const place = { reference: { ...referenceTo(range), ...clearOf(articles.inHand(), mark) }, by };
      // The first card is brought in a moment; whoever has pressed elsewhere meanwhile does not want it any more.
      void borrow(lent, 'card').then((card) => {
        if (turn === asked) void card?.open({ kind: mark.kind, id: mark.id }, place);
      });
    },
    close() {
      asked++;
      lent.card?.close();
      hand.release();
    },
  };
}

const layOut = (article: Article, choice: Choice): Laid => ({
  root: article.page.root,
  marks: marksOf(article.reading, choice).map((mark) => placed(mark, article)),
  map: article.page.map,
});

function placed<M extends PageMark | undefined>(mark: M, { page }: Article): M {
  return mark && { ...mark, on: page.root };
}

/** The whole sentence stays readable beside its card. */
function clearOf(article: Article | null, mark: PageMark): { keepClear?(): DOMRect } {
  if (!article) return {};
  const { page, reading } = article;
  const ranges = page.map.toRanges(sentencesAround(page.document, mark, reading.lang ?? 'en'));
  return ranges.length > 0 ? { keepClear: () => around(ranges) } : {};
}

/** The rectangle that holds all of some ranges. */
function around(ranges: readonly Range[]): DOMRect {
  const boxes = ranges.map((range) => range.getBoundingClientRect());
  const [left, top] = [Math.min(...boxes.map((b) => b.left)), Math.min(...boxes.map((b) => b.top))];
  return new DOMRect(
    left,
    top,
    Math.max(...boxes.map((b) => b.right)) - left,
    Math.max(...boxes.map((b) => b.bottom)) - top,
  );
}

/** The card follows its passage while the page scrolls; a live range knows where it is. */
function referenceTo(range: Range): { getBoundingClientRect(): DOMRect; contextElement?: Element } {
  const contextElement = range.startContainer.parentElement;
  return { getBoundingClientRect: () => range.getBoundingClientRect(), ...(contextElement && { contextElement }) };
}
