import type { Cluster } from '../../engine/analysis';
import type { Span } from '../../engine/span';
import { LANGS, byPosition, overlaps } from '../../engine/span';
import type { LookUp } from '../context';
import { nameKey } from '../fold';
import type { Ref } from '../index/postings';
import type { EntityRecord } from '../record';
import type { Store } from '../store';
import type { NamedMention } from './around';
import { NAME_FORMS, mentionOf, startsSentence, surroundings } from './around';
import { choose } from './choose';
import { addSpan, linkClusters } from './clusters';
import { withoutRedefined } from './definitions';
import { withoutNamesakes, withoutOverlaps } from './filter';
import type { RoleReader } from './roles';
import type { Hit, Scan } from './scan';
import { scan } from './scan';
import { isAboutSport, isLocated, isTownHere, politicians } from './scene';
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

export interface Sources {
  readonly store: Store;
  readonly roles: RoleReader;
  /** The outlet of the page; null: not known. */
  readonly publisher: EntityRecord | null;
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
export async function link(input: LookUp, { store, roles, publisher }: Sources): Promise<Linking> {
  const scanned = await scan(input.text, input.lang, store);
  const named = namedMentions(input.clusters);
  const choices = chooseAll(input, { scanned, named, store });
  const shorts = shortNames(input, { scanned, choices, named, lists: store.lists });
  const refs = [...new Map([...choices, ...shorts].map((c) => [c.ref.offset, c.ref])).values()];
  const records = new Map((await store.records(refs)).map((record, i) => [refs[i]?.offset ?? -1, record]));
  const spans = new Map<EntityRecord, Span[]>();
  for (const { hit, ref } of [...choices, ...shorts]) {
    const record = records.get(ref.offset);
    if (record && !isOtherPaper(record, hit, { host: input.host, publisher }))
      addSpan(spans, record, { start: hit.start, end: hit.end });
  }
  const links = await linkClusters(input, { store, roles, spans, scanned });
  const linked = [...spans].map(([record, list]) => ({ record, mentions: distinct(list) }));
  return { linked: linked.sort((a, b) => byPosition(a.mentions[0] as Span, b.mentions[0] as Span)), links };
}

const MEDIA: ReadonlySet<string> = new Set(['newspaper', 'broadcaster', 'news-agency', 'news-outlet', 'magazine']);

/**
 * A page speaks of itself by its name: "El País" on elpais.com.uy is that paper, not the one of Madrid. True where the host bears the
 * name and belongs to another outlet than the record's.
 */
function isOtherPaper(record: EntityRecord, hit: Hit, { host, publisher }: Page): boolean {
  if (!MEDIA.has(record.type ?? '') || publisher?.entity === record.id) return false;
  const name = nameKey(hit.name).replaceAll(' ', '');
  return host.toLowerCase().split('.').includes(name);
}

interface Page {
  readonly host: string;
  readonly publisher: EntityRecord | null;
}

const namedMentions = (clusters: readonly Cluster[]): NamedMention[] =>
  clusters.flatMap((c) =>
    c.mentions
      .filter((m) => NAME_FORMS.has(m.form))
      .map((m) => ({ ...m, cluster: c.id, fullest: c.name, kind: c.kind })),
  );

interface Found {
  readonly scanned: Scan;
  readonly named: readonly NamedMention[];
  readonly store: Store;
}

function chooseAll({ text, lang }: LookUp, { scanned, named, store: { lists } }: Found): Choice[] {
  const full = scanned.hits.filter((h) => h.refs.some((r) => !r.short));
  const around = surroundings({ text, lang, words: scanned.words, mentions: named, lists }, full);
  const hits = withoutNamesakes(withoutOverlaps(withoutRedefined(full, around)), around);
  const [sport, vouched] = [isAboutSport(around), politicians(hits, around)];
  // Twice: what is beyond doubt first tells the countries that the article is about.
  let countries: ReadonlyMap<number, number> = new Map();
  let choices: Choice[] = [];
  for (let round = 0; round < 2; round++) {
    choices = hits.flatMap((hit) => {
      const head = scanned.words[hit.first];
      const ref = choose(hit, {
        countries,
        mention: mentionOf(hit, around),
        first: head ? startsSentence(head, around) : false,
        lang: 1 << LANGS.indexOf(lang),
        lists,
        located: isLocated(hit, around),
        isTown: isTownHere(hit, around),
        sport,
        politician: vouched.has(hit.name),
      });
      return ref ? [{ hit, ref }] : [];
    });
    countries = countOf(choices);
  }
  return choices;
}

/** How often what belongs to each country is named, of what is linked beyond doubt. */
function countOf(choices: readonly Choice[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { ref } of choices)
    if (ref.hand && ref.country > 0) counts.set(ref.country, (counts.get(ref.country) ?? 0) + 1);
  return counts;
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
