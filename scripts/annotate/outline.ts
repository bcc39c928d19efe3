import type { ReadClaim, ReadQuote, Reading, Speaker } from '../../src/knowledge/reading';
import { catalogue } from '../../src/ui/catalogues';
import { createStrings } from '../../src/ui/strings';
import type { Outcome } from './annotator';

/** The words of the card: a reader of the terminal learns the same. */
const words = createStrings(catalogue('en'));

/** Lines of at most `width` characters, each indented. */
function wrap(text: string, indent: string, width = 100): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && line.length + word.length + 1 > width - indent.length) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(line);
  return lines.map((l) => indent + l).join('\n');
}

function quoteLines(quote: ReadQuote): string {
  const verb = quote.cueText ? ` · “${quote.cueText}”` : '';
  const strength = quote.cue && quote.cue.strength !== 'neutral' ? ` (${quote.cue.strength})` : '';
  const fixed = quote.correction ? `\n${wrap(`Dossier: ${quote.correction.note}`, '      ')}` : '';
  return `${wrap(quote.text, '    ')}\n      ${quote.kind}${verb}${strength}${fixed}`;
}

function speakerLines(speaker: Speaker, quotes: readonly ReadQuote[]): string {
  const role = speaker.role ? `, ${speaker.role}` : '';
  const own = quotes.filter((q) => q.speaker === speaker.id);
  return [`  ${speaker.name}${role}: ${speaker.words} words quoted`, ...own.map(quoteLines)].join('\n');
}

function claimLines(claim: ReadClaim): string {
  const who = claim.claimantName || 'the reporter';
  const hedge = claim.hedge === 'none' ? '' : `, ${claim.hedge}`;
  const why = claim.because.map((b) => words.rule(b.rule).toLowerCase()).join(', ');
  return `${wrap(claim.text, '    ')}\n      ${claim.type}, said by ${who}${hedge}\n${wrap(`Why: ${why}`, '      ')}`;
}

function explainLines(reading: Reading): string[] {
  return reading.quotes.map((q) => {
    const rules = q.because.map((b) => `      ${words.rule(b.rule)}: “${b.text}” (${b.rule})`).join('\n');
    return `${wrap(q.text, '    ')}\n      confidence ${q.confidence.toFixed(2)}\n${rules}`;
  });
}

/** Who says what and the key claims, for people. `explain` adds the rules behind each quotation. */
export function toOutline({ reading, because, output }: Outcome, explain: boolean): string {
  const lines: string[] = [];
  if (output.verdict !== undefined)
    lines.push(`${output.title || '(no title)'}`, `Page: ${output.verdict} (${because.join('; ')})`);
  if (reading.lang === null) return [...lines, 'Not read: no article in one of the six languages.'].join('\n');
  const { agency, translatedFrom, machineTranslated } = reading.origin;
  const translated = translatedFrom
    ? `, translated from ${words.language(translatedFrom)}${machineTranslated ? ' by machine' : ''}`
    : '';
  lines.push(`Language: ${reading.lang}${agency ? ` · agency: ${agency}` : ''}${translated}`);
  if (reading.story) lines.push(`Story: ${reading.story.title} (${reading.story.because.join('; ')})`);
  lines.push('', 'Who says what', ...reading.speakers.map((s) => speakerLines(s, reading.quotes)));
  const orphans = reading.quotes.filter((q) => q.speaker === null);
  if (orphans.length > 0) lines.push('  Speaker not identified', ...orphans.map(quoteLines));
  lines.push('', 'Key claims', ...reading.claims.filter((c) => c.key).map(claimLines));
  if (explain) lines.push('', 'Why', ...explainLines(reading));
  return lines.join('\n');
}
