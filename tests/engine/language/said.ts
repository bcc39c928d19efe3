import { analyze } from '../../../src/engine/analyze';
import { documentFromText } from '../../../src/engine/document';
import type { Lang } from '../../../src/engine/span';

/** Every quotation of a text as "content ← speaker", segments joined by " … "; nobody: "?". */
export function said(lang: Lang, text: string): string[] {
  const { quotes, clusters } = analyze(documentFromText(text, { declaredLang: lang }));
  return quotes.map((q) => {
    const content = q.segments.map((s) => text.slice(s.start, s.end)).join(' … ');
    return `${content} ← ${clusters.find((c) => c.id === q.speaker)?.name ?? '?'}`;
  });
}

/** The same with the words that name who: "content ← speaker ← source"; none: "-". */
export function sourced(lang: Lang, text: string): string[] {
  const { quotes } = analyze(documentFromText(text, { declaredLang: lang }));
  return said(lang, text).map((line, i) => {
    const source = quotes[i]?.source;
    return `${line} ← ${source ? text.slice(source.start, source.end) : '-'}`;
  });
}
