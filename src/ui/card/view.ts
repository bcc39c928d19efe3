import type { Card } from '../../knowledge/context';
import type { Reading } from '../../knowledge/reading';
import type { Strings } from '../strings';
import { drawBody, drawFoot, drawHead } from './draw';
import { Frame } from './frame';
import { type PageSource, plainText } from './plain-text';
import { type Reference, SHEET_BELOW } from './place';
import { CLOSED, type CardAction, type CardState, DELAYS, type OpenedBy, type Target } from './state';
import { delayOf, isShown, reduce, targetOf } from './state';
import { type HideKind, type Subject, subjectOf } from './subject';

/** What the card asks of whoever owns it. */
export interface CardEvents {
  /** The dataset's card of a name, outlet or story; null: nothing is known. Asked at each opening: the owner caches. */
  lookUp(target: Target): Promise<Card | null>;
  /** The reader chose another passage: scroll to it, flash it, and open its card there. */
  reveal(target: Target): void;
  /** The reader wants no more marks of this kind on this site. The card is closed already. */
  hide(kind: HideKind): void;
  /** The reader throws a note of their own away. The card is closed already. */
  removeNote(id: string): void;
  /** Puts text on the clipboard; false: refused. */
  copy(text: string): Promise<boolean>;
  /** The card is gone; the active mark may lose its form. */
  closed(): void;
}

export interface CardOptions {
  /** The closed shadow root that Newsgloss owns in the page. */
  readonly root: ShadowRoot;
  readonly strings: Strings;
  readonly signal: AbortSignal;
  readonly on: CardEvents;
  /** Whether the card shall be dark, asked at each opening with an element of the passage. Absent: as the system has it. */
  isDark?(near: Element | null): boolean;
}

export interface Opener {
  /** Where the passage is: a live Range, or anything else that has a rectangle. */
  readonly reference: Reference;
  readonly by: OpenedBy;
}

export interface CardView {
  /** What the page says, after each reading. A card whose passage is gone closes. */
  read(reading: Reading | null, page: PageSource): void;
  open(target: Target, opener: Opener): void;
  close(): void;
  isOpen(): boolean;
}

/** The card: obeys the state machine until the signal ends it. After that every call is without effect. */
export function createCard(options: CardOptions): CardView {
  const card = new LiveCard(options);
  return {
    read: (reading, page) => card.read(reading, page),
    open: (target, opener) => card.open(target, opener),
    close: () => card.act({ do: 'close' }),
    isOpen: () => card.isOpen(),
  };
}

class LiveCard {
  readonly #options: CardOptions;
  readonly #frame: Frame;
  readonly #view: Window;
  #state: CardState = CLOSED;
  #reading: Reading | null = null;
  #page: PageSource = { title: '', url: '', publisher: '' };
  #subject: Subject | null = null;
  #reference: Reference | null = null;
  #timer = 0;

