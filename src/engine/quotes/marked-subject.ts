import { CLASS } from '../language/language';
import type { Phrase } from '../mentions/phrases';
import type { Reading } from '../reading';
import { is } from '../tokens';
import type { CueHit } from './2-cues';
import { sourceOf, type Source } from './3-sources';
import type { Parsed } from './parsed';

const MOST_WORDS = 6;

/**
 * "Les « déçus du pont » notent que …", "« Le Phare » affirme que …": a few words in marks, without a verb, right before a verb with its
 * that-clause are who says it. "« Le pont est sûr », affirme-t-elle" has a verb, and a sign or a subject between.
 */
export function markedSubject(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  const { tokens, pairOf } = reading;
  const pair = pairOf[cue.first - 1] ?? -1;
  if (pair < 0 || tokens[cue.first - 1]?.kind !== 'mark' || !is(tokens[cue.after], CLASS.that)) return null;
  let open = cue.first - 1;
  while (open > parsed.sentence.first && pairOf[open - 1] === pair) open--;
  const article = open > parsed.sentence.first && is(tokens[open - 1], CLASS.det);
  const first = article ? open - 1 : open;
  const opens = first === parsed.sentence.first || tokens[first - 1]?.low === ',';
  const words = tokens.slice(open, cue.first).filter((t) => t.kind === 'word').length;
  if (!opens || words === 0 || words > MOST_WORDS || reading.verbs.subarray(open, cue.first).includes(1)) return null;
  const subject: Phrase = {
    start: tokens[first]?.start ?? cue.start,
    end: tokens[cue.first - 1]?.end ?? cue.start,
    first,
    last: cue.first,
    head: open + 1,
    kind: 'name',
    gender: 'x',
    number: cue.number,
    name: [open + 1, cue.first - 1],
    prep: -1,
    definite: article,
    titled: false,
    sentence: parsed.sentence.index,
  };
  return sourceOf(reading, parsed, { phrases: [subject], rule: 'source.subject-before' });
}
