import type { ArticleText } from '../browser/messages';
import type { OwnNote, Reading } from '../knowledge/reading';
import type { HideKind } from '../ui/card/subject';
import type { Host } from './card-host';
import type { Cards } from './cards';
import type { NoteKeeper } from './note-keeper';

/** What the scripts that are injected only when they are needed set up, each for the annotator that lent it the page. */
export interface Lent {
  card?: Cards;
  notes?: NoteKeeper;
}

/**
 * What the annotator lends to the scripts that are injected into the same page only when the reader asks for what they do: the card,
 * the notes, the outline. It is kept in the isolated world, which no page can see.
 */
export interface SharedPage {
  readonly view: Window & typeof globalThis;
  readonly host: Host;
  readonly lent: Lent;
  reading(): Reading | null;
  /** Text and address; null while nothing has been read. */
  article(): ArticleText | null;
  reveal(id: string, open: boolean): boolean;
  /** The reader's own notes are these from now on. */
  showOwn(notes: readonly OwnNote[]): void;
  hide(kind: HideKind): void;
  /** The card is gone. */
  cardClosed(): void;
  readonly signal: AbortSignal;
}

const PAGE = Symbol.for('newsgloss page');
const world = globalThis as typeof globalThis & { [PAGE]?: SharedPage };

/** Lends the page until its signal ends it. */
export function share(page: SharedPage): void {
  world[PAGE] = page;
  page.signal.addEventListener('abort', () => world[PAGE] === page && delete world[PAGE], { once: true });
}

/** The page as the annotator lends it; null: no annotator runs here. */
export const shared = (): SharedPage | null => world[PAGE] ?? null;
