import type { TextMap } from '../page/text-map';
import { belongsToPage, isOn, textAt, type TextPoint } from '../page/hit';
import { createPainter, type Painter } from '../page/paint/painter';
import type { Tint } from '../page/paint/tint';
import { highlightSheet, MARK_KEYS, type MarkKey } from '../ui/marks';
import { isSameMark, markAt, neighbour, type PageMark } from './marks';

/** The marks of one article, with the way from its offsets to the page. */
export interface Laid {
  /** As in its marks' `on`. */
  readonly root: Element | null;
  readonly marks: readonly PageMark[];
  readonly map: TextMap;
}

/** The marks as they lie on the page: painting, hitting, stepping. Offsets are the truth; ranges are made anew from them. */
export interface Surface {
  /** False: this browser cannot paint marks. */
  readonly canPaint: boolean;
  /** Replaces what is painted by the marks of these articles, in page order. What is not on the page any more is not painted. */
  show(articles: readonly Laid[], shadows: readonly ShadowRoot[]): void;
  /** The mark under a point of the viewport; null: none, or the click is the page's own (a link, a button, a selection). */
  markUnder(event: MouseEvent): PageMark | null;
  /** The mark that the reader stands on; null: none. */
  active(): PageMark | null;
  setActive(mark: PageMark | null): void;
  /** The next or previous mark from the active one, else from what the window shows; undefined: there are none. */
  step(by: 1 | -1): PageMark | undefined;
  /** A mark of the article with this root. */
  find(id: string, root: Element | null): PageMark | undefined;
  /** The first mark of the article with this root that the window shows; undefined: none. */
  near(root: Element | null): PageMark | undefined;
  rangesOf(mark: PageMark): readonly Range[];
  clear(): void;
}

export function createSurface(view: Window & typeof globalThis): Surface {
  const painter: Painter<MarkKey> = createPainter({
    view,
    keys: MARK_KEYS,
    sheet: (names, tint) => dress(view, names, tint),
  });
  let marks: readonly PageMark[] = [];
  let articles: readonly Laid[] = [];
  let shadows: readonly ShadowRoot[] = [];
  let active: PageMark | null = null;
  /** The last mark that was active: whoever has closed its card goes on from there as long as it is in sight. */
  let left: PageMark | null = null;

  const rangesOf = (mark: PageMark): Range[] => {
    const map = articles.find(({ root }) => root === mark.on)?.map;
    return map ? mark.spans.flatMap((s) => map.toRanges(s)) : [];
  };

  const paintActive = (): void => painter.paintKey('active', active ? rangesOf(active) : []);

  return {
    canPaint: painter.canPaint,
    show(nextArticles, nextShadows) {
      articles = nextArticles;
      marks = articles.flatMap((a) => a.marks);
      shadows = nextShadows;
      const before = active;
      active = (before && marks.find((m) => isSameMark(m, before))) ?? null;
      painter.paint(marks.map((mark) => ({ key: mark.key, ranges: rangesOf(mark) })));
      paintActive();
    },
    markUnder(event) {
      if (articles.length === 0 || belongsToPage(event) || hasSelection(view)) return null;
      const point = textAt(view.document, event.clientX, event.clientY, shadows);
      const mark = point && markOfPoint(articles, point);
      return mark && isOn(rangesOf(mark), event.clientX, event.clientY) ? mark : null;
    },
    active: () => active,
    setActive(mark) {
      if (active && !mark) left = active;
      active = mark;
      paintActive();
    },
    step: (by) => neighbour(marks, active ?? leftInSight() ?? lastBefore(by), by),
    find: (id, root) => marks.find((m) => m.id === id && m.on === root),
    near: (root) => marks.find((mark) => mark.on === root && isInSight(rangesOf(mark)[0], view)),
    rangesOf,
    clear() {
      [marks, articles] = [[], []];
      active = left = null;
      painter.clear();
    },
  };

  function leftInSight(): PageMark | undefined {
    const same = marks.find((m) => left && isSameMark(m, left));
    return same && isInSight(rangesOf(same)[0], view) ? same : undefined;
  }

  /** The mark just before the window's edge, so that a first step goes to what the reader sees. */
  function lastBefore(by: 1 | -1): PageMark | null {
    const edge = by === 1 ? 0 : view.innerHeight;
    const above = stops(marks).filter((m) => (rangesOf(m)[0]?.getBoundingClientRect().top ?? Infinity) < edge);
    return (by === 1 ? above.at(-1) : stops(marks)[above.length]) ?? null;
  }
}

/** A text node is of one article alone. */
function markOfPoint(articles: readonly Laid[], { node, offset }: TextPoint): PageMark | null {
  for (const { map, marks } of articles) {
    const at = map.toOffset(node, offset);
    if (at !== null) return markAt(marks, at) ?? null;
  }
  return null;
}

const stops = (marks: readonly PageMark[]): readonly PageMark[] => marks.filter((m) => m.kind !== 'entity');

function isInSight(range: Range | undefined, { innerHeight }: Window): boolean {
  const box = range?.getBoundingClientRect();
  return box !== undefined && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
}

function dress(view: Window, names: ReadonlyMap<MarkKey, string>, tint: Tint): string {
  const forcedColors = view.matchMedia('(forced-colors: active)').matches;
  return highlightSheet((key) => names.get(key) ?? key, { dark: tint === 'dark', forcedColors });
}

/** A reader who selects text is not asking for a card. */
function hasSelection(view: Window): boolean {
  const selection = view.getSelection();
  return selection !== null && !selection.isCollapsed;
}
