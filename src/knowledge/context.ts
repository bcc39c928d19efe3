import type { Cluster, EntityKind } from '../engine/analysis';
import type { Lang, Span } from '../engine/span';

/** What the page asks of the dataset, in one message. Plain JSON. */
export interface LookUp {
  readonly text: string;
  readonly lang: Lang;
  /** The reader's language: offices are told in it. Left out: in the article's. */
  readonly reader?: Lang;
  /** The article's title: read for the story, not for mentions. */
  readonly title: string;
  /** The article's date, ISO; null: the page gives none, and cards say so. */
  readonly date: string | null;
  /** Host name of the page, "www.example.org"; empty for plain text. */
  readonly host: string;
  readonly clusters: readonly Cluster[];
}

/** What the dataset knows of the page. Plain JSON; empty lists and nulls where it knows nothing. */
export interface Context {
  readonly entities: readonly LinkedEntity[];
  /** Cluster.id → entity id. Clusters that are not linked have no entry. */
  readonly links: Readonly<Record<string, string>>;
  readonly outlet: OutletBrief | null;
  readonly story: StoryMatch | null;
}

export interface LinkedEntity {
  readonly id: string;
  /** In the article's language, else English. */
  readonly name: string;
  readonly kind: EntityKind;
  /** Every mention that was linked, in order. */
  readonly mentions: readonly Span[];
  /** What it is or held on the article's date, in the reader's language: "président de la Russie". Empty: not known. */
  readonly role: string;
  /** "record": hand-made or imported record in the dataset; "pack": from a pack that the reader imported. */
  readonly from: 'record' | 'pack';
}

export interface OutletBrief {
  readonly id: string;
  readonly name: string;
}

export interface StoryMatch {
  readonly id: string;
  readonly title: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The independent signals, in words: at least three. */
  readonly because: readonly string[];
  readonly corrections: readonly SpeakerCorrection[];
  readonly notes: readonly TextNote[];
}

/** The dossier knows better than the text who spoke: q14 of the first story. */
export interface SpeakerCorrection {
  /** Span of the quotation in this text. */
  readonly quote: Span;
  readonly entityId: string;
  readonly name: string;
  readonly note: string;
  readonly evidence: readonly Evidence[];
}

/** What got lost on the way: a word of the text, the original and what it means. */
export interface TextNote extends Span {
  readonly original: string;
  readonly note: string;
  readonly evidence: readonly Evidence[];
}

/** Where a statement comes from. Links are https; a fact without evidence is not shown. */
export interface Evidence {
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  /** ISO date of the page or of the retrieval of the data. */
  readonly date: string;
  /** SPDX id, or "facts only" where a page was cited for a fact and nothing was copied. */
  readonly licence: string;
}

/** One statement of a card with the time in which it held. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  readonly evidence: readonly Evidence[];
}

export interface CardRequest {
  readonly kind: 'entity' | 'outlet' | 'story';
  readonly id: string;
  /** The article's date, ISO, or null. */
  readonly date: string | null;
  /** The reader's language, then the article's: the card is in the first of them that the record has, else English. */
  readonly langs: readonly Lang[];
  /** Entity ids of this article: relations to them are shown. */
  readonly others: readonly string[];
}

/** At most 80 words of statements, each with its evidence; in `lang`. */
export interface Card {
  readonly id: string;
  readonly kind: EntityKind | 'outlet' | 'story';
  readonly lang: Lang;
  readonly name: string;
  /** One line: what it is. */
  readonly summary: string;
  /** What held on the article's date. */
  readonly then: readonly Fact[];
  /** What changed after it. Empty where the article has no date. */
  readonly since: readonly Fact[];
  readonly relations: readonly Fact[];
  /** Story cards only: every dated event of the dossier, oldest first. */
  readonly timeline?: readonly Fact[];
  /** The pack's name and author where the card comes from a pack; null: from the bundled dataset. */
  readonly pack: { readonly title: string; readonly author: string } | null;
}
