import { toJsonLd } from '../export/annotation';
import { toCsv } from '../export/csv';
import { toMarkdown } from '../export/markdown';
import { toPlainText } from '../export/plain-text';
import type { ExportSource } from '../export/source';
import { button, el } from '../ui/element';
import type { TextKey } from '../ui/keys';
import { fileName, saveFile } from '../ui/save-file';
import type { Strings } from '../ui/strings';
import { exportWords } from './export-words';

/** The reader's copy of the reading: files, clipboard, paper. `word` says when a copy was made. */
export function takeAwayPart(source: ExportSource, strings: Strings, word: HTMLElement): HTMLElement {
  const { reading, version } = source;
  const words = exportWords(reading, version, strings);
  const name = fileName(reading.title);
  const action = (key: TextKey, press: () => void): HTMLElement =>
    el('li', {}, button({ class: 'text-button', id: key }, press, strings.text(key)));
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(toPlainText(source, words));
    word.textContent = strings.text('copied');
  };
  return el(
    'section',
    { class: 'take-away', 'aria-labelledby': 'h-take-away' },
    el('h2', { id: 'h-take-away' }, strings.text('take_away')),
    el(
      'ul',
      {},
      action('export_text', () => void copy()),
      action('export_markdown', () => saveFile(`${name}.md`, 'text/markdown', toMarkdown(source, words))),
      action('export_csv', () => saveFile(`${name}.csv`, 'text/csv', toCsv(source))),
      source.url !== '' &&
        action('export_jsonld', () => saveFile(`${name}.jsonld`, 'application/ld+json', toJsonLd(source))),
      action('export_print', () => print()),
    ),
  );
}
