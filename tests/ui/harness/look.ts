import type { Lang } from '../../../src/engine/span';
import { catalogue } from '../../../src/ui/catalogues';
import { type Catalogue, type Strings, createStrings } from '../../../src/ui/strings';
import { applyTheme, namePage } from '../../../src/ui/theme';
import { longer } from './longer';
import { pseudo } from './pseudo';

/** The address says how a harness page looks: ?theme=dark&lang=de&long&rtl. */
export const query = new URLSearchParams(location.search);

export function look(): Strings {
  const words = catalogue((query.get('lang') ?? 'fr') as Lang);
  const theme = query.get('theme');
  applyTheme(theme === 'dark' || theme === 'light' ? theme : 'auto');
  const strings = createStrings(dressed(words));
  namePage(strings.lang, strings.text('app_name'));
  return strings;
}

/** The catalogue as the address wants it: ?long, ?pseudo. */
export function dressed(words: Catalogue): Catalogue {
  if (query.has('pseudo')) return pseudo(words);
  return query.has('long') ? longer(words) : words;
}

/** What the page asked of its port, for the tests to read. */
export const log: string[] = [];
Object.assign(window, { log });
