import { browser } from './api';
import { fail, ok, type Result } from './messages';

/** One key for all packs: pack id → the file's text as it was taken in. Settings have their own key and stay small. */
const KEY = 'packs';

/** Texts of the packs that the reader imported, by id. Damaged or unreadable storage gives none, never an error. */
export async function loadPacks(): Promise<Readonly<Record<string, string>>> {
  try {
    const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter((e): e is [string, string] => typeof e[1] === 'string'));
  } catch {
    return {};
  }
}

/** Keeps a pack's text, in place of an earlier one of the same id. Errors: `storage-full`, `storage-failed`. */
export async function savePack(id: string, text: string): Promise<Result<null>> {
  return write({ ...(await loadPacks()), [id]: text });
}

export async function removePack(id: string): Promise<Result<null>> {
  const kept = Object.entries(await loadPacks()).filter(([known]) => known !== id);
  return write(Object.fromEntries(kept));
}

/** Calls `changed` after packs were added or removed, from whichever page. */
export function watchPacks(changed: () => void, signal?: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'local' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

async function write(packs: Readonly<Record<string, string>>): Promise<Result<null>> {
  try {
    await browser.storage.local.set({ [KEY]: packs });
    return ok(null);
  } catch (error) {
    return fail(/quota|space|full/i.test(String(error)) ? 'storage-full' : 'storage-failed');
  }
}
