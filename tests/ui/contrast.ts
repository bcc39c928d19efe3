/** Relative luminance and contrast as WCAG 2.2 defines them; colours are [r, g, b] in 0–255. */
export type Rgb = readonly [number, number, number];

export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** `top` at `opacity` painted over `bottom`. */
export const over = (top: Rgb, opacity: number, bottom: Rgb): Rgb =>
  top.map((c, i) => c * opacity + (bottom[i] ?? 0) * (1 - opacity)) as unknown as Rgb;
