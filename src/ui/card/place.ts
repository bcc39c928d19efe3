import { autoUpdate } from '@floating-ui/dom';

/** Where the passage is that the card speaks of. A live Range is one. */
export interface Reference {
  getBoundingClientRect(): DOMRect;
  /** What must stay readable, if it is more than the passage: the whole sentence. Absent: the passage alone. */
  keepClear?(): DOMRect;
  /** An element near it, whose scrolling ancestors are followed. */
  readonly contextElement?: Element;
}

/** Pixels between passage and card, between card and window, and the least height that a card can be read in. */
const GAP = 8;
const MARGIN = 12;
export const LEAST_HEIGHT = 180;

/** Below this width the card is a sheet at the bottom of the window. */
export const SHEET_BELOW = 560;

export type Side = 'bottom' | 'top' | 'right' | 'left';
type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>;
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Height and width that a card may have on each side of the passage without touching it or leaving the window. */
export function roomBeside(passage: Box, window: Size): Readonly<Record<Side, number>> {
  const edge = GAP + MARGIN;
  return {
    bottom: window.height - passage.bottom - edge,
    top: passage.top - edge,
    right: window.width - passage.right - edge,
    left: passage.left - edge,
  };
}

/**
 * The side on which the card goes: under the passage if it fits there whole, else over it, else beside it, else where it can
 * at least be read. Null: no side has room, and the card must dock.
 */
export function chooseSide(passage: Box, card: Size, window: Size): Side | null {
  const room = roomBeside(passage, window);
  if (room.bottom >= card.height) return 'bottom';
  if (room.top >= card.height) return 'top';
  if (room.right >= card.width) return 'right';
  if (room.left >= card.width) return 'left';
  const taller = room.bottom >= room.top ? 'bottom' : 'top';
  return room[taller] >= LEAST_HEIGHT ? taller : null;
}

/** Left and top of the card on its side: in line with the passage, clear of the sentence, inside the window where it can be. */
export function cardAt(side: Side, at: { readonly passage: Box; readonly clear: Box }, card: Size, window: Size) {
  const within = (value: number, size: number, limit: number): number =>
    Math.max(MARGIN, Math.min(value, limit - size - MARGIN));
  const { passage, clear } = at;
  if (side === 'bottom' || side === 'top') {
    const top = side === 'bottom' ? clear.bottom + GAP : clear.top - GAP - card.height;
    return { left: within(passage.left, card.width, window.width), top };
  }
  const left = side === 'right' ? clear.right + GAP : clear.left - GAP - card.width;
  return { left, top: within(clear.top, card.height, window.height) };
}

/**
 * Keeps the card beside the passage while anything scrolls or changes size, never on it. Where no side has room the card
 * docks at the bottom and the page is scrolled, once, until the passage is clear. Gives back the way to stop.
 */
export function placeBeside(card: HTMLElement, reference: Reference): () => void {
  const view = card.ownerDocument.defaultView ?? window;
  let side: Side | null = null;
  let docked = false;
  const update = (): void => {
    const passage = clearBox(reference);
    const window = { width: view.document.documentElement.clientWidth, height: view.innerHeight };
    // A passage that has left the window takes its card along, on the side where it was.
    const seen = passage.bottom > 0 && passage.top < window.height;
    if (docked || (!seen && !side)) return;
    if (seen) {
      card.style.maxHeight = '';
      side = chooseSide(passage, { width: card.offsetWidth, height: card.offsetHeight }, window);
      const height =
        side === 'right' || side === 'left' ? window.height - 2 * MARGIN : side && roomBeside(passage, window)[side];
      if (height) card.style.maxHeight = `min(${Math.floor(height)}px, 560px)`;
    }
    docked = side === null;
    if (side) move(card, reference, side, window);
    else dock(card, reference);
  };
  card.removeAttribute('data-docked');
  return autoUpdate(reference, card, update);
}

/** What the card must not cover: the sentence, which holds the passage. */
function clearBox(reference: Reference): DOMRect {
  const passage = reference.getBoundingClientRect();
  const clear = reference.keepClear?.() ?? passage;
  const [left, top] = [Math.min(passage.left, clear.left), Math.min(passage.top, clear.top)];
  return new DOMRect(
    left,
    top,
    Math.max(passage.right, clear.right) - left,
    Math.max(passage.bottom, clear.bottom) - top,
  );
}

function move(card: HTMLElement, reference: Reference, side: Side, window: Size): void {
  const at = { passage: reference.getBoundingClientRect(), clear: clearBox(reference) };
  const { left, top } = cardAt(side, at, { width: card.offsetWidth, height: card.offsetHeight }, window);
  Object.assign(card.style, { left: `${Math.round(left)}px`, top: `${Math.round(top)}px` });
}

/** The sheet of narrow windows: CSS keeps it at the bottom; the passage must stay to be seen above it. */
export function placeAsSheet(card: HTMLElement, reference: Reference): () => void {
  dock(card, reference);
  return () => card.removeAttribute('data-docked');
}

function dock(card: HTMLElement, reference: Reference): void {
  card.setAttribute('data-docked', 'bottom');
  for (const property of ['left', 'top', 'max-height']) card.style.removeProperty(property);
  const view = card.ownerDocument.defaultView ?? window;
  const passage = clearBox(reference);
  const hidden = passage.bottom + MARGIN - card.getBoundingClientRect().top;
  // Of a passage taller than what is left, the beginning is shown.
  const by = Math.min(hidden, passage.top - MARGIN);
  if (by <= 0 || passage.top >= view.innerHeight) return;
  view.scrollBy({ top: by, behavior: 'instant' });
  // At its end a page scrolls no further: the top of the window is free then.
  const now = clearBox(reference);
  if (now.top > MARGIN + 1 && now.bottom > card.getBoundingClientRect().top) card.setAttribute('data-docked', 'top');
}
