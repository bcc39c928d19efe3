import { browser } from './api';
import { fail, ok, type Result } from './messages';
import { copySettings } from './settings-sync';
import { readSettings } from './settings-read';
import type { Settings } from './settings-types';

/** One key of storage.local: settings stay on this machine, unless the reader asks for a copy (settings-sync.ts). */
const KEY = 'settings';

/** The reader's settings. Missing, damaged or unreadable storage gives the defaults for what is damaged, never an error. */
export async function loadSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(KEY);
    return readSettings(stored[KEY]);
  } catch {
    return readSettings(undefined);
  }
}

/**
 * Changes the settings by `edit` and gives the new ones. In a private window (`isPrivate`) nothing is written: the result
 * is what the settings would be, for this page only. Errors: `storage-full`, `storage-failed`: the old settings stay;
 * `sync-failed`: the new ones hold here, only the copy that the reader asked for was refused.
 */
export async function changeSettings(
  edit: (now: Settings) => Settings,
  { isPrivate }: { readonly isPrivate: boolean },
): Promise<Result<Settings>> {
  const next = readSettings(edit(await loadSettings()));
  if (isPrivate) return ok(next);
  try {
    await browser.storage.local.set({ [KEY]: next });
    const copied = await copySettings(next);
    return copied.ok ? ok(next) : copied;
  } catch (error) {
    return fail(/quota|space|full/i.test(String(error)) ? 'storage-full' : 'storage-failed');
  }
}

/** Calls `changed` with the settings after each change, from whichever page it came. */
export function watchSettings(changed: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) changed(readSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
