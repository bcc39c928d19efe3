/** The six languages that Newsgloss reads, in the order in which they are looked after. */
export const LANGS = ['fr', 'it', 'en', 'de', 'es', 'pt'] as const;
export type Lang = (typeof LANGS)[number];

/** A half-open range [start, end) of UTF-16 code units in a TextDocument's `text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const length = (s: Span): number => s.end - s.start;

/** True where the two share at least one code unit. Touching ends do not overlap. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where `inner` lies wholly in `outer`; equal spans contain each other. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Reading order; of two that start together the longer comes first, so that parents precede children. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The smallest span that covers all. Expects at least one. */
export function hull(spans: readonly Span[]): Span {
  const first = spans[0];
  if (!first) throw new RangeError('hull: expected at least one span, got none');
  return spans.reduce((h, s) => span(Math.min(h.start, s.start), Math.max(h.end, s.end)), first);
}
