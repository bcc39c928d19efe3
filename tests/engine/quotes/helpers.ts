import { analyze } from '../../../src/engine/analyze';
import { documentFromText } from '../../../src/engine/document';
import { languageOf } from '../../../src/engine/language/registry';
import { findCues } from '../../../src/engine/quotes/2-cues';
import { read } from '../../../src/engine/reading';
import type { Lang } from '../../../src/engine/span';

/** One quotation as a line: "direct|text|cue|source|speaker". */
export function told(lang: Lang, text: string): string[] {
  const analysis = analyze(documentFromText(text, { declaredLang: lang }));
  const cut = (s: { start: number; end: number } | null): string => (s ? text.slice(s.start, s.end) : '-');
  return analysis.quotes.map((q) => {
    const speaker = analysis.clusters.find((c) => c.id === q.speaker)?.name ?? '-';
    return [q.kind, q.segments.map(cut).join(' … '), cut(q.cue), cut(q.source), speaker].join(' | ');
  });
}

/** "words:lemma:form" of each verb cue, with ":not" where negated. */
export function cuesIn(lang: Lang, text: string): string[] {
  const language = languageOf(lang);
  if (!language) throw new Error(`expected a language, got ${lang}`);
  const reading = read(documentFromText(text), language);
  return reading.sentences.flatMap((s) =>
    findCues(reading, s).map((c) => `${text.slice(c.start, c.end)}:${c.lemma}:${c.form}${c.negated ? ':not' : ''}`),
  );
}

/** "content < speaker" of each quotation. */
export const who = (lang: Lang, text: string): string[] =>
  told(lang, text).map((line) => {
    const [, content = '', , , speaker = ''] = line.split(' | ');
    return `${content} < ${speaker}`;
  });
