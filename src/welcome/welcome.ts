import { preferredLanguages } from '../browser/language';
import { loadSettings } from '../browser/settings';
import { catalogue, chooseLang } from '../ui/catalogues';
import { createStrings } from '../ui/strings';
import { applyTheme, namePage } from '../ui/theme';
import { createWelcomePort } from './browser-port';
import { mountWelcome } from './view';

/** The welcome page's entry: opened once, by the background, when Newsgloss has just been added. */
async function start(main: HTMLElement): Promise<void> {
  const end = new AbortController();
  addEventListener('pagehide', () => end.abort(), { once: true });
  const [{ uiLang, theme }, port] = await Promise.all([loadSettings(), createWelcomePort()]);
  const strings = createStrings(catalogue(chooseLang(uiLang, preferredLanguages())));
  applyTheme(theme);
  namePage(strings.lang, strings.text('app_name'));
  await mountWelcome(main, strings, port, end.signal);
}

void start(document.querySelector('main') ?? document.body);
