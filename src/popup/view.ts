import type { Layer } from '../browser/settings-types';
import { toggle, choices, picker, status as said } from '../ui/controls';
import { type Child, button, el, redraw } from '../ui/element';
import { icon } from '../ui/icon';
import type { TextKey } from '../ui/keys';
import { type NoteEditor, createNoteEditor } from '../ui/note-editor';
import type { Strings } from '../ui/strings';
import { ladderPart } from './ladder';
import type { PopupPort, PopupState } from './port';

/** The popup: draws the state, does what is pressed, draws anew. */
export async function mountPopup(
  main: HTMLElement,
  strings: Strings,
  port: PopupPort,
  signal: AbortSignal,
): Promise<void> {
  // One element for its whole life: a screen reader only speaks of changes in what was there before.
  const word = said('');
  const editor = createNoteEditor(strings, {
    add: async ({ start, end }, kind, text) => (await port.note({ do: 'add', span: { start, end }, kind, text })).ok,
    // The popup writes new notes only: it lists none.
    change: () => Promise.resolve(false),
  });
  let asked = 0;
  const draw = async (): Promise<void> => {
    const turn = ++asked;
    const state = await port.state();
    // A slower earlier answer must not be drawn over a later one.
    if (turn === asked && !signal.aborted) redraw(main, parts({ state, strings, port, editor, run }, word));
  };
  const run = async (action: Promise<unknown>, failure: TextKey = 'error_failed'): Promise<void> => {
    word.textContent = '';
    const failed = isFailure(await action);
    await draw();
    if (failed) word.textContent = strings.text(failure);
  };
  port.watch(() => void draw(), signal);
  await draw();
}

export interface PopupContext {
  readonly state: PopupState;
  readonly strings: Strings;
  readonly port: PopupPort;
  readonly editor: NoteEditor;
  /** Does what was pressed and draws anew; a failure is said in these words. */
  run(action: Promise<unknown>, failure?: TextKey): Promise<void>;
}

/**
 * Answers are values: a refused permission is false, a failed message has `ok: false`. Settings that hold here and were only refused by the
 * browser's sync are no failure of what was pressed; the options page says so.
 */
const isFailure = (answer: unknown): boolean =>
  answer === false ||
  (typeof answer === 'object' &&
    answer !== null &&
    'ok' in answer &&
    !answer.ok &&
    !('error' in answer && answer.error === 'sync-failed'));

function parts(context: PopupContext, word: HTMLElement): Child[] {
  const { state } = context;
  return [
    header(context),
    word,
    pagePart(context),
    notePart(context),
    state.host !== '' && layersPart(context),
    ladderPart(context),
    footer(context),
  ];
}

const header = ({ state, strings }: PopupContext): HTMLElement =>
  el('header', {}, el('h1', {}, strings.text('app_name')), el('p', { class: 'host' }, state.host));

/** With words selected in the article: the way to a note on them. It is written in the panel, or here where there is none. */
function notePart({ state, strings, port, editor }: PopupContext): Child {
  const { selected, hasPanel, status } = state;
  if (!selected || status?.state !== 'on') return null;
  if (hasPanel)
    return el('section', {}, button({ class: 'button', id: 'add-note' }, port.openPanel, strings.text('own_offer')));
  editor.offer(selected);
  return editor.element;
}

/** Is this page annotated, and what was found; or what kind of page it is, in words. */
function pagePart(context: PopupContext): Child {
  const { state, strings, port, run } = context;
  const { status, host } = state;
  if (host === '') return el('section', {}, el('p', {}, strings.text('error_closed_page')));
  const isOn = status?.state === 'on' || status?.state === 'reading';
  const turn = (on: boolean): void => void run(port.switchPage(on));
  return el(
    'section',
    { class: 'page' },
    toggle({ id: 'this-page', label: strings.text('this_page'), checked: isOn }, turn),
    el('p', { class: 'found' }, ...found(context)),
    picker(
      {
        id: 'this-site',
        label: strings.text('this_site', { host: host.replace(/^www\./, '') }),
        value: state.site ?? 'follow',
        of: (['follow', 'on', 'off'] as const).map((value) => ({ value, label: strings.text(SITE_WORDS[value]) })),
      },
      (value) => void run(port.chooseSite(value === 'follow' ? undefined : value), 'error_storage'),
    ),
  );
}

const SITE_WORDS = { follow: 'site_follow', on: 'site_always', off: 'site_never' } as const satisfies Record<
  string,
  TextKey
>;

function found({ state: { status }, strings }: PopupContext): Child[] {
  if (!status) return [];
  if (status.message) return [strings.message(status.message)];
  if (status.state === 'reading') return [strings.text('panel_reading')];
  if (status.state === 'on') {
    const { quotes, speakers, claims, names } = status.counts;
    const counts = [
      strings.count('n_voices', speakers),
      strings.count('n_quotes', quotes),
      strings.count('n_claims', claims),
      strings.count('n_names', names),
    ];
    // A number is not parted from what it counts.
    return counts.map((words, i) => [i > 0 && ' · ', el('span', { class: 'whole' }, words)]);
  }
  const kind = status.verdict?.kind;
  return kind && !READ.has(kind) ? [strings.text(`verdict_${kind.replaceAll('-', '_')}` as TextKey)] : [];
}

const READ: ReadonlySet<string> = new Set(['article', 'live-blog', 'interview']);
const FORM = { quotes: 'form-direct', claims: 'form-claim', names: 'form-name' } as const satisfies Record<
  Layer,
  string
>;

/** What is marked; the sign beside each word is the mark itself. */
function layersPart({ state, strings, port, run }: PopupContext): HTMLElement {
  const { layers, density } = state;
  const choose = (next: PopupState['layers'], dense: PopupState['density']): void =>
    void run(port.chooseLayers(next, dense), 'error_storage');
  return el(
    'section',
    { 'aria-labelledby': 'h-layers' },
    el('h2', { id: 'h-layers' }, strings.text('layers')),
    (['quotes', 'claims', 'names'] as const).map((layer) =>
      toggle(
        { id: `layer-${layer}`, label: strings.text(`layer_${layer}`), checked: layers[layer] },
        (on) => choose({ ...layers, [layer]: on }, density),
        el('span', {
          class: `swatch ${FORM[layer]}`,
          'data-place': layer === 'quotes' ? '0' : null,
          'aria-hidden': 'true',
        }),
      ),
    ),
    choices(
      {
        id: 'density',
        legend: strings.text('density'),
        value: density,
        of: (['few', 'normal', 'many'] as const).map((value) => ({ value, label: strings.text(`density_${value}`) })),
      },
      (value) => choose(layers, value),
    ),
  );
}

const footer = ({ state, strings, port }: PopupContext): HTMLElement =>
  el(
    'footer',
    {},
    state.status?.state === 'on' &&
      button({ class: 'text-button', id: 'panel' }, port.openPanel, icon('panel'), strings.text('open_panel')),
    button({ class: 'text-button', id: 'options' }, port.openOptions, icon('settings'), strings.text('open_options')),
  );
