import { belongsToPage } from '../page/hit';
import type { PageMark } from './marks';
import type { Surface } from './surface';

export interface ReaderInput {
  readonly view: Window;
  readonly surface: Surface;
  readonly open: (mark: PageMark, by: 'keyboard' | 'pointer') => void;
  readonly close: () => void;
  /** The reader wants cards on hover too: off unless they asked for it in the options. */
  readonly hover: () => boolean;
}

/** Milliseconds that the pointer must rest on a mark: who only passes over it asks for nothing. */
const REST = 400;

/**
 * A click, tap or Enter on a mark opens its card. Everything else stays the page's: its links and buttons, the selection, a
 * second click of a double click, keys typed into fields; and no event is stopped but the Enter that opened a card.
 */
export function listenToReader({ view, surface, open, close, hover }: ReaderInput, signal: AbortSignal): void {
  const clicked = (event: MouseEvent): void => {
    if (event.button !== 0 || event.detail > 1 || event.defaultPrevented || hasModifier(event)) return;
    const mark = surface.markUnder(event);
    if (mark) open(mark, 'pointer');
    else close();
  };
  const pressed = (event: KeyboardEvent): void => {
    const mark = surface.active();
    if (event.key !== 'Enter' || !mark || event.defaultPrevented || hasModifier(event) || isTyping(event)) return;
    event.preventDefault();
    open(mark, 'keyboard');
  };
  let resting = 0;
  const moved = (event: MouseEvent): void => {
    view.clearTimeout(resting);
    // Asked now: once the event is over nobody knows any more what it passed through.
    if (!hover() || event.buttons !== 0 || belongsToPage(event)) return;
    resting = view.setTimeout(() => {
      const mark = surface.markUnder(event);
      if (mark && mark.id !== surface.active()?.id) open(mark, 'pointer');
    }, REST);
  };
  signal.addEventListener('abort', () => view.clearTimeout(resting), { once: true });
  view.addEventListener('mousemove', moved, { signal, passive: true });
  view.addEventListener('click', clicked, { signal, passive: true });
  view.addEventListener('keydown', pressed, { signal });
}

const hasModifier = (e: MouseEvent | KeyboardEvent): boolean => e.altKey || e.ctrlKey || e.metaKey || e.shiftKey;

/** Enter belongs to whatever has the focus; only where nothing has it does it belong to the active mark. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof Element && target !== target.ownerDocument.body && target !== target.ownerDocument.documentElement
  );
}
