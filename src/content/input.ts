import type { PageMark } from './marks';
import type { Surface } from './surface';

export interface ReaderInput {
  readonly view: Window;
  readonly surface: Surface;
  readonly open: (mark: PageMark, by: 'keyboard' | 'pointer') => void;
  readonly close: () => void;
}

/**
 * A click, tap or Enter on a mark opens its card. Everything else stays the page's: its links and buttons, the selection, a
 * second click of a double click, keys typed into fields; and no event is stopped but the Enter that opened a card.
 */
export function listenToReader({ view, surface, open, close }: ReaderInput, signal: AbortSignal): void {
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
