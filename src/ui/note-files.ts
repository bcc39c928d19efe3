import type { ArticleNotes } from '../knowledge/story/notes';
import { notesToAnnotations, notesToPack } from '../knowledge/story/notes';
import { exportPack } from '../knowledge/story/pack';
import { fileName, saveFile } from './save-file';

/** The notes on one article as a pack: whoever imports it sees them on the same words. */
export const saveAsPack = (notes: ArticleNotes): void => {
  const pack = notesToPack(notes, { author: '', date: new Date().toISOString().slice(0, 10) });
  saveFile(`${fileName(notes.title)}.pack.json`, 'application/json', exportPack(pack));
};

/** The notes on one article as a collection of Web Annotations. */
export const saveAsAnnotations = (notes: ArticleNotes): void => {
  const json = `${JSON.stringify(notesToAnnotations(notes), null, 2)}\n`;
  saveFile(`${fileName(notes.title)}.notes.jsonld`, 'application/ld+json', json);
};
