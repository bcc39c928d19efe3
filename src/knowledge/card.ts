import type { Card, CardRequest, Fact } from './context';
import { dayOf } from './dates';
import { evidenceFor } from './evidence';
import type { Told } from './facts';
import { tell, wording } from './facts';
import type { Telling } from './office';
import { nameIn, summaryOf } from './office';
import { labelOf } from './phrases';
import type { EntityRecord } from './record';
import type { Store } from './store';

/** A card is read at a glance (issue 6): summary and statements together. */
export const MOST_WORDS = 80;

export const countWords = (text: string): number => text.split(/\s+/u).filter((w) => /[\p{L}\p{N}]/u.test(w)).length;

/** The record as a card for that day. `officials` are the statements a country's card borrows from its office-holders. */
export function cardOf(record: EntityRecord, request: CardRequest, { store, officials }: Borrowed): Card {
  const lang = request.langs[0] ?? 'en';
  const telling: Telling = { frame: store.frame, lang };
  const day = dayOf(request.date);
  const told = withoutStale(tell(record, day, telling));
  const then = [...told.filter((t) => t.when === 'then').map((t) => t.fact), ...officials];
  const past = told.filter((t) => t.when === 'before' && t.office).map((t) => t.fact);
  const holds = told.some((t) => t.when === 'then' && t.office && !t.seat);
  const summary = summaryOf(record, telling);
  const chosen = withinBudget(summary, {
    // Who holds nothing higher than a seat on that day is shown by what he or she last held.
    then: holds ? then : [...past.slice(0, 1), ...then],
    since: told.filter((t) => t.when === 'since' && changed(t.fact)).map((t) => t.fact),
    relations: relations(record, request, telling),
  });
  return { id: record.id, kind: record.kind, lang, name: nameIn(record.names, lang), summary, ...chosen, pack: null };

  /** An office that goes on is no change. */
  function changed(fact: Fact): boolean {
    return (
      fact.to !== null ||
      (day !== null && (fact.from === null || fact.from > day || fact.label !== labelOf('office', wording(telling))))
    );
  }
}

/** Who is known to hold an office on that day needs no office that an old source last knew: "député (état : 2022)" beside the prime minister. */
function withoutStale(told: readonly Told[]): readonly Told[] {
  const holds = told.some((t) => t.when === 'then' && t.office && !t.stale);
  return holds ? told.filter((t) => !(t.when === 'then' && t.stale)) : told;
}

export interface Borrowed {
  readonly store: Store;
  readonly officials: readonly Fact[];
}

function relations(record: EntityRecord, { others }: CardRequest, telling: Telling): Fact[] {
  return (record.relations ?? []).flatMap((relation) => {
    const text = relation.text[telling.lang];
    const evidence = relation.ev.map((ref) => evidenceFor(ref, record, telling.frame)).filter((e) => e !== null);
    if (!text || !others.includes(relation.with) || evidence.length === 0) return [];
    const { from = null, to = null, asOf = null } = relation;
    return [{ label: labelOf('relation', wording(telling)), text, from, to, asOf, evidence }];
  });
}

type Lists = Pick<Card, 'then' | 'since' | 'relations'>;

/** The first of each list, then the second of each, while the words last. */
function withinBudget(summary: string, lists: Lists): Lists {
  let words = countWords(summary);
  const kept: { then: Fact[]; since: Fact[]; relations: Fact[] } = { then: [], since: [], relations: [] };
  const longest = Math.max(lists.then.length, lists.since.length, lists.relations.length);
  for (let i = 0; i < longest; i++)
    for (const list of ['then', 'since', 'relations'] as const) {
      const fact = lists[list][i];
      const cost = fact ? countWords(fact.label) + countWords(fact.text) : 0;
      if (!fact || words + cost > MOST_WORDS) continue;
      words += cost;
      kept[list].push(fact);
    }
  return kept;
}
