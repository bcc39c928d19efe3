import type { Reading } from '../knowledge/reading';
import type { PageRead } from '../page/article/read';
import type { Selected } from '../browser/messages';
import type { OpenedBy } from '../ui/card/state';
import { borrow } from './borrow';
import { createHost, type Host } from './card-host';
import { listenToReader } from './input';
import { markOf, marksOf, type Choice, type PageMark } from './marks';
import { scrollToRange } from './scroll';
import { selectedWords } from './selected';
import { sentencesAround } from './sentence';
import type { Lent } from './shared';
import { createSurface } from './surface';

/** The passages of one article as the reader meets them: painted, clicked, stepped through, opened. */
export interface Passages {
  readonly host: Host;
  show(page: PageRead, reading: Reading, choice: Choice): void;
  /** Scrolls to a passage and makes it the active one; opens its card if asked. False: it is not on the page. */
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

export function createPassages(view: Window & typeof globalThis, lent: Lent, signal: AbortSignal): Passages {
  const surface = createSurface(view);
  const host = createHost(view.document, signal);
  let reading: Reading | null = null;
  let read: PageRead | null = null;
  let chosen: Choice | null = null;

  const go = (mark: PageMark): Range | null => {
    const range = surface.rangesOf(mark)[0] ?? null;
    if (range) scrollToRange(view, range);
    if (range) surface.setActive(mark);
    return range;
  };

  let asked = 0;
  const open = (mark: PageMark, by: OpenedBy): void => {
    const range = surface.rangesOf(mark)[0];
    if (!range) return;
    surface.setActive(mark);
    const turn = ++asked;
    const place = { reference: { ...referenceTo(range), ...clearOf(read, mark, reading?.lang ?? 'en') }, by };
    // The first card is brought in a moment; whoever has pressed elsewhere meanwhile does not want it any more.
    void borrow(lent, 'card').then((card) => {
      if (turn === asked) void card?.open({ kind: mark.kind, id: mark.id }, place);
    });
  };
  const close = (): void => {
    asked++;
    lent.card?.close();
  };

  const reveal = (id: string, andOpen: boolean): boolean => {
    const mark = surface.find(id) ?? (reading ? markOf(reading, id) : undefined);
    if (!mark || !go(mark)) return false;
    if (andOpen) open(mark, 'pointer');
    return true;
  };

  listenToReader({ view, surface, open, close, hover: () => chosen?.hover === true }, signal);
  signal.addEventListener('abort', () => surface.clear(), { once: true });

  return {
    host,
    show(page, next, choice) {
      reading = next;
      read = page;
      chosen = choice;
      surface.show(marksOf(next, choice), page.map, page.shadows);
      lent.card?.read(next);
    },
    reveal,
    near: () => surface.near()?.id ?? null,
    selected: () => read && selectedWords(view, read.map, read.document.text),
    canPaint: surface.canPaint,
    letGo: () => surface.setActive(null),
    step(by) {
      const mark = surface.step(by);
      return mark !== undefined && go(mark) !== null;
    },
  };
}

/** The whole sentence stays readable beside its card. */
function clearOf(page: PageRead | null, mark: PageMark, lang: string): { keepClear?(): DOMRect } {
  const ranges = page?.map.toRanges(sentencesAround(page.document, mark, lang)) ?? [];
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
