import {
  fail,
  type ArticleText,
  type NoteEdit,
  type PageStatus,
  type Result,
  type Selected,
} from '../browser/messages';
import type { Reading } from '../knowledge/reading';
import { watchNavigation } from '../page/watch/navigation';
import type { Choice } from './marks';
import { childOf } from './child';
import { createReader } from './read-page';
import { countsOf } from './status';
import { startVisit, type Visit, type VisitOptions } from './visit';

export type LifeOptions = Omit<VisitOptions, 'replaced' | 'reader'>;

/** Newsgloss on one page, through all the addresses that it shows without loading, until `signal` ends it. */
export interface Life {
  status(): Pick<PageStatus, 'state' | 'verdict' | 'message' | 'detail' | 'counts'>;
  reading(): Reading | null;
  choose(choice: Choice): void;
  reveal(id: string, open: boolean): boolean;
  step(by: 1 | -1): boolean;
  article(): ArticleText | null;
  near(): string | null;
  selected(): Selected | null;
  /** Error `no-receiver`: the script that keeps notes was not brought. */
  note(edit: NoteEdit): Promise<Result<null>>;
}

/**
 * Each address is a visit of its own: navigation aborts one and begins the next, so nothing of the old page survives. Only where a page
 * holds several articles and its address follows the reader from one to the next does the visit go on.
 */
export function startLife(options: LifeOptions, signal: AbortSignal): Life {
  let { choice } = options;
  let leave = childOf(signal);
  const reader = createReader();

  const begin = (): Visit => {
    leave.abort();
    leave = childOf(signal);
    return startVisit({ ...options, reader, choice, replaced: () => (visit = begin()) }, leave.signal);
  };
  let visit = begin();
  watchNavigation(options.view, ({ move }) => move === 'navigated' && !visit.follow() && (visit = begin()), signal);

  return {
    status() {
      const { state, message, detail, page, reading } = visit.now();
      const verdict = page && { kind: page.verdict.kind, because: page.verdict.because };
      return { state, message, verdict, counts: countsOf(reading, choice), ...(detail !== undefined && { detail }) };
    },
    reading: () => visit.now().reading,
    choose(next) {
      choice = next;
      visit.choose(next);
    },
    reveal: (id, open) => visit.reveal(id, open),
    step: (by) => visit.step(by),
    article: () => visit.article(),
    near: () => visit.near(),
    selected: () => visit.selected(),
    note: (edit) => visit.lent.notes?.edit(edit) ?? Promise.resolve(fail('no-receiver')),
  };
}
