import type { EntityKind } from '../../engine/analysis';
import type { Lang } from '../../engine/span';
import type { Evidence } from '../context';

/**
 * The story pack: one JSON file that describes known events (docs/packs.md, data/schema/pack.schema.json). Plain data:
 * words, dates, numbers and hashes. Nothing in it is run, matched as a pattern or fetched.
 */
export const PACK_FORMAT = 2;

/** The same text in some of the six languages; never empty. */
export type Localized = Readonly<Partial<Record<Lang, string>>>;

export interface Pack {
  readonly format: typeof PACK_FORMAT;
  /** Lower-case words joined by hyphens. */
  readonly id: string;
  readonly title: Localized;
  readonly author: string;
  /** Of the pack's own sentences: SPDX id or words. */
  readonly licence: string;
  /** ISO day of the last change. */
  readonly date: string;
  readonly stories: readonly Story[];
}

/** A known event: how to recognise articles on it, and what is known of it. */
export interface Story {
  readonly id: string;
  readonly title: Localized;
  /** One sentence: what happened. */
  readonly summary: Localized;
  /** ISO days between which articles on the event itself were written. */
  readonly period: { readonly from: string; readonly to: string };
  readonly recognise: Recognise;
  readonly parties: readonly Party[];
  /** Source id → page. Facts, corrections and notes name their sources by id. */
  readonly sources: Readonly<Record<string, Evidence>>;
  /** In order of date. */
  readonly facts: readonly StoryFact[];
  readonly corrections: readonly Correction[];
  readonly notes: readonly WordNote[];
}

/** Who takes part, with the names to show: also the names of corrected speakers. */
export interface Party {
  /** Entity id of data/records. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: Localized;
  /** What it has to do with the event: "signatory". */
  readonly role: Localized;
}

/** What tells articles on this event from all others. */
export interface Recognise {
  /** Texts known to report it, as fingerprints: hashes only, never words. */
  readonly texts: readonly KnownText[];
  /** An article on the event names every one of these. */
  readonly core: readonly Key[];
  /** Names and terms that articles on the event share with few others. */
  readonly side: readonly Key[];
  /** Names of other stories about the same people: where one is named more often than the core, this is that story. */
  readonly apart: readonly Key[];
  /** ISO days that articles on the event mention. */
  readonly dates: readonly string[];
  readonly numbers: readonly KeyNumber[];
}

/** One thing under all the names that it may have in an article. */
export interface Key {
  /** In words, for the explanation: "the treaty". */
  readonly label: string;
  /** Entity ids of data/records that stand for it; may be empty. */
  readonly entities: readonly string[];
  /** Whole words in any language; case, accents and hyphens do not matter. */
  readonly forms: readonly string[];
}

/** A number beside its unit: 23 within three words of "articles". */
export interface KeyNumber {
  readonly value: number;
  readonly units: readonly string[];
}

export interface KnownText {
  readonly lang: Lang;
  /** Who published it and when, for people. */
  readonly label: string;
  readonly date: string;
  /** Fingerprints (engine/story/shingles.ts): eight hex digits each, separated by spaces. */
  readonly prints: string;
}

export interface StoryFact {
  readonly id: string;
  /** ISO day, month or year in which it happened or began. */
  readonly date: string;
  /** Last day on which it held; absent: an event, or it still holds. */
  readonly to?: string;
  readonly label: Localized;
  readonly text: Localized;
  /** Shown first on the card. */
  readonly key: boolean;
  /** Source ids; at least one. */
  readonly sources: readonly string[];
}

/** A place in a text by its words, as in a W3C TextQuoteSelector; marks, case and spacing do not matter. */
export interface WordsAt {
  readonly lang: Lang;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** The dossier knows better than the text who spoke. */
export interface Correction {
  readonly id: string;
  /** The quotation in the known texts: any of them may be found. */
  readonly at: readonly WordsAt[];
  /** Party id of the one who really spoke. */
  readonly speaker: string;
  readonly note: Localized;
  readonly sources: readonly string[];
}

/** A word that came to harm on the way, or a reader's own note on the text. */
export interface WordNote {
  readonly id: string;
  readonly at: readonly WordsAt[];
  /** The original words; empty: a note that is not about a translation. */
  readonly original: string;
  readonly note: Localized;
  /** May be empty in a reader's own pack: the note then has its author alone. */
  readonly sources: readonly string[];
}
