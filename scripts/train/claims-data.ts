import { analyze } from '../../src/engine/analyze';
import type { ClaimInput } from '../../src/engine/claims/input';
import { documentFromText, type TextDocument } from '../../src/engine/document';
import { languageOf } from '../../src/engine/language/registry';
import { fold } from '../../src/engine/normalize';
import { splitSentences } from '../../src/engine/sentences';
import type { Lang, Span } from '../../src/engine/span';
import { tokenize } from '../../src/engine/tokens';
import type { GoldArticle } from '../gold/load';

/** Overlap of two spans over their union; 0: apart. */
export function iou(a: Span, b: Span): number {
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return common / (a.end - a.start + b.end - b.start - common);
}

/** Overlap that makes a found claim the gold one. */
export const SAME_CLAIM = 0.5;

export const goldDocument = (gold: GoldArticle): TextDocument =>
  documentFromText(gold.text, { title: gold.title, published: gold.date, declaredLang: gold.lang });

/** What claim finding sees of a document: quotations and clusters are the engine's own, faults included. */
export function claimInputOf(document: TextDocument, lang: Lang): ClaimInput | null {
  const language = languageOf(lang);
  if (!language) return null;
  const { quotes, clusters } = analyze(document);
  const folded = fold(document.text);
  const tokens = tokenize(folded, language);
  return {
    document,
    language,
    folded,
    tokens,
    sentences: splitSentences(document, tokens, language),
    quotes,
    clusters,
  };
}
