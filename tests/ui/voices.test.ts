import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from '../../src/ui/voices/bar';
import { voicesOf, wholePercents } from '../../src/ui/voices/shares';
import { READING } from './sample';

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('wholePercents', () => {
  it.each([
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [27, 10, 10, 3, 1, 0, 3],
      [50, 19, 18, 6, 2, 0, 5],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [[], []],
    [[5], [100]],
  ])('%j → sums to 100', (counts, whole) => {
    const percents = wholePercents(counts);
    expect(percents).toHaveLength(whole.length);
    expect(sum(percents)).toBe(sum(counts) > 0 ? 100 : 0);
  });

  it('any counts: sums to 100, each within one point of its share, none for nothing said', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 40 }), (counts) => {
        const percents = wholePercents(counts);
        const total = sum(counts);
        expect(sum(percents)).toBe(total > 0 ? 100 : 0);
        counts.forEach((n, i) => {
          expect(Math.abs((percents[i] ?? 0) - (total > 0 ? (n / total) * 100 : 0))).toBeLessThan(1);
          if (n === 0) expect(percents[i]).toBe(0);
        });
      }),
    );
  });
});

describe('voicesOf', () => {
  const voices = voicesOf(READING);

  it('lists everybody once, people before bodies before the unnamed', () => {
    expect(voices.map((v) => [v.group, v.speaker?.name ?? null])).toEqual([
      ['people', 'Paol Brandt'],
      ['people', 'Irène Castel'],
      ['people', 'Maud Serrat'],
      ['bodies', 'Traité du Lac Noir'],
      ['bodies', 'Ministère de l’Agriculture'],
      ['unnamed', 'Un haut responsable de l’ONU'],
      ['unattributed', null],
    ]);
  });

  it('holds every quotation: none is lost and none is counted as nobody’s and somebody’s', () => {
    const ids = voices.flatMap((v) => v.quotes.map((q) => q.id)).sort();
    expect(ids).toEqual(READING.quotes.map((q) => q.id).sort());
  });

  it('indirect speech is listed and not counted', () => {
    expect(voices.find((v) => v.speaker?.id === 'ministry')).toMatchObject({ words: 0, share: 0, percent: 0 });
  });

  it('words without a speaker count: the named do not share what is not theirs', () => {
    const nobody = voices.find((v) => v.speaker === null);
    expect(nobody?.words).toBe(3);
    expect(sum(voices.map((v) => v.share))).toBeCloseTo(1);
  });
});

describe('segments of the bar', () => {
  it('are in order, apart, inside the bar, and none is too thin to see', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 30 }), (counts) => {
        const total = sum(counts);
        const places = segments(counts.map((n) => (total > 0 ? n / total : 0)));
        expect(places).toHaveLength(total > 0 ? counts.filter((n) => n > 0).length : 0);
        let end = -1;
        for (const { x, width } of places) {
          expect(x).toBeGreaterThan(end);
          expect(width).toBeGreaterThanOrEqual(8);
          end = x + width;
        }
        expect(end).toBeLessThanOrEqual(1000.001);
      }),
    );
  });
});
