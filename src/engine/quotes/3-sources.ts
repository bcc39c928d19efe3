import { CLASS } from '../language/language';
import { looksVerbal } from '../language/lookup';
import { partnerOf } from '../mentions/appositions';
import { nominalAt, type Phrase } from '../mentions/phrases';
import { isVerbHere, type Reading } from '../reading';
import type { Span } from '../span';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import { followsContent, SPEAKS } from './inversion';
import type { Parsed } from './parsed';
import { prepositionSource } from './preposition-source';
import { bracketSubject, impersonalSource, isNobody } from './verb-last';

/** The words that name who speaks, as they stand by a cue. */
export interface Source extends Span {
  /** Phrases that name the speaker: name and role of one, or two speakers (`joint`). Never empty. */
  readonly phrases: readonly Phrase[];
  readonly joint: boolean;
  readonly rule: SourceRule;
}

/** Stable ids; explain.ts puts them in words. */
export type SourceRule =
  | 'source.inverted-pronoun'
  | 'source.subject-before'
  | 'source.subject-after'
  | 'source.relative'
  | 'source.agent'
  | 'source.shared-subject'
  | 'source.preposition'
  | 'source.noun-of'
  | 'source.before-colon';

const { adv, neg, obj, subj, rel, and, sub, by, of, first, second, time } = CLASS;

/** Null: the sentence names nobody for this cue. `inverted`: the cue follows what was said, so its subject may follow it. */
export function findSource(reading: Reading, parsed: Parsed, cue: CueHit, inverted: boolean): Source | null {
  if (cue.kind === 'preposition') return prepositionSource(reading, parsed, cue);
  if (cue.kind === 'noun') return nounSource(reading, parsed, cue);
  if (cue.clitic >= 0) return cliticSource(reading, parsed, cue);
  if (cue.form === 'passive' || cue.form === 'reduced') return agentSource(reading, parsed, cue);
  if (cue.form === 'gerund') return sharedSubject(reading, parsed, cue);
  const bracket = bracketSubject(reading, parsed, cue);
  if (bracket && isNobody(reading, bracket)) {
    const place = impersonalSource(reading, parsed, cue);
    const nobody: Phrase = place ?? { ...bracket, kind: 'someone' };
    return sourceOf(reading, parsed, { phrases: [nobody], rule: 'source.subject-after' });
  }
  if (bracket) return sourceOf(reading, parsed, { phrases: [bracket], rule: bracketRule(bracket, cue), cue });
  const beside = inverted ? besideMarks(reading, parsed, cue) : null;
  if (beside) return beside;
  const behind = inverted && statementBefore(reading, parsed, cue);
  const after = subjectAfter(reading, parsed, cue, behind);
  if (behind && after) return after;
  return relativeSource(reading, parsed, cue) ?? subjectBefore(reading, parsed, cue) ?? after;
}

/** "Ms. Epstein, a judge, wrote an assessment": without marks or a verb before it the cue follows nothing that was said. */
function statementBefore(reading: Reading, parsed: Parsed, cue: CueHit): boolean {
  const { bareThat, verbLast } = reading.language.traits;
  if (!bareThat || verbLast) return true;
  for (let i = parsed.sentence.first; i < cue.first; i++)
    if (reading.tokens[i]?.kind === 'mark' || reading.pairOf[i] !== -1 || isVerbHere(reading, i)) return true;
  return cue.first <= parsed.sentence.first;
}

/** “…,” Nathalie Adair, a technical adviser, told a briefing: the subject right after the marks wins over what follows the verb. */
function besideMarks(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  const { tokens } = reading;
  const subject = subjectBefore(reading, parsed, cue);
  const first = subject?.phrases[0]?.first ?? -1;
  if (first < 1) return null;
  const at = tokens[first - 1]?.low === ',' ? first - 2 : first - 1;
  const mark = tokens[at];
  // A closing mark touches the word before it, an opening one the word after it.
  const closes = mark?.kind === 'mark' && tokens[at - 1]?.end === mark.start && (tokens[at + 1]?.start ?? 0) > mark.end;
  return closes && cue.first - first < 24 ? subject : null;
}

const bracketRule = (phrase: Phrase, cue: CueHit): SourceRule =>
  phrase.first > cue.first ? 'source.subject-after' : 'source.subject-before';

function cliticSource(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  const phrase = parsed.phrases.find((p) => p.head === cue.clitic) ?? pronounPhrase(reading, parsed, cue.clitic);
  return phrase && sourceOf(reading, parsed, { phrases: [phrase], rule: 'source.inverted-pronoun' });
}

/** A pronoun that findPhrases leaves alone: "selon lui". */
export function pronounPhrase(reading: Reading, parsed: Parsed, i: number): Phrase | null {
  const token = reading.tokens[i];
  if (!token || i >= parsed.sentence.last || !is(token, subj | obj | CLASS.dem) || is(token, first | second))
    return null;
  const { gender, number } = token.word ?? { gender: 'x' as const, number: 'x' as const };
  return {
    start: token.start,
    end: token.end,
    first: i,
    last: i + 1,
    head: i,
    kind: 'pronoun',
    gender,
    number,
    name: null,
    prep: i - 1,
    definite: true,
    titled: false,
    sentence: parsed.sentence.index,
  };
}

