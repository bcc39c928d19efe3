import type { Lang } from '../../engine/span';
import type { Word } from '../fold';
import { words } from '../fold';
import type { Hash } from '../index/hash';
import { hashWord, join } from '../index/hash';
import type { Posting, Ref } from '../index/postings';
import type { Store } from '../store';

/** A known name in the text: words [first, last], and every entity that bears it. */
export interface Hit {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** As written in the record. */
  readonly name: string;
  /** One of its spellings is an acronym: "Otan" beside "OTAN". */
  readonly acronym: boolean;
  readonly refs: readonly Ref[];
}

interface Probe {
  readonly first: number;
  readonly last: number;
  readonly bucket: number;
  readonly key: string;
}

export interface Scan {
  readonly words: readonly Word[];
  readonly hits: readonly Hit[];
}

/** A name never runs over a sentence's end or a line break: "… à Kiev. Poutine" is two. */
const BREAK = /[\n\r.!?;:()[\]«»“”"…]/;
/** Abbreviated names keep their points: "U.S.", "EE. UU.", "J. D. Vance". */
const POINT_ONLY = /^\.\s?$/;

/** Every place where a known name stands, overlaps included. Case is required as the name is written. */
export async function scan(text: string, lang: Lang, store: Store): Promise<Scan> {
  const all = words(text);
  const probes = probeAll(text, all, { lang, store });
  const buckets = [...new Set(probes.map((p) => p.bucket))];
  const postings = new Map((await store.postings(buckets)).map((list, i) => [buckets[i], list]));
  const hits = probes.flatMap((p) => confirm(p, { text, all }, postings.get(p.bucket) ?? []));
  return { words: all, hits };
}

function probeAll(text: string, all: readonly Word[], { lang, store }: { lang: Lang; store: Store }): Probe[] {
  const found: Probe[] = [];
  const cuts: readonly (Hash | null)[] = lang === 'de' ? all.map(genitiveCut) : [];
  for (let i = 0; i < all.length; i++) {
    const { hash, folded } = all[i] as Word;
    const cut = cuts[i];
    const most = store.names.longest(hash);
    if (cut && store.names.longest(cut) > 0) check(cut, i, i, folded.slice(0, -1));
    let phrase = hash;
    let key = folded;
    for (let n = 1; n <= most && i + n <= all.length; n++) {
      const last = i + n - 1;
      if (n > 1) {
        if (isBroken(text, all[last - 1], all[last])) break;
        const end = all[last] as Word;
        const stem = cuts[last];
        if (stem) check(join(phrase, stem), i, last, `${key} ${end.folded.slice(0, -1)}`);
        phrase = join(phrase, end.hash);
        key += ` ${end.folded}`;
      }
      check(phrase, i, last, key);
    }
  }
  return found;

  function check(hash: Hash, first: number, last: number, key: string): void {
    const bucket = store.names.probe(hash);
    if (bucket >= 0) found.push({ first, last, bucket, key });
  }
}

/** German genitives: "Selenskyjs", "Russlands"; English "Putin's" is two words already. */
const genitiveCut = ({ folded }: Word): Hash | null =>
  folded.length > 3 && folded.endsWith('s') ? hashWord(folded.slice(0, -1)) : null;

function isBroken(text: string, before: Word | undefined, after: Word | undefined): boolean {
  if (!before || !after) return true;
  const between = text.slice(before.end, after.start);
  // "pagar G. 20 millones" is no G20.
  if (POINT_ONLY.test(between) && before.raw.length <= 2) return /^\p{N}/u.test(after.raw);
  return between.includes(',') || BREAK.test(between);
}

const ACRONYM = /^[A-Z0-9]{3,}$/;

interface Page {
  readonly text: string;
  readonly all: readonly Word[];
}

/** "US$ 80 milhões": letters before a currency sign are no country. */
const isCurrency = (text: string, last: Word): boolean => /^[$€£¥]/.test(text.slice(last.end, last.end + 1));

function confirm(probe: Probe, { text, all }: Page, postings: readonly Posting[]): Hit[] {
  const own = all.slice(probe.first, probe.last + 1);
  const matching = postings.filter((p) => p.name !== '' && p.key === probe.key && hasCase(p.name, own));
  const refs = matching.flatMap((p) => p.refs);
  const [head, tail] = [own[0], own.at(-1)];
  if (refs.length === 0 || !head || !tail || isCurrency(text, tail)) return [];
  return [
    {
      first: probe.first,
      last: probe.last,
      start: head.start,
      end: tail.end,
      name: matching[0]?.name ?? '',
      acronym: postings.some((p) => ACRONYM.test(p.name) && p.key === probe.key),
      refs: merged(refs),
    },
  ];
}

/** One reference per entity; a name that one spelling makes whole and another short is whole. */
function merged(refs: readonly Ref[]): Ref[] {
  const byRecord = new Map<number, Ref>();
  for (const ref of refs) {
    const before = byRecord.get(ref.offset);
    const langs = ref.langs | (before?.langs ?? 0);
    if (!before || before.short) byRecord.set(ref.offset, { ...ref, langs });
    else byRecord.set(ref.offset, { ...before, langs });
  }
  return [...byRecord.values()];
}

const isUpper = (s: string): boolean => s !== s.toLowerCase() && s === s.toUpperCase();
const startsUpper = (s: string): boolean => s.charAt(0) !== s.charAt(0).toLowerCase();

/**
 * The text must have the capitals that the name is written with: "Otan" matches "Otan" and "OTAN", "OTAN" only the
 * latter; "péninsule coréenne" matches any. Small words inside a name are free ("Charte Des Nations unies").
 */
export function hasCase(name: string, own: readonly Word[]): boolean {
  const written = words(name);
  return written.every((w, i) => {
    const raw = own[i]?.raw ?? '';
    if (w.raw.length > 1 && isUpper(w.raw)) return isUpper(raw) || written.length > 3;
    return startsUpper(w.raw) ? startsUpper(raw) : true;
  });
}
