import type { Target } from '../ui/card/state';
import { status as said } from '../ui/controls';
import { type Child, button, el, redraw } from '../ui/element';
import type { TextKey } from '../ui/keys';
import { createOutline } from '../ui/outline/outline';
import type { Strings } from '../ui/strings';
import type { PanelPort, PanelState } from './port';
import { followScroll } from './follow';
import { takeAwayPart } from './take-away';

/** The panel: the outline of the page that the reader looks at, or a sentence that says why there is none. */
export async function mountPanel(
  main: HTMLElement,
  strings: Strings,
  port: PanelPort,
  signal: AbortSignal,
): Promise<void> {
  const word = said('');
  const outline = createOutline(strings, {
    reveal: (target, open) => void reveal(target, open),
    lookUp: (target) =>
      shown ? port.card(target, shown, [strings.lang, shown.lang ?? strings.lang]) : Promise.resolve(null),
  });
  let asked = 0;
  let shown: PanelState['reading'] = null;

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
      redraw(main, word, absent(state));
      return;
    }
    // The same reading again (the reader switched a layer): what is unfolded and scrolled stays as it is.
    if (JSON.stringify(state.reading) === JSON.stringify(shown)) return;
    shown = state.reading;
    outline.show(state.reading);
    redraw(
      main,
      el('h1', { class: 'unseen' }, strings.text('panel_title')),
      word,
      outline.element,
      takeAwayPart({ reading: state.reading, strings, port, word }),
    );
  }

  function absent({ status }: PanelState): Child[] {
    const read = async (): Promise<void> => {
      const result = await port.readPage();
      word.textContent = result.ok ? '' : strings.text('error_failed');
      await draw();
    };
    const busy = status?.state === 'reading';
    return [
      el('h1', { class: 'unseen' }, strings.text('panel_title')),
      el('p', { class: 'absent' }, whyAbsent(status, strings)),
      !busy && button({ class: 'button', id: 'read' }, () => void read(), strings.text('read_page')),
    ];
  }

  port.watch(() => void draw(), signal);
  followScroll({ main, outline, near: () => (shown ? port.near() : Promise.resolve(null)) }, signal);
  await draw();
}

function whyAbsent(status: PanelState['status'], strings: Strings): string {
  if (!status) return strings.text('panel_no_page');
  if (status.state === 'reading') return strings.text('panel_reading');
  if (status.message) return strings.message(status.message);
  const kind = status.verdict?.kind ?? 'article';
  const isArticle = kind === 'article' || kind === 'live-blog' || kind === 'interview';
  return isArticle ? strings.text('panel_off') : strings.text(`verdict_${kind.replaceAll('-', '_')}` as TextKey);
}
