import { askBackground } from '../browser/channel';
import { hostOf } from '../browser/origins';
import { analyzeInSlices } from '../engine/analyze';
import type { Analysis } from '../engine/analysis';
import type { TextDocument } from '../engine/document';
import type { Context, LookUp } from '../knowledge/context';
import { NO_CONTEXT, toReading } from '../knowledge/read';
import type { Reading } from '../knowledge/reading';
import { readPage, type PageRead } from '../page/article/read';
import { READ_KINDS } from '../page/article/verdict';
import { createBreather, pause } from '../page/schedule';

/** One reading of the page as it is now. `reading` is null where the page is none that we read. */
export interface ReadState {
  readonly page: PageRead;
  readonly reading: Reading | null;
}

export interface Reader {
  /**
   * Reads the page and calls `seen` twice: as soon as the text is understood, and again once the dataset has answered. A page
   * whose text is what it was is not analysed again. Rejects when the signal aborts.
   */
  read(seen: (state: ReadState) => void, signal: AbortSignal): Promise<void>;
}

interface Known {
  readonly text: string;
  readonly analysis: Analysis;
  readonly context: Context;
}

export function createReader(view: Window): Reader {
  let known: Known | null = null;

  return {
    async read(seen, signal) {
      const url = view.location.href;
      const page = readPage(view.document, url);
      if (!READ_KINDS.has(page.verdict.kind)) {
        seen({ page, reading: null });
        return;
      }
      const { document } = page;
      const same = known?.text === document.text ? known : null;
      // The walk over the page and the analysis are two tasks: neither alone is longer than a frame on an ordinary article.
      await pause(signal);
      const analysis = same?.analysis ?? (await analyzeInSlices(document, createBreather(signal)));
      seen({ page, reading: toReading(document, analysis, same?.context ?? NO_CONTEXT) });
      if (same) return;
      const context = await lookUp(document, analysis, url);
      signal.throwIfAborted();
      known = { text: document.text, analysis, context };
      if (context !== NO_CONTEXT) seen({ page, reading: toReading(document, analysis, context) });
    },
  };
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
