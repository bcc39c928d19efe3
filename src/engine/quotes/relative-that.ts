import { CLASS } from '../language/language';
import type { Reading } from '../reading';
import { is } from '../tokens';
import type { CueHit } from './2-cues';
import type { Source } from './3-sources';
import type { Parsed } from './parsed';

// Where a that-word that may also be a relative pronoun ("que", "che") opens no reported clause.

const { rel, of, to, prep, det, obj, adv } = CLASS;

/**
 * "la zona en la que ocurrió": behind an article the that-word is a relative pronoun. So it is where the verb has its object before it and its
 * subject behind it: "Lo dijo el alcalde, que …", "ce lo ripetono gli esperti che …".
 */
export function isRelative({ tokens, language }: Reading, cue: CueHit, source: Source | null, i: number): boolean {
  if (!is(tokens[i], rel) || language.traits.bareThat) return false;
  const [before, far] = [tokens[i - 1], tokens[i - 2]];
  if (i > cue.after && is(before, det) && is(far, prep | of | to)) return true;
  const has = tokens.slice(cue.first, cue.main).some((t) => is(t, obj) && /^(?:l[o'ae]|o|a)$/.test(t.low));
  return has && i > cue.after && source?.rule !== 'source.subject-before';
}

/**
 * Where the that-word may open a relative clause too: right after the only comma ("si legge in una nota dell'esecutivo, che però …"), or
 * right after the speaker of words in marks (« … », confie un ouvrier qui …).
 */
export function opensRelative(
  reading: Reading,
  cue: CueHit,
  source: Source | null,
  at: { i: number; commas: number },
): boolean {
  const { tokens } = reading;
  if (!is(tokens[at.i], rel) || reading.language.traits.bareThat) return false;
  if (at.commas === 1 && tokens[at.i - 1]?.low === ',') return !is(tokens[at.i - 2], adv | CLASS.time);
  const before = tokens[cue.first - 1]?.low === ',' ? tokens[cue.first - 2] : tokens[cue.first - 1];
  const subject = source?.rule === 'source.subject-after' ? source : null;
  return before?.kind === 'mark' && subject !== null && tokens[at.i - 1]?.end === subject.end;
}

/**
 * "a révélé une partie des mesures qu'il prendrait", "ha ordenado el desalojo de las personas que viven aquí": a thing right behind the
 * verb, its article first, is what was revealed, and the that-word opens a relative clause. "ha repetido varias veces que", "espère tout
 * haut que" have none.
 */
export function takesThing(
  { tokens }: Reading,
  { phrases }: Parsed,
  cue: CueHit,
  { source, i }: { readonly source: Source | null; readonly i: number },
): boolean {
  const object = phrases.find((p) => p.first >= cue.after && p.prep < 0 && p.kind !== 'time');
  if (!object || object.last > i || object.kind !== 'other' || source?.phrases.includes(object)) return false;
  const near = tokens.slice(cue.after, object.first).every((t) => is(t, adv));
  const article = is(tokens[object.first], det) && !is(tokens[object.first], adv);
  return object.head > object.first && (near ? article : object.last === i && !object.definite);
}
