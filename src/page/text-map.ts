import type { Span } from '../engine/span';
import type { Piece } from './article/line';

/** One block of the document with the pieces of page text that it is made of. */
export interface MappedBlock {
  readonly start: number;
  readonly end: number;
  /** The element whose line this is (`<p>`, or the `<div>` that holds bare text). */
  readonly element: Element;
  readonly pieces: readonly Piece[];
}

/** The only bridge between offsets of a TextDocument's text and the page. It holds nodes and changes none. */
export interface TextMap {
  readonly blocks: readonly MappedBlock[];
  /** The element of block `i`; null: there is no such block. */
  blockElement(i: number): Element | null;
  /** The range of a span that lies inside one block; null where it crosses blocks, holds no text or left the page. */
  toRange(span: Span): Range | null;
  /**
   * The ranges of a span in reading order, one a block, cut also where text stands between that is not read (footnote
   * marks, hidden words) and at shadow roots. Empty: nothing of it is on the page any more.
   */
  toRanges(span: Span): Range[];
  /** The offset of a place in a Text node; null where that text is not part of the document. */
  toOffset(node: Node, offset: number): number | null;
}

export function createTextMap(blocks: readonly MappedBlock[]): TextMap {
  const byNode = new Map<Node, { readonly block: MappedBlock; readonly piece: Piece }[]>();
  for (const block of blocks)
    for (const piece of block.pieces) {
      const known = byNode.get(piece.node);
      if (known) known.push({ block, piece });
      else byNode.set(piece.node, [{ block, piece }]);
    }

  const toRanges = (span: Span): Range[] => {
    const ranges: Range[] = [];
    for (let i = firstEndingAfter(blocks, span.start); i < blocks.length; i++) {
      const block = blocks[i];
      if (!block || block.start >= span.end) break;
      for (const run of runsOf(block, span)) {
        const range = rangeOf(run);
        if (range) ranges.push(range);
      }
    }
    return ranges;
  };

  return {
    blocks,
    blockElement: (i) => blocks[i]?.element ?? null,
    toRanges,
    toRange: (span) => {
      const block = blocks[firstEndingAfter(blocks, span.start)];
      if (!block || span.start < block.start || span.end > block.end || span.end <= span.start) return null;
      const runs = runsOf(block, span).flat();
      return rangeOf(runs);
    },
    toOffset: (node, offset) => {
      let after: number | null = null;
      for (const { block, piece } of byNode.get(node) ?? []) {
        if (offset < piece.from) return after ?? block.start + piece.at;
        const within = offset - piece.from;
        if (within <= piece.nodeLength) return block.start + piece.at + Math.min(within, piece.length);
        after = block.start + piece.at + piece.length;
      }
      return after;
    },
  };
}

/** Index of the first block that ends after the offset; blocks.length where none does. */
function firstEndingAfter(blocks: readonly MappedBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A part of a piece that a span covers, in the node's own offsets. */
interface Stretch {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

function runsOf(block: MappedBlock, span: Span): Stretch[][] {
  const start = span.start - block.start;
  const end = span.end - block.start;
  const runs: Stretch[][] = [];
  let run: Stretch[] = [];
  let root: Node | null = null;
  for (const piece of block.pieces) {
    const stretch = cut(piece, start, end);
    if (!stretch) continue;
    const own = stretch.node.getRootNode();
    if (run.length > 0 && (piece.afterGap || own !== root)) {
      runs.push(run);
      run = [];
    }
    root = own;
    run.push(stretch);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function cut(piece: Piece, start: number, end: number): Stretch | null {
  if (piece.at >= end || piece.at + piece.length <= start) return null;
  const even = piece.length === piece.nodeLength;
  const from = piece.from + (even ? Math.max(0, start - piece.at) : 0);
  const to = even ? piece.from + Math.min(piece.length, end - piece.at) : piece.from + piece.nodeLength;
  return { node: piece.node, from, to };
}

function rangeOf(run: readonly Stretch[]): Range | null {
  const first = run[0];
  const last = run[run.length - 1];
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return null;
  // A page may have shortened its text since it was read: such a range is gone, not an error.
  if (first.from > first.node.length || last.to > last.node.length) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.from);
  range.setEnd(last.node, last.to);
  return range;
}
