import { LANGS, type Lang } from '../engine/span';
import type { Catalogue } from './strings';

/**
 * The six catalogues, from the same files that the browser reads for the extension's name. Extension pages and the
 * background bundle this module; the annotator must not (six languages for one reader in every page): it asks the
 * background for the one it needs.
 */
const FILES = import.meta.glob<Readonly<Record<string, { readonly message: string }>>>(
  '../../_locales/*/messages.json',
  {
    eager: true,
    import: 'default',
  },
);

export function catalogue(lang: Lang): Catalogue {
  const file = FILES[`../../_locales/${lang}/messages.json`];
  if (!file) throw new RangeError(`catalogue: expected one of ${LANGS.join(', ')}, got "${lang}"`);
  const messages = Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
  return { lang, messages };
}

/** The reader's choice, else the first of the browser's languages that we have, else English. */
export function chooseLang(chosen: 'auto' | Lang, preferred: readonly string[]): Lang {
  if (chosen !== 'auto') return chosen;
  for (const tag of preferred) {
    const lang = LANGS.find((l) => l === tag.slice(0, 2).toLowerCase() && /^[a-z]{2}(?:-|$)/i.test(tag));
    if (lang) return lang;
  }
  return 'en';
}
