import type { TextDocument } from '../engine/document';
import type { Lang, Span } from '../engine/span';
import type { Card, CardRequest } from '../knowledge/context';
import type { Reading } from '../knowledge/reading';
import type { ArticleNotes, ReaderNote } from '../knowledge/story/notes';
import type { Density, Layer } from './settings-types';

/** Answers cross contexts as values: an Error object does not survive every channel. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (error: string): Result<never> => ({ ok: false, error });

/** What the gate says of a page. `article`, `live-blog` and `interview` are read; the others are not. */
export type VerdictKind =
  | 'article'
  | 'live-blog'
  | 'interview'
  | 'index'
  | 'listing'
  | 'product'
  | 'forum'
  | 'video'
  | 'paywall-stub'
  | 'documentation'
  | 'not-text'
  | 'unsupported-language';

/** State of one tab's page, as the popup and the panel show it. */
export interface PageStatus {
  readonly host: string;
  readonly verdict: { readonly kind: VerdictKind; readonly because: readonly string[] } | null;
  /** off: not running · reading: at work · on: painted · gave-up: with the reason in `message` · failed: likewise. */
  readonly state: 'off' | 'reading' | 'on' | 'gave-up' | 'failed';
  /** A key of the UI catalogue that says what went wrong; empty: nothing did. */
  readonly message: string;
  /** What went wrong in the words of the error, for a bug report; absent: nothing did. */
  readonly detail?: string;
  readonly counts: {
    readonly quotes: number;
    readonly speakers: number;
    readonly claims: number;
    readonly names: number;
  };
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly density: Density;
}

/** Requests answered by the background: argument → value. */
export interface BackgroundProtocol {
  /** The gate found an article in its tab: inject the annotator. */
  'article-found': [{ readonly verdict: VerdictKind }, null];
  /** Who says what in an article, what it claims, and what the dataset knows of it. Without a usable dataset: the text alone. */
  read: [TextDocument, Reading];
  card: [CardRequest, Card | null];
  /** Popup: read the active tab's page now (activeTab), injecting what is needed. */
  'read-tab': [{ readonly tabId: number }, PageStatus];
  /** Opens the outline of a tab: beside the page, or inside it where the browser has no panel. */
  'open-panel': [{ readonly tabId: number }, null];
  /** Dataset's state, for options and popup: version, date, counts, or why it cannot be used. */
  'data-status': [null, DataStatus];
  /** The words of the reader's language, for the annotator: six languages in every page would weigh too much. */
  words: [null, Words];
  /** Annotator: inject a part of ours into this page. Notes come only where the reader keeps any. */
  lend: [{ readonly part: LentPart }, null];
  /** Panel and popup: change the notes of a tab's article. Errors: `private`, `no-words`, `storage-full`, `storage-failed`. */
  note: [{ readonly tabId: number; readonly edit: NoteEdit }, null];
  /** Keeps an article's notes, or forgets them (null). From a private window: `private`. */
  'keep-notes': [{ readonly key: string; readonly notes: ArticleNotes | null }, null];
}

export type LentPart = 'card' | 'notes';

/** What the reader does with a note. Spans are half-open UTF-16 offsets into the article's text. */
export type NoteEdit =
  | { readonly do: 'add'; readonly span: Span; readonly kind: ReaderNote['kind']; readonly text: string }
  | { readonly do: 'change'; readonly id: string; readonly text: string }
  | { readonly do: 'remove'; readonly id: string };

/** Words of the article that the reader has selected. */
export interface Selected extends Span {
  readonly text: string;
}

/** Requests answered by the page's annotator (sent to a tab). */
export interface PageProtocol {
  status: [null, PageStatus];
  switch: [{ readonly on: boolean }, PageStatus];
  layers: [{ readonly layers: Readonly<Record<Layer, boolean>>; readonly density: Density }, PageStatus];
  /** Null while nothing has been read. */
  reading: [null, Reading | null];
  /** Scroll to a quote, claim or entity mention by id, flash it, and open its card if asked. */
  reveal: [{ readonly id: string; readonly open: boolean }, boolean];
  /** Move to the next or previous mark. */
  step: [{ readonly by: 1 | -1 }, boolean];
  /** What the reading's spans point into, for exports; null while nothing has been read. */
  article: [null, ArticleText | null];
  /** Id of the first mark that the window shows, for a panel that follows the scroll; null: none is in sight. */
  near: [null, string | null];
  /** The article's words that are selected; null: none are. */
  selected: [null, Selected | null];
  note: [NoteEdit, null];
}

export interface ArticleText {
  readonly text: string;
  readonly url: string;
}

/** Notifications that extension pages may listen to; never answered. */
export interface Notices {
  /** A page was read, repainted, switched or left. */
  'page-changed': { readonly tabId: number | null };
}

/** A catalogue of the UI (`Catalogue` in src/ui/strings.ts): key → message. */
export interface Words {
  readonly lang: Lang;
  readonly messages: Readonly<Record<string, string>>;
}

export interface DataStatus {
  readonly usable: boolean;
  /** A key of the UI catalogue where not usable. */
  readonly message: string;
  readonly version: string;
  readonly built: string;
  readonly entities: number;
  readonly names: number;
}
