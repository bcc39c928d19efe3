// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { randomNames, randomTag } from '../../src/page/paint/names';
import { luminance, parseColour, tintAt } from '../../src/page/paint/tint';
import { rootElement } from '../../src/page/unclobbered';

describe('names in the shared registry', () => {
  it('are identifiers, different from each other and at each load', () => {
    const keys = Array.from({ length: 60 }, (_, i) => `key-${i}`);
    const first = [...randomNames(keys).values()];
    const second = [...randomNames(keys).values()];
    expect(new Set([...first, ...second]).size).toBe(120);
    for (const name of first) expect(name).toMatch(/^[a-z]{10}$/);
    expect(randomTag()).toMatch(/^[a-z]+-[a-z]+$/);
    expect(randomTag()).not.toBe(randomTag());
  });
});

describe('a computed colour', () => {
  it.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgb(0, 0, 0)', 0, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgb(21 23 26)', 0.008, 1],
    ['color(srgb 1 1 1 / 0.5)', 1, 0.5],
    ['oklch(0.2 0.03 250)', 0.033, 1],
    ['lab(95 0 0)', 0.89, 1],
  ])('%s has luminance %f and opacity %f', (value, light, alpha) => {
    const colour = parseColour(value);
    expect(colour?.alpha).toBe(alpha);
    expect(colour && luminance(colour)).toBeCloseTo(light, 2);
  });

  it.each(['', 'transparent', 'var(--x)', 'rgb(1, 2)'])('"%s" is none', (value) =>
    expect(parseColour(value)).toBeNull(),
  );
});

describe('the ground under a passage', () => {
  const tint = (html: string): string => {
    document.body.innerHTML = html;
    const passage = document.querySelector('b');
    return passage ? tintAt(passage, window) : '';
  };

  it('is the nearest background that is painted, through those that are not', () => {
    document.documentElement.style.backgroundColor = '';
    expect(tint('<div style="background: #111"><p><b>x</b></p></div>')).toBe('dark');
    expect(tint('<div style="background: #111"><p style="background: #fffef0"><b>x</b></p></div>')).toBe('light');
    expect(
      tint('<div style="background: #111"><p style="background: rgba(255, 255, 255, 0.1)"><b>x</b></p></div>'),
    ).toBe('dark');
  });

  it('is told by the text where no background is painted at all', () => {
    expect(tint('<p style="color: rgb(240, 240, 240)"><b style="color: rgb(240, 240, 240)">x</b></p>')).toBe('dark');
    expect(tint('<p style="color: rgb(20, 20, 20)"><b style="color: rgb(20, 20, 20)">x</b></p>')).toBe('light');
  });
});

describe('a clobbered document', () => {
  it('still gives its root element', () => {
    document.body.innerHTML = '<form name="documentElement"></form><img name="documentElement">';
    expect(rootElement(document)).toBe(document.querySelector('html'));
  });
});
