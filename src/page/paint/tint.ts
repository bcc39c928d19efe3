/** What we paint on: chosen by the page's own colours, which need not follow the system's dark mode. */
export type Tint = 'light' | 'dark';

/** Relative luminance (WCAG 2.2) under which a background counts as dark; half-way between black and white to the eye. */
const DARK_BELOW = 0.18;

/** Background under an element: the nearest ancestor that paints one. A page that paints none shows the browser's canvas. */
export function tintAt(element: Element, view: Window): Tint {
  for (let e: Element | null = element; e; e = parentAcrossRoots(e)) {
    const colour = parseColour(view.getComputedStyle(e).backgroundColor);
    if (colour && colour.alpha >= 0.5) return luminance(colour) < DARK_BELOW ? 'dark' : 'light';
  }
  // No background anywhere: text that is light was meant for a dark canvas (`color-scheme: dark`).
  const text = parseColour(view.getComputedStyle(element).color);
  return text && luminance(text) > 0.5 ? 'dark' : 'light';
}

function parentAcrossRoots(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

interface Colour {
  readonly channels: readonly number[];
  readonly alpha: number;
}

/**
 * A computed colour. sRGB comes as "rgb(1, 2, 3)" or "rgba(1, 2, 3, 0.5)", wide gamuts as "color(srgb 0.1 0.2 0.3 / 0.5)",
 * and `oklch(0.2 …)` and `lab(20 …)` as they were written: of these the lightness alone is read. Null: none of them.
 */
export function parseColour(value: string): Colour | null {
  const parts = /^(\w+)\((.*)\)$/.exec(value.trim());
  const numbers = (parts?.[2]?.match(/-?[\d.]+%?/g) ?? []).map((n) =>
    n.endsWith('%') ? Number.parseFloat(n) / 100 : Number(n),
  );
  const [first, second, third, fourth] = numbers;
  if (first === undefined || second === undefined || third === undefined) return null;
  const alpha = fourth ?? 1;
  const notation = parts?.[1] ?? '';
  if (notation.startsWith('rgb')) return { channels: [first / 255, second / 255, third / 255], alpha };
  if (notation === 'color') return { channels: [first, second, third], alpha };
  if (notation === 'lab' || notation === 'lch') return { channels: Array<number>(3).fill(first / 100), alpha };
  if (notation === 'oklab' || notation === 'oklch') return { channels: Array<number>(3).fill(first), alpha };
  return null;
}

export function luminance({ channels }: Colour): number {
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
