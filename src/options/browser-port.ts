import { askBackground } from '../browser/channel';
import { readBundled } from '../browser/bundled';
import { readShortcuts } from '../browser/commands';
import { knownNewsSites } from '../browser/known-sites';
import { fail } from '../browser/messages';
import { loadPacks, removePack, savePack, watchPacks } from '../browser/packs';
import { loadNotes, watchNotes } from '../browser/notes';
import { isPrivateWindow } from '../browser/private-window';
import { readLadder, requestEverySite, requestSites, revoke, watchPermissions } from '../browser/permissions';
import { changeSettings, loadSettings, watchSettings } from '../browser/settings';
import { readSettings } from '../browser/settings-read';
import { isSynced, syncSettings } from '../browser/settings-sync';
import { openShortcutSettings } from '../browser/shortcut-settings';
import { checkPack, exportPack } from '../knowledge/story/pack';
import type { Pack } from '../knowledge/story/types';
import type { DataSource, OptionsPort, OptionsState, PackImport } from './port';

/** In a private window nothing is written: what is chosen there is gone with the window. */
const keeping = (): { readonly isPrivate: boolean } => ({ isPrivate: isPrivateWindow() });

/** The known sites are read before the page is drawn: a prompt must follow its click at once. */
export async function createOptionsPort(): Promise<OptionsPort> {
  const known = await knownNewsSites();
  return {
    state: () => readState(known.length),
    watch(changed, signal) {
      watchSettings(changed, signal);
      watchPermissions(changed, signal);
      watchPacks(changed, signal);
      watchNotes(changed, signal);
    },
    keepNotes: (key, notes) => askBackground('keep-notes', { key, notes }),
    sync: (on) => (isPrivateWindow() ? Promise.resolve(fail('private')) : syncSettings(on)),
    change: (edit) => changeSettings(edit, keeping()),
    importSettings: (json) => {
      const read = parsed(json);
      return read === null
        ? Promise.resolve(fail('not-settings'))
        : changeSettings(() => readSettings(read), keeping());
    },
    reset: () => changeSettings(() => readSettings(undefined), keeping()),
    grant: (step) => (step === 'known' ? requestSites(known) : requestEverySite()),
    revoke,
    packs: { add: addPack, remove: async (id) => (await removePack(id)).ok, exportText: exportPack },
    changeShortcuts: openShortcutSettings,
  };
}

async function readState(knownSites: number): Promise<OptionsState> {
  const [settings, ladder, data, sources, packs, shortcuts, notes, synced] = await Promise.all([
    loadSettings(),
    readLadder(),
    askBackground('data-status', null),
    readSources(),
    readPacks(),
    readShortcuts(),
    loadNotes(),
    isSynced(),
  ]);
  return { settings, ladder, data: data.ok ? data.value : null, sources, packs, shortcuts, notes, synced, knownSites };
}

async function readSources(): Promise<readonly DataSource[]> {
  try {
    return JSON.parse(new TextDecoder().decode(await readBundled('data/sources.json'))) as DataSource[];
  } catch {
    return [];
  }
}

/** A stored pack that the checker of today refuses (its rules became stricter) is not shown and not used. */
async function readPacks(): Promise<readonly Pack[]> {
  return Object.values(await loadPacks()).flatMap((text) => {
    const check = checkPack(text);
    return check.ok ? [check.pack] : [];
  });
}

async function addPack(json: string): Promise<PackImport> {
  const check = checkPack(json);
  if (!check.ok) return check;
  const saved = await savePack(check.pack.id, exportPack(check.pack));
  if (saved.ok) return { ok: true, pack: check.pack };
  const mend = 'Remove another pack, or free space in the browser, and import it again.';
  return { ok: false, faults: [{ where: 'file', what: `the browser could not store it (${saved.error})`, mend }] };
}

/** Our settings are an object with a version; null: this is something else. */
function parsed(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && 'version' in value && 'layers' in value ? value : null;
  } catch {
    return null;
  }
}
