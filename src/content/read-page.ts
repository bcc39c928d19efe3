import { askBackground } from '../browser/channel';
import { hostOf } from '../browser/origins';
import type { Analysis } from '../engine/analysis';
import type { TextDocument } from '../engine/document';
import type { Context, LookUp } from '../knowledge/context';
import { NO_CONTEXT, toReading } from '../knowledge/read';
import type { Reading } from '../knowledge/reading';
import { readAgain } from '../page/article/again';
import { readPageSteps, type PageRead } from '../page/article/read';
import { READ_KINDS } from '../page/article/verdict';
import { createBreather } from '../page/schedule';

export interface Looked {
  readonly page: PageRead;
  readonly isArticle: boolean;
}

/** How often a page that changes while it is looked at is looked at: one that never rests is caught up with by who watches it. */
const MOST_LOOKS = 3;

/**
 * What the page is right now, and whether it is one that we read. In slices: the page has its turn between them, and where it changed its
 * article meanwhile it is looked at again. Rejects when the signal aborts.
 */
export async function lookAt({ document, location }: Window, signal: AbortSignal): Promise<Looked> {
  for (let looks = 1; ; looks++) {
    const changed = changesOf(document);
    try {
      const breathe = createBreather(signal);
      const steps = readPageSteps(document, location.href);
      let step = steps.next();
      for (; !step.done; step = steps.next()) await breathe();
      const page = step.value;
      if (looks < MOST_LOOKS && changed.within(page.root)) continue;
      return { page, isArticle: READ_KINDS.has(page.verdict.kind) };
    } finally {
      changed.end();
    }
  }
}

/** The changes of a page from now on: whether any was inside an element (null: the page has no article to change). */
function changesOf(page: Document): { within(root: Element | null): boolean; end(): void } {
  const seen: Node[] = [];
  const keep = (records: readonly MutationRecord[]): void => void seen.push(...records.map((r) => r.target));
  const observer = new MutationObserver(keep);
  observer.observe(page, { childList: true, characterData: true, subtree: true });
  return {
    within: (root) => {
      keep(observer.takeRecords());
      return root !== null && (!root.isConnected || seen.some((node) => root.contains(node)));
    },
    end: () => observer.disconnect(),
  };
}

/**
 * Looks at all of the page, or after a change only at the blocks that were touched, where that is enough. `isSame`: nothing of the
 * text has changed since it was looked at last. Rejects when the signal aborts.
 */
export function createLook(view: Window, signal: AbortSignal): Look {
  let last: Looked | null = null;
  // One after the other: what a change has touched is told apart from the look before it.
  let turn: Promise<unknown> = Promise.resolve();
  const look = async (touched?: ReadonlySet<Element>): Promise<Looked & { readonly isSame: boolean }> => {
    const before = last;
    const again = before?.isArticle && touched ? readAgain(before.page, touched) : null;
    last = again ? { page: again, isArticle: true } : await lookAt(view, signal);
    signal.throwIfAborted();
    return { ...last, isSame: last.page === before?.page };
  };
  return (touched) => {
    const next = turn.then(() => look(touched));
    turn = next.catch(() => undefined);
    return next;
  };
}

export type Look = (touched?: ReadonlySet<Element>) => Promise<Looked & { readonly isSame: boolean }>;

export interface Reader {
  /**
   * Understands a page that was looked at, and calls `seen` twice: as soon as the text is understood, and again once the dataset has
   * answered. A text that is what it was is not analysed again. Rejects when the signal aborts.
   */
  read(page: PageRead, seen: (reading: Reading) => void, signal: AbortSignal): Promise<void>;
}

interface Known {
  readonly text: string;
  readonly analysis: Analysis;
  readonly context: Context;
}

/** Texts of a page that are remembered: infinite scroll goes back and forth between the articles round the window. */
const REMEMBERED = 4;

export function createReader(view: Window): Reader {
  let known: readonly Known[] = [];

  return {
    async read({ document }, seen, signal) {
      const same = known.find((k) => k.text === document.text);
      const analysis = same?.analysis ?? (await analyze(document));
      signal.throwIfAborted();
      seen(toReading(document, analysis, same?.context ?? NO_CONTEXT));
      if (same) return;
      const context = await lookUp(document, analysis, view.location.href);
      signal.throwIfAborted();
      known = [{ text: document.text, analysis, context }, ...known].slice(0, REMEMBERED);
      if (context !== NO_CONTEXT) seen(toReading(document, analysis, context));
    },
  };
}

/** The background analyses it. Throws where it cannot be asked or its tables are damaged: then nothing is known of the text. */
async function analyze(document: TextDocument): Promise<Analysis> {
  const answer = await askBackground('analyze', document);
  if (!answer.ok) throw new Error(`the background did not read the article: ${answer.error}`);
  return answer.value;
}

/** One question for the whole page. Where the dataset cannot answer, the text alone is shown: it is most of what we do. */
async function lookUp(document: TextDocument, analysis: Analysis, url: string): Promise<Context> {
  if (!analysis.lang) return NO_CONTEXT;
  const question: LookUp = {
    text: document.text,
    lang: analysis.lang,
    title: document.meta.title,
    date: document.meta.published,
    host: hostOf(url),
    clusters: analysis.clusters,
  };
  const answer = await askBackground('look-up', question);
  return answer.ok ? answer.value : NO_CONTEXT;
}
