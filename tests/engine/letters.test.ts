import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LETTER, MARK, NUMBER, runEnd, runStart } from '../../src/engine/letters';

const CASES = [
  { kinds: LETTER, rule: /\p{L}+/gu },
  { kinds: LETTER | MARK, rule: /[\p{L}\p{M}]+/gu },
  { kinds: LETTER | MARK | NUMBER, rule: /[\p{L}\p{M}\p{N}]+/gu },
];

function runs(text: string, kinds: number): string[] {
  const found: string[] = [];
  for (let start = runStart(text, 0, kinds), end; start < text.length; start = runStart(text, end, kinds)) {
    end = runEnd(text, start, kinds);
    found.push(text.slice(start, end));
  }
  return found;
}

describe('runs of letters, numbers and marks', () => {
  it('are those of the patterns by Unicode property, for every character there is', () => {
    for (const { kinds, rule } of CASES)
      for (let from = 0; from < 0x110000; from += 0x400) {
        const block = Array.from({ length: 0x400 }, (_, i) => `${String.fromCodePoint(from + i)} `).join('');
        expect(runs(block, kinds)).toEqual(block.match(rule) ?? []);
      }
  });

  it('are those of the patterns in any text', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(...'aé9 .’œß½́𝒜😀中'), fc.string({ unit: 'binary', maxLength: 1 })),
    });
    for (const { kinds, rule } of CASES)
      fc.assert(fc.property(text, (t) => void expect(runs(t, kinds)).toEqual(t.match(rule) ?? [])));
  });

  it.each([
    ['L’été à Saint-Denis', ['L', 'été', 'à', 'Saint', 'Denis']],
    ['Việt Nam, 20 h', ['Việt', 'Nam', 'h']],
    ['… – «»', []],
  ])('%s', (text, expected) => {
    expect(runs(text, LETTER | MARK)).toEqual(expected);
  });
});
