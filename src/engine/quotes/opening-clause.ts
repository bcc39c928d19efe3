import { CLASS } from '../language/language';
import type { Phrase } from '../mentions/phrases';
import { isVerbHere, type Reading } from '../reading';
import { is } from '../tokens';
import type { CueHit } from './2-cues';
import type { Content, Range } from './content';
import { SPEAKS } from './inversion';
import type { Parsed } from './parsed';

/**
 * "Estimant que le pont est dangereux, Anne Roy a demandé …": a gerund that opens its sentence reports up to the comma where the main
 * clause starts, whose subject speaks.
 */

const { neg, obj, rel, that, sub, and } = CLASS;

/** A gerund with nothing but small words before it: no finite verb and no subject. */
export const opensClause = (reading: Reading, { sentence, phrases }: Parsed, cue: CueHit): boolean =>
  cue.form === 'gerund' &&
  !reading.verbs.subarray(sentence.first, cue.first).includes(1) &&
  !phrases.some((p) => p.last <= cue.first && p.prep < 0 && SPEAKS.has(p.kind));

/** A finite verb at `i`, past clitics and negation, or past what two commas hold ("Anne Roy, maire de Rive, a demandé"). */
function hasVerb(reading: Reading, { sentence }: Parsed, from: number): boolean {
  const { tokens } = reading;
  const clitics = (at: number): number => {
    let i = at;
    while (is(tokens[i], neg | obj) && !isVerbHere(reading, i)) i++;
    return i;
  };
  let i = clitics(from);
  if (tokens[i]?.low !== ',') return isVerbHere(reading, i);
  const limit = Math.min(sentence.last, i + 16);
  for (i++; i < limit; i++) {
    if (tokens[i]?.low === ',') return isVerbHere(reading, clitics(i + 1));
    if (isVerbHere(reading, i) && !is(tokens[i - 1], rel)) return false;
  }
  return false;
}

/** The comma before the main clause that follows the words from `from`; -1: none does. A comma pair with a relative clause is passed over. */
function mainComma(reading: Reading, parsed: Parsed, from: number): number {
  const { tokens, pairOf, verbs } = reading;
  let related = false;
  for (let i = from; i < parsed.sentence.last; i++) {
    if (tokens[i]?.low !== ',' || pairOf[i] !== -1) continue;
    const next = tokens[i + 1];
    if (is(next, rel | that | sub | and)) {
      related = is(next, rel);
      continue;
    }
    if (related) {
      related = false;
      continue;
    }
    const marks = pairOf.subarray(from, i).some((p) => p !== -1);
    if (!marks && !verbs.subarray(from, i).includes(1)) continue;
    const subject = subjectAt(reading, parsed, i + 1);
    if (subject || hasVerb(reading, parsed, i + 1)) return i;
  }
  return -1;
}

const subjectAt = (reading: Reading, parsed: Parsed, at: number): Phrase | undefined =>
  parsed.phrases.find((p) => p.first === at && p.prep < 0 && p.kind !== 'time' && hasVerb(reading, parsed, p.last));

/** The subject of the main clause behind an opening gerund; null: it is left unsaid, or none follows. */
export function mainSubject(reading: Reading, parsed: Parsed, cue: CueHit): Phrase | null {
  const comma = mainComma(reading, parsed, cue.after);
  return comma < 0 ? null : (subjectAt(reading, parsed, comma + 1) ?? null);
}

/** What the gerund reports, without the main clause. */
export function beforeMain(reading: Reading, parsed: Parsed, cue: CueHit, content: Content | null): Content | null {
  const first = content?.ranges[0]?.[0];
  if (!content || first === undefined || !opensClause(reading, parsed, cue)) return content;
  const comma = mainComma(reading, parsed, first);
  if (comma < 0) return content;
  const ranges = content.ranges.filter(([a]) => a < comma).map(([a, z]): Range => [a, Math.min(z, comma)]);
  return { ...content, ranges };
}
