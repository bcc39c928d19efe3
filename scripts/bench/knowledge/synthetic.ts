import type { EntityRecord } from '../../../src/knowledge/record';
import {
  FORMAT_VERSION,
  FRAME_FILE,
  IDS_FILE,
  INDEX_FILE,
  POSTINGS_FILE,
  RECORDS_FILE,
} from '../../../src/knowledge/index/format';
import { readCardWords } from '../../data/card-words';
import { readLinkWords } from '../../data/link-words';
import type { Named } from '../../data/pack-names';
import { packNames } from '../../data/pack-names';
import { packRecords } from '../../data/pack-records';

/** The dataset's table at sizes it may grow to: synthetic names, the same code that packs and opens the real ones. */
export const SIZES = [10_000, 100_000, 1_000_000] as const;
const SYLLABLES = 'ka lo mi ra te su no vi pe du ga ho ji ze bru tri sch mon val ger lin dor'.split(' ');

/** A fixed sequence: benches of two days are about the same names. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

function names(count: number): string[] {
  const next = sequence(7);
  const word = (): string => {
    const w = Array.from({ length: 2 + next(2) }, () => SYLLABLES[next(SYLLABLES.length)]).join('');
    return w.charAt(0).toUpperCase() + w.slice(1);
  };
  const found = new Set<string>();
  while (found.size < count) found.add(`${word()} ${word()}${found.size % 3 === 0 ? ` ${word()}` : ''}`);
  return [...found];
}

export interface Synthetic {
  /** The built files, by name. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly names: readonly string[];
}

export function synthetic(count: number): Synthetic {
  const list = names(count);
  const records = list.map((en, i): EntityRecord => ({ id: `n${i}`, kind: 'person', names: { en } }));
  const packed = packRecords(records);
  const built = packNames(
    records.map((record): Named => ({ record, sure: true, country: 0 })),
    packed,
  );
  const frame = {
    format: FORMAT_VERSION,
    build: built.build,
    date: '',
    counts: { entities: count, names: built.size },
    words: packed.words,
    pages: {},
    sources: {},
    roles: {},
    types: {},
    countries: [null],
    holders: {},
    bodies: {},
    linkWords: readLinkWords(),
    cardWords: readCardWords(),
  };
  const files = {
    [INDEX_FILE]: built.index,
    [IDS_FILE]: built.ids,
    [POSTINGS_FILE]: built.postings,
    [RECORDS_FILE]: packed.file(built.build),
    [FRAME_FILE]: new TextEncoder().encode(JSON.stringify(frame)),
  };
  return { files, names: list };
}

/** A thousand words of prose with a known name in every fifty. */
export function article(known: readonly string[]): string {
  const next = sequence(11);
  const filler =
    'the minister said on monday that talks with the other side would go on for some weeks in spite of'.split(' ');
  return Array.from({ length: 1000 }, (_, i) =>
    i % 50 === 0 ? known[next(known.length)] : filler[i % filler.length],
  ).join(' ');
}
