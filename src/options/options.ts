import { preferredLanguages } from '../browser/language';
import { loadSettings, watchSettings } from '../browser/settings';
import { catalogue, chooseLang } from '../ui/catalogues';
import { createStrings } from '../ui/strings';
import { applyTheme, namePage } from '../ui/theme';
import { createOptionsPort } from './browser-port';
import { mountOptions } from './view';

/** The options page's entry. A new language draws the page from the beginning; a new theme shows at once. */
async function start(main: HTMLElement): Promise<void> {
  const end = new AbortController();
  addEventListener('pagehide', () => end.abort(), { once: true });
  const [{ uiLang, theme }, port] = await Promise.all([loadSettings(), createOptionsPort()]);
  const strings = createStrings(catalogue(chooseLang(uiLang, preferredLanguages())));
  applyTheme(theme);
  namePage(strings.lang, strings.text('options_title'));
  watchSettings((settings) => {
    applyTheme(settings.theme);
    if (settings.uiLang !== uiLang) location.reload();
  }, end.signal);
  await mountOptions(main, strings, port, end.signal);
}

void start(document.querySelector('main') ?? document.body);
