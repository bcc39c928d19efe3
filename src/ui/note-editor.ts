import type { OwnNote } from '../knowledge/reading';
import type { Span } from '../engine/span';
import { choices } from './controls';
import { type Child, button, el, on, redraw } from './element';
import type { Strings } from './strings';

/** Words of the article to write a note on. */
export interface Passage extends Span {
  readonly text: string;
}

export interface NoteEvents {
  /** Keeps a new note. False: it could not be stored; the editor then stays as it is. */
  add(passage: Passage, kind: OwnNote['kind'], text: string): Promise<boolean>;
  change(id: string, text: string): Promise<boolean>;
}

export interface NoteEditor {
  readonly element: HTMLElement;
  /** The words that are selected now; null: none. An editor that is being written in keeps its own. */
  offer(passage: Passage | null): void;
  edit(note: OwnNote): void;
}

/** As addNote takes it (knowledge/story/notes.ts). */
const LONGEST = 1000;

/**
 * Where the reader writes a note: in our own pages only, because what is typed inside a page its scripts can hear. One quiet button
 * while words are selected, a form once it is pressed. Ctrl or Cmd with Enter keeps, Esc puts away; what was written on the same
 * words comes back.
 */
export const createNoteEditor = (strings: Strings, events: NoteEvents): NoteEditor => new Editor(strings, events);

interface Draft {
  readonly words: string;
  /** Null: a note that there is already, `noteId`. */
  readonly passage: Passage | null;
  readonly noteId: string | null;
  kind: OwnNote['kind'];
  text: string;
}

class Editor implements NoteEditor {
  readonly element: HTMLElement;
  readonly #strings: Strings;
  readonly #events: NoteEvents;
  readonly #unfinished = new Map<string, Draft>();
  #offered: Passage | null = null;
  #draft: Draft | null = null;

  constructor(strings: Strings, events: NoteEvents) {
    this.#strings = strings;
    this.#events = events;
    this.element = el('section', { class: 'note-editor', 'aria-label': strings.text('own_note'), hidden: true });
  }

  offer(passage: Passage | null): void {
    const same = passage?.start === this.#offered?.start && passage?.end === this.#offered?.end;
    if (this.#draft || same) return;
    this.#offered = passage;
    this.#draw();
  }

  edit({ id, exact, kind, text }: OwnNote): void {
    this.#open({ words: exact, passage: null, noteId: id, kind, text });
  }

  #draw(): void {
    this.element.hidden = !this.#draft && !this.#offered;
    redraw(this.element, this.#draft ? this.#form(this.#draft) : this.#offered && this.#offer(this.#offered));
  }

  #open(draft: Draft): void {
    this.#draft = this.#unfinished.get(draft.words) ?? draft;
    this.#draw();
    this.element.querySelector('textarea')?.focus();
  }

  #close(done: boolean): void {
    const draft = this.#draft;
    if (draft && !done && draft.text.trim() !== '') this.#unfinished.set(draft.words, draft);
    else if (draft) this.#unfinished.delete(draft.words);
    this.#draft = null;
    this.#offered = null;
    this.#draw();
  }

  async #keep(word: HTMLElement): Promise<void> {
    const draft = this.#draft;
    if (!draft || draft.text.trim() === '') return;
    const { passage, noteId, kind, text } = draft;
    const kept = noteId ? this.#events.change(noteId, text) : passage && this.#events.add(passage, kind, text);
    if (await kept) this.#close(true);
    else word.textContent = this.#strings.text('own_unkept');
  }

  #offer(passage: Passage): Child {
    const strings = this.#strings;
    if (passage.text.length > LONGEST) return el('p', { class: 'quiet', role: 'status' }, strings.text('own_long'));
    const press = (): void => this.#open({ words: passage.text, passage, noteId: null, kind: 'note', text: '' });
    return button({ class: 'button', id: 'add-note' }, press, strings.text('own_offer'));
  }

  #form(draft: Draft): Child {
    const strings = this.#strings;
    const word = el('p', { class: 'status', role: 'status' });
    const field = el('textarea', { id: 'note-text', rows: 4, maxlength: 5000, 'aria-describedby': 'note-where' });
    field.value = draft.text;
    on(field, { input: () => (draft.text = field.value) });
    const keys = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') this.#close(false);
      else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#keep(word);
      else return;
      event.preventDefault();
    };
    const form = el(
      'div',
      { class: 'note-form' },
      el('blockquote', { class: 'own-words' }, strings.quoted(draft.words)),
      draft.passage && kindOf(draft, strings),
      el('label', { for: 'note-text' }, strings.text('own_text')),
      field,
      el('p', { class: 'hint', id: 'note-where' }, strings.text('own_where')),
      el(
        'div',
        { class: 'acts' },
        button({ class: 'button primary', id: 'keep-note' }, () => void this.#keep(word), strings.text('own_keep')),
        button({ class: 'button', id: 'cancel-note' }, () => this.#close(false), strings.text('cancel')),
      ),
      word,
    );
    return on(form, { keydown: keys });
  }
}

const kindOf = (draft: Draft, strings: Strings): HTMLElement =>
  choices<OwnNote['kind']>(
    {
      id: 'note-kind',
      legend: strings.text('own_kind'),
      value: draft.kind,
      of: (['note', 'claim'] as const).map((value) => ({ value, label: strings.text(`own_kind_${value}`) })),
    },
    (kind) => (draft.kind = kind),
  );
