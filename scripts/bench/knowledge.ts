import { performance } from 'node:perf_hooks';
import type { EntityRecord } from '../../src/knowledge/record';
import type { KnowledgeSource } from '../../src/knowledge/index/source';
import { FORMAT_VERSION, FRAME_FILE, INDEX_FILE, POSTINGS_FILE, RECORDS_FILE } from '../../src/knowledge/index/format';
import { openNames } from '../../src/knowledge/index/names';
import { scan } from '../../src/knowledge/link/scan';
import { openKnowledge } from '../../src/knowledge/open';
import { openStore } from '../../src/knowledge/store';
import { fileSource, memorySource } from '../data/file-source';
import type { Named } from '../data/pack-names';
import { readCardWords } from '../data/card-words';
import { readLinkWords } from '../data/link-words';
import { packNames } from '../data/pack-names';
import { packRecords } from '../data/pack-records';
import type { Figure, Run } from '../eval/figure';

/** The dataset's table at sizes it may grow to: synthetic names, the same code that packs and opens the real ones. */
const SIZES = [10_000, 100_000, 1_000_000] as const;
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

function synthetic(count: number): { source: KnowledgeSource; index: ArrayBuffer; names: string[] } {
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
    [POSTINGS_FILE]: built.postings,
    [RECORDS_FILE]: packed.file(built.build),
    [FRAME_FILE]: new TextEncoder().encode(JSON.stringify(frame)),
  };
  return { source: memorySource(files), index: built.index.buffer as ArrayBuffer, names: list };
}

/** A thousand words of prose with a known name in every fifty. */
function article(known: readonly string[]): string {
  const next = sequence(11);
  const filler =
    'the minister said on monday that talks with the other side would go on for some weeks in spite of'.split(' ');
  return Array.from({ length: 1000 }, (_, i) =>
    i % 50 === 0 ? known[next(known.length)] : filler[i % filler.length],
  ).join(' ');
}

async function median(times: number, run: () => Promise<unknown> | unknown): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[times >> 1] ?? 0;
}

async function measure(count: number): Promise<Figure[]> {
  const { source, index, names: known } = synthetic(count);
  const open = await median(15, () => openNames(index));
  const store = await openStore(source);
  if (!store.ok) throw new Error(store.reason);
  const text = article(known);
  const found = await scan(text, 'en', store.value);
  if (found.hits.length < 20) throw new Error(`expected the 20 names of the text, found ${found.hits.length}`);
  const time = await median(200, () => scan(text, 'en', store.value));
  const at = `${count / 1000}k`;
  const down = { n: 1, better: 'down' } as const;
  return [
    { name: `knowledge/${at}/open-ms`, value: open, ...down, bar: 40, note: 'names index checked and opened' },
    {
      name: `knowledge/${at}/scan-ms`,
      value: time,
      ...down,
      bar: null,
      note: '1,000 words: words, probes, 20 postings read and compared',
    },
    { name: `knowledge/${at}/index-mb`, value: index.byteLength / 1e6, ...down, bar: 30, note: 'kept in memory' },
  ];
}

/** The real dataset, from files. */
async function real(): Promise<Figure[]> {
  const source = fileSource();
  const open = await median(9, () => openKnowledge(source));
  const opened = await openKnowledge(source);
  if (!opened.ok) throw new Error(opened.reason);
  const text = article(['Vladimir Putin', 'Kim Jong Un', 'Hanoi', 'NATO', 'South Korea', 'the Kremlin']);
  const question = { text, lang: 'en', title: '', date: '2024-06-20', host: 'www.ansa.it', clusters: [] } as const;
  const ask = await median(50, () => opened.knowledge.lookUp(question));
  const down = { n: 1, better: 'down' } as const;
  return [
    { name: 'knowledge/bundled/open-ms', value: open, ...down, bar: 40, note: 'the bundled dataset from files' },
    {
      name: 'knowledge/bundled/look-up-ms',
      value: ask,
      ...down,
      bar: null,
      note: '1,000 words, records read, from files',
    },
  ];
}

export const run: Run = async (args) => {
  const figures: Figure[] = await real();
  const sizes = args.includes('--quick') ? SIZES.slice(0, 1) : SIZES;
  for (const size of sizes) figures.push(...(await measure(size)));
  const scanOf = (at: string): number => figures.find((f) => f.name === `knowledge/${at}/scan-ms`)?.value ?? 0;
  const growth = scanOf('1000k') / scanOf('10k');
  return [
    ...figures,
    {
      name: 'knowledge/scan-growth',
      value: growth,
      n: 1,
      better: 'down',
      bar: 1.5,
      note: 'scan at 1M names against 10k',
    },
  ];
};
