import type { Lang } from '../engine/span';

/** Injected scripts by their place in the built extension (scripts/build/content.ts puts them there). */
export const GATE_FILE = 'content/gate.js';
export const ANNOTATOR_FILE = 'content/annotator.js';

/** One language's tables; injected before the annotator, which reads them as it starts (scripts/build/lexicon.ts). */
export const lexiconFile = (lang: Lang): string => `content/lexicon-${lang}.js`;
