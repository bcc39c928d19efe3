import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_HEIGHT, cardAt, chooseSide, roomBeside } from '../../src/ui/card/place';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const card = { width: 372, height: 320 };
const desk = { width: 1280, height: 800 };

describe('chooseSide', () => {
  it.each([
    ['a line near the top', box(300, 100, 600, 24), 'bottom'],
    ['a line near the bottom', box(300, 700, 600, 24), 'top'],
    ['a tall passage on the left', box(100, 60, 500, 690), 'right'],
    ['a tall passage on the right', box(700, 60, 500, 690), 'left'],
    ['a wide passage in the middle, some room below', box(100, 210, 1100, 330), 'bottom'],
    ['a wide passage in the middle, some room above', box(100, 240, 1100, 400), 'top'],
    ['a passage as large as the window', box(20, 20, 1240, 760), null],
  ] as const)('%s', (_name, passage, side) => {
    expect(chooseSide(passage, card, desk)).toBe(side);
  });

  it('the chosen side has room: the card never lies on the passage', () => {
    const coordinate = fc.integer({ min: -400, max: 1600 });
    const passages = fc.tuple(
      coordinate,
      coordinate,
      fc.integer({ min: 1, max: 1400 }),
      fc.integer({ min: 1, max: 1400 }),
    );
    const windows = fc.record({
      width: fc.integer({ min: 561, max: 2560 }),
      height: fc.integer({ min: 300, max: 1600 }),
    });
    fc.assert(
      fc.property(passages, windows, fc.integer({ min: 120, max: 560 }), ([x, y, w, h], window, height) => {
        const passage = box(x, y, w, h);
        const side = chooseSide(passage, { width: 372, height }, window);
        if (!side) return;
        const need = side === 'left' || side === 'right' ? 372 : Math.min(height, LEAST_HEIGHT);
        expect(roomBeside(passage, window)[side]).toBeGreaterThanOrEqual(need);
      }),
    );
  });
});

describe('cardAt', () => {
  const clear = box(200, 300, 600, 60);
  const passage = box(700, 300, 80, 24);

  it.each([
    ['bottom', { left: 700, top: 368 }],
    ['top', { left: 700, top: -28 }],
    ['right', { left: 808, top: 300 }],
    ['left', { left: -180, top: 300 }],
  ] as const)('%s: in line with the passage, clear of the sentence', (side, place) => {
    expect(cardAt(side, { passage, clear }, card, desk)).toEqual(place);
  });

  it('is pushed back into the window along the sentence, never onto it', () => {
    const far = box(1200, 300, 60, 24);
    expect(cardAt('bottom', { passage: far, clear }, card, desk)).toEqual({ left: 1280 - 372 - 12, top: 368 });
    expect(cardAt('right', { passage, clear: box(200, 700, 300, 60) }, card, desk)).toEqual({
      left: 508,
      top: 800 - 320 - 12,
    });
  });
});
