import type { Fact } from './context';
import { evidenceFor } from './evidence';
import { holderOn } from './link/roles';
import type { Telling } from './office';
import { gendered, nameIn } from './office';
import type { EntityRecord } from './record';
import type { Store } from './store';
import { findById } from './store';

/** Who leads a country, in the order in which a card names them. */
const LEADING = [
  'president',
  'supreme-leader',
  'king',
  'prime-minister',
  'chancellor',
  'state-affairs-chairman',
  'foreign-minister',
] as const;
const MOST = 2;

/** Who held a country's leading offices on that day, as statements of its card. Empty without a date. */
export async function officialsOf(
  record: EntityRecord,
  day: string | null,
  { store, telling }: Place,
): Promise<Fact[]> {
  if (day === null || record.type !== 'country') return [];
  const facts: Fact[] = [];
  for (const role of LEADING) {
    const id = holderOn(store.frame, `${role}:${record.id}`, day);
    const person = id === null ? null : await findById(store, id);
    const office = person?.offices?.find((o) => o.role === role && o.of === record.id);
    if (!person || !office || facts.length >= MOST) continue;
    const evidence = office.ev.map((ref) => evidenceFor(ref, person, store.frame)).filter((e) => e !== null);
    const label = gendered(store.frame.roles[role]?.words[telling.lang] ?? '', person.gender);
    if (evidence.length === 0) continue;
    const { from = null, asOf = null } = office;
    facts.push({
      label: label.charAt(0).toUpperCase() + label.slice(1),
      text: nameIn(person.names, telling.lang),
      from,
      to: null,
      asOf,
      evidence,
    });
  }
  return facts;
}

export interface Place {
  readonly store: Store;
  readonly telling: Telling;
}
