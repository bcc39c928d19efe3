import { randomNames } from './names';
import { createSheets } from './sheets';
import { tintAt, type Tint } from './tint';

/** Something to paint: the pieces of one quotation, claim or name, in one form. */
export interface Stroke<K extends string> {
  readonly key: K;
  readonly ranges: readonly Range[];
}

export interface PainterOptions<K extends string> {
  readonly view: Window & typeof globalThis;
  /** Lowest first: where two overlap, the later key's colours win. */
  readonly keys: readonly K[];
  /** Rules for the names, on this ground. */
  readonly sheet: (names: ReadonlyMap<K, string>, tint: Tint) => string;
}

export interface Painter<K extends string> {
  /** False: a browser without custom highlights, in which nothing is ever painted. */
  readonly canPaint: boolean;
  /** Replaces all that was painted. */
  paint(strokes: readonly Stroke<K>[]): void;
  /** Replaces what was painted under one key: the active mark, the flash. */
  paintKey(key: K, ranges: readonly Range[]): void;
  /** Takes everything away: no name in the registry, no sheet in any tree. */
  clear(): void;
}

/**
 * Paints with the CSS Custom Highlight API: text is coloured by ranges, no node of the page is touched. The registry and the
 * adopted sheets are shared with the page, which may throw both out; each painting puts them back.
 */
export function createPainter<K extends string>({ view, keys, sheet }: PainterOptions<K>): Painter<K> {
  const names = randomNames(keys, view.crypto);
  const sheets = createSheets(view);
  const registry = view.CSS.highlights as HighlightRegistry | undefined;
  const painted = new Map<K, Painted>();

  const set = (key: K, ranges: readonly Range[]): void => {
    const name = names.get(key);
    if (name === undefined) throw new RangeError(`painter: expected one of ${keys.join(', ')}, got "${key}"`);
    if (!registry) return;
    if (ranges.length === 0) {
      registry.delete(name);
      painted.delete(key);
      return;
    }
    const { highlight, ranges: before } = painted.get(key) ?? { highlight: new view.Highlight(), ranges: [] };
    highlight.priority = keys.indexOf(key);
    painted.set(key, { highlight, ranges: change(highlight, before, ranges) });
    registry.set(name, highlight);
  };

  const dress = (ranges: readonly Range[]): void => {
    const element = ranges[0]?.startContainer.parentElement;
    if (!element) return;
    sheets.write(sheet(names, tintAt(element, view)));
    sheets.adopt(new Set([view.document, ...ranges.map(treeOf)]));
  };

  return {
    canPaint: registry !== undefined,
    paint(strokes) {
      const byKey = new Map<K, Range[]>(keys.map((key) => [key, []]));
      for (const { key, ranges } of strokes) byKey.get(key)?.push(...ranges);
      dress(strokes.flatMap((s) => s.ranges));
      for (const [key, ranges] of byKey) set(key, ranges);
    },
    paintKey(key, ranges) {
      set(key, ranges);
    },
    clear() {
      for (const name of names.values()) registry?.delete(name);
      painted.clear();
      sheets.release();
    },
  };
}

function treeOf(range: Range): Document | ShadowRoot {
  return range.startContainer.getRootNode() as Document | ShadowRoot;
}

/** A highlight and what lies in it. Kept beside it: a content script in Firefox may add to a Highlight but not go through it. */
interface Painted {
  readonly highlight: Highlight;
  readonly ranges: readonly Range[];
}

/**
 * Takes away what is not painted any more and adds what is new; what stays is left alone, and the browser does not draw it again. Gives
 * what lies in the highlight then.
 */
function change(highlight: Highlight, before: readonly Range[], ranges: readonly Range[]): readonly Range[] {
  const wanted = new Map<Node, Range[]>();
  for (const range of ranges) {
    const at = wanted.get(range.startContainer);
    if (at) at.push(range);
    else wanted.set(range.startContainer, [range]);
  }
  const kept: Range[] = [];
  for (const old of before) {
    const at = wanted.get(old.startContainer) ?? [];
    const same = at.findIndex((range) => isSame(range, old));
    if (same < 0) {
      highlight.delete(old);
      continue;
    }
    kept.push(old);
    at.splice(same, 1);
  }
  const added = [...wanted.values()].flat();
  for (const range of added) highlight.add(range);
  return [...kept, ...added];
}

const isSame = (a: AbstractRange, b: AbstractRange): boolean =>
  a.startOffset === b.startOffset && a.endContainer === b.endContainer && a.endOffset === b.endOffset;
