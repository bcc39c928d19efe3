import type { Cluster } from '../../engine/analysis';
import type { Span } from '../../engine/span';
import type { EntityRecord } from '../record';

/**
 * Part of a text with its number, in the six languages: "article 4 du texte", "l'articolo 16", "Artikel 5 des Vertrags",
 * "clause 3". Not: "article de presse", "the article".
 */
const PART = /^(?:\p{L}{1,4}['’ ])?(?:art[ií][ckg]|cl[aá]us|klausel|paragra|absatz)\p{L}*\s\p{N}/iu;

interface Before {
  readonly record: EntityRecord;
  readonly list: readonly Span[];
}

/**
 * An article of a treaty speaks for its treaty: the document named last before it. Null: the cluster is no such part, or no document
 * was named before.
 */
export function documentOfPart(cluster: Cluster, before: readonly Before[]): EntityRecord | null {
  const at = cluster.mentions[0]?.start;
  if (at === undefined || cluster.kind !== 'document' || !PART.test(cluster.name)) return null;
  let [found, nearest]: [EntityRecord | null, number] = [null, -1];
  for (const { record, list } of before) {
    if (record.kind !== 'document') continue;
    for (const s of list) if (s.end <= at && s.end > nearest) [found, nearest] = [record, s.end];
  }
  return found;
}
