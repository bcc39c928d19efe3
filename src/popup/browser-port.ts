import { ask, askBackground, onNotice } from '../browser/channel';
import { knownNewsSites } from '../browser/known-sites';
import { fail, type PageStatus, type Result } from '../browser/messages';
import { hostOf } from '../browser/origins';
import { hasPanel, openPanel } from '../browser/panel';
import { mayReadSite, readLadder, requestEverySite, requestSite, requestSites } from '../browser/permissions';
import { revoke, watchPermissions } from '../browser/permissions';
import { changeSettings, loadSettings, watchSettings } from '../browser/settings';
import { openPage, type TabBrief } from '../browser/tabs';
import type { PopupPort, PopupState } from './port';

/** The popup's port on the browser. The known sites are read before: a prompt must follow its click at once. */
export async function portFor(tab: TabBrief | null): Promise<PopupPort> {
  const known = await knownNewsSites();
  const host = hostOf(tab?.url ?? '');
  const isPrivate = tab?.isPrivate ?? false;
  const edit = { isPrivate };
  return {
    state: () => readState(tab, host, known.length),
    watch(changed, signal) {
      watchSettings(changed, signal);
      watchPermissions(changed, signal);
      onNotice('page-changed', changed, signal);
    },
    switchPage: (on) => switchPage(tab, on),
    chooseSite: (choice) =>
      changeSettings((now) => {
        const others = Object.fromEntries(Object.entries(now.sites).filter(([known]) => known !== host));
        return { ...now, sites: choice ? { ...others, [host]: choice } : others };
      }, edit),
    chooseLayers: async (layers, density) => {
      if (tab) await ask(tab.id, 'layers', { layers, density });
      return changeSettings((now) => ({ ...now, layers, density }), edit);
    },
    grant: (step) =>
      step === 'site' ? requestSite(host) : step === 'known' ? requestSites(known) : requestEverySite(),
    revoke: async () => revoke((await readLadder()).origins),
    openPanel: () => {
      if (!tab) return;
      // The panel must be opened straight from the click; the sheet in the page is the background's to inject.
      const opened = hasPanel() ? openPanel(tab.id) : askBackground('open-panel', { tabId: tab.id });
      void opened.then(() => close());
    },
    note: (edit) => (tab ? askBackground('note', { tabId: tab.id, edit }) : Promise.resolve(fail('no-receiver'))),
    openOptions: () => void openPage('src/options/options.html').then(() => close()),
  };
}

async function readState(tab: TabBrief | null, host: string, knownSites: number): Promise<PopupState> {
  const [settings, ladder, siteGranted, status, selected] = await Promise.all([
    loadSettings(),
    readLadder(),
    mayReadSite(host),
    tab ? ask(tab.id, 'status', null) : fail('no-receiver'),
    tab && !tab.isPrivate ? ask(tab.id, 'selected', null) : fail('no-receiver'),
  ]);
  return {
    status: status.ok ? status.value : null,
    host,
    site: Object.hasOwn(settings.sites, host) ? settings.sites[host] : undefined,
    layers: settings.layers,
    density: settings.density,
    ladder,
    siteGranted,
    knownSites,
    hasPanel: hasPanel(),
    selected: selected.ok ? selected.value : null,
  };
}

async function switchPage(tab: TabBrief | null, on: boolean): Promise<Result<PageStatus>> {
  if (!tab) return fail('no-receiver');
  return on ? askBackground('read-tab', { tabId: tab.id }) : ask(tab.id, 'switch', { on: false });
}
