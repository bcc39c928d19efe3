import { onCommand, type Command } from '../browser/commands';
import { ask, answerBackground, onNotice } from '../browser/channel';
import { showCount } from '../browser/action';
import { onAddressChange, onFirstInstall, onFreshStart } from '../browser/install';
import { fail, ok, type LentPart, type Result } from '../browser/messages';
import { keepNotes, loadNotes } from '../browser/notes';
import { watchPacks } from '../browser/packs';
import { CARD_FILE, NOTES_FILE, OUTLINE_FILE } from '../browser/files';
import { openPanel } from '../browser/panel';
import { runInTab } from '../browser/scripting';
import { hostOf } from '../browser/origins';
import { watchPermissions } from '../browser/permissions';
import { watchSettings } from '../browser/settings';
import { followSync } from '../browser/settings-sync';
import { openPage } from '../browser/tabs';
import { answerCard, dataStatus, forgetDataset } from './data';
import { inject, readTab, rejudge } from './inject';
import { answerRead } from './read';
import { answerWords } from './words';
import { syncGate } from './gate-registration';

/**
 * The background keeps nothing in memory that it cannot read again: browsers end it after half a minute of rest. Listeners
 * are registered in the first turn, or the event that woke it would be lost.
 */
onFirstInstall(() => void openPage('src/welcome/welcome.html'));
onFreshStart(() => void syncGate());
watchPermissions(() => void syncGate());
watchSettings(() => void syncGate());
watchPacks(forgetDataset);
followSync();
onAddressChange((tabId, url) => void rejudge(tabId, url));
onCommand((command, tabId) => void obey(command, tabId));
onNotice('page-changed', (_, sender) => void count(sender.tabId), new AbortController().signal);

answerBackground({
  'article-found': (_, { tabId }) => (tabId === null ? fail('refused') : inject(tabId)),
  read: (document, { url }) => answerRead(document, hostOf(url)),
  card: (request) => answerCard(request),
  'read-tab': ({ tabId }) => readTab(tabId),
  'open-panel': async ({ tabId }) => ((await openPanel(tabId)) ? ok(null) : runInTab(tabId, OUTLINE_FILE)),
  'data-status': () => dataStatus(),
  words: () => answerWords(),
  lend: ({ part }, { tabId }) => (tabId === null ? fail('refused') : lend(tabId, part)),
  note: async ({ tabId, edit }) => {
    const lent = await runInTab(tabId, NOTES_FILE);
    return lent.ok ? ask(tabId, 'note', edit) : lent;
  },
  'keep-notes': ({ key, notes }, { isPrivate }) => (isPrivate ? fail('private') : keepNotes(key, notes)),
});

/** Notes are read only by those who write some: nobody else's articles carry the script. */
async function lend(tabId: number, part: LentPart): Promise<Result<null>> {
  if (part === 'card') return runInTab(tabId, CARD_FILE);
  return Object.keys(await loadNotes()).length > 0 ? runInTab(tabId, NOTES_FILE) : ok(null);
}

async function obey(command: Command, tabId: number): Promise<void> {
  if (command === 'panel') await openPanel(tabId);
  else if (command === 'toggle') await toggle(tabId);
  else await ask(tabId, 'step', { by: command === 'next' ? 1 : -1 });
}

async function toggle(tabId: number): Promise<void> {
  const status = await ask(tabId, 'status', null);
  if (!status.ok) await inject(tabId);
  else await ask(tabId, 'switch', { on: status.value.state === 'off' || status.value.state === 'failed' });
}

/** The badge shows how many voices are quoted: what a reader may want to know before opening anything. */
async function count(tabId: number | null): Promise<void> {
  if (tabId === null) return;
  const status = await ask(tabId, 'status', null);
  await showCount(tabId, status.ok && status.value.state === 'on' ? status.value.counts.speakers : 0);
}
