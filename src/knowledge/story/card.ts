import type { Lang } from '../../engine/span';
import type { Card, CardRequest, Evidence, Fact } from '../context';
import type { Localized, Party, Story, StoryFact } from './types';

/** A card's statements must be read at a glance: this many words in all (issue 8; the rest is in the timeline). */
const WORDS_THEN = 45;
const WORDS_SINCE = 35;

/** The first of `langs` that the text has, then English, then any; null only for an empty text. */
export function pickLang(text: Localized, langs: readonly Lang[]): Lang | null {
  const wanted = [...langs, 'en' as const].find((lang) => text[lang]);
  return wanted ?? (Object.keys(text) as Lang[]).find((lang) => text[lang]) ?? null;
}

export function inLang(text: Localized, langs: readonly Lang[]): string {
  const lang = pickLang(text, langs);
  return lang ? (text[lang] ?? '') : '';
}

/** Sources by their ids; ids that the story does not have are left out (checkPack refuses such packs). */
export const evidenceOf = (story: Story, ids: readonly string[]): Evidence[] =>
  ids.flatMap((id) => (Object.hasOwn(story.sources, id) ? [story.sources[id] as Evidence] : []));

const toFact =
  (story: Story, langs: readonly Lang[]) =>
  (fact: StoryFact): Fact => ({
    label: inLang(fact.label, langs),
    text: inLang(fact.text, langs),
    from: fact.date,
    to: fact.to ?? null,
    asOf: null,
    evidence: evidenceOf(story, fact.sources),
  });

const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** As many facts as fit, in the given order; at least one, so that a long first fact is not lost. */
function within(facts: readonly Fact[], budget: number): Fact[] {
  const kept: Fact[] = [];
  let words = 0;
  for (const fact of facts) {
    words += wordsIn(fact.text);
    if (kept.length > 0 && words > budget) break;
    kept.push(fact);
  }
  return kept;
}

/** A fact of June is past on every later day; one dated by its month alone is past when the month has begun. */
const heldBy = (fact: StoryFact, date: string): boolean => fact.date <= date.slice(0, fact.date.length);

const keyFirst = (facts: readonly StoryFact[]): StoryFact[] => [
  ...facts.filter((f) => f.key),
  ...facts.filter((f) => !f.key),
];

function relation(party: Party, langs: readonly Lang[], evidence: readonly Evidence[]): Fact {
  return {
    label: inLang(party.name, langs),
    text: inLang(party.role, langs),
    from: null,
    to: null,
    asOf: null,
    evidence,
  };
}

/**
 * The dossier as a card in the first of the request's languages that the story's title has. `then` are the main facts
 * known on the article's date, `since` what came after it, newest last; without a date all facts are in `then`.
 * `timeline` has every fact. `relations` are the parties that this article names.
 */
export function storyCard(story: Story, request: CardRequest, pack: Card['pack']): Card {
  const lang = pickLang(story.title, request.langs) ?? 'en';
  const langs = [lang, ...request.langs];
  const before = request.date === null ? story.facts : story.facts.filter((f) => heldBy(f, request.date ?? ''));
  const after = story.facts.filter((f) => !before.includes(f));
  const facts = (list: readonly StoryFact[]): Fact[] => list.map(toFact(story, langs));
  const inOrder = (a: Fact, b: Fact): number => (a.from ?? '').localeCompare(b.from ?? '');
  const parties = story.parties.filter((p) => request.others.includes(p.id));
  const first = story.facts.find((f) => f.key) ?? story.facts[0];
  return {
    id: story.id,
    kind: 'story',
    lang,
    name: inLang(story.title, langs),
    summary: inLang(story.summary, langs),
    then: within(facts(keyFirst(before)), WORDS_THEN).sort(inOrder),
    since: within(facts(keyFirst(after)), WORDS_SINCE).sort(inOrder),
    relations: parties.map((p) => relation(p, langs, first ? evidenceOf(story, first.sources) : [])),
    timeline: facts([...story.facts].sort((a, b) => a.date.localeCompare(b.date))),
    pack,
  };
}
