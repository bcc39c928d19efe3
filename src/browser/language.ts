import { browser } from './api';

/** The languages that the reader set in the browser, best first: its own language, then those asked of pages. */
export function preferredLanguages(): readonly string[] {
  return [browser.i18n.getUILanguage(), ...navigator.languages];
}
