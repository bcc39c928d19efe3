import { overlaps } from '../../engine/span';
import type { LookUp } from '../context';
import type { Word } from '../fold';
import type { Surroundings, NamedMention } from './filter';
import { isWhole, withoutOverlaps } from './filter';
import type { Choice } from './link';
import type { Hit, Scan } from './scan';

interface Found {
  readonly scanned: Scan;
  readonly choices: readonly Choice[];
  readonly named: readonly NamedMention[];
}

/**
 * Short names beside full ones: "Kim" where Kim Jong-un is named, "Meloni" after "Giorgia Meloni". A short name that
 * two of the article's people share means nobody.
 */
export function shortNames({ text, lang }: LookUp, { scanned, choices, named }: Found): Choice[] {
  const taken = choices.map((c) => c.hit);
  const around: Surroundings = { text, lang, words: scanned.words, hits: scanned.hits, mentions: named };
  const hits = [...declared(scanned, choices), ...surnames(scanned.words, choices)];
  const free = withoutOverlaps(hits.filter((h) => !taken.some((t) => overlaps(t, h))));
  return free.flatMap((hit) => {
    const refs = new Map(
      hits
        .filter((h) => h.start === hit.start)
        .flatMap((h) => h.refs)
        .map((r) => [r.offset, r]),
    );
    const [ref] = refs.values();
    return ref && refs.size === 1 && isWhole(hit, { ...around, hits: taken }) ? [{ hit, ref }] : [];
  });
}

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

/** The last word of a person's full name, alone and capitalised elsewhere in the text. */
function surnames(words: readonly Word[], choices: readonly Choice[]): Hit[] {
  const full = choices.filter(({ hit, ref }) => ref.kind === 'person' && hit.last > hit.first);
  const byLast = new Map<string, Choice[]>();
  for (const choice of full) {
    const last = words[choice.hit.last]?.folded ?? '';
    if (last.length >= SHORTEST) byLast.set(last, [...(byLast.get(last) ?? []), choice]);
  }
  return words.flatMap((word, i) => {
    const owners = byLast.get(word.folded);
    const capital = word.raw.charAt(0) !== word.raw.charAt(0).toLowerCase();
    if (!owners || !capital) return [];
    return [
      {
        first: i,
        last: i,
        start: word.start,
        end: word.end,
        name: word.raw,
        acronym: false,
        refs: owners.map((o) => o.ref),
      },
    ];
  });
}
