import { askBackground } from '../browser/channel';
import { fail, type NoteEdit, type Result } from '../browser/messages';
import { loadNotes, watchNotes } from '../browser/notes';
import { isPrivateWindow } from '../browser/private-window';
import type { Reading } from '../knowledge/reading';
import {
  addNote,
  articleKey,
  changeNote,
  findNotes,
  placeNotes,
  removeNote,
  startNotes,
} from '../knowledge/story/notes';
import type { ArticleNotes } from '../knowledge/story/notes';
import { anchor } from '../page/selectors';
import type { SharedPage } from './shared';

/** The reader's own notes on the article of one page: found again, shown, changed. */
export interface NoteKeeper {
  /** The article was read anew: its text may have changed. */
  read(): void;
  /** Errors: `private` (nothing is written from a private window), `no-words`, and those of the storage. */
  edit(edit: NoteEdit): Promise<Result<null>>;
}

interface Kept {
  readonly key: string;
  readonly notes: ArticleNotes;
}

export function createNoteKeeper(page: SharedPage): NoteKeeper {
  let kept: Promise<Kept | null> = find();

  /** The notes of this article, by its address or its text; null: none are kept. */
  async function find(): Promise<Kept | null> {
    const [stored, article] = [await loadNotes(), page.article()];
    const key = article && findNotes(stored, article);
    const notes = key ? stored[key] : undefined;
    return key && notes ? { key, notes } : null;
  }

  const show = async (): Promise<void> => {
    const [now, article] = [await kept, page.article()];
    if (article && !page.signal.aborted) page.showOwn(now ? placeNotes(now.notes, article.text, anchor) : []);
  };
  const again = (): void => {
    kept = find();
    void show();
  };

  watchNotes(again, page.signal);
  return {
    read: again,
    async edit(edit) {
      if (isPrivateWindow()) return fail('private');
      const [article, reading] = [page.article(), page.reading()];
      if (!article || !reading) return fail('no-words');
      const now = (await kept) ?? { key: articleKey(article.url), notes: begin(article, reading) };
      const next = changed(now.notes, article.text, edit);
      return next ? askBackground('keep-notes', { key: now.key, notes: next }) : fail('no-words');
    },
  };
}

const begin = ({ text, url }: { readonly text: string; readonly url: string }, reading: Reading): ArticleNotes =>
  startNotes({
    text,
    url,
    title: reading.title,
    lang: reading.lang ?? 'en',
    date: (reading.date ?? new Date().toISOString()).slice(0, 10),
    publisher: reading.outlet?.name ?? new URL(url).hostname,
  });

function changed(notes: ArticleNotes, text: string, edit: NoteEdit): ArticleNotes | null {
  if (edit.do === 'remove') return removeNote(notes, edit.id);
  if (edit.do === 'change') return changeNote(notes, edit.id, edit.text);
  return addNote(notes, text, { ...edit, created: new Date().toISOString() });
}
