// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { randomNames, randomTag } from '../../src/page/paint/names';
import { createPainter } from '../../src/page/paint/painter';
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

describe('painting again', () => {
  it('leaves the ranges that stay alone, and puts the names back that the page threw out', () => {
    class FakeHighlight extends Set<AbstractRange> {
      priority = 0;
    }
    const registry = new Map<string, FakeHighlight>();
    const view = Object.assign(window, { CSS: { highlights: registry }, Highlight: FakeHighlight });
    let adopted: readonly CSSStyleSheet[] = [];
    // jsdom has neither highlights nor adopted sheets: both are stood in for, the painting is ours.
    Object.defineProperty(Document.prototype, 'adoptedStyleSheets', {
      configurable: true,
      get: () => adopted,
      set: (sheets: readonly CSSStyleSheet[]) => (adopted = sheets),
    });
    document.body.innerHTML = '<p>one two three</p>';
    const text = document.querySelector('p')?.firstChild as Text;
    const range = (start: number, end: number): Range => {
      const made = document.createRange();
      made.setStart(text, start);
      made.setEnd(text, end);
      return made;
    };
    const painter = createPainter({ view, keys: ['quote', 'claim'], sheet: () => '' });
    const [one, two] = [range(0, 3), range(4, 7)];
    painter.paint([{ key: 'quote', ranges: [one, two] }]);
    const [[name, highlight] = []] = [...registry];
    expect([...(highlight ?? [])]).toEqual([one, two]);

    registry.clear();
    const three = range(8, 13);
    painter.paint([{ key: 'quote', ranges: [range(0, 3), three] }]);
    expect(registry.get(name ?? '')).toBe(highlight);
    const painted = [...(highlight ?? [])];
    expect(painted).toHaveLength(2);
    expect(painted[0]).toBe(one);
    expect(painted[1]).toBe(three);

    painter.paint([]);
    expect(registry.size).toBe(0);
  });
});

describe('a browser without custom highlights', () => {
  it('is told apart, and painting does nothing instead of failing', () => {
    class FakeSheet {
      replaceSync(): void {
        // Nothing is drawn in jsdom.
      }
    }
    const view = { CSS: {}, CSSStyleSheet: FakeSheet, crypto: globalThis.crypto, document } as unknown as typeof window;
    const painter = createPainter({ view, keys: ['a'], sheet: () => '' });
    expect(painter.canPaint).toBe(false);
    const range = document.createRange();
    expect(() => {
      painter.paint([{ key: 'a', ranges: [range] }]);
      painter.paintKey('a', [range]);
      painter.clear();
    }).not.toThrow();
  });
});
