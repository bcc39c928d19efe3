import type { Lang } from '../span';
import { de } from './de/index';
import { en } from './en/index';
import { es } from './es/index';
import { fr } from './fr/index';
import { it } from './it/index';
import type { Language } from './language';
import { pt } from './pt/index';

/** Every language that the engine reads. A new one is a folder beside this file, its lexicon, and one line here. */
const LANGUAGES: Readonly<Partial<Record<Lang, () => Language>>> = { de, en, es, fr, it, pt };

/** Null: no such language yet. */
export const languageOf = (lang: Lang): Language | null => LANGUAGES[lang]?.() ?? null;
