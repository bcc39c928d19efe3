/**
 * The card as a pure state machine: (state, action) → state. The view draws the state and obeys its wishes (which
 * content to look up, which timer to run, where the focus belongs); it decides nothing itself.
 *
 * Every look-up and every timer carries the token of the state that asked for it. An answer with another token is late
 * and changes nothing, so that neither a slow background nor a fast reader can show the wrong card.
 */
export type TargetKind = 'quote' | 'claim' | 'note' | 'entity' | 'outlet' | 'story';

export interface Target {
  readonly kind: TargetKind;
  /** Quote, claim, note, entity, outlet or story id of the Reading. */
  readonly id: string;
}

/** How the card was asked for: only a keyboard opening moves the focus into it. */
export type OpenedBy = 'keyboard' | 'pointer';

/** In milliseconds. Named here so that no other file holds a bare number of time. */
export const DELAYS = {
  /** After this long without an answer the card says that it is looking: sooner, the words would only flicker. */
  patience: 200,
  /** Fade-out; must be over before the next card is asked for by a fast double press. */
  leave: 120,
  /** "Copied" stays this long. */
  copied: 1600,
} as const;
export type DelayName = keyof typeof DELAYS;

/** A card remembers this many steps back; older ones fall off. */
export const TRAIL_LIMIT = 20;

export interface Shown {
  readonly at: 'opening' | 'open';
  readonly token: number;
  /** Cards visited since it was opened, oldest first; never empty. */
  readonly trail: readonly Target[];
  /** Index of the shown one. */
  readonly here: number;
  /** waiting: no answer yet · slow: none for DELAYS.patience · ready · missing: nothing is known. */
  readonly content: 'waiting' | 'slow' | 'ready' | 'missing';
  /** "Why is this marked?" is unfolded. */
  readonly why: boolean;
  readonly copied: boolean;
  readonly by: OpenedBy;
  /** Narrow window: a sheet at the bottom instead of a card beside the passage. */
  readonly sheet: boolean;
}

export interface Leaving {
  readonly at: 'leaving';
  readonly token: number;
  readonly sheet: boolean;
}

export interface Closed {
  readonly at: 'closed';
  readonly token: number;
  readonly sheet: boolean;
}

export type CardState = Closed | Leaving | Shown;

export type CardAction =
  | { readonly do: 'open'; readonly target: Target; readonly by: OpenedBy }
  /** A link inside the card leads to another card: the way back is kept. */
  | { readonly do: 'follow'; readonly target: Target }
  | { readonly do: 'arrived'; readonly token: number; readonly found: boolean }
  | { readonly do: 'elapsed'; readonly token: number; readonly delay: DelayName }
  | { readonly do: 'back' }
  | { readonly do: 'forward' }
  | { readonly do: 'why' }
  | { readonly do: 'copy' }
  | { readonly do: 'close' }
  /** The reader hid this kind of mark here, or the mark is gone: the card has nothing left to speak of. */
  | { readonly do: 'gone' }
  | { readonly do: 'sheet'; readonly on: boolean };

export const CLOSED: CardState = { at: 'closed', token: 0, sheet: false };

export const isShown = (state: CardState): state is Shown => state.at === 'opening' || state.at === 'open';

/** The target that the card is about; null: it is closed. */
export const targetOf = (state: CardState): Target | null =>
  isShown(state) ? (state.trail[state.here] ?? null) : null;

export const canGoBack = (state: CardState): boolean => isShown(state) && state.here > 0;
export const canGoForward = (state: CardState): boolean => isShown(state) && state.here < state.trail.length - 1;

export function reduce(state: CardState, action: CardAction): CardState {
  switch (action.do) {
    case 'open':
      return show(state, { trail: [action.target], here: 0, by: action.by });
    case 'sheet':
      return state.sheet === action.on ? state : { ...state, sheet: action.on };
    case 'close':
    case 'gone':
      return isShown(state) ? { at: 'leaving', token: state.token + 1, sheet: state.sheet } : state;
    case 'elapsed':
      return action.token === state.token ? elapsed(state, action.delay) : state;
    default:
      return isShown(state) ? whileShown(state, action) : state;
  }
}

type InnerAction = Extract<CardAction, { do: 'follow' | 'arrived' | 'back' | 'forward' | 'why' | 'copy' }>;

function whileShown(state: Shown, action: InnerAction): CardState {
  switch (action.do) {
    case 'follow':
      return follow(state, action.target);
    case 'back':
      return canGoBack(state) ? show(state, { ...state, here: state.here - 1 }) : state;
    case 'forward':
      return canGoForward(state) ? show(state, { ...state, here: state.here + 1 }) : state;
    case 'arrived':
      if (action.token !== state.token || state.at !== 'opening') return state;
      return { ...state, at: 'open', content: action.found ? 'ready' : 'missing' };
    case 'why':
      return state.at === 'open' ? { ...state, why: !state.why } : state;
    case 'copy':
      return state.content === 'ready' ? { ...state, copied: true } : state;
  }
}

function follow(state: Shown, target: Target): CardState {
  const here = state.trail[state.here];
  if (here && here.kind === target.kind && here.id === target.id) return state;
  const trail = [...state.trail.slice(0, state.here + 1), target].slice(-TRAIL_LIMIT);
  return show(state, { trail, here: trail.length - 1, by: state.by });
}

function show(state: CardState, to: Pick<Shown, 'trail' | 'here' | 'by'>): Shown {
  const fresh = { at: 'opening', content: 'waiting', why: false, copied: false } as const;
  return { ...fresh, token: state.token + 1, trail: to.trail, here: to.here, by: to.by, sheet: state.sheet };
}

function elapsed(state: CardState, delay: DelayName): CardState {
  if (delay === 'leave')
    return state.at === 'leaving' ? { at: 'closed', token: state.token, sheet: state.sheet } : state;
  if (!isShown(state)) return state;
  if (delay === 'copied') return state.copied ? { ...state, copied: false } : state;
  return state.content === 'waiting' ? { ...state, content: 'slow' } : state;
}

/** The one delay that the state is waiting for; null: none. */
export function delayOf(state: CardState): DelayName | null {
  if (state.at === 'leaving') return 'leave';
  if (state.at === 'closed') return null;
  if (state.content === 'waiting') return 'patience';
  return state.copied ? 'copied' : null;
}
