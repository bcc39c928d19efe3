import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimType, QuoteKind } from '../../src/engine/analysis';
import type { Lang, Span } from '../../src/engine/span';

/**
 * The gold files of tests/gold as people write them (docs/annotation-guide.md). A place in the text is written as its
 * words; where these occur more than once, in their surroundings with the span in brackets: "[il] a ajouté que".
 */
export interface WrittenArticle {
  readonly id: string;
  readonly lang: Lang;
  readonly genre: string;
  readonly style: 'wire' | 'long-read' | 'interview' | 'local' | 'report';
  readonly title: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
  /** Speaker id → full name. Unnamed sources get an id that starts with "anonymous-". */
  readonly speakers: Readonly<Record<string, string>>;
  readonly quotes: readonly WrittenQuote[];
  /** Words in marks, or after a verb that looks like a cue, that are not quotations. */
  readonly notQuotes: readonly string[];
  readonly claims: readonly WrittenClaim[];
  /** Real-world entities only: record id → places. */
  readonly entities: Readonly<Record<string, readonly string[]>>;
  /** Origin, where the article carries a credit or is a (clumsy) translation made by us. */
  readonly origin?: { readonly agency?: string; readonly translatedFrom?: Lang; readonly machineTranslated?: boolean };
}

export interface WrittenQuote {
  readonly kind: QuoteKind;
  /** Marks included. */
  readonly segments: readonly string[];
  readonly cue: string | null;
  readonly source: string | null;
  readonly speaker: string | null;
  /** It stands inside the marks of another quotation; the two are never counted against each other. */
  readonly nested?: boolean;
}

export interface WrittenClaim {
  readonly at: string;
  readonly type: ClaimType;
  /** Speaker id or "reporter". */
  readonly claimant: string;
  readonly key: boolean;
  /** What the second pass, made apart, said of `key`. */
  readonly keySecond: boolean;
}

export interface GoldQuote extends Omit<WrittenQuote, 'segments' | 'cue' | 'source'> {
  readonly segments: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
}

export interface GoldArticle extends Omit<
  WrittenArticle,
  'quotes' | 'notQuotes' | 'claims' | 'entities' | 'paragraphs'
> {
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  readonly notQuotes: readonly Span[];
  readonly claims: readonly (Omit<WrittenClaim, 'at'> & Span)[];
  readonly entities: Readonly<Record<string, readonly Span[]>>;
}

/**
 * Resolves a written place to offsets. Throws with what was expected where the words are missing or stand more than
 * once; `from` narrows the search to what follows an offset (a later segment follows the earlier).
 */
export function locate(text: string, written: string, from = 0): Span {
  const open = written.indexOf('[');
  const close = written.indexOf(']');
  const bracketed = open >= 0 && close > open;
  const words = bracketed
    ? written.slice(0, open) + written.slice(open + 1, close) + written.slice(close + 1)
    : written;
  const at = text.indexOf(words, from);
  if (at < 0) throw new Error(`expected these words in the text, found none: "${written}"`);
  if (text.indexOf(words, at + 1) >= 0)
    throw new Error(`expected these words once, found them again: "${written}" (put more words round [the span])`);
  return bracketed ? { start: at + open, end: at + close - 1 } : { start: at, end: at + words.length };
}

function resolveQuote(text: string, quote: WrittenQuote): GoldQuote {
  const place = (words: string | null): Span | null => (words === null ? null : locate(text, words));
  return {
    ...quote,
    segments: quote.segments.map((s) => locate(text, s)),
    cue: place(quote.cue),
    source: place(quote.source),
  };
}

export function resolveArticle(written: WrittenArticle): GoldArticle {
  const text = written.paragraphs.join('\n\n');
  const entities = Object.entries(written.entities).map(
    ([id, places]) => [id, places.map((p) => locate(text, p))] as const,
  );
  return {
    ...written,
    text,
    quotes: written.quotes.map((q) => resolveQuote(text, q)),
    notQuotes: written.notQuotes.map((n) => locate(text, n)),
    claims: written.claims.map(({ at, ...claim }) => ({ ...claim, ...locate(text, at) })),
    entities: Object.fromEntries(entities),
  };
}

/** Faults of one article in words; empty: none. */
export function checkArticle(written: WrittenArticle): string[] {
  const faults: string[] = [];
  const attempt = (what: string, run: () => unknown): void => {
    try {
      run();
    } catch (error) {
      faults.push(`${written.id}: ${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const text = written.paragraphs.join('\n\n');
  const known = (id: string | null): boolean => id === null || id in written.speakers;
  written.quotes.forEach((quote, i) => {
    attempt(`quotes[${i}]`, () => resolveQuote(text, quote));
    if (!known(quote.speaker))
      faults.push(`${written.id}: quotes[${i}]: speaker "${quote.speaker}" is not in speakers`);
    if (quote.segments.length === 0) faults.push(`${written.id}: quotes[${i}]: expected a segment, got none`);
  });
  written.notQuotes.forEach((words, i) => attempt(`notQuotes[${i}]`, () => locate(text, words)));
  written.claims.forEach((claim, i) => {
    attempt(`claims[${i}]`, () => locate(text, claim.at));
    if (claim.claimant !== 'reporter' && !known(claim.claimant))
      faults.push(`${written.id}: claims[${i}]: claimant "${claim.claimant}" is not in speakers`);
  });
  for (const [id, places] of Object.entries(written.entities))
    places.forEach((p, i) => attempt(`entities.${id}[${i}]`, () => locate(text, p)));
  return faults;
}

export function readWritten(root: string, lang: Lang): WrittenArticle[] {
  const folder = join(root, 'tests/gold', lang);
  const files = readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .sort();
  return files.map((f) => JSON.parse(readFileSync(join(folder, f), 'utf8')) as WrittenArticle);
}

export const loadGold = (root: string, lang: Lang): GoldArticle[] => readWritten(root, lang).map(resolveArticle);
