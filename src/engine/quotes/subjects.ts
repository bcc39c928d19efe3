import { CLASS } from '../language/language';
import { looksVerbal } from '../language/lookup';
import type { Phrase } from '../mentions/phrases';
import { isVerbHere, tokenAt, type Reading } from '../reading';
import { is } from '../tokens';
import type { CueHit } from './2-cues';
import { sourceOf, type Source } from './3-sources';
import { SPEAKS } from './inversion';
import type { Parsed } from './parsed';

/** The subject of a reporting verb, before it or, inverted, after it. */

const { adv, neg, obj, rel, and, sub, of, time, prep, by } = CLASS;

interface Scored {
  readonly phrase: Phrase;
  readonly score: number;
}

/** The phrase before the verb that fits best as its subject. */
export function subjectBefore(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  let best: Scored | null = null;
  for (const phrase of parsed.phrases) {
    if (phrase.last > cue.first) break;
    const score = subjectScore(reading, parsed, cue, phrase);
    if (score > (best?.score ?? 0)) best = { phrase, score };
  }
  if (!best) return null;
  const phrase = firstOfTwo(reading, parsed, best.phrase);
  return sourceOf(reading, parsed, { phrases: [phrase], rule: 'source.subject-before', cue });
}

/** "Fontes policiais e médicas": what "and" joins without a determiner of its own goes on with the phrase before. */
function firstOfTwo(reading: Reading, parsed: Parsed, phrase: Phrase): Phrase {
  const { tokens } = reading;
  const bare =
    is(tokens[phrase.first - 1], and) && !tokens[phrase.first]?.capital && !is(tokens[phrase.first], CLASS.det);
  const before = bare ? parsed.phrases.find((p) => p.last === phrase.first - 1 && p.prep < 0) : undefined;
  return before && SPEAKS.has(before.kind) && phrase.last - phrase.first === 1 ? before : phrase;
}

/** Above 0: may be the subject. Weights set by hand on our own gold. */
function subjectScore(reading: Reading, parsed: Parsed, cue: CueHit, phrase: Phrase): number {
  const { tokens } = reading;
  const { proDrop } = reading.language.traits;
  if (
    (phrase.prep >= 0 && !isPartitive(reading, parsed, phrase) && !isClauseSubject(reading, phrase, cue)) ||
    phrase.kind === 'time' ||
    reading.pairOf[phrase.first] !== reading.pairOf[cue.main]
  )
    return 0;
  if (cue.number !== 'x' && phrase.number !== 'x' && phrase.number !== cue.number && !isCoordinated(reading, phrase))
    return 0;
  if (isLooseWord(reading, phrase) || isSecondAgent(reading, parsed, phrase, cue)) return 0;
  if (isTold(reading, parsed, phrase)) return 0;
  // "l'obiettivo è contenere un incendio che ha definito «…»": no thing speaks in somebody's relative clause.
  if (proDrop && phrase.kind === 'other' && is(tokens[cue.first - 1], rel)) return 0;
  if (isIndefiniteApposition(reading, parsed, phrase)) return 0;
  let score = 3 - 0.12 * (cue.first - phrase.last);
  const between = tokens.slice(phrase.last, cue.first);
  const bare = between.filter((t) => !is(t, adv | neg | obj));
  const [before, last] = [tokens[phrase.first - 1], between.at(-1)];
  if (bare.length === 0) score += 4;
  if (SPEAKS.has(phrase.kind)) score += 2;
  else if (phrase.kind === 'other') score -= 1;
  if (phrase.first === parsed.sentence.first || before?.low === ',' || before?.kind === 'mark') score += 1;
  if (before && phrase.first > parsed.sentence.first && looksVerbal(reading.language, before)) score -= 4;
  if (between[0]?.low === ',' && last?.low === ',') score += 2;
  const verbs = between.filter((t) => isVerbHere(reading, t.index)).length;
  const joined = is(last, and | CLASS.but) || last?.low === ',' || (proDrop && is(last, sub));
  // "X a dit que Y viendrait et a promis": who acts inside what was said is not who goes on.
  if (verbs > 0 && is(before, CLASS.that)) score -= 2;
  // "La salle, où elle devait chanter, dit": the subject of a relative clause that its comma closes.
  if (verbs > 0 && last?.low === ',' && is(before, rel)) score -= 4;
  if (verbs > 0) score -= joined || between.some((t) => is(t, rel)) ? 0.5 : 4;
  if (verbs === 0 && joined && bare.length === 1 && is(last, and | CLASS.but)) score -= 4;
  return score;
}

