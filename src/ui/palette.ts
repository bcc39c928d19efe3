/**
 * Colours of the speaker slots. Six hues that stay apart for the three common kinds of colour blindness and that
 * say nothing about worth: neither red nor green is among them. The stroke is the full colour (underlines, swatches,
 * bars); the tint behind text is the same colour, thinned, so that it takes on the page's own paper.
 */
export const SLOT_COUNT = 6;

/** A speaker's colour: the first five by quoted words have their own, all later ones share the sixth. */
export type Place = 0 | 1 | 2 | 3 | 4 | 5 | 'none';

export interface Palette {
  /** sRGB hex by place, 3:1 or more against the paper it is made for (WCAG 1.4.11). */
  readonly stroke: Readonly<Record<Place, string>>;
  /** Opacity of the tint; bounded by text contrast, measured in tests/ui/marks.test.ts. */
  readonly tint: number;
  readonly activeTint: number;
  /** The pencil line under a claim and the fine line under a name. */
  readonly pencil: string;
  /** The line over what the reader noted: the accent, which is the reader's own colour everywhere. */
  readonly own: string;
}

export const LIGHT: Palette = {
  stroke: {
    0: '#2f6fc4',
    1: '#a56a00',
    2: '#7a55c0',
    3: '#0b7d92',
    4: '#b0428f',
    5: '#85573a',
    none: '#66707d',
  },
  tint: 0.14,
  activeTint: 0.18,
  pencil: '#6a7078',
  own: '#1f5fae',
};

export const DARK: Palette = {
  stroke: {
    0: '#7fb0f2',
    1: '#e0b155',
    2: '#b79df0',
    3: '#62c3d4',
    4: '#e78fc9',
    5: '#d0a585',
    none: '#a0a7b4',
  },
  tint: 0.17,
  activeTint: 0.12,
  pencil: '#a4aab4',
  own: '#8db8f0',
};

/** The place of a 0-based speaker slot; null: nobody was identified. */
export function placeOf(slot: number | null): Place {
  if (slot === null) return 'none';
  return Math.min(Math.max(Math.trunc(slot), 0), SLOT_COUNT - 1) as Place;
}

/** "#2f6fc4", 0.14 → "rgb(47 111 196 / 0.14)". */
export function thinned(hex: string, opacity: number): string {
  const value = Number.parseInt(hex.slice(1), 16);
  return `rgb(${value >> 16} ${(value >> 8) & 255} ${value & 255} / ${opacity})`;
}
