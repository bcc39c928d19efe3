import { CLASS } from '../language/language';
import { endingOf } from '../language/lookup';
import { isVerbHere, type Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import type { Source } from './3-sources';
import { clauseEnd, tokenAfter, trimmed, type Content } from './content';
import type { Parsed } from './parsed';
import { isMood, isReported } from './verb-last';

const { adv, and, be, but, by, det, have, obj, of, or, prep, rel, sub, subj, that, time, to, verb, whether } = CLASS;

/**
 * "told reporters | the plan was dead", "told host Ann Lee | she agreed", "warned | 240 ships could sink": somebody told has a new
 * phrase behind, a subject its verb.
 */
function pastAddressee(reading: Reading, parsed: Parsed, i: number): number {
  const token = reading.tokens[i];
  if (is(token, obj) && !is(token, subj | det)) return i + 1;
  const told = parsed.phrases.find((p) => p.first === i);
  if (!told || isVerbHere(reading, told.last)) return i;
  return startsAt(parsed, pastAdverbials(reading, parsed, told.last)) ? told.last : i;
}

const startsAt = (parsed: Parsed, i: number): boolean =>
  parsed.phrases.some((p) => p.first === i && p.prep < 0 && p.kind !== 'time');

/**
 * "said Tuesday", "said in a statement", "said on Friday after the vote": what tells when and where stands before the clause, if a
 * subject comes after it. "said of the plan" and "said to be ill" have none.
 */
function pastAdverbials(reading: Reading, parsed: Parsed, from: number): number {
  const { tokens } = reading;
  let i = from;
  while (i < parsed.sentence.last && i < from + 16) {
    const token = tokens[i];
    const phrase = parsed.phrases.find((p) => p.first === i && (p.kind === 'time' || p.prep >= 0));
    if (token?.kind === 'mark' || (phrase?.kind === 'time' && is(token, det))) break;
    if (phrase) i = phrase.last;
    else if (is(token, adv | time) && !is(token, det | sub)) i++;
    else if (is(token, prep | by) || (is(token, to) && parsed.phrases.some((p) => p.prep === i))) i++;
    else break;
  }
  return startsAt(parsed, i) ? i : from;
}

/** Verbs of plain speech (those that also report questions) govern a clause even where its verb is in no table: "say the lead obscures …". */
const isPlain = (cue: CueHit): boolean => cue.frames.has('whether') && !cue.frames.has('addressee');

const mayHoldVerb = (inside: readonly Token[]): boolean =>
  inside.length >= 5 && inside.some((t) => t.kind === 'word' && t.classes === 0 && /[^s]s$/.test(t.low));

/**
 * A subject with its verb: "argued | the plan would fail". A verb that only a conjunction, a relative pronoun or "to" brings in belongs to an
 * object: "maintained their battle as they led", "proposed limits to what banks lend", "urged people to leave flooded towns".
 */
function opensWithSubject(reading: Reading, [first, last]: readonly [number, number]): boolean {
  let [owed, relative, infinitive] = [1, false, false];
  for (let i = first + 1; i < last; i++) {
    const [before, token] = [reading.tokens[i - 1] as Token, reading.tokens[i] as Token];
    if (is(token, to) && isInfinitive(reading, i + 1)) {
      infinitive = true;
      i++;
    } else if (isVerbHere(reading, i)) {
      const group = is(before, have | be) || (isVerbHere(reading, i - 1) && is(before, verb));
      if (!group && (!infinitive || is(token, have | be | verb)) && --owed === 0) return true;
    } else if (is(token, rel) && !is(token, subj)) [owed, relative] = [owed + 1, true];
    // "signalling a gain, he expects": a comma that opens no relative clause ends an object.
    else if (token.low === ',' && !relative && !is(reading.tokens[i + 1], rel)) return false;
    else if (is(token, sub | CLASS.as | that | whether) && !is(token, det | prep)) return false;
    else if (/^[;:]$/.test(token.low) || (token.kind === 'mark' && before.low === ',')) return false;
  }
  return false;
}

/** After "to": a verb of the tables, or a word that no table and no ending makes a noun. */
export function isInfinitive(reading: Reading, i: number): boolean {
  const { tokens, language } = reading;
  const token = tokens[i] as Token;
  if (is(token, be | verb | have)) return true;
  if (token.classes !== 0 || token.capital || token.kind !== 'word' || language.nouns.has(token.low)) return false;
  return endingOf(language, token.low) === null || language.verbs.has(token.low);
}

/** "He said the plan would fail", "Er sagte, die Regierung werde …". */
export function bareClause(reading: Reading, parsed: Parsed, cue: CueHit, source: Source | null): Content | null {
  const { tokens, language } = reading;
  if (!source || cue.form === 'passive' || cue.form === 'reduced') return null;
  const next = tokens[cue.after];
  const joins = is(tokens[cue.first - 1], and | or) && next?.classes === 0 && next.kind === 'word' && !next.capital;
  const mute = isMute(source) && !is(next, subj);
  if (!language.traits.verbLast && !isPlain(cue) && (mute || joins)) return null;
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
    if (describesSpeaker(reading, parsed, source, i)) return null;
  } else {
    if (cue.frames.has('addressee')) i = pastAddressee(reading, parsed, i);
    i = pastAdverbials(reading, parsed, i);
    if (is(tokens[i], prep | of | to | by | and | or | but | sub) || !/^(?:word|number)$/.test(tokens[i]?.kind ?? ''))
      return null;
  }
  const range = trimmed(reading, i, clauseEnd(reading, parsed, cue, i));
  if (!range || range[1] - range[0] < 3) return null;
  return holdsClause(reading, parsed, cue, range) ? { ranges: [range], rule: 'content.bare-clause' } : null;
}

/** „sagte die Stürmerin, die drei Treffer erzielte“: a relative pronoun right behind who speaks, and no verb in the mood of reports. */
function describesSpeaker(reading: Reading, { sentence }: Parsed, source: Source, i: number): boolean {
  if (source.rule !== 'source.subject-after' || !is(reading.tokens[i], rel)) return false;
  if (tokenAfter(reading, source.end) !== i - 1) return false;
  let end = i;
  while (end < sentence.last && reading.tokens[end]?.kind !== 'punct') {
    if (isMood(reading, end)) return false;
    end++;
  }
  return isVerbHere(reading, end - 1) || reading.language.verbs.has(reading.tokens[end - 1]?.low ?? '');
}

/** "The market showed signs of life": a thing says nothing without "that", nor do "and worried onlookers": there the verb is an adjective. */
export const isMute = (source: Source): boolean =>
  source.phrases.every((p) => p.kind === 'other' || p.kind === 'event' || p.kind === 'time');

function holdsClause(reading: Reading, parsed: Parsed, cue: CueHit, range: readonly [number, number]): boolean {
  if (reading.language.traits.reportedMood) return isReported(reading, parsed, range);
  if (opensWithSubject(reading, range)) return true;
  const inside = reading.tokens.slice(range[0] + 1, range[1]);
  const name = inside.findIndex((t) => t.low === ',' && is(reading.tokens[t.index + 1], subj));
  const verbAt = inside.findIndex((t) => isVerbHere(reading, t.index));
  // "When he said her name, it hurt": what follows the comma is the reporter's.
  if (!isPlain(cue) || (name >= 0 && verbAt > name)) return false;
  return verbAt >= 0 || mayHoldVerb(inside);
}
