import { readBundled } from '../browser/bundled';
import { fail, ok, type DataStatus, type Result } from '../browser/messages';
import type { Card, CardRequest, Context, LookUp } from '../knowledge/context';
import { DamagedFile, type KnowledgeSource } from '../knowledge/index/source';
import { NO_CONTEXT } from '../knowledge/read';
import { openKnowledge, type Knowledge, type Opened } from '../knowledge/open';
import { openStories } from './stories';

/**
 * The bundled dataset, opened at the first question and kept while the worker lives. Its small tables are read whole; names and
 * records by range, so that a look-up costs a few kilobytes however large the dataset grows.
 */
let opened: Promise<Opened> | null = null;

const dataset = (): Promise<Opened> => (opened ??= open());

async function open(): Promise<Opened> {
  const read: KnowledgeSource['read'] = (file, from, to) => readBundled(`data/${file}`, from, to);
  return openKnowledge({ read, decode: (bytes) => new TextDecoder().decode(bytes) }, await openStories());
}

/** The reader took a pack in or threw one out: the next question opens the dataset anew. */
export function forgetDataset(): void {
  opened = null;
}

/** What the dataset knows of an article; nothing where it cannot be used: what the text says is most of what we show. */
export async function contextOf(question: LookUp): Promise<Context> {
  const answer = await asked((known) => known.lookUp(question)).catch(() => null);
  return answer?.ok ? answer.value : NO_CONTEXT;
}

export const answerCard = (request: CardRequest): Promise<Result<Card | null>> => asked((known) => known.card(request));

/**
 * A file whose head was right may be damaged further in: that shows at the first question for it, and is told like one found at
 * opening. Any other error is this question's own: the next page has its cards.
 */
async function asked<T>(ask: (known: Knowledge) => Promise<T>): Promise<Result<T>> {
  const data = await dataset();
  if (!data.ok) return fail('data-unusable');
  try {
    return ok(await ask(data.knowledge));
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    opened = Promise.resolve({ ok: false, reason: error.message });
    return fail('data-unusable');
  }
}

export async function dataStatus(): Promise<Result<DataStatus>> {
  const data = await dataset();
  if (!data.ok)
    return ok({ usable: false, message: 'error_data_damaged', version: '', built: '', entities: 0, names: 0 });
  const { build, date, entities, names } = data.knowledge.status;
  return ok({ usable: true, message: '', version: build, built: date, entities, names });
}