/** "l'avertissement de X": the complement names who; a noun without one names nobody here. */
export function nounSource(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  let j = cue.last;
  while (j < parsed.sentence.last && j < cue.last + 3 && !is(reading.tokens[j], of)) j++;
  if (!is(reading.tokens[j], of)) return null;
  const phrase = nominalAt(reading, parsed.sentence, j);
  return phrase && SPEAKS.has(phrase.kind)
    ? sourceOf(reading, parsed, { phrases: [phrase], rule: 'source.noun-of' })
    : null;
}

function agentSource(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  for (let j = cue.last; j < parsed.sentence.last && j < cue.last + 12; j++) {
    const token = reading.tokens[j] as Token;
    if (token.low === ';' || token.low === ':' || token.kind === 'mark') return null;
    if (!is(token, by)) continue;
    const phrase = parsed.phrases.find((p) => p.prep === j) ?? nominalAt(reading, parsed.sentence, j);
    if (phrase) return sourceOf(reading, parsed, { phrases: [phrase], rule: 'source.agent' });
  }
  return null;
}

/** "…, qui a dit que": the phrase before the relative pronoun. */
function relativeSource(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  let j = cue.first - 1;
  while (j > parsed.sentence.first && is(reading.tokens[j], adv | neg | obj) && !is(reading.tokens[j], rel)) j--;
  if (
    !is(reading.tokens[j], rel) ||
    (is(reading.tokens[j], CLASS.that) && !is(reading.tokens[j], subj) && !relativeThat(reading, j))
  )
    return null;
  const comma = reading.tokens[j - 1]?.low === ',' ? 1 : 0;
  const phrase = parsed.phrases.findLast((p) => p.last <= j - comma && p.last >= j - comma - 3 && p.kind !== 'time');
  return phrase ? sourceOf(reading, parsed, { phrases: [phrase], rule: 'source.relative' }) : null;
}

/** "che", "que", "that" open a relative clause with the verb right after a phrase and a comma, or after a noun. */
const relativeThat = (reading: Reading, j: number): boolean => {
  const before = reading.tokens[j - 1];
  return (
    before !== undefined && (before.low === ',' || (before.kind === 'word' && !looksVerbal(reading.language, before)))
  );
};

