import type { Lang } from '../../../src/engine/span';
import { catalogue } from '../../../src/ui/catalogues';
import { type Strings, createStrings } from '../../../src/ui/strings';
import { applyTheme, namePage } from '../../../src/ui/theme';
import { longer } from './longer';

/** The address says how a harness page looks: ?theme=dark&lang=de&long&rtl. */
export const query = new URLSearchParams(location.search);

export function look(): Strings {
  const words = catalogue((query.get('lang') ?? 'fr') as Lang);
  const theme = query.get('theme');
  applyTheme(theme === 'dark' || theme === 'light' ? theme : 'auto');
  const strings = createStrings(query.has('long') ? longer(words) : words);
  namePage(strings.lang, strings.text('app_name'));
  return strings;
}

/** What the page asked of its port, for the tests to read. */
export const log: string[] = [];
Object.assign(window, { log });
