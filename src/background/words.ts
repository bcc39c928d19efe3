import { readBundled } from '../browser/bundled';
import { preferredLanguages } from '../browser/language';
import { ok, type Result, type Words } from '../browser/messages';
import { loadSettings } from '../browser/settings';
import { chooseLang } from '../ui/catalogues';

/** The catalogue of the reader's language, from the file that the browser itself reads for the extension's name. */
export async function answerWords(): Promise<Result<Words>> {
  const { uiLang } = await loadSettings();
  const lang = chooseLang(uiLang, preferredLanguages());
  const file = JSON.parse(new TextDecoder().decode(await readBundled(`_locales/${lang}/messages.json`))) as Readonly<
    Record<string, { readonly message: string }>
  >;
  return ok({ lang, messages: Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message])) });
}
