import { layTables } from '../browser/lexicon';
import { ok, type Result } from '../browser/messages';
import { analyzeInSlices } from '../engine/analyze';
import type { Analysis } from '../engine/analysis';
import type { TextDocument } from '../engine/document';
import { createBreather } from '../page/schedule';

/**
 * The engine runs here, not in the page: the page's own thread is spared all of it, and the tables and patterns of a language are read
 * once for all tabs while the worker lives. In slices, so that a card asked for meanwhile does not wait for a long article.
 * Nothing of the text is kept.
 */
export async function answerAnalyze(document: TextDocument): Promise<Result<Analysis>> {
  await layTables();
  return ok(await analyzeInSlices(document, createBreather()));
}
