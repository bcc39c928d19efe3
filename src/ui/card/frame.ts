import { type Child, el, redraw } from '../element';
import { adoptStyle } from '../style';
import parts from '../parts.css?inline';
import tokens from '../tokens.css?inline';
import cardStyle from './card.css?inline';
import { type Reference, placeAsSheet, placeBeside } from './place';
import type { OpenedBy } from './state';

/** What the frame holds at one moment. */
export interface Filling {
  readonly head: readonly Child[];
  /** Null: as it was, scrolled and unfolded as the reader left it. */
  readonly body: readonly Child[] | null;
  readonly foot: readonly Child[];
}

export interface FrameOptions {
  readonly root: ShadowRoot;
  readonly lang: string;
  readonly signal: AbortSignal;
}

/** Events that must not wake the page: its shortcuts and its "click outside" handlers know nothing of our card. */
const KEPT_FROM_PAGE = ['click', 'pointerdown', 'mousedown', 'keydown', 'keyup', 'keypress', 'wheel', 'touchstart'];

/** The card's element in the page: where it is, what it holds, where the focus goes. It knows nothing of states. */
export class Frame {
  readonly #card: HTMLElement;
  // Not header and footer: inside a dialog browsers take them for the landmarks of a page.
  readonly #head = el('div', { class: 'head' });
  readonly #body = el('div', { class: 'body' });
  readonly #foot = el('div', { class: 'foot' });
  readonly #root: ShadowRoot;
  #unplace = (): void => undefined;
  #focusBack: Element | null = null;

  constructor({ root, lang, signal }: FrameOptions) {
    this.#root = root;
    const labels = { role: 'dialog', 'aria-labelledby': 'kicker title', tabindex: -1, popover: 'manual' };
    this.#card = el('section', { class: 'card themed', lang, dir: 'ltr', hidden: true, ...labels });
    this.#card.append(this.#head, this.#body, this.#foot);
    for (const type of KEPT_FROM_PAGE) this.#card.addEventListener(type, (e) => e.stopPropagation(), { passive: true });
    const unstyle = adoptStyle(root, [tokens, parts, cardStyle].join('\n'));
    root.append(this.#card);
    signal.addEventListener('abort', () => {
      this.#unplace();
      this.#card.remove();
      unstyle();
    });
  }

  /** Light or dark like the article it lies over; null: as the system has it. */
  theme(dark: boolean | null): void {
    if (dark === null) delete this.#card.dataset['theme'];
    else this.#card.dataset['theme'] = dark ? 'dark' : 'light';
  }

  fill({ head, body, foot }: Filling): void {
    redraw(this.#head, head);
    if (body) {
      redraw(this.#body, body);
      this.#body.scrollTop = 0;
    }
    redraw(this.#foot, foot);
  }

  /** Puts the card beside the passage, or at the bottom as a sheet, and keeps it there. */
  place(reference: Reference, sheet: boolean): void {
    this.#unplace();
    this.#card.toggleAttribute('data-sheet', sheet);
    this.#unplace = sheet ? placeAsSheet(this.#card, reference) : placeBeside(this.#card, reference);
  }

  /** Shows the card; only one asked for by key takes the focus. */
  show(by: OpenedBy): void {
    if (!this.#card.hidden) return;
    this.#card.hidden = false;
    this.#card.showPopover?.();
    if (by === 'pointer') return;
    this.#focusBack = document.activeElement;
    this.#card.focus({ preventScroll: true });
  }

  /** Another card in the same frame, where the focus was inside: the card gets it and announces its new name. */
  focus(): void {
    this.#card.focus({ preventScroll: true });
  }

  hide(): void {
    this.#unplace();
    this.#unplace = () => undefined;
    const held = this.holdsFocus();
    if (this.#card.matches(':popover-open')) this.#card.hidePopover();
    this.#card.hidden = true;
    if (held && this.#focusBack instanceof HTMLElement) this.#focusBack.focus({ preventScroll: true });
    this.#focusBack = null;
  }

  holdsFocus(): boolean {
    return this.#root.activeElement !== null;
  }
}
