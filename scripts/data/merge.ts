import { domainsOf } from '../../src/knowledge/outlet';
import { compareDates } from '../../src/knowledge/dates';
import type { EntityRecord, Office } from '../../src/knowledge/record';
import type { Written } from './records';
import { readLayer } from './records';

/** A record of the dataset with the layer that vouches for its names. */
export interface Layered {
  readonly record: EntityRecord;
  /** Hand-made, or a country or capital: its names fire without further signs. */
  readonly sure: boolean;
}

/**
 * All layers as one list, sorted by id. A hand-made record of the same id or Wikidata item goes before an imported one:
 * its words win, its offices replace the imported ones of the same term, lists are joined.
 */
export function mergedRecords(): Layered[] {
  const byId = new Map<string, Layered>();
  const byItem = new Map<string, string>();
  for (const { record } of readLayer('hand')) {
    byId.set(record.id, { record, sure: true });
    if (record.qid) byItem.set(record.qid, record.id);
  }
  // A city state is a country first: the city of the same item joins it.
  const imported = [...readLayer('core'), ...readLayer('tail')];
  for (const written of [...imported.filter(isNation), ...imported.filter((w) => !isNation(w))]) {
    const id = (written.record.qid && byItem.get(written.record.qid)) || written.record.id;
    const before = byId.get(id);
    byId.set(id, before ? { record: join(before.record, written.record), sure: before.sure } : { record: written.record, sure: isSure(written) });
    if (!before && written.record.qid) byItem.set(written.record.qid, id);
  }
  return withPublishers([...byId.values()]).sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
}

/** "fr.euronews.com" belongs to whom "euronews.com" belongs to. */
function withPublishers(all: readonly Layered[]): Layered[] {
  const owners = new Map(all.flatMap(({ record }) => (record.entity ? (record.domains ?? []).map((d) => [d, record.entity] as const) : [])));
  return all.map((layered) => {
    const { record } = layered;
    if (record.kind !== 'outlet' || record.entity) return layered;
    const entity = (record.domains ?? []).flatMap(domainsOf).map((d) => owners.get(d)).find((id) => id !== undefined);
    return entity ? { ...layered, record: { ...record, entity } } : layered;
  });
}

const isNation = ({ record }: Written): boolean => record.type === 'country' || record.type === 'territory';

const isSure = (written: Written): boolean => isNation(written) || isKnown(written);

const isKnown = ({ record }: Written): boolean => record.type === 'capital' || (record.rank ?? 0) >= 6;

/** Terms of one office of which the imported one is no earlier term that ended before, and no later one. */
function isSameTerm(hand: Office, imported: Office): boolean {
  if (hand.role !== imported.role || hand.of !== imported.of) return false;
  const before = imported.to !== undefined && hand.from !== undefined && compareDates(imported.to, hand.from) <= 0;
  const after = imported.from !== undefined && hand.to !== undefined && compareDates(imported.from, hand.to) >= 0;
  return !before && !after;
}

function join(hand: EntityRecord, imported: EntityRecord): EntityRecord {
const offered = hand.offices ?? [];
  const keys = new Set((hand.facts ?? []).map((f) => f.key));
  const offices = [...offered, ...(imported.offices ?? []).filter((o) => !offered.some((h) => isSameTerm(h, o)))];
  const facts = [...(hand.facts ?? []), ...(imported.facts ?? []).filter((f) => !keys.has(f.key))];
  const aliases = [...new Set([...(hand.aliases ?? []), ...(imported.aliases ?? [])])];
  return {
    ...imported,
    ...hand,
    names: { ...imported.names, ...hand.names },
    ...(aliases.length > 0 && { aliases }),
    ...(offices.length > 0 && { offices }),
    ...(facts.length > 0 && { facts }),
  };
}
