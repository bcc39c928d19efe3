import type { Cluster } from '../../engine/analysis';
import type { Span } from '../../engine/span';
import { LANGS, byPosition, overlaps } from '../../engine/span';
import type { LookUp } from '../context';
import { dayOf } from '../dates';
import { nameKey, words as wordsOf } from '../fold';
import type { Ref } from '../index/postings';
import type { EntityRecord } from '../record';
import type { Store } from '../store';
import { findById } from '../store';
import { choose } from './choose';
import type { NamedMention, Surroundings } from './filter';
import { fillsMention, startsSentence, withoutNamesakes, withoutOverlaps } from './filter';
import { documentOfPart } from './parts';
import type { RoleReader } from './roles';
import type { Hit, Scan } from './scan';
import { scan } from './scan';
import { shortNames } from './short';

/** A record and every place that means it. */
export interface Linked {
  readonly record: EntityRecord;
  readonly mentions: readonly Span[];
}

export interface Linking {
  readonly linked: readonly Linked[];
  /** Cluster id → entity id. */
  readonly links: Readonly<Record<string, string>>;
}

/** A name and the record chosen for it. */
export interface Choice {
  readonly hit: Hit;
  readonly ref: Ref;
}

/**
 * Mentions → entities. Known names are found in the whole text, the engine's clusters say what kind of thing stands
 * there and which mentions belong together. Whatever stays doubtful is left out.
 */
export async function link(input: LookUp, store: Store, roles: RoleReader): Promise<Linking> {
  const scanned = await scan(input.text, input.lang, store);
  const named = namedMentions(input.clusters);
  const choices = chooseAll(input, scanned, named);
  const shorts = shortNames(input, { scanned, choices, named });
  const refs = [...new Map([...choices, ...shorts].map((c) => [c.ref.offset, c.ref])).values()];
  const records = new Map((await store.records(refs)).map((record, i) => [refs[i]?.offset ?? -1, record]));
  const spans = new Map<EntityRecord, Span[]>();
  for (const { hit, ref } of [...choices, ...shorts]) {
    const record = records.get(ref.offset);
    if (record) addSpan(spans, record, { start: hit.start, end: hit.end });
  }
  const links = await linkClusters(input, { store, roles, spans, scanned });
  const linked = [...spans].map(([record, list]) => ({ record, mentions: distinct(list) }));
  return { linked: linked.sort((a, b) => byPosition(a.mentions[0] as Span, b.mentions[0] as Span)), links };
}

const NAME_FORMS = new Set(['name', 'short-name', 'metonym']);

const namedMentions = (clusters: readonly Cluster[]): NamedMention[] =>
  clusters.flatMap((c) =>
    c.mentions
      .filter((m) => NAME_FORMS.has(m.form))
      .map((m) => ({ ...m, cluster: c.id, fullest: c.name, kind: c.kind })),
  );

function chooseAll({ text, lang }: LookUp, scanned: Scan, named: readonly NamedMention[]): Choice[] {
  const full = scanned.hits.filter((h) => h.refs.some((r) => !r.short));
  const around: Surroundings = { text, lang, words: scanned.words, hits: full, mentions: named };
  const hits = withoutNamesakes(withoutOverlaps(full), around);
  // Twice: what is beyond doubt first tells the countries that the article is about.
  let countries: ReadonlySet<number> = new Set();
  let choices: Choice[] = [];
  for (let round = 0; round < 2; round++) {
    choices = hits.flatMap((hit) => {
      const head = scanned.words[hit.first];
      const mention = named.find((m) => overlaps(m, hit));
      const ref = choose(hit, {
        countries,
        mention,
        first: head ? startsSentence(head, around) : false,
        lang: 1 << LANGS.indexOf(lang),
      });
      return ref ? [{ hit, ref }] : [];
    });
    countries = new Set(choices.filter((c) => c.ref.hand && c.ref.country > 0).map((c) => c.ref.country));
  }
  return choices;
}

interface Joining {
  readonly store: Store;
  readonly roles: RoleReader;
  /** Grows: a linked cluster brings its pronouns and roles. */
  readonly spans: Map<EntityRecord, Span[]>;
  readonly scanned: Scan;
}

async function linkClusters(
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
        ? recordOfNames(cluster, names, { text, before, words: scanned.words })
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
}

/**
 * The one record that the cluster's fullest name was linked to; null: none or several. A name inside a longer one ("Nato"
 * in "Assemblea parlamentare della Nato") is linked where it stands but does not name the cluster, nor does a place in
 * brackets behind a person ("Néstor Kirchner (Argentina)").
 */
function recordOfNames(cluster: Cluster, names: readonly Span[], { text, before, words }: Named): EntityRecord | null {
  const fullest = nameKey(cluster.name);
  const leading = names.filter((n) => nameKey(text.slice(n.start, n.end)) === fullest);
  const whole = before.filter(({ list }) =>
    list.some((s) => leading.some((n) => overlaps(s, n) && fillsMention(s, n, words))),
  );
  return whole.length === 1 ? (whole[0]?.record ?? null) : null;
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

function addSpan(spans: Map<EntityRecord, Span[]>, record: EntityRecord, added: Span): void {
  const list = spans.get(record);
  if (list) list.push(added);
  else spans.set(record, [added]);
}

/** In order; of two that overlap the longer stays. */
function distinct(list: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const s of [...list].sort(byPosition)) {
    const last = kept.at(-1);
    if (!last || !overlaps(last, s)) kept.push(s);
    else if (s.end - s.start > last.end - last.start) kept[kept.length - 1] = s;
  }
  return kept;
}
