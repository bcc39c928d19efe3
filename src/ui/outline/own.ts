import type { OwnNote } from '../../knowledge/reading';
import { noteKey } from '../card/subject';
import { type Child, button, el } from '../element';
import type { OutlineContext } from './outline';
import { counted, meta, passageRow, section } from './section';

/** What the panel lets the reader do with a note; where it is absent (the sheet in the page) notes are only listed. */
export interface NoteActions {
  edit(note: OwnNote): void;
  remove(id: string): void;
}

/** The reader's own notes in the article's order, then those whose words are gone. Nothing where there are none and none can be made. */
export function ownSection(context: OutlineContext): Child {
  const { reading, strings, on } = context;
  const notes = [...(reading.own ?? [])].sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
  const lost = notes.filter((note) => !note.place);
  if (notes.length === 0 && !on.notes?.()) return null;
  return section(
    'own',
    counted(strings.text('own_title'), strings.number(notes.length)),
    list(
      notes.filter((note) => note.place),
      context,
    ),
    lost.length > 0 && [el('h3', {}, strings.text('own_lost')), list(lost, context)],
    notes.length === 0 && el('p', { class: 'quiet' }, strings.text('own_hint')),
  );
}

const list = (notes: readonly OwnNote[], context: OutlineContext): Child =>
  notes.length > 0 &&
  el(
    'ul',
    {},
    notes.map((note) => el('li', {}, row(note, context), actions(note, context))),
  );

function row(note: OwnNote, { reading, strings, on }: OutlineContext): HTMLElement {
  const words = el('span', { class: 'words', lang: reading.lang }, strings.quoted(note.exact));
  const text = el('span', { class: 'own-text' }, note.text);
  const line = meta(strings.text(noteKey(note.kind)), note.how === 'approximate' && strings.text('own_near'));
  // Words that are gone lead nowhere: the row is no button then.
  if (!note.place) return el('div', { class: 'passage lost' }, words, text, line);
  const press = (): void => on.reveal({ kind: 'note', id: note.id }, true);
  return passageRow({ id: note.id, key: `own-${note.id}` }, press, words, text, line);
}

/** Two notes may be of the same kind: the buttons' names hold the beginning of the note. */
function actions(note: OwnNote, { strings, on }: OutlineContext): Child {
  const notes = on.notes?.();
  if (!notes) return null;
  const named = (words: string): string => `${words}: ${note.text.slice(0, 60)}`;
  const edit = strings.text('own_edit');
  const remove = strings.text('own_remove');
  return el(
    'div',
    { class: 'own-acts' },
    button({ class: 'text-button', id: `edit-${note.id}`, 'aria-label': named(edit) }, () => notes.edit(note), edit),
    button(
      { class: 'text-button', id: `remove-${note.id}`, 'aria-label': named(remove) },
      () => notes.remove(note.id),
      remove,
    ),
  );
}