/** "L'autista, un 45enne di Nola, avrebbe detto": between two commas behind a being "un" describes it. */
function isIndefiniteApposition({ tokens }: Reading, { phrases }: Parsed, phrase: Phrase): boolean {
  const closed = tokens[phrase.first - 1]?.low === ',' && tokens[phrase.last]?.low === ',';
  if (!closed || phrase.definite || !is(tokens[phrase.first], CLASS.num)) return false;
  return phrases.some((p) => p.last === phrase.first - 1 && p.prep < 0 && p.number !== 'p' && SPEAKS.has(p.kind));
}

/** A lower-case word of no table without a determiner is no subject where every noun wants one: "Perguntada se pretende parar". */
const isLooseWord = (reading: Reading, phrase: Phrase): boolean =>
  reading.language.traits.proDrop &&
  phrase.kind === 'other' &&
  phrase.number !== 'p' &&
  !reading.tokens[phrase.first]?.capital &&
  !is(reading.tokens[phrase.first], CLASS.det | CLASS.num | CLASS.adj);

/** "De bons analystes notent": "de" at the start of a clause is an article. "most of them said": a part of them. */
function isPartitive(reading: Reading, parsed: Parsed, phrase: Phrase): boolean {
  if (!is(reading.tokens[phrase.prep], of)) return false;
  // "Mimmo Greco, della Uil, ha aggiunto": one body behind its article is where somebody belongs.
  if (is(reading.tokens[phrase.prep], CLASS.det) && phrase.number !== 'p') return false;
  const before = reading.tokens[phrase.prep - 1];
  const part = reading.language.traits.headLast && is(before, CLASS.num | CLASS.dem) && before?.kind === 'word';
  // "a deputada Prado, dos Liberais Unidos, explicou": between two commas it tells where somebody belongs.
  const opens = before?.low === ',' && reading.tokens[phrase.last]?.low !== ',';
  return part || phrase.prep === parsed.sentence.first || opens;
}

/** "shortly after her campaign said", "before the court ruled": a preposition that is a conjunction too, with the verb right behind. */
const isClauseSubject = (reading: Reading, phrase: Phrase, cue: CueHit): boolean =>
  is(reading.tokens[phrase.prep], sub) && phrase.last === cue.first && !reading.language.traits.verbLast;

/**
 * "Le traité conclu par Vladimir Poutine et Kim Jong-un prévoit", "apoyó a las víctimas y sus familias, agradeció … y señaló": what "and"
 * joins to an agent or a complement is one too. "Llegó a la ciudad y el alcalde dijo" has its verb right behind.
 */
function isSecondAgent({ tokens }: Reading, { phrases }: Parsed, phrase: Phrase, cue: CueHit): boolean {
  if (!is(tokens[phrase.first - 1], and)) return false;
  const left = phrases.find((p) => p.last === phrase.first - 1);
  if (left === undefined || left.prep < 0) return false;
  const [next, last] = [tokens[phrase.last], tokens[cue.first - 1]];
  const near = phrase.last >= cue.first || (next?.low === ',' && last?.low === ',');
  return is(tokens[left.prep], CLASS.by) || (next?.low === ',' && !near);
}

/** "calificó al presidente, Joe Biden, de incapaz y dijo": between commas behind somebody's role in a complement stands their name. */
function isTold({ tokens }: Reading, { phrases }: Parsed, phrase: Phrase): boolean {
  if (phrase.kind !== 'name' || tokens[phrase.first - 1]?.low !== ',' || tokens[phrase.last]?.low !== ',') return false;
  const role = phrases.find((p) => p.last === phrase.first - 1);
  return role !== undefined && role.prep >= 0 && role.kind === 'person' && is(tokens[role.prep], CLASS.to);
}

const isPartOfMany = ({ tokens }: Reading, { head, last }: Phrase): boolean =>
  tokens
    .slice(head + 1, last)
    .some((t) => is(t, of) && (t.word?.number === 'p' || tokens[t.index + 1]?.word?.number === 'p'));

/** Joined by "and", or a part of many with its verb in the plural: "la majorité des syndicats demandent", "un grupo de vecinos piden". */
const isCoordinated = (reading: Reading, phrase: Phrase): boolean =>
  (phrase.number === 's' && isPartOfMany(reading, phrase)) ||
  is(reading.tokens[phrase.first - 1], and) ||
  is(reading.tokens[phrase.last], and);

