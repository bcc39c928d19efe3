/** Where a point lies in the text of the page. */
export interface TextPoint {
  readonly node: Node;
  readonly offset: number;
}

interface CaretDocument {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): { offsetNode: Node; offset: number } | null;
}

/**
 * The place in the text under a point of the viewport, or null where no text lies there. Works through open shadow roots where
 * they are given. The browser answers with the nearest caret even from a margin, so `isOn` asks the glyphs themselves.
 */
export function textAt(
  document: Document,
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[] = [],
): TextPoint | null {
  const found = (document as CaretDocument).caretPositionFromPoint?.(x, y, { shadowRoots: [...shadowRoots] });
  if (!found || found.offsetNode.nodeType !== Node.TEXT_NODE) return null;
  return { node: found.offsetNode, offset: found.offset };
}

/** Pixels round a glyph that still count as on it: lines have leading, fingers have width. */
const SLACK = 3;

/** True where the point lies on the painted words, not merely nearest to them. */
export function isOn(ranges: readonly Range[], x: number, y: number): boolean {
  return ranges.some((range) => [...range.getClientRects()].some((r) => isNear(r, x, y)));
}

function isNear(r: DOMRect, x: number, y: number): boolean {
  return x >= r.left - SLACK && x <= r.right + SLACK && y >= r.top - SLACK && y <= r.bottom + SLACK;
}

const OWN_ACTION =
  'a[href], button, input, select, textarea, label, summary, video, audio, [contenteditable], [role="button"], [role="link"], [role="tab"]';

/** True where a click belongs to the page: a link, a button, a field. Our marks never take it. */
export function belongsToPage(event: Event): boolean {
  return event.composedPath().some((target) => target instanceof Element && target.matches(OWN_ACTION));
}
