import { readBundled } from '../browser/bundled';
import { preferredLanguages } from '../browser/language';
import { ok, type Result, type Words } from '../browser/messages';
import { loadSettings } from '../browser/settings';
import { LANGS, type Lang } from '../engine/span';

/** The catalogue of the reader's language, from the file that the browser itself reads for the extension's name. */
export async function answerWords(): Promise<Result<Words>> {
  const lang = await readerLang();
  const file = JSON.parse(new TextDecoder().decode(await readBundled(`_locales/${lang}/messages.json`))) as Readonly<
    Record<string, { readonly message: string }>
  >;
  return ok({ lang, messages: Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message])) });
}

/** The language that the reader chose, else the first of the browser's that we have. */
export async function readerLang(): Promise<Lang> {
  const { uiLang } = await loadSettings();
  return uiLang === 'auto' ? firstOfOurs(preferredLanguages()) : uiLang;
}

/** As `chooseLang` of the extension's pages, whose module brings all six catalogues with it: too much for a worker's start. */
function firstOfOurs(preferred: readonly string[]): Lang {
  const primary = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return LANGS.find((lang) => lang === primary.find((p) => (LANGS as readonly unknown[]).includes(p))) ?? 'en';
}
