import type { Evidence } from '../knowledge/context';
import type { ReadQuote } from '../knowledge/reading';
import { type ExportSource, type ExportWords, claimantOf, evidenceOf, speakerNameOf } from './source';

/** The outline as CommonMark: claims, voices with their quotations, names, sources. Ends with a line break. */
export function toMarkdown(source: ExportSource, words: ExportWords): string {
  const { reading, url } = source;
  const title = url ? `# [${plain(reading.title)}](${link(url)})` : `# ${plain(reading.title)}`;
  const facts = [reading.outlet?.name, reading.date && words.date(reading.date), words.translated].filter(Boolean);
  return [
    title,
    facts.map((f) => plain(String(f))).join(' · '),
    ...claims(source, words),
    ...voices(source, words),
    ...names(source, words),
    ...sources(evidenceOf(reading), words),
    `*${plain(words.madeWith)}*`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

function claims({ reading }: ExportSource, words: ExportWords): string[] {
  const lines = reading.claims
    .filter((c) => c.key)
    .map((claim) => {
      const hedge = claim.hedge === 'none' ? '' : words.hedge(claim.hedge);
      const about = [words.claim(claim.type), claimantOf(reading, claim) ?? words.theArticle, hedge].filter(Boolean);
      return `1. ${plain(claim.text)}  \n   *${plain(about.join(' · '))}*`;
    });
  return lines.length > 0 ? [`## ${plain(words.claims)}`, lines.join('\n')] : [];
}

function voices({ reading }: ExportSource, words: ExportWords): string[] {
  const groups = new Map<string, ReadQuote[]>();
  for (const quote of reading.quotes) {
    const name = speakerNameOf(reading, quote) ?? words.unknownSpeaker;
    groups.set(name, [...(groups.get(name) ?? []), quote]);
  }
  if (groups.size === 0) return [];
  const parts = [...groups].map(([name, quotes]) => {
    const role = reading.speakers.find((s) => s.name === name)?.role;
    return [
      `### ${plain(name)}${role ? ` (${plain(role)})` : ''}`,
      quotes.map((q) => quoteLines(q, words)).join('\n\n'),
    ].join('\n\n');
  });
  return [`## ${plain(words.voices)}`, ...parts];
}

function quoteLines(quote: ReadQuote, words: ExportWords): string {
  const said = quote.kind === 'indirect' ? quote.text : words.quoted(quote.text);
  const about = [words.kind(quote.kind), quote.cueText && words.quoted(quote.cueText), quote.correction?.note];
  return `> ${plain(said)}  \n> *${plain(about.filter(Boolean).join(' · '))}*`;
}

function names({ reading }: ExportSource, words: ExportWords): string[] {
  const lines = reading.entities.map((e) => `- ${plain(e.name)}${e.role ? `, ${plain(e.role)}` : ''}`);
  return lines.length > 0 ? [`## ${plain(words.names)}`, lines.join('\n')] : [];
}

function sources(evidence: readonly Evidence[], words: ExportWords): string[] {
  const lines = evidence.map(
    (e) => `- [${plain(e.publisher)}, ${plain(e.title)}](${link(e.url)}), ${words.date(e.date)}, ${plain(e.licence)}`,
  );
  return lines.length > 0 ? [`## ${plain(words.sources)}`, lines.join('\n')] : [];
}

/** Text of a page, so that it stays text: one line, and none of Markdown's signs works. */
const plain = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

/** An address inside round brackets. */
const link = (url: string): string =>
  url.replace(/[\s()<>]/g, (c) => encodeURIComponent(c).replace('(', '%28').replace(')', '%29'));
