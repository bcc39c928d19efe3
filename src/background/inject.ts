import { ask } from '../browser/channel';
import { ANNOTATOR_FILE, GATE_FILE } from '../browser/files';
import { fail, type PageStatus, type Result } from '../browser/messages';
import { hostOf } from '../browser/origins';
import { mayReadSite } from '../browser/permissions';
import { runInTab } from '../browser/scripting';
import { loadSettings } from '../browser/settings';

/** Puts the annotator into a tab. It starts by itself; where it runs already the newer copy takes over. */
export const inject = (tabId: number): Promise<Result<null>> => runInTab(tabId, ANNOTATOR_FILE);

/**
 * Reads the tab's page because the reader asked, and says how it went. Uses the annotator that is there, else injects one (the
 * click on the button gives the right to: activeTab). Error `not-allowed`: pages of the browser, stores, PDF viewers.
 */
export async function readTab(tabId: number): Promise<Result<PageStatus>> {
  const there = await ask(tabId, 'status', null);
  if (there.ok) return there.value.state === 'off' ? ask(tabId, 'switch', { on: true }) : there;
  const injected = await inject(tabId);
  return injected.ok ? ask(tabId, 'status', null) : fail(injected.error);
}

/**
 * The address of a page changed without a load. Where an annotator runs it has seen that itself; where the gate found no article
 * at first, it is asked again, because it left no listener behind.
 */
export async function rejudge(tabId: number, url: string): Promise<void> {
  const host = hostOf(url);
  if (!(await mayReadSite(host))) return;
  const { sites } = await loadSettings();
  if (sites[host] === 'off') return;
  const there = await ask(tabId, 'status', null);
  if (!there.ok) await runInTab(tabId, GATE_FILE);
}
