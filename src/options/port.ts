import type { DataStatus, Result } from '../browser/messages';
import type { Ladder } from '../browser/permissions';
import type { Settings } from '../browser/settings-types';
import type { Shortcut } from '../browser/commands';
import type { Fault } from '../knowledge/story/pack';
import type { ArticleNotes } from '../knowledge/story/notes';
import type { Pack } from '../knowledge/story/types';

/** One work that the dataset takes facts from, as data/sources.json lists it. */
export interface DataSource {
  readonly publisher: string;
  readonly title: string;
  readonly home: string;
  readonly date: string;
  readonly licence: string;
  readonly attribution: string;
}

export interface OptionsState {
  readonly settings: Settings;
  readonly ladder: Ladder;
  /** Null: the background did not answer. */
  readonly data: DataStatus | null;
  readonly sources: readonly DataSource[];
  readonly packs: readonly Pack[];
  /** Address of the article → the reader's notes on it. */
  readonly notes: Readonly<Record<string, ArticleNotes>>;
  /** The settings are also kept in the browser's own sync. */
  readonly synced: boolean;
  readonly shortcuts: readonly Shortcut[];
  /** Number of news sites that one prompt would grant; 0: none are offered. */
  readonly knownSites: number;
}

export type PackImport =
  { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly faults: readonly Fault[] };

/** What the options page asks of the browser. Every answer is a value. */
export interface OptionsPort {
  state(): Promise<OptionsState>;
  watch(changed: () => void, signal: AbortSignal): void;
  change(edit: (now: Settings) => Settings): Promise<Result<unknown>>;
  /** Settings from a file's text; error: it is none of ours. */
  importSettings(json: string): Promise<Result<unknown>>;
  reset(): Promise<Result<unknown>>;
  /** Must be called straight from the click. False: refused. */
  grant(step: 'known' | 'every'): Promise<boolean>;
  revoke(origins: readonly string[]): Promise<boolean>;
  /** Keeps the notes of an article; null: forgets them. */
  keepNotes(key: string, notes: ArticleNotes | null): Promise<Result<null>>;
  /** Error: the browser refused; the settings then stay here alone. */
  sync(on: boolean): Promise<Result<unknown>>;
  /** Null: this build keeps no packs. */
  readonly packs: {
    add(json: string): Promise<PackImport>;
    remove(id: string): Promise<boolean>;
    exportText(pack: Pack): string;
  } | null;
  /** Opens the browser's own page for shortcuts; false: this browser has none that can be opened. */
  changeShortcuts(): Promise<boolean>;
}
