import { CLASS } from '../language/language';
import { isVerbHere, type Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import type { Source } from './3-sources';
import { clauseEnd, tokenAfter, trimmed, type Content } from './content';
import type { Parsed } from './parsed';
import { isReported } from './verb-last';

const { and, but, by, det, obj, of, or, prep, rel, sub, subj, to, whether } = CLASS;

/** "told reporters | the plan was dead", "warned | 240 ships could sink": somebody told has a new phrase behind, a subject its verb. */
function pastAddressee(reading: Reading, parsed: Parsed, i: number): number {
  const token = reading.tokens[i];
  if (is(token, obj) && !is(token, subj | det)) return i + 1;
  const told = parsed.phrases.find((p) => p.first === i);
  return told && parsed.phrases.some((p) => p.first === told.last && p.kind !== 'time') ? told.last : i;
}

/** Verbs of plain speech (those that also report questions) govern a clause even where its verb is in no table: "say the lead obscures …". */
const mayHoldVerb = (cue: CueHit, inside: readonly Token[]): boolean =>
  cue.frames.has('whether') &&
  !cue.frames.has('addressee') &&
  inside.length >= 5 &&
  inside.some((t) => t.kind === 'word' && t.classes === 0 && /[^s]s$/.test(t.low));

/** "He said the plan would fail", "Er sagte, die Regierung werde …". */
export function bareClause(reading: Reading, parsed: Parsed, cue: CueHit, source: Source | null): Content | null {
  const { tokens, language } = reading;
  if (!source || cue.form === 'passive' || cue.form === 'reduced') return null;
  let i = Math.max(cue.after, source.rule === 'source.subject-after' ? tokenAfter(reading, source.end) : 0);
  if (language.traits.verbLast) {
    while (
      i < parsed.sentence.last &&
      i < cue.after + 24 &&
      tokens[i]?.low !== ',' &&
      tokens[i]?.kind !== 'mark' &&
      tokens[i]?.low !== ';'
    )
      i++;
    if (tokens[i]?.low !== ',') return null;
    i++;
    if (is(tokens[i], rel | sub | and | but | whether) && !is(tokens[i], det | subj)) return null;
  } else {
    if (cue.frames.has('addressee')) i = pastAddressee(reading, parsed, i);
    if (is(tokens[i], prep | of | to | by | and | or | but | sub) || !/^(?:word|number)$/.test(tokens[i]?.kind ?? ''))
      return null;
  }
  const range = trimmed(reading, i, clauseEnd(reading, parsed, cue, i));
  if (!range || range[1] - range[0] < 3) return null;
  const inside = tokens.slice(range[0] + 1, range[1]);
  const reported = language.traits.reportedMood
    ? isReported(reading, parsed, range)
    : inside.some((t) => isVerbHere(reading, t.index)) || mayHoldVerb(cue, inside);
  return reported ? { ranges: [range], rule: 'content.bare-clause' } : null;
}
