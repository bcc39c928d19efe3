import { preferredLanguages } from '../browser/language';
import { loadSettings } from '../browser/settings';
import { catalogue, chooseLang } from '../ui/catalogues';
import { createStrings } from '../ui/strings';
import { applyTheme, namePage } from '../ui/theme';
import { createPanelPort } from './browser-port';
import { mountPanel } from './view';

/** The panel's entry, the same page for Chromium's side panel and Firefox' sidebar. */
async function start(main: HTMLElement): Promise<void> {
  const end = new AbortController();
  addEventListener('pagehide', () => end.abort(), { once: true });
  const { uiLang, theme } = await loadSettings();
  const strings = createStrings(catalogue(chooseLang(uiLang, preferredLanguages())));
  applyTheme(theme);
  namePage(strings.lang, `${strings.text('app_name')} · ${strings.text('panel_title')}`);
  await mountPanel(main, strings, createPanelPort(), end.signal);
}

void start(document.querySelector('main') ?? document.body);
