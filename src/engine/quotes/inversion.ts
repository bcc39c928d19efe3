import { CLASS } from '../language/language';
import type { Phrase } from '../mentions/phrases';
import { isVerbHere, type Reading } from '../reading';
import { is } from '../tokens';
import type { CueHit } from './2-cues';
import type { Parsed } from './parsed';

const { sub, rel, of } = CLASS;

/** Kinds of phrase that can speak. */
export const SPEAKS = new Set<Phrase['kind']>([
  'person',
  'people',
  'body',
  'document',
  'unnamed',
  'name',
  'pronoun',
  'someone',
]);

/**
 * What was said stands before the cue: a mark or a dash right before it, "comme", ", ce que" ("La loi passera, ce que confirme X"), or a comma that closes a clause with a verb of its
 * own. The comma of an apposition ("Le porte-parole, John Kirby, a qualifié …") does not count.
 */
export function followsContent(reading: Reading, parsed: Parsed, cue: CueHit): boolean {
  const { tokens } = reading;
  const before = tokens[cue.first - 1];
  if (!before || cue.first <= parsed.sentence.first) return before?.kind === 'mark';
  if (is(before, CLASS.that) && tokens[cue.first - 2]?.low === 'ce' && tokens[cue.first - 3]?.low === ',') return true;
  // ", ainsi que l'a dit X"
  if (is(before, CLASS.that) && is(tokens[cue.first - 2], CLASS.adv) && tokens[cue.first - 3]?.low === ',') return true;
  if (before.kind === 'mark' || /^[–—\-…!?.]$/.test(before.low) || is(before, sub)) return true;
  if (before.low !== ',') return false;
  if (tokens[cue.first - 2]?.kind === 'mark' || reading.pairOf[cue.main] !== -1) return true;
  const clause = tokens.slice(parsed.sentence.first, cue.first);
  const hasVerb = clause.some((t) => isVerbHere(reading, t.index) && !inRelative(reading, parsed, t.index));
  return hasVerb || isInsertion(reading, parsed, cue) || closesWithSubject(reading, parsed, cue);
}

/** "…, said the group's economist, Dan Marsh.": where subjects stand first, nothing but who speaks stands between the cue and the full stop. */
export function closesWithSubject(reading: Reading, parsed: Parsed, cue: CueHit): boolean {
  const { bareThat, verbLast } = reading.language.traits;
  const subject = parsed.phrases.find((p) => p.first === cue.last && p.prep < 0 && SPEAKS.has(p.kind));
  if (!bareThat || verbLast || !subject || subject.kind === 'pronoun' || cue.first < parsed.sentence.first + 4)
    return false;
  return (
    reading.tokens[cue.first - 1]?.low === ',' &&
    !reading.verbs.subarray(cue.last, parsed.sentence.last).includes(1) &&
    !reading.tokens.slice(cue.last, parsed.sentence.last).some((t) => is(t, CLASS.that) || t.kind === 'mark')
  );
}

/** "Les conservateurs, a ajouté le premier ministre, ne sont pas …": cue and subject alone between two commas. */
function isInsertion(reading: Reading, parsed: Parsed, cue: CueHit): boolean {
  const { tokens } = reading;
  if (cue.clitic >= 0) return true;
  const subject = parsed.phrases.find((p) => p.first >= cue.last && p.prep < 0 && p.kind !== 'time');
  if (!subject || subject.first > cue.last + 8 || subject.kind === 'someone') return false;
  if (tokens.slice(cue.last, subject.first).some((t) => isVerbHere(reading, t.index) || is(t, CLASS.that)))
    return false;
  const commas = tokens.slice(parsed.sentence.first, cue.first).filter((t) => t.low === ',').length;
  for (let j = subject.last; j < Math.min(parsed.sentence.last, subject.last + 14); j++) {
    const sign = tokens[j]?.low;
    if (sign === ',') return SPEAKS.has(subject.kind) || j === subject.last;
    if (sign === '.' && SPEAKS.has(subject.kind)) return commas === 1;
    if (isVerbHere(reading, j) || (is(tokens[j], of) && j === subject.last)) return false;
  }
  return SPEAKS.has(subject.kind) && commas === 1 && subject.last >= parsed.sentence.last - 1;
}

/** A relative pronoun opens the verb's clause: nothing but clitics, adverbs and its subject stand between. */
function inRelative(reading: Reading, parsed: Parsed, verb: number): boolean {
  for (let j = verb - 1; j >= Math.max(parsed.sentence.first, verb - 6); j--) {
    if (is(reading.tokens[j], rel)) return true;
    if (reading.tokens[j]?.low === ',') return false;
  }
  return false;
}
