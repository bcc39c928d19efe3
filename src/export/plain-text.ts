import { type ExportSource, type ExportWords, claimantOf, evidenceOf, speakerNameOf } from './source';

/** The outline as plain text with its sources, for a mail or a note. */
export function toPlainText({ reading, url }: ExportSource, words: ExportWords): string {
  const head = [
    reading.title,
    [reading.outlet?.name, reading.date && words.date(reading.date), words.translated].filter(Boolean).join(' · '),
    url,
  ];
  const claims = reading.claims
    .filter((c) => c.key)
    .map((c) => `• ${c.text} (${[words.claim(c.type), claimantOf(reading, c) ?? words.theArticle].join(', ')})`);
  const quotes = reading.quotes.map((q) => {
    const said = q.kind === 'indirect' ? q.text : words.quoted(q.text);
    return `• ${speakerNameOf(reading, q) ?? words.unknownSpeaker}: ${said}`;
  });
  const sources = evidenceOf(reading).map(
    (e) => `• ${e.publisher}, ${e.title}, ${words.date(e.date)} (${e.licence})\n  ${e.url}`,
  );
  const part = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', title, ...lines] : []);
  return [
    ...head.filter(Boolean),
    ...part(words.claims, claims),
    ...part(words.voices, quotes),
    ...part(words.sources, sources),
    '',
    words.madeWith,
    '',
  ].join('\n');
}
