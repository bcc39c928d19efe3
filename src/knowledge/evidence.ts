import type { Evidence } from './context';
import type { EntityRecord } from './record';

/** A source of many records: data/sources.json. `url` has {id} where the record's own identifier goes. */
export interface SourceInfo {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly date: string;
  readonly licence: string;
}

export interface EvidenceTable {
  /** Pages cited by hand-made records: reference → page. */
  readonly pages: Readonly<Record<string, Evidence>>;
  readonly sources: Readonly<Record<string, SourceInfo>>;
}

/**
 * The page behind a reference. Two forms: "tass-2024-12-04", a page of data/records/evidence.jsonl, and
 * "wikidata:Q7747@2022-07-23", an item of a source with the day on which it was read (both parts may be left out:
 * the record's own Wikidata item, the source's date). Null for a reference that is in neither: nothing is shown then.
 */
export function evidenceFor(
  reference: string,
  record: Pick<EntityRecord, 'qid' | 'names'>,
  table: EvidenceTable,
): Evidence | null {
  const page = table.pages[reference];
  if (page) return page;
  const parts = /^([a-z-]+):([^@]*)(?:@(.+))?$/.exec(reference);
  const source = parts?.[1] === undefined ? undefined : table.sources[parts[1]];
  if (!parts || !source) return null;
  const id = parts[2] || record.qid;
  if (!id) return null;
  const title = parts[2] ? source.title : `${source.title}: ${record.names.en ?? id}`;
  return {
    publisher: source.publisher,
    title,
    url: source.url.replace('{id}', id),
    date: parts[3] ?? source.date,
    licence: source.licence,
  };
}
