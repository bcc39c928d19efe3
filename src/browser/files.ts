/** Injected scripts by their place in the built extension (scripts/build/content.ts puts them there). */
export const GATE_FILE = 'content/gate.js';
export const ANNOTATOR_FILE = 'content/annotator.js';
/** The outline inside the page, where the browser has no panel; injected after the annotator. */
export const OUTLINE_FILE = 'content/outline.js';
/** The card, at the first click on a mark; and the reader's notes, where there are any or one is made. Both after the annotator. */
export const CARD_FILE = 'content/card.js';
export const NOTES_FILE = 'content/notes.js';

/** The tables of all languages, which the background reads at its first analysis (scripts/build/lexicon.ts lays them down). */
export const LEXICON_FILE = 'data/lexicon.json';
