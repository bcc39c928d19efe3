import type { EntityKind } from '../../engine/analysis';
import { nameKey } from '../fold';
import type { RecordKind } from '../record';
import type { Surroundings } from './around';
import { mentionOf } from './around';
import type { Hit } from './scan';
import { isWhole } from './whole';

/** Longest first, then leftmost; what overlaps a chosen hit is dropped: "Corée du Nord" before "Corée". */
export function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const taken = new Set<number>();
  const byLength = [...hits].sort((a, b) => b.last - b.first - (a.last - a.first) || a.start - b.start);
  const chosen = byLength.filter((hit) => {
    for (let i = hit.first; i <= hit.last; i++) if (taken.has(i)) return false;
    for (let i = hit.first; i <= hit.last; i++) taken.add(i);
    return true;
  });
  return chosen.sort((a, b) => a.start - b.start);
}

/** A cluster's kind may contradict a record's: a person is never a place; bodies and places stand for each other. */
export function agree(cluster: EntityKind, record: RecordKind): boolean {
  if (record === 'outlet') return false;
  if (cluster === 'unknown' || record === 'unknown' || cluster === record) return true;
  return cluster !== 'person' && record !== 'person';
}

/**
 * The hits that are whole names. A surname that once stands in somebody else's longer name ("Fabio Renzi", "Magno Malta")
 * means that somebody everywhere in the article, unless the known bearer is named in full too.
 */
export function withoutNamesakes(hits: readonly Hit[], around: Surroundings): Hit[] {
  const whole = new Set(hits.filter((h) => isWhole(h, around)));
  const inFull = new Set([...whole].filter((h) => h.last > h.first).flatMap((h) => h.refs.map((r) => r.offset)));
  const refused = hits.filter((h) => !whole.has(h));
  const strangers = new Set(refused.filter((h) => isSurname(h) || inPerson(h, around)).map((h) => h.name));
  const isStranger = (h: Hit): boolean =>
    isSurname(h)
      ? strangers.has(h.name) || isLongerElsewhere(h, around)
      : strangers.has(h.name) && (inPerson(h, around) || isLongerElsewhere(h, around));
  return [...whole].filter((h) => h.last > h.first || h.refs.some((r) => inFull.has(r.offset)) || !isStranger(h));
}

function inPerson(hit: Hit, { mentions, mentionAt }: Surroundings): boolean {
  for (let i = hit.first; i <= hit.last; i++) if (mentions[mentionAt[i] ?? -1]?.kind === 'person') return true;
  return false;
}

const isSurname = (hit: Hit): boolean => hit.first === hit.last && hit.refs.some((r) => r.kind === 'person');

function isLongerElsewhere(hit: Hit, around: Surroundings): boolean {
  const mention = mentionOf(hit, around);
  const fullest = mention ? nameKey(mention.fullest).split(' ') : [];
  const { article, title } = around.lists;
  return fullest.filter((w) => !article.has(w) && !title.has(w)).length > 1;
}
