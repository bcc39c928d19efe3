import type { QuoteKind } from '../engine/analysis';
import { DARK, LIGHT, type Palette, type Place, placeOf, thinned } from './palette';

/**
 * What a mark looks like on the page, as rules for `::highlight()`. That pseudo-element takes colours, decorations
 * and shadows only (CSS Pseudo-Elements 4, §3.3), and its text colour is left to the page: a mark never recolours text.
 *
 * Speech is a highlighter (a tint per speaker), claims are a pencil (a double line below), names are a fine dotted line. What the
 * reader noted has its line above the words, where none of ours ever is.
 * Each kind differs from the others without colour.
 */
const KINDS: readonly QuoteKind[] = ['direct', 'partial', 'indirect'];
const PLACES: readonly Place[] = [0, 1, 2, 3, 4, 5, 'none'];

export type QuoteMark = `quote-${QuoteKind}-${Place}`;
export type MarkKey = QuoteMark | 'claim' | 'name' | 'own-note' | 'own-claim' | 'active';

/** Every mark there is, in paint order: later ones lie over earlier ones. */
export const MARK_KEYS: readonly MarkKey[] = [
  'name',
  ...KINDS.flatMap((kind) => PLACES.map((place): QuoteMark => `quote-${kind}-${place}`)),
  'claim',
  'own-note',
  'own-claim',
  'active',
];

/** The mark of a quotation: its kind and its speaker's slot; null: nobody was identified. */
export const quoteMark = (kind: QuoteKind, slot: number | null): QuoteMark => `quote-${kind}-${placeOf(slot)}`;

interface Line {
  readonly style: 'solid' | 'dotted' | 'dashed' | 'double';
  readonly thickness: string;
  /** Null: over the words instead of under them. */
  readonly offset: string | null;
}

/** Offsets differ so that a pencil line under a quotation does not cover the quotation's own. */
const LINES: Readonly<Record<QuoteKind | Exclude<MarkKey, QuoteMark>, Line>> = {
  direct: { style: 'solid', thickness: '1.5px', offset: '0.16em' },
  partial: { style: 'dotted', thickness: '2px', offset: '0.16em' },
  indirect: { style: 'dashed', thickness: '1.5px', offset: '0.16em' },
  claim: { style: 'double', thickness: '1px', offset: '0.3em' },
  name: { style: 'dotted', thickness: '1px', offset: '0.2em' },
  'own-note': { style: 'solid', thickness: '1.5px', offset: null },
  'own-claim': { style: 'double', thickness: '1px', offset: null },
  active: { style: 'solid', thickness: '2.5px', offset: '0.16em' },
};

export interface SheetOptions {
  /** The article's own background is dark. */
  readonly dark: boolean;
  readonly forcedColors: boolean;
}

/** The style sheet of all marks. `nameOf` gives the name under which a mark's Highlight is registered. */
export function highlightSheet(nameOf: (key: MarkKey) => string, options: SheetOptions): string {
  const rule = options.forcedColors ? forcedRule : paletteRule(options.dark ? DARK : LIGHT);
  const keys = options.forcedColors ? MARK_KEYS.filter((key) => key !== 'name') : MARK_KEYS;
  return keys.map((key) => `::highlight(${nameOf(key)}){${rule(key)}}`).join('\n');
}

const drawn = ({ style, thickness, offset }: Line, colour: string): string =>
  `text-decoration:${offset === null ? 'overline' : 'underline'} ${style} ${colour} ${thickness}` +
  (offset === null ? '' : `;text-underline-offset:${offset}`);

function paletteRule(palette: Palette): (key: MarkKey) => string {
  return (key) => {
    if (key === 'claim') return drawn(LINES.claim, palette.pencil);
    if (key === 'name') return drawn(LINES.name, palette.pencil);
    const accent = palette.stroke[0];
    if (key === 'own-note' || key === 'own-claim') return drawn(LINES[key], palette.own);
    if (key === 'active')
      return `background-color:${thinned(accent, palette.activeTint)};${drawn(LINES.active, accent)}`;
    const { kind, place } = parts(key);
    const line = drawn(LINES[kind], palette.stroke[place]);
    return kind === 'indirect' ? line : `background-color:${thinned(palette.stroke[place], palette.tint)};${line}`;
  };
}

/**
 * Forced colours: the reader's own palette; the forms alone tell the kinds apart. Chromium paints every highlight there in the
 * colours of a selection, whatever a sheet says (seen in 156), so the many small marks of names are left out: they are in
 * the panel.
 */
function forcedRule(key: MarkKey): string {
  if (key === 'active') return `background-color:Highlight;color:HighlightText;${drawn(LINES.active, 'HighlightText')}`;
  const line = drawn(isQuoteMark(key) ? LINES[parts(key).kind] : LINES[key], 'CanvasText');
  return `background-color:Canvas;color:CanvasText;${line}`;
}

const isQuoteMark = (key: MarkKey): key is QuoteMark => key.startsWith('quote-');

function parts(key: QuoteMark): { kind: QuoteKind; place: Place } {
  const [, kind, place] = key.split('-') as ['quote', QuoteKind, string];
  return { kind, place: place === 'none' ? 'none' : placeOf(Number(place)) };
}
