import { describe, expect, it } from 'vitest';
import { choose, mostClaims, type Choosable } from '../../../src/engine/claims/select';

const claim = (score: number, block: number, words: string): Choosable => ({
  score,
  block,
  sentence: Math.round(score * 1000),
  stems: words.split(' '),
  inner: false,
  start: Math.round(score * 1000) * 100 + block,
  end: Math.round(score * 1000) * 100 + block + 1,
});

describe('how many claims are shown', () => {
  it.each([
    [120, 'normal', 2],
    [690, 'normal', 8],
    [5000, 'normal', 8],
    [690, 'few', 4],
    [5000, 'many', 16],
  ] as const)('%i words, %s: %i', (words, density, most) => expect(mostClaims(words, density)).toBe(most));
});

describe('which claims are shown', () => {
  it('takes the best first and leaves out what says the same', () => {
    const claims = [
      claim(0.5, 0, 'baisse chômage avril'),
      claim(0.9, 1, 'chômage baisse avril'),
      claim(0.4, 2, 'maire ouvre école'),
    ];
    expect(choose(claims, 8)).toEqual([1, 2]);
  });

  it('spreads over the blocks: a second claim of one block comes after a near equal elsewhere', () => {
    const claims = [claim(0.8, 0, 'un'), claim(0.79, 0, 'deux'), claim(0.78, 0, 'trois'), claim(0.7, 3, 'quatre')];
    expect(choose(claims, 3)).toEqual([0, 3, 1]);
  });

  it('shows nothing rather than a weak claim', () => expect(choose([claim(0.05, 0, 'un')], 8)).toEqual([]));

  it('never chooses two that overlap', () => {
    const [a, b] = [claim(0.9, 0, 'un'), { ...claim(0.8, 1, 'deux'), start: 0, end: 1_000_000 }];
    expect(choose([a, b], 8)).toEqual([0]);
  });
});
