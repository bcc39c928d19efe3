import { CLASS } from '../language/language';
import { looksVerbal } from '../language/lookup';
import type { Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import type { Source } from './3-sources';
import { clauseEnd, trimmed, type Content } from './content';
import type { Parsed } from './parsed';

/** Reported questions: "demande si …", "asked whether …". */

const { that, whether, sub, rel, subj, det } = CLASS;
const CLAUSE_STOP = /^[;:]$/;

/** "He said they share the belief that …": a subject pronoun that is not the speaker already opens the reported clause. */
export const opensBareClause = (reading: Reading, token: Token, source: Source | null): boolean =>
  reading.language.traits.bareThat &&
  is(token, subj) &&
  !(source !== null && source.start <= token.start && token.end <= source.end);

export function question(reading: Reading, parsed: Parsed, cue: CueHit, source: Source | null): Content | null {
  const { tokens } = reading;
  for (let i = cue.after; i < Math.min(parsed.sentence.last, cue.after + 8); i++) {
    const token = reading.tokens[i] as Token;
    if (token.kind === 'mark' || CLAUSE_STOP.test(token.low) || opensBareClause(reading, token, source)) return null;
    if (!is(token, whether)) continue;
    // "said when asked about it": a time, no question.
    const { headLast, verbLast } = reading.language.traits;
    const verb = tokens[i + 1];
    if (headLast && !verbLast && !is(token, rel) && verb && looksVerbal(reading.language, verb)) return null;
    // "said when she resigned" tells a time, "asked when she would" asks; "said officials were trying to learn whether" reports more.
    if (headLast && !verbLast && is(token, sub) && cue.strength !== 'asks') return null;
    if (headLast && !verbLast && reading.verbs.subarray(cue.after, i).includes(1)) return null;
    // "said Joseph, who has four children" describes; "asked who had called" asks.
    if (is(token, rel) && (source?.rule === 'source.subject-after' || /^[,–—-]$/.test(tokens[i - 1]?.low ?? '')))
      return null;
    const from = is(token, det) || !is(token, that | sub) ? i : i + 1;
    const last = clauseEnd(reading, parsed, cue, i + 1);
    const range = trimmed(
      reading,
      token.low.startsWith('si') || token.low === "s'" || token.low === 'se' || token.low === 'if' || token.low === 'ob'
        ? i + 1
        : from,
      opensSentence(reading, parsed, cue) ? answerStart(reading, parsed, i, last) : last,
    );
    return range && range[1] - range[0] >= 3 ? { ranges: [range], rule: 'content.question' } : null;
  }
  return null;
}

/** "A chi gli chiedeva se …", "Interrogé pour savoir si …": no verb stands before the cue. */
const opensSentence = (reading: Reading, { sentence }: Parsed, cue: CueHit): boolean =>
  cue.first - sentence.first < 4 && !reading.verbs.subarray(sentence.first, cue.first).includes(1);

/** The comma with a subject and its own cue behind it, where the answer to a question starts; `last`: none does. */
function answerStart(reading: Reading, { phrases, cues }: Parsed, from: number, last: number): number {
  for (let i = from; i < last; i++) {
    if (reading.tokens[i]?.low !== ',') continue;
    const subject = phrases.find((p) => p.first === i + 1 && p.prep < 0);
    if (cues.some((c) => c.form === 'finite' && (c.first === i + 1 || c.first === subject?.last))) return i;
  }
  return last;
}
