import type { Lang, Span } from './span';

/**
 * What the engine says of a TextDocument: spans into its text, each with the rules that made it. Pure data,
 * safe to send between contexts as JSON.
 */
export interface Analysis {
  /** Identified from the text; null: none of the six, and every list is empty. */
  readonly lang: Lang | null;
  readonly quotes: readonly Quote[];
  readonly claims: readonly Claim[];
  readonly clusters: readonly Cluster[];
  readonly origin: Origin;
}

/** direct: whole words in marks · partial: a few words in marks inside the reporter's sentence · indirect: no marks. */
export type QuoteKind = 'direct' | 'partial' | 'indirect';

/** The reporter's verb as data: how it is said, never what we think of it. */
export type CueStrength = 'neutral' | 'claims' | 'denies' | 'warns' | 'promises' | 'orders' | 'asks' | 'concedes';

/**
 * Someone's reported words (PARC: Content, Cue, Source). The span is the whole reported clause: it covers all segments and, for
 * words in marks inside such a clause, the clause round them. What is painted are the segments.
 */
export interface Quote extends Span {
  readonly id: string;
  readonly kind: QuoteKind;
  /** The content, marks included where there are any; more than one where a cue interrupts it. Never empty. */
  readonly segments: readonly Span[];
  readonly cue: Cue | null;
  /** The words that name who, as they stand nearest to the quotation. */
  readonly source: Span | null;
  /** Cluster.id of the speaker; null: not identified. */
  readonly speaker: string | null;
  /** 0 to 1, calibrated on our gold: of quotations at .9, nine in ten are right in span and speaker. */
  readonly confidence: number;
  readonly because: readonly Because[];
}

export interface Cue extends Span {
  /** Dictionary form, "déclarer"; for prepositions the word itself, "selon". */
  readonly lemma: string;
  readonly strength: CueStrength;
  /** "n'a pas dit": what follows was not said. */
  readonly negated: boolean;
}

/** One reason in an explanation: a rule's stable id and the words of the text that made it fire. */
export interface Because {
  readonly rule: string;
  readonly text: string;
}

export type MentionForm = 'name' | 'short-name' | 'role' | 'pronoun' | 'metonym' | 'elided';

/** A span that names an entity. `name` spans exclude titles and articles: "Vladimir Poutine". */
export interface Mention extends Span {
  readonly form: MentionForm;
}

export type EntityKind = 'person' | 'organisation' | 'place' | 'document' | 'event' | 'concept' | 'group' | 'unknown';

/** All mentions of one entity inside the article: who is "il", "le président russe", "Séoul". */
export interface Cluster {
  readonly id: string;
  /** The fullest name in the text, or the role where no name is given ("un haut responsable"). */
  readonly name: string;
  readonly kind: EntityKind;
  /** Role or title as the text gives it ("porte-parole du ministère"); empty: none. */
  readonly role: string;
  /** True: the text keeps the name back ("a senior official"). Never linked to a record. */
  readonly anonymous: boolean;
  readonly mentions: readonly Mention[];
}

export type ClaimType =
  'figure' | 'comparison' | 'event' | 'cause' | 'forecast' | 'legal' | 'position' | 'record' | 'assessment' | 'fact';

/** How the text holds back: conditional ("pourrait"), an unnamed source, hearsay, or the reporter's verb. */
export type Hedge = 'none' | 'conditional' | 'possibility' | 'unnamed-source' | 'hearsay' | 'reported';

/** A check-worthy assertion (ClaimBuster; schema.org/Claim). */
export interface Claim extends Span {
  readonly id: string;
  readonly type: ClaimType;
  /** Cluster.id of who asserts it; null: the reporter. */
  readonly claimant: string | null;
  readonly hedge: Hedge;
  /** False for forecasts and opinions: nobody can check them today. */
  readonly checkable: boolean;
  readonly quantities: readonly Quantity[];
  /** 0 to 1. */
  readonly score: number;
  /** Among the few chosen for highlighting at the default density. */
  readonly key: boolean;
  readonly because: readonly Because[];
}

/** A number with its unit or a date, normalised: value in the unit, date as ISO (partial dates allowed). */
export interface Quantity extends Span {
  readonly value: number | null;
  readonly unit: string;
  readonly date: string | null;
}

/** Where the text comes from. Null: the text does not say so clearly enough. */
export interface Origin {
  /** Agency id of data/lexicon/agencies.tsv, e.g. "ansa". */
  readonly agency: string | null;
  /** Name of the outlet that the text was first published by, where it says so. */
  readonly syndicatedFrom: string | null;
  readonly translatedFrom: Lang | null;
  readonly machineTranslated: boolean;
  /** 0 to 1: how strongly the translation cues speak. */
  readonly translationScore: number;
  readonly cues: readonly OriginCue[];
}

export interface OriginCue {
  readonly rule: string;
  readonly text: string;
  /** In the document's text, or null where the cue stands in an aside or in the metadata. */
  readonly span: Span | null;
}

export const UNKNOWN_ORIGIN: Origin = {
  agency: null,
  syndicatedFrom: null,
  translatedFrom: null,
  machineTranslated: false,
  translationScore: 0,
  cues: [],
};
