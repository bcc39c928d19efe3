import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MARK_KEYS, highlightSheet, quoteMark } from '../../src/ui/marks';
import { DARK, LIGHT, type Palette } from '../../src/ui/palette';
import { type Rgb, contrast, over, rgb } from './contrast';

/** Paper and ink of real news pages: black on white, grey on white, sepia, salmon, and four dark themes. */
const LIGHT_PAGES = [
  ['#ffffff', '#000000'],
  ['#ffffff', '#333333'],
  ['#ffffff', '#595959'],
  ['#f8f4ec', '#3b2f1e'],
  ['#fff1e5', '#33302e'],
  ['#f6f6f6', '#4a4a4a'],
] as const;
const DARK_PAGES = [
  ['#000000', '#c8c8c8'],
  ['#121212', '#e8e8e8'],
  ['#1e1e1e', '#b8b8b8'],
  ['#15202b', '#d9d9d9'],
  ['#2b2a33', '#e6e6ea'],
] as const;

const sheet = (dark: boolean, forcedColors = false) => highlightSheet((key) => `x-${key}`, { dark, forcedColors });
const ruleOf = (css: string, key: string) =>
  css.split('\n').find((line) => line.startsWith(`::highlight(x-${key})`)) ?? '';
const backgroundOf = (rule: string): [Rgb, number] | null => {
  const found = /background-color:rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)/.exec(rule);
  return found ? [[Number(found[1]), Number(found[2]), Number(found[3])], Number(found[4])] : null;
};

describe.each([
  ['light', false, LIGHT_PAGES, LIGHT],
  ['dark', true, DARK_PAGES, DARK],
] as const)('marks on %s pages', (_name, dark, pages, palette: Palette) => {
  it.each(MARK_KEYS)('%s leaves the text at 4.5:1 or more', (key) => {
    const background = backgroundOf(ruleOf(sheet(dark), key));
    for (const [paper, ink] of pages) {
      const behind = background ? over(background[0], background[1], rgb(paper)) : rgb(paper);
      expect(contrast(rgb(ink), behind), `${key}: ${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps 4.5:1 where a quotation is also the active mark', () => {
    for (const stroke of Object.values(palette.stroke)) {
      for (const [paper, ink] of pages) {
        const tinted = over(rgb(stroke), palette.tint, rgb(paper));
        const active = over(rgb(palette.stroke[0]), palette.activeTint, tinted);
        expect(contrast(rgb(ink), active), `${stroke} on ${paper}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('draws lines that can be seen (3:1, WCAG 1.4.11) on plain paper', () => {
    const paper = dark ? '#121212' : '#ffffff';
    for (const stroke of [...Object.values(palette.stroke), palette.pencil, palette.own])
      expect(contrast(rgb(stroke), rgb(paper)), stroke).toBeGreaterThanOrEqual(3);
  });
});

describe('forms', () => {
  const form = (key: string, css: string) => {
    const rule = ruleOf(css, key);
    return `${/underline (\w+)/.exec(rule)?.[1]} ${/([\d.]+px)/.exec(rule)?.[1]}`;
  };

  it.each([
    ['light', sheet(false), ['claim', 'name']],
    ['dark', sheet(true), ['claim', 'name']],
    ['forced', sheet(false, true), ['claim']],
  ])('kinds differ without colour (%s)', (_name, css, others) => {
    const keys = ['quote-direct-0', 'quote-partial-0', 'quote-indirect-0', ...others];
    expect(new Set(keys.map((key) => form(key, css))).size).toBe(keys.length);
  });

  it('names are not painted in forced colours', () => {
    expect(ruleOf(sheet(false, true), 'name')).toBe('');
  });

  it('never sets the colour of text; in forced colours it is the page’s own, and reversed for the active mark', () => {
    const colours = /[;{]color:(\w+)/g;
    expect(sheet(false)).not.toMatch(colours);
    expect(sheet(true)).not.toMatch(colours);
    const forced = [...sheet(false, true).matchAll(colours)].map((m) => m[1]);
    expect(forced.filter((c) => c !== 'CanvasText')).toEqual(['HighlightText']);
  });

  it('forced colours use the reader’s palette only', () => {
    expect(sheet(true, true)).not.toMatch(/rgb|#[0-9a-f]{3}/i);
  });

  it('has no red and no green', () => {
    for (const stroke of [...Object.values(LIGHT.stroke), ...Object.values(DARK.stroke)]) {
      const [r, g, b] = rgb(stroke);
      expect(r > 1.6 * Math.max(g, b), `${stroke} is red`).toBe(false);
      expect(g > 1.15 * Math.max(r, b), `${stroke} is green`).toBe(false);
    }
  });

  it('speakers beyond the sixth share its colour; nobody has the neutral one', () => {
    expect(quoteMark('direct', 0)).toBe('quote-direct-0');
    expect(quoteMark('partial', 11)).toBe('quote-partial-5');
    expect(quoteMark('indirect', null)).toBe('quote-indirect-none');
    for (const kind of ['direct', 'partial', 'indirect'] as const)
      for (const slot of [0, 1, 2, 3, 4, 5, 6, null]) expect(MARK_KEYS).toContain(quoteMark(kind, slot));
  });
});

describe('tokens.css', () => {
  it('has the same speaker colours as the marks', () => {
    const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
    for (const place of [0, 1, 2, 3, 4, 5, 'none'] as const)
      expect(css).toContain(`--slot-${place}: light-dark(${LIGHT.stroke[place]}, ${DARK.stroke[place]});`);
  });
});
