import { CLASS } from '../language/language';
import { isVerbHere, type Reading } from '../reading';
import { is, type Token } from '../tokens';
import { speaks, type PairTokens, type ReadSentence, type Report } from './governs';

const { rel, that, subj } = CLASS;

/** A cue set inside the marks: “… – a accusé X – …”, «…, reconoció la regidora, …». `from`/`to`: tokens of the aside with its signs. */
export interface Aside {
  readonly report: Report;
  readonly from: number;
  /** First token that belongs to the quotation again; the pair's end where none does. */
  readonly to: number;
}

export function asideIn(reading: Reading, sentences: readonly ReadSentence[], at: PairTokens): Aside | null {
  const [s0, s1] = [reading.sentenceOf[at.first] as number, reading.sentenceOf[at.last - 1] as number];
  for (let s = s0; s <= s1; s++) {
    const sentence = sentences[s];
    for (const report of sentence?.reports ?? []) {
      if (report.cue.main > at.first && report.cue.last <= at.last) {
        const aside = asideOf(reading, sentence as ReadSentence, at, report);
        if (aside) return aside;
      }
    }
  }
  return null;
}

function asideOf(reading: Reading, sentence: ReadSentence, at: PairTokens, report: Report): Aside | null {
  const { tokens } = reading;
  const { cue, source } = report;
  const sign = tokens[cue.first - 1];
  if (!speaks(cue) || !sign || cue.first - 1 <= at.first || !/^[,–—\-!?…]$/.test(sign.low)) return null;
  const dash = /^[–—-]$/.test(sign.low);
  const inverted =
    source !== null && (source.rule === 'source.inverted-pronoun' || source.rule === 'source.subject-after');
  if (
    !inverted &&
    !(dash && reading.language.traits.proDrop) &&
    !(dash && source?.rule === 'source.subject-before' && (source.phrases[0]?.first ?? 0) > at.first)
  )
    return null;
  const end = source && inverted ? Math.max(cue.last, ...source.phrases.map((p) => p.last)) : cue.last;
  if (tokens.slice(cue.first, end).some((t) => is(t, CLASS.first | CLASS.second) && is(t, subj))) return null;
  const to = closing(reading, sentence, { end, last: at.last, sign: dash ? sign.low : ',' });
  return to === null ? null : { report, from: cue.first - 1, to };
}

/** Where the quotation goes on: after the sign that matches the opening one, or with the next sentence. Null: the aside has no end here. */
function closing(
  reading: Reading,
  sentence: ReadSentence,
  of: { end: number; last: number; sign: string },
): number | null {
  const { tokens } = reading;
  const limit = Math.min(of.last, sentence.sentence.last);
  for (let i = of.end; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.low === of.sign && !(of.sign === ',' && is(tokens[i + 1], rel | that))) return i + 1;
    if (token.low === '.' || token.kind === 'mark') return i + (token.kind === 'mark' ? 0 : 1);
    if (of.sign === ',' && isVerbHere(reading, token.index) && !is(tokens[i - 1], rel) && i > of.end + 14) return null;
  }
  return limit;
}
