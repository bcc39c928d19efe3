import type { Lang } from '../span';
import { fr } from './fr/index';
import type { Language } from './language';

/** Every language that the engine reads. A new one is a folder beside this file, its lexicon, and one line here. */
const LANGUAGES: Readonly<Partial<Record<Lang, () => Language>>> = { fr };

/** Null: no such language yet. */
export const languageOf = (lang: Lang): Language | null => LANGUAGES[lang]?.() ?? null;
