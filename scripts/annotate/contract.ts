import type { Because, Origin, Quantity } from '../../src/engine/analysis';
import type { Lang, Span } from '../../src/engine/span';
import type { ReadClaim, ReadQuote, Reading, Speaker } from '../../src/knowledge/reading';

/** Given back as it came; null where the line had none. */
export type Id = string | number | null;

export interface Annotated {
  readonly id: Id;
  readonly lang: Lang | null;
  readonly quotes: readonly AnnotatedQuote[];
  readonly claims: readonly AnnotatedClaim[];
  readonly entities: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly mentions: readonly Span[];
  }[];
  readonly origin: AnnotatedOrigin;
  readonly story: { readonly id: string; readonly confidence: number } | null;
}

interface Passage extends Span {
  readonly text: string;
}

interface Named {
  readonly name: string;
  readonly id?: string;
}

export interface AnnotatedQuote extends Span {
  readonly kind: string;
  readonly segments: readonly Span[];
  readonly text: string;
  readonly source: Passage | null;
  readonly cue: Passage | null;
  readonly speaker: Named | null;
  readonly confidence: number;
  readonly because: readonly Because[];
}

export interface AnnotatedClaim extends Span {
  readonly text: string;
  readonly type: string;
  readonly claimant: Named | null;
  readonly hedge: string;
  readonly checkable: boolean;
  readonly quantities: readonly Quantity[];
  readonly score: number;
  readonly key: boolean;
  readonly because: readonly Because[];
}

interface AnnotatedOrigin extends Pick<Origin, 'agency' | 'translatedFrom' | 'machineTranslated'> {
  readonly cues: readonly { readonly rule: string; readonly text: string }[];
}

const onlySpan = ({ start, end }: Span): Span => ({ start, end });

const passage = (text: string, s: Span | null): Passage | null =>
  s && { text: text.slice(s.start, s.end), start: s.start, end: s.end };

const round = (n: number): number => Math.round(n * 1000) / 1000;

function named(speakers: readonly Speaker[], id: string | null): Named | null {
  const speaker = speakers.find((s) => s.id === id);
  if (!speaker) return null;
  return speaker.entityId === null ? { name: speaker.name } : { name: speaker.name, id: speaker.entityId };
}

/** Null: the reporter. The id is given only where the claimant is a record of the dataset. */
function claimantOf(reading: Reading, { claimant, claimantName }: ReadClaim): Named | null {
  if (claimant === null || claimantName === '') return null;
  return reading.entities.some((e) => e.id === claimant)
    ? { name: claimantName, id: claimant }
    : { name: claimantName };
}

function annotatedQuote(quote: ReadQuote, text: string, speakers: readonly Speaker[]): AnnotatedQuote {
  return {
    kind: quote.kind,
    start: quote.start,
    end: quote.end,
    segments: quote.segments.map(onlySpan),
    text: quote.text,
    source: passage(text, quote.source),
    cue: passage(text, quote.cue),
    speaker: named(speakers, quote.speaker),
    confidence: round(quote.confidence),
    because: quote.because,
  };
}

/** A reading as the contract writes it. `text` is the document's. */
export function toContract(id: Id, text: string, reading: Reading): Annotated {
  return {
    id,
    lang: reading.lang,
    quotes: reading.quotes.map((q) => annotatedQuote(q, text, reading.speakers)),
    claims: reading.claims.map((claim) => ({
      start: claim.start,
      end: claim.end,
      text: claim.text,
      type: claim.type,
      claimant: claimantOf(reading, claim),
      hedge: claim.hedge,
      checkable: claim.checkable,
      quantities: claim.quantities,
      score: round(claim.score),
      key: claim.key,
      because: claim.because,
    })),
    entities: reading.entities.map(({ id: entity, name, kind, mentions }) => ({
      id: entity,
      name,
      kind,
      mentions: mentions.map(onlySpan),
    })),
    origin: {
      agency: reading.origin.agency,
      translatedFrom: reading.origin.translatedFrom,
      machineTranslated: reading.origin.machineTranslated,
      cues: reading.origin.cues.map(({ rule, text: words }) => ({ rule, text: words })),
    },
    story: reading.story && { id: reading.story.id, confidence: round(reading.story.confidence) },
  };
}
