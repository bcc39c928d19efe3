import { layTables } from '../browser/lexicon';
import { ok, type Result } from '../browser/messages';
import { analyzeInSlices } from '../engine/analyze';
import type { TextDocument } from '../engine/document';
import { NO_CONTEXT, toReading } from '../knowledge/read';
import type { Reading } from '../knowledge/reading';
import { createBreather } from '../page/schedule';
import { contextOf } from './data';
import { readerLang } from './words';

/**
 * The engine and the dataset run here, not in the page: the page's own thread is spared all of it, and the tables and patterns of a language
 * are read once for all tabs while the worker lives. In slices, so that a card asked for meanwhile does not wait for a long article.
 * Nothing of the text is kept. `host`: of the page, for the outlet that publishes it.
 */
export async function answerRead(document: TextDocument, host: string): Promise<Result<Reading>> {
  await layTables();
  const analysis = await analyzeInSlices(document, createBreather());
  const { lang, clusters } = analysis;
  if (!lang) return ok(toReading(document, analysis, NO_CONTEXT));
  const { title, published: date } = document.meta;
  const reader = await readerLang();
  const context = await contextOf({ text: document.text, lang, title, date, host, clusters, reader });
  return ok(toReading(document, analysis, context));
}
