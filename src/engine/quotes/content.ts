import { CLASS } from '../language/language';
import { endingOf } from '../language/lookup';
import { isVerbHere, tokenAt, type Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import type { Source } from './3-sources';
import type { Parsed } from './parsed';
import { bareClause, isInfinitive, isMute } from './bare-clause';
import { prepositionContent } from './preposition-content';
import { commaInfinitive, sentenceBefore } from './verb-last-content';
import { afterOpening, beforeCue, endsClause, statedBefore } from './before-cue';
import { beforeMain } from './opening-clause';
import { opensBareClause, question } from './questions';
import { isRelative, opensRelative, takesThing } from './relative-that';

/** Tokens [first, last). */
export type Range = readonly [number, number];

/** What a cue reports without regard to marks: one range, more where the cue interrupts it. */
export interface Content {
  readonly ranges: readonly Range[];
  readonly rule: ContentRule;
}
export type ContentRule =
  | 'content.that-clause'
  | 'content.bare-clause'
  | 'content.infinitive'
  | 'content.question'
  | 'content.after-colon'
  | 'content.before-cue'
  | 'content.preposition';

const { that, and, or, but, sub, rel, det, adv, neg, obj, of, to, prep } = CLASS;
const CLAUSE_STOP = /^[;:]$/;
const TRAILING = /^[,;:.!?…–—-]$/;

/** Null: the cue reports no clause here. */
export function contentOf(reading: Reading, parsed: Parsed, cue: CueHit, source: Source | null): Content | null {
  if (cue.kind === 'preposition') return source && prepositionContent(reading, parsed, cue, source);
  if (cue.kind === 'noun') return null;
  const opinion = cue.frames.has('opinion');
  const reports =
    cue.frames.has('that') &&
    !cue.frames.has('thought') &&
    (!opinion || (cue.form === 'finite' && isHeld(reading, cue) && isSomebody(source)));
  const said = reports && cue.form === 'finite' ? statedBefore(reading, parsed, cue, source) : null;
  const governed =
    said ??
    (reports ? thatClause(reading, parsed, cue, source) : null) ??
    (cue.frames.has('whether') ? question(reading, parsed, cue, source) : null) ??
    (cue.frames.has('infinitive') && !opinion ? infinitive(reading, parsed, cue, source) : null);
  const speaks = reports || standsByWords(reading, cue, source);
  return (
    beforeMain(reading, parsed, cue, governed) ??
    (speaks && cue.form === 'finite' ? beforeCue(reading, parsed, cue, source) : null) ??
    (reports && !opinion ? afterColon(reading, parsed, cue) : null) ??
    (reports && reading.language.traits.bareThat ? bareClause(reading, parsed, cue, source) : null) ??
    (reports && !opinion ? afterOpening(reading, parsed, cue) : null) ??
    (reports && reading.language.traits.verbLast ? sentenceBefore(reading, parsed, cue, source) : null)
  );
}

/**
 * "…, poursuit la maire, …": where the subject may follow its verb, one that only stands by somebody's words does so without marks too. Not
 * verbs that take a thing ("elogia o trabalho").
 */
const standsByWords = ({ language }: Reading, { frames }: CueHit, source: Source | null): boolean =>
  !language.traits.headLast &&
  !language.traits.verbLast &&
  source !== null &&
  source.rule !== 'source.subject-before' &&
  !isMute(source) &&
  frames.has('quote') &&
  !frames.has('object');

/** "Semble penser", "commencent à croire" hold no position: an opinion's own verb is finite or a participle. */
const isHeld = (reading: Reading, cue: CueHit): boolean =>
  !reading.language.verbs.get((reading.tokens[cue.main] as Token).low)?.every((f) => f.tense === 'infinitive');

/** "On croit que" is nobody's position, "certains croient que" is. */
const isSomebody = (source: Source | null): boolean =>
  source?.phrases.some(
    (p) =>
      p.kind !== 'document' &&
      (p.kind !== 'someone' || p.number === 'p') &&
      !(p.kind === 'pronoun' && p.gender === 'n'),
  ) ?? false;

/** Cuts trailing signs; null where nothing is left. */
export function trimmed(reading: Reading, first: number, last: number): Range | null {
  let [a, z] = [first, last];
  while (z > a && TRAILING.test((reading.tokens[z - 1] as Token).low)) z--;
  while (a < z && TRAILING.test((reading.tokens[a] as Token).low)) a++;
  return z > a ? [a, z] : null;
}

/** "a déclaré mardi à la presse que …": the first that-word after the cue, with no other verb or clause before it. */
function thatClause(reading: Reading, parsed: Parsed, cue: CueHit, source: Source | null): Content | null {
  const { tokens } = reading;
  const limit = Math.min(parsed.sentence.last, cue.after + 26);
  let commas = 0;
  // "parle de ce que", but "dira d'abord que" and "indique de source proche que".
  const led =
    is(tokens[cue.after + 1], that | adv) || parsed.cues.some((c) => c.kind === 'preposition' && c.first === cue.after);
  if (is(tokens[cue.after], of) && !led) return null;
  if (hasObject(reading, parsed, cue, source)) return null;
  for (let i = cue.after; i < limit; i++) {
    const token = tokens[i] as Token;
    if (is(token, that)) {
      if (opensRelative(reading, cue, source, { i, commas })) return null;
      if (isRelative(reading, cue, source, i)) return null;
      if (tokens[i - 1]?.low === 'ce' || /^[–—]$/.test(tokens[i - 1]?.low ?? '')) return null;
      if (is(token, rel) && !reading.language.traits.bareThat && takesThing(reading, parsed, cue, { source, i }))
        return null;
      // "made clear in a clause that allows him to go": a verb right behind makes it relative.
      if (reading.language.traits.bareThat && i > cue.after && isVerbHere(reading, i + 1)) return null;
      const open = commas % 2 === 1 && i > cue.after + 1 && tokens[i - 1]?.low !== ',';
      // "a indiqué, dans sa note, que" without its second comma is still one insertion.
      if (open && !(tokens[cue.after]?.low === ',' && is(tokens[cue.after + 1], prep | to))) return null;
      return clauses(reading, parsed, cue, i + 1);
    }
    // "avertissait, dans ces colonnes (le 5 mai), que": what stands in brackets is passed over.
    if (token.low === '(') while (i < limit && tokens[i]?.low !== ')') i++;
    if (token.low === '(') continue;
    if (token.low === ',') commas++;
    if (is(token, CLASS.more) && !is(tokens[i - 1], prep) && !is(tokens[i + 1], CLASS.time | adv)) return null;
    if (opensBareClause(reading, token, source)) return null;
    if (
      CLAUSE_STOP.test(token.low) ||
      token.kind === 'mark' ||
      (is(token, rel) && !is(token, det)) ||
      (is(token, and | but) && i === cue.after)
    )
      return null;
    // "il y a dix mois" between the cue and its clause is a time.
    const ago = is(tokens[i - 1], obj) && is(token, CLASS.have);
    if (i > cue.after && isVerbHere(reading, token.index) && !is(token, adv) && !ago) return null;
  }
  return null;
}

/** "provided the lift that made him", "accepted the idea that …": where "that" is also a relative pronoun, an object takes it. */
function hasObject(reading: Reading, parsed: Parsed, cue: CueHit, source: Source | null): boolean {
  const { bareThat, verbLast } = reading.language.traits;
  if (!bareThat || verbLast || cue.frames.has('addressee') || cue.form === 'passive') return false;
  let i = cue.after;
  while (is(reading.tokens[i], adv) && !is(reading.tokens[i], that)) i++;
  if (is(reading.tokens[i], that)) return false;
  const object = parsed.phrases.find((p) => p.first === i && p.prep < 0 && p.kind !== 'time');
  return object !== undefined && !(source && source.start <= object.start && object.end <= source.end);
}

/** The clause from `from` and those that "et que" joins to it. */
function clauses(reading: Reading, parsed: Parsed, cue: CueHit, from: number): Content | null {
  const { tokens } = reading;
  const last = clauseEnd(reading, parsed, cue, from);
  const ranges: Range[] = [];
  let start = from;
  for (let i = from; i < last; i++) {
    const joins = is(tokens[i], and | or | but) && is(tokens[i + 1], that) && i + 1 < last && reading.pairOf[i] === -1;
    if (!joins) continue;
    const range = trimmed(reading, start, i);
    if (range) ranges.push(range);
    start = i + 2;
  }
  const range = trimmed(reading, start, last);
  if (range) ranges.push(range);
  // "pensó antes en la feria que en la salud" compares.
  if (cue.frames.has('opinion') && is(tokens[from], prep) && !reading.verbs.subarray(from, last).includes(1))
    return null;
  return ranges.length > 0 ? { ranges, rule: 'content.that-clause' } : null;
}

/**
 * One past the last token of a reported clause: the end of its sentence, or where the reporter speaks again ("…, a-t-il ajouté",
 * "… et a promis que", "…, selon X", ";").
 */
export function clauseEnd(reading: Reading, parsed: Parsed, cue: CueHit, from: number): number {
  const { tokens, pairOf } = reading;
  let open = 0;
  for (let i = from; i < parsed.sentence.last; i++) {
    const token = tokens[i] as Token;
    if (pairOf[i] !== -1 && pairOf[i] !== pairOf[cue.main]) continue;
    if (token.low === '(') open++;
    if (token.low === ')' && --open < 0) return i;
    if (token.low === ';' || (/^[–—-]$/.test(token.low) && tokens[cue.first - 1]?.low === token.low)) return i;
    const breaks = token.low === ',' || /^[–—]$/.test(token.low) || is(token, and | but);
    if (breaks && i > from && resumes(reading, parsed, cue, i)) return i;
  }
  return parsed.sentence.last;
}

/** The reporter's next cue stands right after the comma or the conjunction at `i`. */
function resumes(reading: Reading, parsed: Parsed, cue: CueHit, i: number): boolean {
  let j = i + 1;
  while (
    j < parsed.sentence.last &&
    is(reading.tokens[j], adv | and | but | sub) &&
    !parsed.cues.some((c) => c.first === j)
  )
    j++;
  if (namesAnother(reading, parsed, cue, i)) return true;
  const next = parsed.cues.find((c) => c.first === j && c.kind !== 'noun' && c !== cue);
  // "que la reforma, que llevó a cabo el Rey, recogía mejoras": a verb that only reports clauses, with none behind.
  if (next?.kind === 'verb' && !next.frames.has('quote') && !is(reading.tokens[next.after], that)) return false;
  if (!next || next.frames.has('opinion') || reading.pairOf[next.main] !== reading.pairOf[cue.main]) return false;
  if (next.kind === 'preposition') return reading.tokens[i]?.low === ',';
  // "violated federal and state law": a verb of the other number does not go on with the same subject.
  const agrees = cue.number === 'x' || next.number === 'x' || cue.number === next.number;
  return next.form !== 'reduced' && next.form !== 'passive' && agrees;
}

/** "…, CNN reported.": where subjects stand before their verbs, a subject with its cue and nothing more gives the whole to somebody. */
function namesAnother(reading: Reading, parsed: Parsed, cue: CueHit, comma: number): boolean {
  const { headLast, verbLast } = reading.language.traits;
  if (!headLast || verbLast || reading.tokens[comma]?.low !== ',') return false;
  const subject = parsed.phrases.find((p) => p.first === comma + 1 && p.prep < 0);
  const next = subject && parsed.cues.find((c) => c.first === subject.last && c.form === 'finite' && c !== cue);
  return next !== undefined && endsClause(reading, parsed, next);
}

/** "dit avoir vu", "promet de réduire": an infinitive right after the cue, with its preposition left out. */
function infinitive(reading: Reading, parsed: Parsed, cue: CueHit, source: Source | null): Content | null {
  const { tokens, language } = reading;
  // "The measure threatened to cut jobs": no thing promises.
  if (language.traits.bareThat && !language.traits.verbLast && (!source || isMute(source))) return null;
  if (language.traits.verbLast) return commaInfinitive(reading, parsed, cue);
  let i = cue.after;
  const addressee = language.traits.bareThat
    ? undefined
    : parsed.phrases.find((p) => p.prep === cue.after && is(tokens[cue.after], to) && p.kind !== 'other');
  if (addressee) i = addressee.last;
  // "urged residents to keep their bags packed"
  const told = cue.frames.has('addressee') ? parsed.phrases.find((p) => p.first === i && p.prep < 0) : undefined;
  if (told && is(tokens[told.last], to)) i = told.last;
  i = pastInsertion(reading, parsed, i);
  while (i < parsed.sentence.last && is(tokens[i], adv) && !is(tokens[i], that)) i++;
  if (is(tokens[i], of | to) && !is(tokens[i], det)) i++;
  while (i < parsed.sentence.last && is(tokens[i], neg | obj)) i++;
  const verb = tokens[i];
  if (!verb || i >= parsed.sentence.last || verb.kind !== 'word' || verb.capital) return null;
  // "admitted having paid", "recommends closing the bridge": a gerund right behind.
  const gerund =
    language.traits.bareThat && i === cue.after && verb.classes === 0 && endingOf(language, verb.low) === 'gerund';
  const infinitive =
    gerund ||
    (language.traits.bareThat && is(tokens[i - 1], to) && isInfinitive(reading, i)) ||
    language.verbs.get(verb.low)?.some((f) => f.tense === 'infinitive') ||
    (is(verb, CLASS.modal) && is(verb, CLASS.have | CLASS.be)) ||
    (verb.classes === 0 && endingOf(language, verb.low) === 'infinitive');
  if (!infinitive || language.nouns.has(verb.low)) return null;
  let first = i;
  while (first > cue.after && is(tokens[first - 1], neg | obj | of) && !is(tokens[first - 1], adv)) first--;
  const range = trimmed(reading, first, clauseEnd(reading, parsed, cue, i));
  return range && range[1] - range[0] >= 3 ? { ranges: [range], rule: 'content.infinitive' } : null;
}

/** "se targue, en effet, de figurer": past two commas with a few words between and no verb. */
function pastInsertion(reading: Reading, parsed: Parsed, from: number): number {
  if (reading.tokens[from]?.low !== ',' || reading.language.traits.bareThat) return from;
  for (let i = from + 1; i < Math.min(parsed.sentence.last, from + 8); i++) {
    if (reading.tokens[i]?.low === ',') return is(reading.tokens[i + 1], of | to) ? i + 1 : from;
    if (isVerbHere(reading, i) || reading.tokens[i]?.kind === 'mark') return from;
  }
  return from;
}

/** "Il a prévenu : la loi sera votée." The clause after a colon, without marks. */
function afterColon(reading: Reading, parsed: Parsed, cue: CueHit): Content | null {
  const { tokens } = reading;
  for (let i = cue.after; i < Math.min(parsed.sentence.last, cue.after + 16); i++) {
    if (tokens[i]?.kind === 'mark') return null;
    if (tokens[i]?.low !== ':') continue;
    const range = trimmed(reading, i + 1, parsed.sentence.last);
    if (!range || range[1] - range[0] < 4 || tokens[i + 1]?.kind === 'mark') return null;
    // "Reis discorda da primeira: diz que …": what opens with its own cue is told by that one.
    if (parsed.cues.some((c) => c.first === i + 1 && c.form === 'finite')) return null;
    const speaks = tokens.slice(range[0], range[1]).some((t) => isVerbHere(reading, t.index));
    return speaks && cue.frames.has('quote') ? { ranges: [range], rule: 'content.after-colon' } : null;
  }
  return null;
}

export const tokenAfter = (reading: Reading, offset: number): number => tokenAt(reading.tokens, offset);
