import type { Selected } from '../browser/messages';
import type { TextMap } from '../page/text-map';

/**
 * The words of the article that the reader has selected, wherever the selection begins and ends: what is not part of the article is left
 * out of it. Null: no word of the article is selected.
 */
export function selectedWords(view: Window, map: TextMap, text: string): Selected | null {
  const selection = view.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  let start = Infinity;
  let end = -Infinity;
  for (const { pieces } of map.blocks)
    for (const { node } of pieces) {
      if (!range.intersectsNode(node)) continue;
      const from = map.toOffset(node, node === range.startContainer ? range.startOffset : 0);
      const to = map.toOffset(node, node === range.endContainer ? range.endOffset : node.length);
      start = Math.min(start, from ?? start);
      end = Math.max(end, to ?? end);
    }
  return end > start ? trimmed(text, start, end) : null;
}

function trimmed(text: string, start: number, end: number): Selected | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return words.trim() === '' ? null : { start: from, end: from + words.trim().length, text: words.trim() };
}
