import type { Office } from '../../src/knowledge/record';
import { readRoles } from './frame';
import type { Layered } from './merge';

/**
 * Marks open offices whose next term, somebody's or the same person's, is known. A source of 2022 that says "prime minister since 2019" and another of
 * 2026 that says "X since 2024" together mean: the first left at an unknown day between. Nobody is shown as holding it then.
 */
export function withSuccessors(layered: readonly Layered[]): Layered[] {
  const single = new Set(readRoles().filter((r) => r.single).map((r) => r.id));
  const starts = new Map<string, string[]>();
  for (const { record } of layered)
    for (const office of record.offices ?? [])
      if (office.of && office.from && single.has(office.role)) add(starts, `${office.role}:${office.of}`, office.from);
  const mark = (office: Office): Office => {
    if (office.to || !office.asOf || !office.of || !single.has(office.role)) return office;
    const next = starts.get(`${office.role}:${office.of}`)?.some((from) => from > (office.from ?? ''));
    return next ? { ...office, superseded: true } : office;
  };
  return layered.map((l) => (l.record.offices ? { ...l, record: { ...l.record, offices: l.record.offices.map((o) => mark(o)) } } : l));
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
