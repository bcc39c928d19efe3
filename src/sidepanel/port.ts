import type { ArticleText, NoteEdit, PageStatus, Result, Selected } from '../browser/messages';
import type { Lang } from '../engine/span';
import type { Card } from '../knowledge/context';
import type { Reading } from '../knowledge/reading';
import type { ArticleNotes } from '../knowledge/story/notes';
import type { Target } from '../ui/card/state';

/** What the panel shows of the tab that the reader looks at. */
export interface PanelState {
  /** Null: nothing of ours runs there. */
  readonly status: PageStatus | null;
  /** Null: nothing has been read. */
  readonly reading: Reading | null;
  /** The tab is in a private window: nothing of it is kept. */
  readonly isPrivate: boolean;
}

/** What the panel asks of the browser. */
export interface PanelPort {
  state(): Promise<PanelState>;
  /** Calls `changed` when another tab is looked at or the page was read anew, switched or left. */
  watch(changed: () => void, signal: AbortSignal): void;
  /** Scrolls the page to the passage; `open`: opens its card there. False: the passage is gone. */
  reveal(target: Target, open: boolean): Promise<boolean>;
  /** The dataset's card of the outlet or story of this reading, in the first of these languages that it has. */
  card(target: Target, reading: Reading, langs: readonly Lang[]): Promise<Card | null>;
  /** Text and address, for exports; null: the page is gone. */
  article(): Promise<ArticleText | null>;
  /** Id of the first mark in the page's window; null: none. */
  near(): Promise<string | null>;
  readPage(): Promise<Result<PageStatus>>;
  /** The article's words that are selected in the page; null: none. */
  selected(): Promise<Selected | null>;
  note(edit: NoteEdit): Promise<Result<null>>;
  /** The reader's notes on this article as they are kept, for files; null: none. */
  notes(): Promise<ArticleNotes | null>;
  /** Newsgloss' own version, named in exports. */
  readonly version: string;
}
