import { readBundled } from '../../../src/browser/bundled';
import type { KnowledgeSource } from '../../../src/knowledge/index/source';
import { scan } from '../../../src/knowledge/link/scan';
import { openKnowledge } from '../../../src/knowledge/open';
import { openStore } from '../../../src/knowledge/store';

/** What a folder of built files costs in this worker, in milliseconds; `look` only for the dataset that ships. */
export interface Measured {
  readonly openFirst: number;
  readonly open: number;
  /** The first scan after opening: its names are read by range. */
  readonly scanFirst: number;
  /** The same again, as for a page that changed. */
  readonly scan: number;
  readonly found: number;
  readonly look: number | null;
}

interface Question {
  readonly folder: string;
  readonly text: string;
}

/** The service worker of the bench's extension: opens and scans as our background does, from the extension's own addresses. */
declare const chrome: {
  readonly runtime: {
    readonly onMessage: {
      addListener(listen: (q: Question, sender: unknown, answer: (m: Measured) => void) => boolean): void;
    };
  };
};

chrome.runtime.onMessage.addListener((question, _, answer) => {
  void measure(question).then(answer);
  return true;
});

async function measure({ folder, text }: Question): Promise<Measured> {
  const source: KnowledgeSource = {
    read: (file, from, to) => readBundled(`${folder}/${file}`, from, to),
    decode: (bytes) => new TextDecoder().decode(bytes),
  };
  const [openFirst, ...opens] = await times(9, () => openStore(source));
  const store = await openStore(source);
  if (!store.ok) throw new Error(store.reason);
  const [scanFirst] = await times(1, () => scan(text, 'en', store.value));
  const { hits } = await scan(text, 'en', store.value);
  return {
    openFirst: openFirst ?? 0,
    open: middle(opens),
    scanFirst: scanFirst ?? 0,
    scan: middle(await times(60, () => scan(text, 'en', store.value))),
    found: hits.length,
    look: folder === 'data' ? await lookUp(source, text) : null,
  };
}

async function lookUp(source: KnowledgeSource, text: string): Promise<number> {
  const opened = await openKnowledge(source);
  if (!opened.ok) throw new Error(opened.reason);
  const question = { text, lang: 'en', title: '', date: '2024-06-20', host: 'www.ansa.it', clusters: [] } as const;
  return middle(await times(20, () => opened.knowledge.lookUp(question)));
}

async function times(count: number, run: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return taken;
}

const middle = (taken: readonly number[]): number => [...taken].sort((a, b) => a - b)[taken.length >> 1] ?? 0;
