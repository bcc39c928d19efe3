import { findPhrases, type Phrase } from '../mentions/phrases';
import type { Reading } from '../reading';
import type { Sentence } from '../sentences';
import { findCues, type CueHit } from './2-cues';

/** A sentence with its phrases and cues. */
export interface Parsed {
  readonly sentence: Sentence;
  readonly phrases: readonly Phrase[];
  readonly cues: readonly CueHit[];
}

export const parse = (reading: Reading, sentence: Sentence): Parsed => ({
  sentence,
  phrases: findPhrases(reading, sentence),
  cues: findCues(reading, sentence),
});
