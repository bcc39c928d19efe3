import type { LookUp } from '../context';
import type { Word } from '../fold';
import { nameKey } from '../fold';
import type { Ref } from '../index/postings';
import type { NamedMention } from './around';
import { isCapital, mentionOf, surroundings } from './around';
import { withoutOverlaps } from './filter';
import type { Choice } from './link';
import type { Hit, Scan } from './scan';
import { isWhole } from './whole';
import type { WordLists } from './word-lists';

interface Found {
  readonly scanned: Scan;
  readonly choices: readonly Choice[];
  readonly named: readonly NamedMention[];
  readonly lists: WordLists;
}

/**
 * Short names beside full ones: "Kim" where Kim Jong-un is named, "Meloni" after "Giorgia Meloni". A short name that
 * two of the article's people share means nobody.
 */
export function shortNames({ text, lang }: LookUp, { scanned, choices, named, lists }: Found): Choice[] {
  const taken = choices.map((c) => c.hit);
  const around = surroundings({ text, lang, words: scanned.words, mentions: named, lists }, taken);
  const given = givenNames(choices);
  const shared = sharedSurnames(named, given, lists);
  const own = surnames(scanned, { text, lang }, choices).filter(
    (h) => !shared.has(nameKey(h.name)) || isSaidOf(given, mentionOf(h, around)),
  );
  const hits = [...declared(scanned, choices), ...own];
  const byStart = new Map<number, Hit[]>();
  for (const hit of hits) byStart.set(hit.start, [...(byStart.get(hit.start) ?? []), hit]);
  const free = withoutOverlaps(hits.filter((h) => around.known[h.first] === 0 && around.known[h.last] === 0));
  return free.flatMap((hit) => {
    const refs = new Map((byStart.get(hit.start) ?? []).flatMap((h) => h.refs).map((r) => [r.offset, r]));
    const [ref] = refs.values();
    return ref && refs.size === 1 && isWhole(hit, around) ? [{ hit, ref }] : [];
  });
}

/** First names of the people who are linked. */
const givenNames = (choices: readonly Choice[]): ReadonlySet<string> =>
  new Set(choices.filter((c) => c.ref.kind === 'person').map((c) => nameKey(c.hit.name).split(' ')[0] ?? ''));

/**
 * Surnames that somebody else of the article bears too, known or not: "Fernández" where Alberto Fernández is linked and the engine
 * saw an Aníbal Fernández.
 */
function sharedSurnames(
  named: readonly NamedMention[],
  given: ReadonlySet<string>,
  lists: WordLists,
): ReadonlySet<string> {
  const shared = new Set<string>();
  for (const fullest of new Set(named.filter((m) => m.kind === 'person').map((m) => m.fullest))) {
    const own = nameKey(fullest)
      .split(' ')
      .filter((w) => !lists.title.has(w) && !lists.article.has(w));
    if (own.length > 1 && !own.some((w) => given.has(w))) shared.add(own.at(-1) ?? '');
  }
  return shared;
}

/** The engine joined the short name with the full one. */
const isSaidOf = (given: ReadonlySet<string>, mention: NamedMention | undefined): boolean =>
  mention !== undefined &&
  nameKey(mention.fullest)
    .split(' ')
    .some((w) => given.has(w));

/** Short names that a record lists, where its entity is in the article. */
function declared(scanned: Scan, choices: readonly Choice[]): Hit[] {
  const present = new Set(choices.map((c) => c.ref.offset));
  return scanned.hits.flatMap((hit) => {
    const refs = hit.refs.filter((r) => r.short && present.has(r.offset));
    return refs.length > 0 ? [{ ...hit, refs }] : [];
  });
}

/** Four letters: shorter last words are as often particles or East Asian given names ("Un", "Jin"). */
const SHORTEST = 4;

/**
 * The last part of a person's full name, alone and capitalised elsewhere in the text. What a hyphen or an apostrophe joins is one
 * part: "Prud’homme", never "homme". German adds a genitive: "Habecks".
 */
function surnames({ words }: Scan, { text, lang }: Pick<LookUp, 'text' | 'lang'>, choices: readonly Choice[]): Hit[] {
  const owners = new Map<string, Ref[]>();
  for (const { hit, ref } of choices) {
    if (ref.kind !== 'person' || hit.last === hit.first) continue;
    const key = keyOf(words, lastPart(hit, words, text), hit.last);
    if (key.length >= SHORTEST) owners.set(key, [...(owners.get(key) ?? []), ref]);
  }
  if (owners.size === 0) return [];
  const sizes = new Set([...owners.keys()].map((key) => key.split(' ').length));
  return words.flatMap((word, first) =>
    isCapital(word) ? [...sizes].flatMap((size) => hitOf(first, first + size - 1)) : [],
  );

  function hitOf(first: number, last: number): Hit[] {
    const [head, tail] = [words[first], words[last]];
    if (!head || !tail) return [];
    const key = keyOf(words, first, last);
    const refs = owners.get(key) ?? (lang === 'de' && key.endsWith('s') ? owners.get(key.slice(0, -1)) : undefined);
    if (!refs) return [];
    const { start } = head;
    return [{ first, last, start, end: tail.end, name: text.slice(start, tail.end), acronym: false, refs }];
  }
}

const keyOf = (words: readonly Word[], first: number, last: number): string =>
  words
    .slice(first, last + 1)
    .map((w) => w.folded)
    .join(' ');

function lastPart(hit: Hit, words: readonly Word[], text: string): number {
  let first = hit.last;
  while (first > hit.first && /^[-'’]$/.test(text.slice(words[first - 1]?.end, words[first]?.start))) first--;
  return first;
}
