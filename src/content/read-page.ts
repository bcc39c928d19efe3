import { askBackground } from '../browser/channel';
import type { TextDocument } from '../engine/document';
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
  /** Understands a page that was looked at. A text that is what it was is not read again. Rejects when the signal aborts. */
  read(page: PageRead, signal: AbortSignal): Promise<Reading>;
}

interface Known {
  readonly document: TextDocument;
  readonly reading: Reading;
}

/** Offices and roles go by the day, and the headline is a part of the reading. */
const isSame = (a: TextDocument, b: TextDocument): boolean =>
  a.text === b.text && a.meta.title === b.meta.title && a.meta.published === b.meta.published;

/** Texts of a page that are remembered: infinite scroll goes back and forth between the articles round the window. */
const REMEMBERED = 4;

export function createReader(): Reader {
  let known: readonly Known[] = [];

  return {
    async read({ document }, signal) {
      const same = known.find((k) => isSame(k.document, document));
      if (same) return same.reading;
      const reading = await ask(document);
      signal.throwIfAborted();
      known = [{ document, reading }, ...known].slice(0, REMEMBERED);
      return reading;
    },
  };
}

/** The background reads it. Throws where it cannot be asked or its tables are damaged: then nothing is known of the text. */
async function ask(document: TextDocument): Promise<Reading> {
  const answer = await askBackground('read', document);
  if (!answer.ok) throw new Error(`the background did not read the article: ${answer.error}`);
  return answer.value;
}
