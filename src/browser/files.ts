/** Injected scripts by their place in the built extension (scripts/build/content.ts puts them there). */
export const GATE_FILE = 'content/gate.js';
export const ANNOTATOR_FILE = 'content/annotator.js';
