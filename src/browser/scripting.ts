import { browser } from './api';
import { fail, ok, type Result } from './messages';

/** A script of ours that the browser runs by itself on the pages that the reader granted. */
export interface RegisteredScript {
  readonly id: string;
  /** Path inside the extension, "content/gate.js". */
  readonly file: string;
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/** Registers, updates, or (with no `matches`) removes the script; top frame only, once the page is idle. */
export async function registerScript(script: RegisteredScript): Promise<Result<null>> {
  const { id, file, matches, excludeMatches } = script;
  const entry = {
    id,
    js: [file],
    matches: [...matches],
    excludeMatches: [...excludeMatches],
    runAt: 'document_idle' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  try {
    const isRegistered = (await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;
    if (matches.length === 0) {
      if (isRegistered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    } else if (isRegistered) await browser.scripting.updateContentScripts([entry]);
    else await browser.scripting.registerContentScripts([entry]);
    return ok(null);
  } catch (error) {
    return fail(`not-registered: ${String(error)}`);
  }
}

/** Runs files of ours in a tab's top frame, in order. Error `not-allowed`: a page of the browser or the store, or no right to it. */
export async function runInTab(tabId: number, ...files: readonly string[]): Promise<Result<null>> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [...files] });
    return ok(null);
  } catch {
    return fail('not-allowed');
  }
}
