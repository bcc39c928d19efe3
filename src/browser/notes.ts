import type { ArticleNotes } from '../knowledge/story/notes';
import { browser } from './api';
import { fail, ok, type Result } from './messages';
import { isArticleNotes } from './notes-shape';

/** One key for all notes: address of the article → its notes. They stay on this machine, whatever becomes of the settings. */
const KEY = 'notes';

export type StoredNotes = Readonly<Record<string, ArticleNotes>>;

/** All notes that the reader keeps. What is damaged is left out; unreadable storage gives none, never an error. */
export async function loadNotes(): Promise<StoredNotes> {
  try {
    return readNotes((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return {};
  }
}

function readNotes(stored: unknown): StoredNotes {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter((e): e is [string, ArticleNotes] => isArticleNotes(e[1])));
}

/** Writes one after the other: two pages that keep a note at the same moment must not lose one. */
let writing: Promise<unknown> = Promise.resolve();

/**
 * Keeps the notes of one article in place of its earlier ones; null or none: forgets the article. Only the background calls it, so
 * that there is one queue. Errors: `storage-full`, `storage-failed`.
 */
export function keepNotes(key: string, notes: ArticleNotes | null): Promise<Result<null>> {
  const write = async (): Promise<Result<null>> => {
    const others = Object.entries(await loadNotes()).filter(([known]) => known !== key);
    const kept = notes && notes.notes.length > 0 ? [...others, [key, notes] as const] : others;
    try {
      await browser.storage.local.set({ [KEY]: Object.fromEntries(kept) });
      return ok(null);
    } catch (error) {
      return fail(/quota|space|full/i.test(String(error)) ? 'storage-full' : 'storage-failed');
    }
  };
  const done = writing.then(write, write);
  writing = done;
  return done;
}

/** Calls `changed` after notes were kept or removed, from whichever page. */
export function watchNotes(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'local' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
