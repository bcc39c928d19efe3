import search from 'approx-string-match';
import type { TextDocument } from '../engine/document';
import type { Span } from '../engine/span';

/** W3C Web Annotation Data Model, section 4.2.4: what was quoted, with some text before and behind it. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C Web Annotation Data Model, section 4.2.5: half-open, in UTF-16 units of the document's text. */
export interface TextPosition {
  readonly start: number;
  readonly end: number;
}

export interface Selectors {
  readonly quote: TextQuote;
  readonly position: TextPosition;
}

/** Where an annotation stands now, and how it was found. */
export interface Anchored {
  readonly span: Span;
  readonly how: 'exact' | 'folded' | 'approximate';
}

/** Units of context kept on each side: enough to tell two equal sentences apart. */
const CONTEXT = 32;
/** A quotation that differs in more than an eighth of its units is another quotation. */
const MAX_ERRORS = 1 / 8;
/** Below this length a near match is chance. */
const MIN_APPROXIMATE = 24;
/** A short text stands in many places: its surroundings must agree. */
const SHORT = 24;

export function describe(document: Pick<TextDocument, 'text'>, span: Span): Selectors {
  const { text } = document;
  return {
    quote: {
      exact: text.slice(span.start, span.end),
      prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
      suffix: text.slice(span.end, span.end + CONTEXT),
    },
    position: { start: span.start, end: span.end },
  };
}

/**
 * Finds an annotation in a text that may have changed: as it stands; with spaces, quotation marks, apostrophes and
 * dashes folded; nearly so. Null, an orphan, rather than a look-alike: what is found must be the only one that fits, or the
 * one whose surroundings agree.
 */
export function anchor(text: string, selectors: Selectors): Anchored | null {
  const { quote } = selectors;
  if (quote.exact.trim() === '') return null;
  const exact = choose(text, occurrences(text, quote.exact), selectors);
  if (exact) return { span: exact, how: 'exact' };
  const folded = foldText(text);
  const hits = occurrences(folded.text, foldText(quote.exact).text).map((s) => unfold(folded, s));
  const found = choose(text, hits, selectors);
  if (found) return { span: found, how: 'folded' };
  const near = hits.length > 0 ? null : approximate(text, folded, quote);
  return near && { span: near, how: 'approximate' };
}

function occurrences(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    spans.push({ start: at, end: at + words.length });
  return spans;
}

/** The one among equal hits whose context agrees best; null where none agrees enough or two agree alike. */
function choose(text: string, hits: readonly Span[], { quote, position }: Selectors): Span | null {
  const only = hits[0];
  if (only && hits.length === 1 && quote.exact.length >= SHORT) return only;
  const ranked = hits
    .map((span) => ({ span, context: contextAgreement(text, span, quote) }))
    .sort((a, b) => b.context - a.context);
  const [best, next] = ranked;
  if (!best || best.context < 0.5) return null;
  if (next && next.context > best.context - 0.1) {
    // The same words in the same surroundings twice (a refrain): only its old place tells which.
    const same = ranked.find((r) => r.span.start === position.start && r.context > best.context - 0.1);
    return same?.span ?? null;
  }
  return best.span;
}

/** 0 to 1: the better of the two sides, as the share of units that agree outward from the span. */
function contextAgreement(text: string, span: Span, quote: TextQuote): number {
  const before = foldText(text.slice(Math.max(0, span.start - CONTEXT * 2), span.start)).text;
  const behind = foldText(text.slice(span.end, span.end + CONTEXT * 2)).text;
  const prefix = foldText(quote.prefix).text;
  const suffix = foldText(quote.suffix).text;
  const sides = [commonSuffix(before, prefix), commonPrefix(behind, suffix)];
  const lengths = [prefix.trim().length, suffix.trim().length];
  // A span at the text's very end has no context there; that side says nothing.
  const shares = sides.flatMap((units, i) => ((lengths[i] ?? 0) > 0 ? [units / (lengths[i] ?? 1)] : []));
  return shares.length === 0 ? 1 : Math.min(1, Math.max(...shares) * 0.7 + Math.min(...shares) * 0.3);
}

function commonPrefix(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

function commonSuffix(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[a.length - 1 - i] === b[b.length - 1 - i]) i++;
  return i;
}

interface Folded {
  readonly text: string;
  /** Offset in the original text of each unit of the folded one, and the original's length at the end. */
  readonly from: readonly number[];
}

const FOLDS: Readonly<Record<string, string>> = {
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '‹': "'",
  '›': "'",
  '‘': "'",
  '’': "'",
  '‚': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '…': '...',
};

/** Spaces made one and dropped beside quotation marks, marks and dashes made plain; case and accents stay. */
function foldText(text: string): Folded {
  let out = '';
  const from: number[] = [];
  const put = (units: string, at: number): void => {
    for (const unit of units) {
      out += unit;
      from.push(at);
    }
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] ?? '';
    if (/[\u00AD\u200B-\u200F\u2060\uFEFF]/.test(unit)) continue;
    if (/\s/.test(unit)) {
      if (out !== '' && !out.endsWith(' ') && !out.endsWith('"') && !/^\s*[«»“”„"]/.test(text.slice(i, i + 6)))
        put(' ', i);
    } else put(FOLDS[unit] ?? unit, i);
  }
  from.push(text.length);
  return { text: out, from };
}

function unfold({ from }: Folded, span: Span): Span {
  const last = from[span.end - 1] ?? 0;
  return { start: from[span.start] ?? 0, end: Math.min(last + 1, from[from.length - 1] ?? 0) };
}

function approximate(text: string, folded: Folded, quote: TextQuote): Span | null {
  const words = foldText(quote.exact).text;
  if (words.length < MIN_APPROXIMATE) return null;
  const limit = Math.floor(words.length * MAX_ERRORS);
  const matches = search(folded.text, words, limit).sort((a, b) => a.errors - b.errors || a.start - b.start);
  const best = matches[0];
  if (!best) return null;
  const rival = matches.find(
    (m) => (m.start >= best.end || m.end <= best.start) && m.errors <= best.errors + limit / 2,
  );
  if (rival || !saysTheSame(words, folded.text.slice(best.start, best.end))) return null;
  const span = unfold(folded, best);
  return best.errors * 2 <= limit || contextAgreement(text, span, quote) >= 0.4 ? span : null;
}

/** Figures, names inside the sentence and negations: few letters that change everything ("12 dead", "21 dead"). */
const TELLING: readonly RegExp[] = [
  /\d+/g,
  /(?<=[\p{L},] )\p{Lu}\p{L}+/gu,
  /\b(?:ne|n'|pas|jamais|non|not|never|no|nicht|kein\w*|nie|nunca|não|sin|sans|senza|ohne|without)(?![\p{L}])|n't\b/giu,
];

const saysTheSame = (a: string, b: string): boolean =>
  TELLING.every((pattern) => (a.match(pattern) ?? []).join(' ') === (b.match(pattern) ?? []).join(' '));
