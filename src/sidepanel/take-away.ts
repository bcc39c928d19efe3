import { toJsonLd } from '../export/annotation';
import { toCsv } from '../export/csv';
import { toMarkdown } from '../export/markdown';
import { toPlainText } from '../export/plain-text';
import type { ExportSource } from '../export/source';
import type { Reading } from '../knowledge/reading';
import type { ArticleNotes } from '../knowledge/story/notes';
import { button, el } from '../ui/element';
import type { TextKey } from '../ui/keys';
import { saveAsAnnotations, saveAsPack } from '../ui/note-files';
import { fileName, saveFile } from '../ui/save-file';
import type { Strings } from '../ui/strings';
import { exportWords } from './export-words';
import type { PanelPort } from './port';

export interface TakeAway {
  readonly reading: Reading;
  readonly strings: Strings;
  readonly port: PanelPort;
  /** Says when a copy was made, or that the page is gone. */
  readonly word: HTMLElement;
}

/** The reader's copy of the reading: files, clipboard, paper. Text and address are asked of the page when they are needed. */
export function takeAwayPart({ reading, strings, port, word }: TakeAway): HTMLElement {
  const words = exportWords(reading, port.version, strings);
  const name = fileName(reading.title);
  const take = async (make: (source: ExportSource) => void | Promise<void>): Promise<void> => {
    const article = await port.article();
    word.textContent = article ? '' : strings.text('passage_gone');
    if (article) await make({ reading, version: port.version, ...article });
  };
  const copy = async (source: ExportSource): Promise<void> => {
    await navigator.clipboard.writeText(toPlainText(source, words));
    word.textContent = strings.text('copied');
  };
  const takeNotes = async (save: (notes: ArticleNotes) => void): Promise<void> => {
    const notes = await port.notes();
    word.textContent = notes ? '' : strings.text('passage_gone');
    if (notes) save(notes);
  };
  const action = (key: TextKey, press: () => void): HTMLElement =>
    el('li', {}, button({ class: 'text-button', id: key }, press, strings.text(key)));
  const file = (
    key: TextKey,
    [ending, type]: readonly [string, string],
    text: (source: ExportSource) => string,
  ): HTMLElement => action(key, () => void take((source) => saveFile(`${name}.${ending}`, type, text(source))));
  return el(
    'section',
    { class: 'take-away', 'aria-labelledby': 'h-take-away' },
    el('h2', { id: 'h-take-away' }, strings.text('take_away')),
    el(
      'ul',
      {},
      action('export_text', () => void take(copy)),
      file('export_markdown', ['md', 'text/markdown'], (source) => toMarkdown(source, words)),
      file('export_csv', ['csv', 'text/csv'], toCsv),
      file('export_jsonld', ['jsonld', 'application/ld+json'], toJsonLd),
      (reading.own ?? []).length > 0 && [
        action('own_export_pack', () => void takeNotes(saveAsPack)),
        action('own_export_jsonld', () => void takeNotes(saveAsAnnotations)),
      ],
      action('export_print', () => print()),
    ),
  );
}
