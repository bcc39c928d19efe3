import { UNKNOWN_ORIGIN, type Analysis } from '../../src/engine/analysis';
import { analyze } from '../../src/engine/analyze';
import { documentFromText, type TextDocument } from '../../src/engine/document';
import type { Context } from '../../src/knowledge/context';
import { NO_CONTEXT, toReading } from '../../src/knowledge/read';
import type { Reading } from '../../src/knowledge/reading';
import { ARTICLE_KINDS, READ_KINDS } from '../../src/page/article/verdict';
import { openBundled } from '../data/bundled';
import { toContract, type Annotated } from './contract';
import type { Input, PageInput } from './input';

/** What a page has beside its annotations. */
export interface PageFields {
  readonly isArticle: boolean;
  readonly verdict: string;
  readonly title: string;
  readonly byline: string;
  readonly date: string | null;
  readonly site: string;
  readonly text: string;
  readonly blocks: readonly { readonly role: string; readonly text: string }[];
}

export interface Outcome {
  readonly output: Annotated & Partial<PageFields>;
  readonly reading: Reading;
  readonly text: string;
  /** Why the page was judged so; empty for plain text. */
  readonly because: readonly string[];
}

export type Annotate = (input: Input) => Promise<Outcome>;

/**
 * Opens the dataset once and gives the function that annotates one input. The same engine and dataset as in the
 * extension; without a usable dataset it goes on without cards and says so on standard error.
 */
export async function createAnnotate(root: string): Promise<Annotate> {
  const opened = await openBundled(root);
  if (!opened.ok)
    process.stderr.write(`annotate: the dataset cannot be used (${opened.reason}): names are not linked\n`);
  const lookUp = opened.ok ? opened.knowledge.lookUp : null;

  async function read(document: TextDocument, host: string): Promise<Reading> {
    const analysis = analyze(document);
    let context: Context = NO_CONTEXT;
    if (lookUp && analysis.lang) {
      const { title, published } = document.meta;
      context = await lookUp({
        text: document.text,
        lang: analysis.lang,
        title,
        date: published,
        host,
        clusters: analysis.clusters,
      });
    }
    return toReading(document, analysis, context);
  }

  return async (input) => {
    if (!('html' in input)) {
      const { title, date, lang, text } = input;
      const document = documentFromText(text, { title, published: date, declaredLang: lang });
      const reading = await read(document, '');
      return { output: toContract(input.id, input.text, reading), reading, text: input.text, because: [] };
    }
    return annotatePage(input, read);
  };
}

async function annotatePage(
  input: PageInput,
  read: (document: TextDocument, host: string) => Promise<Reading>,
): Promise<Outcome> {
  const { html, url } = input;
  // The DOM library takes half a second to load: a run over plain texts never needs it.
  const { readHtml } = await import('./page');
  const page = readHtml(html, url);
  const { document, verdict } = page;
  const isRead = READ_KINDS.has(verdict.kind);
  const reading = isRead ? await read(document, hostOf(url)) : toReading(document, NOTHING_FOUND);
  const { meta } = document;
  const fields: PageFields = {
    isArticle: ARTICLE_KINDS.has(verdict.kind),
    verdict: verdict.kind,
    title: meta.title,
    byline: meta.authors.join(', '),
    date: meta.published,
    site: meta.publisher,
    text: document.text,
    blocks: page.blocks,
  };
  return {
    output: { ...toContract(input.id, document.text, reading), ...fields },
    reading,
    text: document.text,
    because: verdict.because,
  };
}

const NOTHING_FOUND: Analysis = { lang: null, quotes: [], claims: [], clusters: [], origin: UNKNOWN_ORIGIN };

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}
