import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWritten } from '../../scripts/gold/load';
import { PIECE_RULE, pieceEnd } from '../../src/engine/pieces';
import { LANGS } from '../../src/engine/span';
import { runs } from '../property-runs';

function byRule(text: string): string[] {
  return [...text.matchAll(new RegExp(PIECE_RULE.source, 'gu'))].map((m) => m[0]);
}

function stepped(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = pieceEnd(text, at);
    if (end > at) pieces.push(text.slice(at, end));
    at = Math.max(end, at + 1);
  }
  return pieces;
}

/** Signs at which one kind of piece may turn into another. */
const ODD = [
  ..."aZé1.,:'&- \n«»“”’–…²½ªº×÷ß\u00ad\u200d\u0301\u0391\u0416\u05d0\u4e2d€$%_/\u00a0\u2028\ufeff",
  '\u{1d400}',
  '\u{1f600}',
  '\ud83d',
  'ǅ',
  'İ',
];

describe('pieces of a text', () => {
  it('cuts our gold as the rule does', () => {
    for (const lang of LANGS)
      for (const { paragraphs } of readWritten(process.cwd(), lang))
        for (const text of paragraphs) expect(stepped(text)).toEqual(byRule(text));
  });

  it('cuts any text as the rule does', () => {
    const texts = fc.oneof(fc.string({ unit: fc.constantFrom(...ODD), maxLength: 12 }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(texts, (text) => {
        expect(stepped(text)).toEqual(byRule(text));
      }),
      runs(5_000),
    );
  });

  it.each([
    ['U.S. troops', ['U.S.', 'troops']],
    ["l'an 2024, à 20h30", ["l'an", '2024', ',', 'à', '20h', '30']],
    ["rock'n'roll AT&T", ["rock'n'roll", 'AT&T']],
    ['1.234,5 %', ['1.234,5', '%']],
  ])('“%s”', (text, pieces) => {
    expect(stepped(text)).toEqual(pieces);
  });
});
