import { CLASS } from '../language/language';
import { partnerOf } from '../mentions/appositions';
import { nominalAt, type Phrase } from '../mentions/phrases';
import { pronounPhrase as pronounOf } from '../mentions/pronouns';
import { isVerbHere, type Reading } from '../reading';
import type { Span } from '../span';
import { is } from '../tokens';
import type { CueHit } from './2-cues';
import { agentBefore, agentSource, citedSource } from './agents';
import { closesWithSubject, followsContent, SPEAKS } from './inversion';
import { markedSubject } from './marked-subject';
import { mainSubject, opensClause } from './opening-clause';
import type { Parsed } from './parsed';
import { prepositionSource } from './preposition-source';
import { relativeSource } from './relative-source';
import { impersonal, paperBehind } from './impersonal';
import { subjectAfter, subjectBefore } from './subjects';
import { isUnaccented } from './verb-group';
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

const { adv, obj, subj, and, of, first, second } = CLASS;

/** Null: the sentence names nobody for this cue. `inverted`: the cue follows what was said, so its subject may follow it. */
export function findSource(reading: Reading, parsed: Parsed, cue: CueHit, inverted: boolean): Source | null {
  if (cue.kind === 'preposition') return prepositionSource(reading, parsed, cue);
  if (cue.kind === 'noun') return nounSource(reading, parsed, cue);
  if (cue.clitic >= 0) return cliticSource(reading, parsed, cue);
  const cited = cue.frames.has('cites') ? citedSource(reading, parsed, cue) : null;
  if (cited) return cited;
  // "è giunto alla conclusione che": with its noun such a verb is no passive.
  if (cue.form === 'passive' && cue.lemma.includes(' ') && !cue.frames.has('object'))
    return subjectBefore(reading, parsed, cue);
  if (cue.form === 'passive' || cue.form === 'reduced') return agentSource(reading, parsed, cue);
  // „Der Plan wurde von der Opposition als „Irrweg“ kritisiert“: the form is finite too, the auxiliary far before says that it is none.
  if (reading.language.traits.verbLast && reading.tokens[cue.last]?.kind !== 'word') {
    const agent = agentBefore(reading, parsed, cue);
    const auxiliary = (agent?.phrases[0]?.prep ?? 0) - 1;
    if (is(reading.tokens[auxiliary], CLASS.be) && !is(reading.tokens[auxiliary], CLASS.have)) return agent;
  }
  if (cue.form === 'gerund') return sharedSubject(reading, parsed, cue);
  if (isUnaccented(reading, cue.main) && is(reading.tokens[cue.main - 1], CLASS.det)) {
    const he = pronounOf(reading, parsed.sentence, cue.main - 1);
    return sourceOf(reading, parsed, { phrases: [he], rule: 'source.subject-before' });
  }
  const bracket = bracketSubject(reading, parsed, cue);
  if (bracket && isNobody(reading, bracket)) {
    const place = impersonalSource(reading, parsed, cue);
    const nobody: Phrase = place ?? { ...bracket, kind: 'someone' };
    return sourceOf(reading, parsed, { phrases: [nobody], rule: 'source.subject-after' });
  }
  if (bracket) return sourceOf(reading, parsed, { phrases: [bracket], rule: bracketRule(bracket, cue), cue });
  const beside = inverted ? besideMarks(reading, parsed, cue) : null;
  if (beside) return beside;
  const nobody = impersonal(reading, cue);
  const paper = nobody ? paperBehind(reading, parsed, cue) : null;
  if (paper) return paper;
  // "la cosecha, que en el sector se considera que será buena": what stands before is spoken of.
  const own = reading.tokens.slice(cue.first + 1, cue.main).every((t) => is(t, CLASS.have | CLASS.be));
  if (nobody && own && is(reading.tokens[cue.last], CLASS.that)) return null;
  const behind = inverted && statementBefore(reading, parsed, cue);
  const after = subjectAfter(reading, parsed, cue, behind);
  if (behind && after) return after;
  return (
    markedSubject(reading, parsed, cue) ??
    relativeSource(reading, parsed, cue) ??
    subjectBefore(reading, parsed, cue) ??
    after ??
    houseSource(reading, parsed, cue)
  );
}

/**
 * "Dal comitato ricordano", "Desde el Gobierno aseguran", "En el PP creen": they of the house that opens the sentence, its verb in the
 * plural right behind it. Not "Dopo la riunione ricordano" (no house) nor "Dal comitato ricorda" (one who was named before).
 */
function houseSource(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  const house = parsed.phrases[0];
  if (!reading.language.traits.proDrop || cue.number !== 'p' || !house || house.prep !== parsed.sentence.first)
    return null;
  const near = reading.tokens.slice(house.last, cue.first).every((t) => is(t, adv | obj | CLASS.time));
  return near && house.number !== 'p' && HOUSES.has(house.kind)
    ? sourceOf(reading, parsed, { phrases: [house], rule: 'source.subject-before' })
    : null;
}

const HOUSES = new Set<Phrase['kind']>(['body', 'name', 'place']);

/** "Ms. Epstein, a judge, wrote an assessment": without marks or a verb before it the cue follows nothing that was said. */
function statementBefore(reading: Reading, parsed: Parsed, cue: CueHit): boolean {
  const { bareThat, verbLast } = reading.language.traits;
  if (!bareThat || verbLast || closesWithSubject(reading, parsed, cue)) return true;
  // "A neighbour, who fears for her safety, told the agency": whom somebody told is no subject, unless marks stand right before.
  if (cue.frames.has('addressee') && reading.tokens[cue.first - 1]?.kind === 'word') return false;
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
  const paper = phrase?.kind === 'someone' ? paperBehind(reading, parsed, cue) : null;
  if (paper) return paper;
  return phrase && sourceOf(reading, parsed, { phrases: [phrase], rule: 'source.inverted-pronoun' });
}

/** A pronoun that findPhrases leaves alone: "selon lui". */
export function pronounPhrase(reading: Reading, parsed: Parsed, i: number): Phrase | null {
  const token = reading.tokens[i];
  if (!token || i >= parsed.sentence.last || !is(token, subj | obj | CLASS.dem) || is(token, first | second))
    return null;
  return pronounOf(reading, parsed.sentence, i);
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
      !c.frames.has('opinion') &&
      reading.pairOf[c.main] === reading.pairOf[cue.main],
  );
  const opens = opensClause(reading, parsed, cue);
  const main = opens ? mainSubject(reading, parsed, cue) : null;
  if (main && SPEAKS.has(main.kind))
    return sourceOf(reading, parsed, { phrases: [main], rule: 'source.shared-subject' });
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
      !(opens && is(reading.tokens[p.first - 1], CLASS.that)) &&
      isVerbHere(reading, p.last),
  );
  return later ? sourceOf(reading, parsed, { phrases: [later], rule: 'source.shared-subject' }) : null;
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
