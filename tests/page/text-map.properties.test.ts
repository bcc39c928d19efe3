// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/page/article/read';
import { runs } from '../property-runs';

/** Pieces that a page's paragraph is made of: words, marks, odd spaces, characters that reading drops or changes, and inline tags. */
const word = fc.constantFrom(
  'Le',
  'maire',
  '« Oui',
  'non »',
  '“yes”',
  'l’eau',
  '12 000',
  'U.S.',
  'ﬁn',
  'e\u0301te\u0301',
  'Straße',
);
const odd = fc.constantFrom(
  '\u00a0',
  '\u202f',
  '\u00ad',
  '\u200b',
  ' \n ',
  '  ',
  '\u200d',
  '\ufeff',
  '😀',
  '\ud800',
  '\u202e',
);
const tag = fc.constantFrom('b', 'i', 'a', 'span', 'em', 'sup', 'code', 'q');

type Piece = string | { readonly tag: string; readonly inner: readonly Piece[] };
const { piece } = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    odd,
    fc.record({ tag, inner: fc.array(tie('piece'), { maxLength: 4 }) }),
  ),
}));
const paragraph = fc.array(piece, { minLength: 1, maxLength: 14 });
const article = fc.array(paragraph, { minLength: 1, maxLength: 5 });

const FILL = 'The council met for four hours on Tuesday evening and heard two reports about the bridge over the river.';

function build(into: Node, pieces: readonly Piece[]): void {
  for (const p of pieces) {
    if (typeof p === 'string') into.appendChild(document.createTextNode(` ${p}`));
    else {
      const element = document.createElement(p.tag);
      build(element, p.inner);
      into.appendChild(element);
    }
  }
}

function render(paragraphs: readonly (readonly Piece[])[]): ReturnType<typeof readPage> {
  document.body.textContent = '';
  const root = document.createElement('article');
  for (const pieces of [[FILL], ...paragraphs.map((p) => [...p, FILL]), [FILL]]) {
    const p = document.createElement('p');
    build(p, pieces);
    root.append(p);
  }
  document.body.append(root);
  return readPage(document, 'https://example.org/news/2024/06/20/a-title-of-the-day');
}

/** Letters and digits alone: what reading may not add, lose or move. */
const letters = (s: string): string => s.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

describe('any article', () => {
  it('every span leads to ranges with the same letters, in reading order, and the page is as it was', () => {
    fc.assert(
      fc.property(article, fc.nat(), fc.nat(), (paragraphs, a, b) => {
        const page = render(paragraphs);
        const before = document.body.innerHTML;
        const { text, blocks } = page.document;
        fc.pre(blocks.length > 0);
        const block = blocks[a % blocks.length];
        if (!block) return;
        const size = block.end - block.start;
        const start = block.start + (b % size);
        const span = { start, end: Math.min(block.end, start + 1 + (a % 40)) };
        const ranges = page.map.toRanges(span);
        const words = text.slice(span.start, span.end);
        // A span may begin inside a letter that the page writes as several characters: whole ones are given back, never less.
        expect(letters(ranges.map((r) => r.toString()).join(''))).toContain(letters(words));
        for (const [i, range] of ranges.entries())
          if (i > 0) expect(ranges[i - 1]?.compareBoundaryPoints(Range.END_TO_START, range)).not.toBe(1);
        expect(document.body.innerHTML).toBe(before);
      }),
      runs(150),
    );
  });

  it('every place in the text that was read leads to an offset and back to the same character', () => {
    fc.assert(
      fc.property(article, fc.nat(), (paragraphs, pick) => {
        const page = render(paragraphs);
        const { text } = page.document;
        const places = [...text.matchAll(/[\p{L}\p{N}]/gu)].map((m) => m.index);
        const at = places[pick % places.length] ?? 0;
        const [range] = page.map.toRanges({ start: at, end: at + 1 });
        expect(range, JSON.stringify(text.slice(at - 3, at + 3))).toBeDefined();
        if (!range) return;
        const back = page.map.toOffset(range.startContainer, range.startOffset);
        expect(back).not.toBeNull();
        // Ligatures and composed letters take several characters of one side: the way back ends at most that far away.
        expect(Math.abs((back ?? 0) - at)).toBeLessThanOrEqual(3);
      }),
      runs(150),
    );
  });
});
