import { preferredLanguages } from '../browser/language';
import { loadSettings } from '../browser/settings';
import { activeTab } from '../browser/tabs';
import { catalogue, chooseLang } from '../ui/catalogues';
import { createStrings } from '../ui/strings';
import { applyTheme, namePage } from '../ui/theme';
import { portFor } from './browser-port';
import { mountPopup } from './view';

/** The popup's entry: the reader's language and theme, the active tab, the view. */
async function start(main: HTMLElement): Promise<void> {
  const end = new AbortController();
  addEventListener('pagehide', () => end.abort(), { once: true });
  const [{ uiLang, theme }, tab] = await Promise.all([loadSettings(), activeTab()]);
  const strings = createStrings(catalogue(chooseLang(uiLang, preferredLanguages())));
  applyTheme(theme);
  namePage(strings.lang, strings.text('app_name'));
  await mountPopup(main, strings, await portFor(tab), end.signal);
}

void start(document.querySelector('main') ?? document.body);
