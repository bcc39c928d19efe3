import { CLASS } from '../language/language';
import type { Phrase } from '../mentions/phrases';
import type { Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import { sourceOf, type Source } from './3-sources';
import type { Parsed } from './parsed';

/** "se", "si", "-se" where they are objects; "si" that opens a clause is none. */
export const isReflexive = (token: Token | undefined): boolean =>
  is(token, CLASS.obj) && /^-?s[ei']$/.test(token?.low ?? '');

/** "In paese si parla di «…»", "se dice que", "diz-se que": a reflexive without a subject is nobody's. */
export const impersonal = (reading: Reading, cue: CueHit): boolean =>
  reading.language.traits.proDrop && [cue.first, cue.last - 1].some((i) => isReflexive(reading.tokens[i]));

/** "si legge in una nota della cooperativa", "lit-on dans Les Échos", "lê-se no comunicado": where nobody reads, the text says it. */
export function paperBehind(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  const near = (p: Phrase): boolean => p.prep >= cue.last && p.prep <= cue.last + 1;
  // "Nel rapporto si afferma che": a text at the start of the sentence.
  const leads = (p: Phrase): boolean =>
    p.kind === 'document' && p.prep === parsed.sentence.first && p.last <= cue.first;
  const paper = parsed.phrases.find((p) => near(p) && p.kind !== 'time') ?? parsed.phrases.find(leads);
  if (!paper) return null;
  const noun = reading.tokens[paper.head]?.low ?? '';
  const named =
    reading.tokens[paper.head]?.capital === true &&
    paper.kind !== 'place' &&
    !is(reading.tokens[paper.prep], CLASS.to | CLASS.of);
  return paper.kind === 'document' || named || reading.language.cueNouns.has(noun)
    ? sourceOf(reading, parsed, { phrases: [paper], rule: 'source.agent' })
    : null;
}