/** "DUBAI — Small island states …", "GENEVA (AP) — …": where a report was written is no subject. */
const isDateline = (reading: Reading, parsed: Parsed, phrase: Phrase): boolean =>
  phrase.first === parsed.sentence.first && /^[–—(-]$/.test(reading.tokens[phrase.last]?.low ?? '');

/** The first subject of the sentence, or of the cue before: "X a dit …, ajoutant que …". */
function sharedSubject(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  const earlier = parsed.cues.findLast(
    (c) =>
      c.last <= cue.first &&
      c.kind === 'verb' &&
      c.form === 'finite' &&
      reading.pairOf[c.main] === reading.pairOf[cue.main],
  );
  if (earlier) {
    const source = findSource(reading, parsed, earlier, followsContent(reading, parsed, earlier));
    if (source) return { ...source, rule: 'source.shared-subject' };
  }
  const subject = parsed.phrases.find(
    (p) =>
      p.prep < 0 &&
      p.kind !== 'time' &&
      SPEAKS.has(p.kind) &&
      !isDateline(reading, parsed, p) &&
      reading.pairOf[p.first] === reading.pairOf[cue.main] &&
      p.last <= cue.first,
  );
  if (subject) return sourceOf(reading, parsed, { phrases: [subject], rule: 'source.shared-subject' });
  const later = parsed.phrases.find(
    (p) =>
      reading.pairOf[p.first] === reading.pairOf[cue.main] &&
      p.prep < 0 &&
      SPEAKS.has(p.kind) &&
      p.first > cue.last &&
      isVerbHere(reading, p.last),
  );
  return later ? sourceOf(reading, parsed, { phrases: [later], rule: 'source.shared-subject' }) : null;
}

interface Scored {
  readonly phrase: Phrase;
  readonly score: number;
}

/** The phrase before the verb that fits best as its subject. */
function subjectBefore(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  let best: Scored | null = null;
  for (const phrase of parsed.phrases) {
    if (phrase.last > cue.first) break;
    const score = subjectScore(reading, parsed, cue, phrase);
    if (score > (best?.score ?? 0)) best = { phrase, score };
  }
  return best ? sourceOf(reading, parsed, { phrases: [best.phrase], rule: 'source.subject-before', cue }) : null;
}

/** Above 0: may be the subject. Weights set by hand on our own gold. */
function subjectScore(reading: Reading, parsed: Parsed, cue: CueHit, phrase: Phrase): number {
  const { tokens } = reading;
  if (
    (phrase.prep >= 0 && !isPartitive(reading, parsed, phrase)) ||
    phrase.kind === 'time' ||
    reading.pairOf[phrase.first] !== reading.pairOf[cue.main]
  )
    return 0;
  if (cue.number !== 'x' && phrase.number !== 'x' && phrase.number !== cue.number && !isCoordinated(reading, phrase))
    return 0;
  if (isLooseWord(reading, phrase)) return 0;
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
  const joined = is(last, and | CLASS.but) || last?.low === ',';
  if (verbs > 0) score -= joined || between.some((t) => is(t, rel)) ? 0.5 : 4;
  if (verbs === 0 && joined && bare.length === 1 && is(last, and | CLASS.but)) score -= 4;
  return score;
}

/** A lower-case word of no table without a determiner is no subject where every noun wants one: "Perguntada se pretende parar". */
const isLooseWord = (reading: Reading, phrase: Phrase): boolean =>
  reading.language.traits.proDrop &&
  phrase.kind === 'other' &&
  phrase.number !== 'p' &&
  !reading.tokens[phrase.first]?.capital &&
  !is(reading.tokens[phrase.first], CLASS.det | CLASS.num | CLASS.adj);

/** "De bons analystes notent": "de" at the start of a clause is an article. */
const isPartitive = (reading: Reading, parsed: Parsed, phrase: Phrase): boolean =>
  is(reading.tokens[phrase.prep], of) &&
  (phrase.prep === parsed.sentence.first || reading.tokens[phrase.prep - 1]?.low === ',');

const isCoordinated = (reading: Reading, phrase: Phrase): boolean =>
  is(reading.tokens[phrase.first - 1], and) || is(reading.tokens[phrase.last], and);

/** Inverted subjects: "a déclaré mardi le ministre", "comme le prévoit l'article 4", "Advierte la politóloga que …". */
function subjectAfter(reading: Reading, parsed: Parsed, cue: CueHit, inverted: boolean): Source | null {
  const { tokens } = reading;
  for (const phrase of parsed.phrases) {
    if (phrase.first < cue.last) continue;
    if (phrase.first > cue.last + (inverted ? 14 : 3)) return null;
    const between = tokens.slice(cue.last, phrase.first);
    if (
      between.some(
        (t) => t.kind === 'mark' || t.low === ':' || t.low === ';' || is(t, CLASS.that) || isVerbHere(reading, t.index),
      )
    )
      return null;
    if (phrase.kind === 'time' || phrase.prep >= 0) continue;
    // "said Mrs. Clinton had avoided": a verb right after makes it the subject of what was said.
    if (reading.language.traits.bareThat && isVerbHere(reading, phrase.last)) return null;
    if (phrase.kind === 'pronoun' && !inverted) return null;
    if (cue.number !== 'x' && phrase.number !== 'x' && phrase.number !== cue.number && !isCoordinated(reading, phrase))
      return null;
    const near = between.every((t) => is(t, adv | time));
    if (between.some((t) => is(t, and | sub | rel | CLASS.but)) || (phrase.kind === 'other' && !near)) return null;
    if (!inverted && !(SPEAKS.has(phrase.kind) && opensClause(reading, parsed, cue))) return null;
    if (!inverted && !near) return null;
    return sourceOf(reading, parsed, { phrases: [phrase], rule: 'source.subject-after', cue });
  }
  return null;
}

/** Nothing that could be a subject stands before the verb in its clause. */
function opensClause(reading: Reading, parsed: Parsed, cue: CueHit): boolean {
  const before = reading.tokens[cue.first - 1];
  return cue.first === parsed.sentence.first || before?.low === ',' || is(before, sub | adv | rel);
}

interface Naming {
  readonly phrases: readonly Phrase[];
  readonly rule: SourceRule;
  readonly cue?: CueHit;
}

/** The phrase with its apposition and, for a plural verb, the one that "and" joins to it. */
export function sourceOf(reading: Reading, parsed: Parsed, { phrases, rule, cue }: Naming): Source {
  const base = phrases[0] as Phrase;
  const partner = joined(reading, parsed, base, cue);
  const all = partner
    ? [base, partner].sort((a, b) => a.start - b.start)
    : [base, ...apposed(reading, parsed, base)].sort((a, b) => a.start - b.start);
  return {
    phrases: all,
    joint: partner !== null,
    rule,
    start: (all[0] as Phrase).start,
    end: Math.max(...all.map((p) => p.end)),
  };
}

function joined(reading: Reading, parsed: Parsed, base: Phrase, cue: CueHit | undefined): Phrase | null {
  if (cue?.number === 's' || base.kind === 'pronoun') return null;
  const names = (p: Phrase): boolean => p.kind === 'name' || p.kind === 'person' || p.kind === 'body';
  if (!names(base)) return null;
  const other = parsed.phrases.find(
    (p) =>
      names(p) &&
      p.prep < 0 &&
      ((p.last + 1 === base.first && is(reading.tokens[p.last], and)) ||
        (base.last + 1 === p.first && is(reading.tokens[base.last], and))),
  );
  return other ?? null;
}

const apposed = (reading: Reading, parsed: Parsed, base: Phrase): readonly Phrase[] => {
  const partner = partnerOf(reading, parsed.sentence, parsed.phrases, base);
  return partner ? [partner] : [];
};
