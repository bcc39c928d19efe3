import type { ArticleNotes, ReaderNote } from '../knowledge/story/notes';
import { link } from '../ui/card/evidence';
import { noteKey } from '../ui/card/subject';
import { type Child, button, el } from '../ui/element';
import { saveAsAnnotations, saveAsPack } from '../ui/note-files';
import { type OptionsContext, part } from './view';

/** All notes that the reader keeps, by article: out as files, away one by one or together. */
export function notesSection(context: OptionsContext): HTMLElement {
  const { state, strings } = context;
  const articles = Object.entries(state.notes);
  return part(
    'notes',
    strings.text('own_title'),
    el('p', { class: 'hint' }, strings.text('own_where')),
    articles.length > 0
      ? el(
          'ul',
          { class: 'articles' },
          articles.map(([key, notes], i) => el('li', {}, article({ key, notes, i }, context))),
        )
      : el('p', { class: 'quiet' }, `${strings.text('own_none')} ${strings.text('own_hint')}`),
  );
}

interface Kept {
  readonly key: string;
  readonly notes: ArticleNotes;
  readonly i: number;
}

function article(kept: Kept, context: OptionsContext): Child[] {
  const { key, notes, i } = kept;
  const { strings } = context;
  return [
    el(
      'p',
      {},
      link(notes.url, notes.title || key),
      el(
        'span',
        { class: 'hint' },
        [strings.count('n_notes', notes.notes.length), strings.date(notes.date)].join(' · '),
      ),
    ),
    el(
      'ul',
      { class: 'rows' },
      notes.notes.map((note) => row(note, kept, context)),
    ),
    el(
      'div',
      { class: 'acts' },
      button({ class: 'text-button', id: `pack-${i}` }, () => saveAsPack(notes), strings.text('own_export_pack')),
      button(
        { class: 'text-button', id: `jsonld-${i}` },
        () => saveAsAnnotations(notes),
        strings.text('own_export_jsonld'),
      ),
      ...removeAll(kept, context),
    ),
  ];
}

function row(note: ReaderNote, { key, notes }: Kept, { strings, port, run }: OptionsContext): HTMLElement {
  const left = { ...notes, notes: notes.notes.filter((n) => n.id !== note.id) };
  return el(
    'li',
    {},
    el(
      'span',
      {},
      el('span', { class: 'own-text' }, note.text),
      el('span', { class: 'hint', lang: notes.lang }, strings.quoted(note.at.exact.slice(0, 160))),
      el('span', { class: 'hint' }, [strings.text(noteKey(note.kind)), strings.date(note.created)].join(' · ')),
    ),
    button(
      { class: 'text-button', 'aria-label': strings.text('remove_named', { name: note.text.slice(0, 60) }) },
      () => void run(port.keepNotes(key, left)),
      strings.text('remove'),
    ),
  );
}

/** Asked before, because nothing brings them back. */
function removeAll({ key, notes, i }: Kept, { strings, port, run }: OptionsContext): Child[] {
  const title = notes.title || key;
  const sure = el('dialog', { 'aria-labelledby': `sure-${i}` });
  sure.append(
    el('p', { id: `sure-${i}` }, strings.text('own_remove_sure', { title })),
    el(
      'div',
      { class: 'acts' },
      button({ class: 'button', id: `keep-${i}` }, () => sure.close(), strings.text('cancel')),
      button(
        { class: 'button primary', id: `erase-${i}` },
        () => {
          sure.close();
          void run(port.keepNotes(key, null));
        },
        strings.text('own_remove_all'),
      ),
    ),
  );
  return [
    button({ class: 'text-button', id: `erase-all-${i}` }, () => sure.showModal(), strings.text('own_remove_all')),
    sure,
  ];
}
