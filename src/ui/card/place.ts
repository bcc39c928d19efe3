import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** Where the passage is that the card speaks of. A live Range is one. */
export interface Reference {
  getBoundingClientRect(): DOMRect;
  /** An element near it, whose scrolling ancestors are followed. */
  readonly contextElement?: Element;
}

/** Pixels between passage and card, between card and window, and the least height that a card can be read in. */
const GAP = 8;
const MARGIN = 12;
const LEAST_HEIGHT = 180;

/** Below this width the card is a sheet at the bottom of the window. */
export const SHEET_BELOW = 560;

/**
 * Keeps the card beside the passage while anything scrolls or changes size: under it, over it, or beside it, never on it.
 * Where no side has room the card docks at the bottom and the page is scrolled, once, until the passage is clear.
 * Gives back the way to stop.
 */
export function placeBeside(card: HTMLElement, reference: Reference): () => void {
  let docked = false;
  const update = async (): Promise<void> => {
    if (docked) return;
    let room = 0;
    const { x, y } = await computePosition(reference, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: MARGIN, fallbackPlacements: ['top-start', 'right-start', 'left-start'], crossAxis: false }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => {
            room = availableHeight;
            card.style.maxHeight = `${Math.max(LEAST_HEIGHT, Math.floor(availableHeight))}px`;
          },
        }),
      ],
    });
    docked = room < LEAST_HEIGHT && isInWindow(reference);
    if (docked) dock(card, reference);
    else Object.assign(card.style, { left: `${Math.round(x)}px`, top: `${Math.round(y)}px` });
  };
  card.removeAttribute('data-docked');
  return autoUpdate(reference, card, () => void update());
}

/** The sheet of narrow windows: CSS keeps it at the bottom; the passage must stay to be seen above it. */
export function placeAsSheet(card: HTMLElement, reference: Reference): () => void {
  dock(card, reference);
  return () => card.removeAttribute('data-docked');
}

function dock(card: HTMLElement, reference: Reference): void {
  card.setAttribute('data-docked', '');
  for (const property of ['left', 'top', 'max-height']) card.style.removeProperty(property);
  const view = card.ownerDocument.defaultView;
  if (!view) return;
  const passage = reference.getBoundingClientRect();
  const hidden = passage.bottom + MARGIN - card.getBoundingClientRect().top;
  // A passage taller than what is left shows its beginning.
  const by = Math.min(hidden, passage.top - MARGIN);
  if (by > 0 && isInWindow(reference)) view.scrollBy({ top: by, behavior: 'instant' });
}

function isInWindow(reference: Reference): boolean {
  const { top, bottom } = reference.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
