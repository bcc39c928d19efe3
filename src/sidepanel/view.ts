import type { NoteEdit, Selected } from '../browser/messages';
import type { Card } from '../knowledge/context';
import type { OwnNote, Reading } from '../knowledge/reading';
import type { Target } from '../ui/card/state';
import { status as said } from '../ui/controls';
import { type Child, button, el, redraw } from '../ui/element';
import type { TextKey } from '../ui/keys';
import { type NoteEditor, createNoteEditor } from '../ui/note-editor';
import { createOutline } from '../ui/outline/outline';
import type { NoteActions } from '../ui/outline/own';
import type { Strings } from '../ui/strings';
import type { PanelPort, PanelState } from './port';
import { followScroll } from './follow';
import { followSelection } from './selection';
import { takeAwayPart } from './take-away';

/** The panel: the outline of the page that the reader looks at, or a sentence that says why there is none. */
export async function mountPanel(
  main: HTMLElement,
  strings: Strings,
  port: PanelPort,
  signal: AbortSignal,
): Promise<void> {
  const word = said('');
  let asked = 0;
  let shown: PanelState | null = null;
  const reading = (): Reading | null => shown?.reading ?? null;
  const { editor, actions } = noteParts({ strings, port, word });
  const outline = createOutline(strings, {
    reveal: (target, open) => void reveal(target, open),
    lookUp: (target) => lookUp(target, reading(), { strings, port }),
    // Nothing is written from a private window, so nothing is offered there.
    notes: () => (shown?.isPrivate ? null : actions),
  });

  async function reveal(target: Target, open: boolean): Promise<void> {
    outline.at(target.id);
    word.textContent = (await port.reveal(target, open)) ? '' : strings.text('passage_gone');
  }

  async function draw(): Promise<void> {
    const turn = ++asked;
    const state = await port.state();
    if (turn !== asked || signal.aborted) return;
    if (!state.reading || state.status?.state === 'off') {
      shown = null;
      redraw(main, word, absent({ state, strings, read }));
      return;
    }
    // The same reading again (the reader switched a layer): what is unfolded and scrolled stays as it is.
    if (JSON.stringify(state.reading) === JSON.stringify(reading())) return;
    shown = state;
    outline.show(state.reading);
    const { message = '' } = state.status ?? {};
    word.textContent = message && strings.message(message);
    redraw(
      main,
      el('h1', { class: 'unseen' }, strings.text('panel_title')),
      word,
      editor.element,
      outline.element,
      state.isPrivate && el('p', { class: 'quiet' }, strings.text('own_private')),
      takeAwayPart({ reading: state.reading, strings, port, word }),
    );
  }

  const read = async (): Promise<void> => {
    const result = await port.readPage();
    word.textContent = result.ok ? '' : strings.text('error_failed');
    await draw();
  };
  const selected = (): Promise<Selected | null> =>
    shown && !shown.isPrivate ? port.selected() : Promise.resolve(null);

  port.watch(() => void draw(), signal);
  followScroll({ main, outline, near: () => (shown ? port.near() : Promise.resolve(null)) }, signal);
  await draw();
  followSelection(editor, selected, signal);
}

interface Wired {
  readonly strings: Strings;
  readonly port: PanelPort;
}

const lookUp = (target: Target, reading: Reading | null, { strings, port }: Wired): Promise<Card | null> =>
  reading ? port.card(target, reading, [strings.lang, reading.lang ?? strings.lang]) : Promise.resolve(null);

/** The editor and what the list of notes can do; a failure is said in the panel's one line for words. */
function noteParts({ strings, port, word }: Wired & { readonly word: HTMLElement }): {
  readonly editor: NoteEditor;
  readonly actions: NoteActions;
} {
  const change = async (edit: NoteEdit): Promise<boolean> => {
    const { ok } = await port.note(edit);
    word.textContent = ok ? '' : strings.text('own_unkept');
    return ok;
  };
  const editor = createNoteEditor(strings, {
    add: ({ start, end }, kind, text) => change({ do: 'add', span: { start, end }, kind, text }),
    change: (id, text) => change({ do: 'change', id, text }),
  });
  const actions = {
    edit: (note: OwnNote) => editor.edit(note),
    remove: (id: string) => void change({ do: 'remove', id }),
  };
  return { editor, actions };
}

interface Absent {
  readonly state: PanelState;
  readonly strings: Strings;
  read(): Promise<void>;
}

function absent({ state: { status }, strings, read }: Absent): Child[] {
  const busy = status?.state === 'reading';
  return [
    el('h1', { class: 'unseen' }, strings.text('panel_title')),
    el('p', { class: 'absent' }, whyAbsent(status, strings)),
    !busy && button({ class: 'button', id: 'read' }, () => void read(), strings.text('read_page')),
  ];
}

function whyAbsent(status: PanelState['status'], strings: Strings): string {
  if (!status) return strings.text('panel_no_page');
  if (status.state === 'reading') return strings.text('panel_reading');
  if (status.message) return strings.message(status.message);
  const kind = status.verdict?.kind ?? 'article';
  const isArticle = kind === 'article' || kind === 'live-blog' || kind === 'interview';
  return isArticle ? strings.text('panel_off') : strings.text(`verdict_${kind.replaceAll('-', '_')}` as TextKey);
}
