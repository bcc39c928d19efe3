import type { Claim, Cluster, Origin, Quote } from '../engine/analysis';
import type { ClaimReview } from '../engine/document';
import type { Lang, Span } from '../engine/span';
import type { LinkedEntity, OutletBrief, SpeakerCorrection, StoryMatch } from './context';

/**
 * What is shown of one article: the engine's analysis joined with what the dataset knows. Pure data; the
 * painter, the outline, the exports and the CLI all read this and nothing else.
 */
export interface Reading {
  readonly lang: Lang | null;
  readonly date: string | null;
  readonly title: string;
  readonly quotes: readonly ReadQuote[];
  readonly claims: readonly ReadClaim[];
  /** Most quoted words first. */
  readonly speakers: readonly Speaker[];
  readonly entities: readonly LinkedEntity[];
  readonly origin: Origin;
  readonly outlet: OutletBrief | null;
  readonly story: StoryMatch | null;
  readonly coverage: Coverage;
  /** The reader's own notes on this article; absent: there are none. */
  readonly own?: readonly OwnNote[];
}

/** A note that the reader made, as it stands to this text. */
export interface OwnNote {
  readonly id: string;
  readonly kind: 'note' | 'claim';
  /** The words that it is on, as they stood when it was made. */
  readonly exact: string;
  readonly text: string;
  /** ISO time. */
  readonly created: string;
  /** Null: the words are not in this text any more. */
  readonly place: Span | null;
  /** How the words were found again; null with `place`. */
  readonly how: 'exact' | 'folded' | 'approximate' | null;
}

export interface ReadQuote extends Omit<Quote, 'speaker'> {
  /** Content as it stands in the text; segments joined by " … ". */
  readonly text: string;
  readonly sourceText: string;
  readonly cueText: string;
  /** Speaker.id; null: not identified. */
  readonly speaker: string | null;
  /** Set where the story's dossier names another speaker than the text. */
  readonly correction: SpeakerCorrection | null;
}

export interface ReadClaim extends Omit<Claim, 'claimant'> {
  readonly text: string;
  /** Speaker.id, or the id of a body or document that asserts without being quoted; null: the reporter. */
  readonly claimant: string | null;
  /** Empty: the reporter. */
  readonly claimantName: string;
  /** What the page's own markup says of this claim; absent: nothing. */
  readonly reviews?: readonly ClaimReview[];
}

/** Who speaks in this article: a person, a body, a document, or an unnamed source. */
export interface Speaker {
  /** Entity id where linked, else the cluster's id. */
  readonly id: string;
  readonly name: string;
  readonly entityId: string | null;
  readonly kind: Cluster['kind'];
  readonly anonymous: boolean;
  /** As held on the article's date, else as the text says it; empty: neither says. */
  readonly role: string;
  /** Words of direct and partial quotations. */
  readonly words: number;
  /** Quote ids in reading order. */
  readonly quotes: readonly string[];
  /** 0-based place among the speakers by words: the colour. */
  readonly slot: number;
  readonly mentions: readonly Span[];
}

/** What was not covered, told to the reader. Counts. */
export interface Coverage {
  readonly quotesWithoutSpeaker: number;
  readonly namesKnown: number;
  readonly namesFound: number;
  readonly blocksRead: number;
  readonly blocksSeen: number;
}
