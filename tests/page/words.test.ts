import { describe, expect, it } from 'vitest';
import { folded, wordsOf } from '../../src/page/article/words';

const byProperty = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('words of a line', () => {
  it('are the same for every character, written out or by property', () => {
    for (let unit = 0; unit < 0xd800; unit++) {
      const text = `a${String.fromCharCode(unit)}b`;
      expect(wordsOf(text), unit.toString(16)).toEqual(byProperty(text));
    }
  });

  it('beside letters that are not written out are found by property', () => {
    const text = '«Übermut» и 日本 — x² 𝒳';
    expect(wordsOf(text)).toEqual(byProperty(text));
    expect(wordsOf('… –')).toEqual([]);
  });

  it('are lower-cased and parted by one space to be compared', () => {
    expect(folded(' L’Été, 2024 : «Œuvre» ')).toBe('l été 2024 œuvre');
    expect(folded('—')).toBe('');
  });
});
