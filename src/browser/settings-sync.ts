import { browser } from './api';
import { fail, ok, type Result } from './messages';
import { readSettings } from './settings-read';
import type { Settings } from './settings-types';

/**
 * The browser's own sync, for readers who ask for it: a copy of the settings passes through their account with the browser's maker.
 * The settings of this machine stay in storage.local and are what is read; whether there is a copy is a choice of this machine alone.
 */
const KEY = 'settings';
const CHOICE = 'settings-synced';

export async function isSynced(): Promise<boolean> {
  try {
    return (await browser.storage.local.get(CHOICE))[CHOICE] === true;
  } catch {
    return false;
  }
}

/**
 * Begins or ends it. Begun where another machine of the reader's has left settings, those are taken; ended, the copy is deleted (a
 * machine that still syncs lays it down again at its next change). Errors: `sync-failed`; nothing has changed then.
 */
export async function syncSettings(on: boolean): Promise<Result<null>> {
  try {
    if (!on) {
      await browser.storage.local.set({ [CHOICE]: false });
      await browser.storage.sync.remove(KEY);
      return ok(null);
    }
    const [copy, own] = [(await browser.storage.sync.get(KEY))[KEY], (await browser.storage.local.get(KEY))[KEY]];
    if (copy === undefined) await browser.storage.sync.set({ [KEY]: readSettings(own) });
    await browser.storage.local.set({ [CHOICE]: true, ...(copy !== undefined && { [KEY]: readSettings(copy) }) });
    return ok(null);
  } catch {
    return fail('sync-failed');
  }
}

/** Lays changed settings down in the copy, where there is one. Error `sync-failed`: a full copy (8 kB), no account, no network. */
export async function copySettings(settings: Settings): Promise<Result<null>> {
  if (!(await isSynced())) return ok(null);
  try {
    await browser.storage.sync.set({ [KEY]: settings });
    return ok(null);
  } catch {
    return fail('sync-failed');
  }
}

/** Takes over what another machine changed; every open page then hears of it as of any change. Runs in the background. */
export function followSync(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const copy = changes[KEY]?.newValue;
    if (area === 'sync' && copy !== undefined) void takeOver(copy);
  });
}

async function takeOver(copy: unknown): Promise<void> {
  if (!(await isSynced())) return;
  const own: unknown = (await browser.storage.local.get(KEY))[KEY];
  const next = readSettings(copy);
  // Our own change comes back too: written again it would wake every page for nothing.
  if (JSON.stringify(own) !== JSON.stringify(next)) await browser.storage.local.set({ [KEY]: next });
}
