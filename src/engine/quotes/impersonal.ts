import { CLASS } from '../language/language';
import type { Reading } from '../reading';
import { is } from '../tokens';
import type { CueHit } from './2-cues';

/** "In paese si parla di «…»", "se dice que", "diz-se que": a reflexive without a subject is nobody's. */
export const impersonal = (reading: Reading, cue: CueHit): boolean =>
  reading.language.traits.proDrop &&
  [cue.first, cue.last - 1].some((i) => is(reading.tokens[i], CLASS.obj) && /^-?s/.test(reading.tokens[i]?.low ?? ''));
