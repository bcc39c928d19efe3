import type { NoteEdit, PageStatus, Result, Selected } from '../browser/messages';
import type { Ladder } from '../browser/permissions';
import type { Density, Layer } from '../browser/settings-types';

/** What the popup shows. */
export interface PopupState {
  /** Null: the browser lets no extension read this page, or nothing has run on it yet (`host` tells which). */
  readonly status: PageStatus | null;
  /** Empty: a page of the browser, of a store, a file. */
  readonly host: string;
  /** The reader's choice for this host; undefined: none, the permissions decide. */
  readonly site: 'on' | 'off' | undefined;
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly density: Density;
  readonly ladder: Ladder;
  /** True where this host may be read without a click. */
  readonly siteGranted: boolean;
  /** Number of news sites in the dataset; 0: none can be offered. */
  readonly knownSites: number;
  readonly hasPanel: boolean;
  /** Words of the article that are selected, to write a note on; null: none, or a private window. */
  readonly selected: Selected | null;
}

/** What the popup does, wired to the browser by popup.ts and to nothing by the tests. Every answer is a value. */
export interface PopupPort {
  state(): Promise<PopupState>;
  /** Calls `changed` when settings, permissions or the page changed elsewhere. */
  watch(changed: () => void, signal: AbortSignal): void;
  /** Reads the page now, or takes the marks away. */
  switchPage(on: boolean): Promise<Result<PageStatus>>;
  chooseSite(choice: 'on' | 'off' | undefined): Promise<Result<unknown>>;
  chooseLayers(layers: Readonly<Record<Layer, boolean>>, density: Density): Promise<Result<unknown>>;
  /** Must be called straight from the click. False: refused. */
  grant(step: 'site' | 'known' | 'every'): Promise<boolean>;
  revoke(): Promise<boolean>;
  openPanel(): void;
  /** Keeps a note from the popup itself, where the browser has no panel to write it in. */
  note(edit: NoteEdit): Promise<Result<null>>;
  openOptions(): void;
}
