import type { Cluster } from '../../engine/analysis';
import type { Span } from '../../engine/span';
import { byPosition, overlaps } from '../../engine/span';
import type { LookUp } from '../context';
import { dayOf } from '../dates';
import { nameKey, words as wordsOf } from '../fold';
import type { EntityRecord } from '../record';
import type { Store } from '../store';
import { findById } from '../store';
import { NAME_FORMS } from './around';
import { documentOfPart } from './parts';
import type { RoleReader } from './roles';
import type { Scan } from './scan';
import { fillsMention } from './whole';
import type { WordLists } from './word-lists';

export interface Joining {
  readonly store: Store;
  readonly roles: RoleReader;
  /** Grows: a linked cluster brings its pronouns and roles. */
  readonly spans: Map<EntityRecord, Span[]>;
  readonly scanned: Scan;
}

/** Cluster id → entity id; roles that are somebody linked join that record's places. */
export async function linkClusters(
  { clusters, text, date }: LookUp,
  { store, roles, spans, scanned }: Joining,
): Promise<Record<string, string>> {
  const links: Record<string, string> = {};
  const before = [...spans].map(([record, list]) => ({ record, list: [...list] }));
  for (const cluster of clusters) {
    if (cluster.anonymous) continue;
    const names = cluster.mentions.filter((m) => NAME_FORMS.has(m.form));
    const said = cluster.mentions.filter((m) => m.form === 'role');
    const record =
      documentOfPart(cluster, before) ??
      (names.length > 0
        ? recordOfNames(cluster, names, { text, before, words: scanned.words, lists: store.lists })
        : await recordOfRole(said, { text, date, store, roles }));
    if (!record) continue;
    links[cluster.id] = record.id;
    const same = [...spans.keys()].find((r) => r.id === record.id) ?? record;
    // A cluster may join too much; a role is shown as this person only where the office says so on that day.
    for (const role of said)
      if (roles.holder(wordsOf(text.slice(role.start, role.end)), dayOf(date)) === record.id)
        addSpan(spans, same, { start: role.start, end: role.end });
  }
  return links;
}

interface Named {
  readonly text: string;
  readonly before: readonly { readonly record: EntityRecord; readonly list: readonly Span[] }[];
  readonly words: Scan['words'];
  readonly lists: WordLists;
}

/**
 * The one record that the cluster's fullest name was linked to; null: none or several. A name inside a longer one ("Nato"
 * in "Assemblea parlamentare della Nato") is linked where it stands but does not name the cluster, nor does a place in
 * brackets behind a person ("Néstor Kirchner (Argentina)").
 */
function recordOfNames(
  cluster: Cluster,
  names: readonly Span[],
  { text, before, words, lists }: Named,
): EntityRecord | null {
  const fullest = nameKey(cluster.name);
  const leading = names.filter((n) => nameKey(text.slice(n.start, n.end)) === fullest).sort(byPosition);
  const whole = before.filter(({ list }) =>
    list.some((s) => {
      const over = lastBefore(leading, s.end);
      return over !== undefined && overlaps(s, over) && fillsMention(s, over, { words, lists });
    }),
  );
  return whole.length === 1 ? (whole[0]?.record ?? null) : null;
}

/** The last of the spans that begins before `end`, by halving; a cluster's mentions do not overlap. */
function lastBefore(spans: readonly Span[], end: number): Span | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

interface ByRole {
  readonly text: string;
  readonly date: string | null;
  readonly store: Store;
  readonly roles: RoleReader;
}

async function recordOfRole(said: readonly Span[], { text, date, store, roles }: ByRole): Promise<EntityRecord | null> {
  const phrases = said.map((m) => text.slice(m.start, m.end));
  const holders = new Set(phrases.map((p) => roles.holder(wordsOf(p), dayOf(date))).filter((id) => id !== null));
  const [id] = holders;
  return holders.size === 1 && id ? findById(store, id) : null;
}

export function addSpan(spans: Map<EntityRecord, Span[]>, record: EntityRecord, added: Span): void {
  const list = spans.get(record);
  if (list) list.push(added);
  else spans.set(record, [added]);
}