/** Inverted subjects: "a déclaré mardi le ministre", "comme le prévoit l'article 4", "Advierte la politóloga que …". */
export function subjectAfter(reading: Reading, parsed: Parsed, cue: CueHit, inverted: boolean): Source | null {
  const { tokens } = reading;
  for (const phrase of parsed.phrases) {
    if (phrase.first < cue.last) continue;
    if (phrase.first > cue.last + (inverted ? 14 : 3)) return null;
    const between = tokens.slice(cue.last, phrase.first);
    if (
      between.some(
        (t) =>
          t.kind === 'mark' ||
          t.low === ':' ||
          t.low === ';' ||
          is(t, CLASS.that) ||
          (is(t, CLASS.have | CLASS.be) && !isAgo(reading, t.index)) ||
          (isVerbHere(reading, t.index) && !isAgo(reading, t.index) && !is(tokens[t.index - 1], prep | by)),
      )
    )
      return null;
    if (phrase.kind === 'time' || phrase.prep >= 0 || (inverted && isAside(reading, cue, phrase))) continue;
    // "said Mrs. Clinton had avoided": a verb right after makes it the subject of what was said.
    if (reading.language.traits.bareThat && isVerbHere(reading, phrase.last)) return null;
    if (phrase.kind === 'pronoun' && !inverted) return null;
    if (cue.number !== 'x' && phrase.number !== 'x' && phrase.number !== cue.number && !isCoordinated(reading, phrase))
      return null;
    const near = between.every((t) => is(t, adv | time));
    if (between.some((t) => is(t, and | sub | rel | CLASS.but))) return null;
    if (phrase.kind === 'other' && (!near || isObject(reading, cue) || isOwned(reading, phrase))) return null;
    if (!inverted && !(SPEAKS.has(phrase.kind) && opensClause(reading, parsed, cue))) return null;
    if (!inverted && !near) return null;
    return sourceOf(reading, parsed, { phrases: [phrase], rule: 'source.subject-after', cue });
  }
  return null;
}

/** "indiquait il y a quelques jours M. Roy", "declaró hace unos días el alcalde", "declarou há dias o prefeito": a time, no verb. */
const isAgo = ({ tokens }: Reading, i: number): boolean =>
  is(tokens[i - 1], obj) ||
  is(tokens[i + 1], time) ||
  (is(tokens[i + 2], time) &&
    (is(tokens[i + 1], CLASS.det | CLASS.num | CLASS.adj | CLASS.dem) || tokens[i + 1]?.kind === 'number'));

/** "commente, laconique, un professionnel": one word without an article between two commas tells how. */
function isAside({ tokens }: Reading, cue: CueHit, phrase: Phrase): boolean {
  const closed = tokens[phrase.first - 1]?.low === ',' && tokens[phrase.last]?.low === ',';
  return (
    closed &&
    phrase.first === cue.last + 1 &&
    phrase.kind === 'other' &&
    phrase.last - phrase.first < 3 &&
    phrase.head === phrase.first
  );
}

/** "Le montage, qui a pris du temps, prévoit le regroupement", "ha definido un incendio": a thing behind a verb that takes things, no marks before it. */
function isObject(reading: Reading, cue: CueHit): boolean {
  const at = reading.tokens[cue.first - 1]?.low === ',' ? cue.first - 2 : cue.first - 1;
  if (!cue.frames.has('object') || reading.pairOf[cue.main] !== -1) return false;
  // "que le syndicat juge « arraché », prévoit une prime": a word or two in marks are no statement that "une prime" could make.
  const pair = reading.pairs[reading.pairOf[at] ?? -1];
  return (
    reading.tokens[at]?.kind !== 'mark' || (pair !== undefined && at + 1 - tokenAt(reading.tokens, pair.start) < 5)
  );
}

/** "mostró su solidaridad": a thing of somebody's right behind the verb is its object. */
const isOwned = ({ tokens, language }: Reading, phrase: Phrase): boolean =>
  language.possessives.has(tokens[phrase.first]?.low ?? '');

/** Nothing that could be a subject stands before the verb in its clause. */
function opensClause(reading: Reading, parsed: Parsed, cue: CueHit): boolean {
  const before = reading.tokens[cue.first - 1];
  return cue.first === parsed.sentence.first || before?.low === ',' || is(before, sub | adv | rel);
}