  constructor(options: CardOptions) {
    const { root, strings, signal } = options;
    this.#options = options;
    this.#frame = new Frame({ root, lang: strings.lang, signal });
    this.#view = root.ownerDocument.defaultView ?? window;
    signal.addEventListener('abort', () => this.#view.clearTimeout(this.#timer));
    this.#followWidth(signal);
    const close = (e: KeyboardEvent): void => {
      if (e.key === 'Escape' && this.isOpen()) this.act({ do: 'close' });
    };
    root.ownerDocument.addEventListener('keydown', close, { signal, capture: true });
  }

  isOpen(): boolean {
    return isShown(this.#state);
  }

  read(reading: Reading | null, page: PageSource): void {
    this.#reading = reading;
    this.#page = page;
    const target = targetOf(this.#state);
    if (!target || (reading && (isOfDataset(target) || subjectOf(reading, target)))) return;
    this.act({ do: 'gone' });
  }

  open(target: Target, { reference, by }: Opener): void {
    if (this.#options.signal.aborted) return;
    this.#reference = reference;
    this.#frame.theme(this.#options.isDark?.(reference.contextElement ?? null) ?? null);
    const wasOpen = this.isOpen();
    this.act({ do: 'open', target, by });
    if (wasOpen) this.#place();
  }

  act(action: CardAction): void {
    const before = this.#state;
    const state = reduce(before, action);
    if (state === before || this.#options.signal.aborted) return;
    this.#state = state;
    this.#wait();
    if (isShown(state) && state.token !== before.token) this.#lookUp(state.token);
    if (state === this.#state) this.#draw(before);
  }

  /** Runs the one delay that the state waits for. */
  #wait(): void {
    this.#view.clearTimeout(this.#timer);
    const delay = delayOf(this.#state);
    const { token } = this.#state;
    if (delay) this.#timer = this.#view.setTimeout(() => this.act({ do: 'elapsed', token, delay }), DELAYS[delay]);
  }

  /** Finds what the state is about. Passages are in the reading and there at once; the dataset is asked for the rest. */
  #lookUp(token: number): void {
    const target = targetOf(this.#state);
    if (!target) return;
    this.#subject = this.#reading && subjectOf(this.#reading, target);
    if (!isOfDataset(target)) {
      this.act({ do: 'arrived', token, found: this.#subject !== null });
      return;
    }
    const take = (card: Card | null): void => {
      if (token !== this.#state.token) return;
      this.#subject = card && { kind: 'card', card };
      this.act({ do: 'arrived', token, found: card !== null });
    };
    this.#options.on.lookUp(target).then(take, () => take(null));
  }

  #draw(before: CardState): void {
    const state = this.#state;
    if (!isShown(state)) {
      if (isShown(before)) this.#frame.hide();
      if (state.at === 'leaving') this.#options.on.closed();
      return;
    }
    // Nothing is shown before there is something to say: an answer within DELAYS.patience never flickers.
    if (state.content === 'waiting') return;
    // Asked before it is drawn anew: what had the focus is gone then.
    const held = this.#frame.holdsFocus();
    this.#fill(state, before);
    const turned = isShown(before) && before.content !== state.content;
    this.#frame.show(state.by);
    if (turned && held) this.#frame.focus();
    if (before.sheet !== state.sheet || !isShown(before) || before.content !== state.content) this.#place();
  }

  #fill(state: Extract<CardState, { trail: unknown }>, before: CardState): void {
    const { strings, on } = this.#options;
    const ask = {
      state,
      subject: this.#subject,
      reading: this.#reading,
      strings,
      act: (action: CardAction) => this.act(action),
      reveal: (target: Target) => on.reveal(target),
      hide: (kind: HideKind) => this.#hideKind(kind),
      copy: () => void this.#copy(),
      removeNote: (id: string) => {
        this.act({ do: 'gone' });
        on.removeNote(id);
      },
    };
    const same = isShown(before) && before.token === state.token && before.content === state.content;
    this.#frame.fill({ head: drawHead(ask), body: same ? null : drawBody(ask), foot: drawFoot(ask) });
  }

  #place(): void {
    if (this.#reference) this.#frame.place(this.#reference, this.#state.sheet);
  }

  #hideKind(kind: HideKind): void {
    this.act({ do: 'gone' });
    this.#options.on.hide(kind);
  }

  async #copy(): Promise<void> {
    if (!this.#subject || !this.#reading) return;
    const { token } = this.#state;
    const text = plainText(this.#subject, this.#reading, { strings: this.#options.strings, page: this.#page });
    if ((await this.#options.on.copy(text)) && token === this.#state.token) this.act({ do: 'copy' });
  }

  #followWidth(signal: AbortSignal): void {
    const narrow = this.#view.matchMedia(`(max-width: ${SHEET_BELOW}px)`);
    const fit = (): void => this.act({ do: 'sheet', on: narrow.matches });
    narrow.addEventListener('change', fit, { signal });
    fit();
  }
}

const isOfDataset = ({ kind }: Target): boolean => kind !== 'quote' && kind !== 'claim' && kind !== 'note';
