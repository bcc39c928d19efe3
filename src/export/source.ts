import type { ClaimType, Hedge, QuoteKind } from '../engine/analysis';
import type { Span } from '../engine/span';
import type { Evidence } from '../knowledge/context';
import type { ReadClaim, ReadQuote, Reading, Speaker } from '../knowledge/reading';

/** What is exported: a reading with the address it was made at. */
export interface ExportSource {
  readonly reading: Reading;
  /** Address of the article; empty: not known, and no link is made. */
  readonly url: string;
  /** Newsgloss' version, so that an old export can be judged. */
  readonly version: string;
  /** The text that the spans point into. Without it selectors have no context and names no exact words, so they are left out. */
  readonly text?: string;
}

/** Words of the reader's language for the exports that people read. */
export interface ExportWords {
  readonly madeWith: string;
  readonly claims: string;
  readonly voices: string;
  readonly names: string;
  readonly sources: string;
  readonly unknownSpeaker: string;
  readonly theArticle: string;
  readonly translated: string;
  kind(kind: QuoteKind): string;
  claim(type: ClaimType): string;
  hedge(hedge: Hedge): string;
  quoted(words: string): string;
  date(iso: string): string;
}

export const speakerOf = (reading: Reading, id: string | null): Speaker | null =>
  reading.speakers.find((s) => s.id === id) ?? null;

/** Who says a quotation: the dossier's name where it corrects the text; null: nobody was identified. */
export function speakerNameOf(reading: Reading, quote: ReadQuote): string | null {
  return quote.correction?.name ?? speakerOf(reading, quote.speaker)?.name ?? null;
}

/** Who asserts a claim; null: the reporter. */
export const claimantOf = (reading: Reading, claim: ReadClaim): string | null =>
  speakerOf(reading, claim.claimant)?.name ?? (claim.claimantName || null);

/** The words of each segment as they stand in the text. */
export function segmentTexts(quote: ReadQuote, text: string | undefined): readonly string[] {
  if (text !== undefined) return quote.segments.map((s: Span) => text.slice(s.start, s.end));
  const parts = quote.text.split(' … ');
  return parts.length === quote.segments.length ? parts : [quote.text];
}

/** All evidence of the story's corrections and notes, each page once. */
export function evidenceOf(reading: Reading): readonly Evidence[] {
  const { story } = reading;
  const all = [...(story?.corrections ?? []), ...(story?.notes ?? [])].flatMap((e) => e.evidence);
  return [...new Map(all.map((e) => [e.url, e])).values()];
}
