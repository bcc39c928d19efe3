import type { Held, PartialDate } from './record';

/** Compares at the coarser of the two: "2024" and "2024-06-20" are equal. Below 0: `a` is earlier. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const length = Math.min(a.length, b.length);
  const x = a.slice(0, length);
  const y = b.slice(0, length);
  return x < y ? -1 : x > y ? 1 : 0;
}

export type Standing =
  /** Held on that day. */
  | 'held'
  /** The source knew it to hold at an earlier day and says nothing after that. */
  | 'last-known'
  | 'ended'
  | 'not-yet';

/** A source is trusted to tell of an open office for this long after its own date, unless its next holder is known. */
const FRESH_MONTHS = 12;

/** How a statement stood on a day. The day on which an office ends belongs to it, as does the day on which it begins. */
export function standing(
  held: Pick<Held, 'from' | 'to' | 'asOf'> & { readonly superseded?: boolean },
  day: string,
): Standing {
  if (held.from && compareDates(day, held.from) < 0) return 'not-yet';
  if (held.to) return compareDates(day, held.to) <= 0 ? 'held' : 'ended';
  if (held.asOf && compareDates(day, held.asOf) > 0) {
    if (held.superseded || monthsBetween(held.asOf, day) > FRESH_MONTHS) return 'last-known';
  }
  return 'held';
}

function monthsBetween(from: PartialDate, to: PartialDate): number {
  const months = (d: PartialDate): number => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7) || 1);
  return months(to) - months(from);
}

/** The day of an article's date; null where it is none: "2024-06-20T20:00+02:00" is "2024-06-20". */
export function dayOf(date: string | null): string | null {
  return date !== null && /^\d{4}-\d{2}-\d{2}/.test(date) ? date.slice(0, 10) : null;
}
