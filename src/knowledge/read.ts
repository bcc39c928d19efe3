import type { Analysis, Claim, Cluster, Quote } from '../engine/analysis';
import type { TextDocument } from '../engine/document';
import { overlaps, type Span } from '../engine/span';
import { reviewsOf } from './claim-reviews';
import type { Context, LinkedEntity, SpeakerCorrection } from './context';
import type { Coverage, ReadClaim, ReadQuote, Reading, Speaker } from './reading';

/** What is known where no look-up was made or the dataset cannot be used. */
export const NO_CONTEXT: Context = { entities: [], links: {}, outlet: null, story: null };

/**
 * Joins what the engine found with what the dataset knows. Clusters that are linked to one record become one
 * speaker; a dossier's correction outranks the text and stays visible as such. Pure: same input, same reading.
 */
export function toReading(document: TextDocument, analysis: Analysis, context: Context = NO_CONTEXT): Reading {
  const ids = speakerIds(analysis.clusters, context);
  const quotes = analysis.quotes.map((quote) => readQuote(document.text, quote, { ids, context }));
  return {
    lang: analysis.lang,
    date: document.meta.published,
    title: document.meta.title,
    quotes,
    claims: analysis.claims.map((claim) => readClaim(document, claim, { ids, context, clusters: analysis.clusters })),
    speakers: speakersOf(quotes, analysis.clusters, context),
    entities: context.entities,
    origin: analysis.origin,
    outlet: context.outlet,
    story: context.story,
    coverage: coverageOf(document, analysis, { quotes, links: context.links }),
  };
}

/** Content of a quotation as it stands, segments joined: "We won … and we go on". */
export const contentText = (text: string, segments: readonly Span[]): string =>
  segments.map((s) => text.slice(s.start, s.end)).join(' … ');

/** Words between white space, apostrophes not counted as borders; marks alone are no words. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;

/** Cluster id → speaker id: the record's where linked, else the cluster's own. Unnamed sources are never linked. */
function speakerIds(clusters: readonly Cluster[], context: Context): ReadonlyMap<string, string> {
  return new Map(clusters.map((c) => [c.id, (c.anonymous ? undefined : context.links[c.id]) ?? c.id]));
}

interface Joined {
  readonly ids: ReadonlyMap<string, string>;
  readonly context: Context;
}

interface WithClusters {
  readonly clusters: readonly Cluster[];
}

function readQuote(text: string, quote: Quote, { ids, context }: Joined): ReadQuote {
  const correction = correctionOf(quote, context);
  const said = quote.speaker === null ? null : (ids.get(quote.speaker) ?? null);
  // Written out, as in readClaim.
  return {
    id: quote.id,
    kind: quote.kind,
    start: quote.start,
    end: quote.end,
    segments: quote.segments,
    source: quote.source,
    cue: quote.cue,
    text: contentText(text, quote.segments),
    sourceText: quote.source ? text.slice(quote.source.start, quote.source.end) : '',
    cueText: quote.cue ? text.slice(quote.cue.start, quote.cue.end) : '',
    speaker: correction?.entityId ?? said,
    confidence: quote.confidence,
    because: quote.because,
    correction,
  };
}

function correctionOf(quote: Quote, context: Context): SpeakerCorrection | null {
  const touching = context.story?.corrections.find((c) => quote.segments.some((s) => overlaps(s, c.quote)));
  return touching ?? null;
}

function readClaim(document: TextDocument, claim: Claim, { ids, context, clusters }: Joined & WithClusters): ReadClaim {
  const claimant = claim.claimant === null ? null : (ids.get(claim.claimant) ?? null);
  const record = context.entities.find((e) => e.id === claimant);
  const cluster = clusters.find((c) => c.id === claim.claimant);
  const text = document.text.slice(claim.start, claim.end);
  const reviews = reviewsOf(text, document.meta.reviews ?? []);
  // Written out: spreading an object and overriding one of its properties takes ten times as long.
  return {
    id: claim.id,
    start: claim.start,
    end: claim.end,
    type: claim.type,
    hedge: claim.hedge,
    checkable: claim.checkable,
    quantities: claim.quantities,
    score: claim.score,
    key: claim.key,
    because: claim.because,
    text,
    claimant,
    claimantName: record?.name ?? cluster?.name ?? '',
    ...(reviews.length > 0 ? { reviews } : {}),
  };
}

function speakersOf(quotes: readonly ReadQuote[], clusters: readonly Cluster[], context: Context): Speaker[] {
  const spoken = new Map<string, ReadQuote[]>();
  for (const quote of quotes) {
    if (quote.speaker === null) continue;
    spoken.set(quote.speaker, [...(spoken.get(quote.speaker) ?? []), quote]);
  }
  const ids = speakerIds(clusters, context);
  const speakers = [...spoken].map(([id, theirs]) => {
    const own = clusters.filter((c) => ids.get(c.id) === id);
    const entity = context.entities.find((e) => e.id === id);
    return describeSpeaker({ id, own, entity, quotes: theirs });
  });
  return speakers
    .sort((a, b) => b.words - a.words || b.quotes.length - a.quotes.length)
    .map((speaker, slot) => ({ ...speaker, slot }));
}

interface SpeakerParts {
  readonly id: string;
  readonly own: readonly Cluster[];
  readonly entity: LinkedEntity | undefined;
  readonly quotes: readonly ReadQuote[];
}

/** The record's name and dated role win over the text's; a correction may name somebody the text never clusters. */
function describeSpeaker({ id, own, entity, quotes }: SpeakerParts): Omit<Speaker, 'slot'> {
  const named = own[0];
  const corrected = quotes.find((q) => q.correction)?.correction?.name;
  return {
    id,
    name: entity?.name ?? named?.name ?? corrected ?? id,
    entityId: entity?.id ?? null,
    kind: entity?.kind ?? named?.kind ?? 'unknown',
    anonymous: named?.anonymous ?? false,
    role: entity?.role || own.find((c) => c.role !== '')?.role || '',
    words: quotes.filter((q) => q.kind !== 'indirect').reduce((n, q) => n + countWords(q.text), 0),
    quotes: quotes.map((q) => q.id),
    mentions: own.flatMap((c) => c.mentions.map(({ start, end }) => ({ start, end }))),
  };
}

interface Covered {
  readonly quotes: readonly ReadQuote[];
  readonly links: Context['links'];
}

function coverageOf(document: TextDocument, analysis: Analysis, { quotes, links }: Covered): Coverage {
  const named = analysis.clusters.filter((c) => !c.anonymous && c.mentions.some((m) => m.form === 'name'));
  return {
    quotesWithoutSpeaker: quotes.filter((q) => q.speaker === null).length,
    namesKnown: named.filter((c) => c.id in links).length,
    namesFound: named.length,
    blocksRead: document.blocks.length,
    blocksSeen: document.blocks.length + document.asides.length,
  };
}
