import { overlaps, type Span } from '../engine/span';
import type { TextDocument } from '../engine/document';

/**
 * The sentences that a span touches, inside their blocks: what a card must leave readable. The browser's own segmenter does; a
 * sentence that it cuts at an abbreviation only gives the card a little more room.
 */
export function sentencesAround({ text, blocks }: TextDocument, span: Span, lang: string): Span {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  let { start, end } = span;
  for (const block of blocks.filter((b) => overlaps(b, span))) {
    for (const { index, segment } of segmenter.segment(text.slice(block.start, block.end))) {
      const from = block.start + index;
      const sentence = { start: from, end: from + segment.trimEnd().length };
      if (!overlaps(sentence, span)) continue;
      start = Math.min(start, sentence.start);
      end = Math.max(end, sentence.end);
    }
  }
  return { start, end };
}
