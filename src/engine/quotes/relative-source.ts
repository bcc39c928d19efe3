import { CLASS } from '../language/language';
import { looksVerbal } from '../language/lookup';
import { pronounPhrase as pronounOf } from '../mentions/pronouns';
import type { Reading } from '../reading';
import { is } from '../tokens';
import type { CueHit } from './2-cues';
import { sourceOf, type Source } from './3-sources';
import type { Parsed } from './parsed';

/** Who speaks by the verb of a relative clause: "le maire, qui a dit que …". */

const { adv, neg, obj, subj, rel } = CLASS;

/** Where a relative pronoun would open the clause of the cue: before its adverbs, clitics and what a preposition leads ("quien en un comunicado negó"). */
function relativeBefore({ tokens, language }: Reading, { sentence, phrases }: Parsed, cue: CueHit): number {
  let j = cue.first - 1;
  while (j > sentence.first && cue.first - j < 14) {
    // Where verbs stand last the opener of a clause is found from its start (verb-last.ts).
    const led = language.traits.verbLast
      ? undefined
      : phrases.find((p) => p.last === j + 1 && p.prep > sentence.first && p.prep < p.first);
    if (is(tokens[j], adv | neg | obj) && !is(tokens[j], rel)) j--;
    else if (led) j = led.prep - 1;
    else if (tokens[j]?.low === ',' && j < cue.first - 1 && !language.traits.verbLast) j--;
    else break;
  }
  return j;
}

/** "…, qui a dit que": the phrase before the relative pronoun. */
export function relativeSource(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  const j = relativeBefore(reading, parsed, cue);
  if (
    !is(reading.tokens[j], rel) ||
    (is(reading.tokens[j], CLASS.that) && !is(reading.tokens[j], subj) && !relativeThat(reading, j))
  )
    return null;
  const comma = reading.tokens[j - 1]?.low === ',' ? 1 : 0;
  // "A chi gli chiedeva se …", "À qui lui demande si …": whoever asks is nobody.
  const asker = j - parsed.sentence.first === 1 && is(reading.tokens[parsed.sentence.first], CLASS.to);
  const phrase = asker
    ? { ...pronounOf(reading, parsed.sentence, j), kind: 'someone' as const }
    : parsed.phrases.findLast((p) => p.last <= j - comma && p.last >= j - comma - 3 && p.kind !== 'time');
  // "un incendio que ha definido como «…»": where subjects may be left out a thing is what somebody else speaks of.
  if (phrase?.kind === 'other' && cue.frames.has('object') && reading.language.traits.proDrop) return null;
  return phrase ? sourceOf(reading, parsed, { phrases: [phrase], rule: 'source.relative' }) : null;
}

/** "che", "que", "that" open a relative clause with the verb right after a phrase and a comma, or after a noun. */
const relativeThat = (reading: Reading, j: number): boolean => {
  const before = reading.tokens[j - 1];
  return (
    before !== undefined && (before.low === ',' || (before.kind === 'word' && !looksVerbal(reading.language, before)))
  );
};
