import type { Span } from '../engine/span';
import { type ExportSource, claimantOf, segmentTexts, speakerNameOf, speakerOf } from './source';

/**
 * W3C Web Annotation Data Model (Recommendation of 23 February 2017), as one AnnotationCollection whose only page is embedded.
 * Each span has a TextQuoteSelector (survives changes round it) and a TextPositionSelector (exact while the text is the same).
 */
export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying' | 'classifying' | 'linking';
  readonly body: readonly Body[];
  /** One for each segment. */
  readonly target: readonly Target[];
  /** What the mark is, for the way back; under our own prefix, which other readers ignore. */
  readonly 'newsgloss:mark': 'quote' | 'claim' | 'name';
  readonly 'newsgloss:form': string;
}

export interface Body {
  readonly type: 'TextualBody';
  readonly purpose: 'identifying' | 'classifying' | 'describing' | 'linking';
  readonly format: 'text/plain';
  readonly value: string;
}

export interface Target {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly selector: readonly (TextQuoteSelector | TextPositionSelector)[];
}

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** Characters of context on each side: enough to tell two equal passages apart, too little to copy the article. */
export const CONTEXT = 32;

const PREFIX = 'urn:newsgloss:';

/** JSON-LD text, indented. `url` must be known: an annotation without a source annotates nothing. */
export function toJsonLd(source: ExportSource): string {
  const items = annotationsOf(source);
  const page = { id: `${PREFIX}page`, type: 'AnnotationPage', startIndex: 0, items };
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { newsgloss: PREFIX }],
    id: `${PREFIX}collection`,
    type: 'AnnotationCollection',
    label: source.reading.title,
    generator: { id: `${PREFIX}software`, type: 'Software', name: `Newsgloss ${source.version}` },
    total: items.length,
    first: page,
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** All marks as annotations, in the order quotations, key claims, names (these only where the text is known). */
export function annotationsOf(source: ExportSource): readonly Annotation[] {
  return [...quotes(source), ...claims(source), ...names(source)];
}

function quotes(source: ExportSource): Annotation[] {
  const { reading, text } = source;
  return reading.quotes.map((quote) => {
    const texts = segmentTexts(quote, text);
    const speaker = speakerNameOf(reading, quote);
    const role = speakerOf(reading, quote.speaker)?.role ?? '';
    return {
      ...head('quote', quote.id, quote.kind),
      motivation: 'identifying',
      body: [
        textual('classifying', `quotation, ${quote.kind}`),
        ...(speaker ? [textual('identifying', role && !quote.correction ? `${speaker}, ${role}` : speaker)] : []),
        ...(quote.correction ? [textual('describing', quote.correction.note)] : []),
      ],
      target: quote.segments.map((s: Span, i) => target(source, s, texts[i] ?? quote.text)),
    };
  });
}

function claims(source: ExportSource): Annotation[] {
  const { reading } = source;
  return reading.claims
    .filter((c) => c.key)
    .map((claim) => {
      const claimant = claimantOf(reading, claim);
      return {
        ...head('claim', claim.id, claim.type),
        motivation: 'classifying',
        body: [textual('classifying', `claim, ${claim.type}`), ...(claimant ? [textual('identifying', claimant)] : [])],
        target: [target(source, claim, claim.text)],
      };
    });
}

function names(source: ExportSource): Annotation[] {
  const { reading, text } = source;
  if (text === undefined) return [];
  return reading.entities.map((entity) => ({
    ...head('name', entity.id, entity.kind),
    motivation: 'linking',
    body: [textual('identifying', [entity.name, entity.role].filter(Boolean).join(', '))],
    target: entity.mentions.map((m) => target(source, m, text.slice(m.start, m.end))),
  }));
}

const head = (mark: Annotation['newsgloss:mark'], id: string, form: string) =>
  ({
    id: `${PREFIX}${mark}:${encodeURIComponent(id)}`,
    type: 'Annotation',
    'newsgloss:mark': mark,
    'newsgloss:form': form,
  }) as const;

const textual = (purpose: Body['purpose'], value: string): Body => ({
  type: 'TextualBody',
  purpose,
  format: 'text/plain',
  value,
});

function target({ url, text }: ExportSource, { start, end }: Span, exact: string): Target {
  const context =
    text === undefined
      ? {}
      : { prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT) };
  return {
    type: 'SpecificResource',
    source: url,
    selector: [
      { type: 'TextQuoteSelector', exact, ...context },
      { type: 'TextPositionSelector', start, end },
    ],
  };
}
