import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { INDEX_FILE } from '../../src/knowledge/index/format';
import { openNames } from '../../src/knowledge/index/names';
import { scan } from '../../src/knowledge/link/scan';
import { openKnowledge } from '../../src/knowledge/open';
import { openStore } from '../../src/knowledge/store';
import { fileSource, memorySource } from '../data/file-source';
import type { Figure, Run } from '../eval/figure';
import { growthOf } from './knowledge/growth';
import { SIZES, article, synthetic } from './knowledge/synthetic';
import { measureInWorker } from './knowledge/worker';

async function median(times: number, run: () => Promise<unknown> | unknown): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[times >> 1] ?? 0;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes of objects and buffers after a full collection. */
function inUse(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function measure(count: number): Promise<Figure[]> {
  const { files, names: known } = synthetic(count);
  const source = memorySource(files);
  const index = (files[INDEX_FILE] as Uint8Array).buffer as ArrayBuffer;
  const open = await median(15, () => openNames(index));
  const before = inUse();
  const store = await openStore(source);
  const heap = inUse() - before;
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
      bar: count === 1_000_000 ? 0.3 : null,
      note: '1,000 words: words, probes, 20 postings read and compared',
    },
    { name: `knowledge/${at}/index-mb`, value: index.byteLength / 1e6, ...down, bar: 30, note: 'names index' },
    {
      name: `knowledge/${at}/heap-mb`,
      value: heap / 1e6,
      ...down,
      bar: 30,
      note: 'what opening leaves in memory, buffers included',
    },
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

/** `--quick`: only 10,000 names. `--worker`: in a service worker of a real Chromium instead. */
export const run: Run = async (args) => {
  const sizes = args.includes('--quick') ? SIZES.slice(0, 1) : SIZES;
  if (args.includes('--worker')) return measureInWorker(sizes);
  const figures: Figure[] = await real();
  for (const size of sizes) figures.push(...(await measure(size)));
  return [...figures, growthOf(figures, 'knowledge')];
};
