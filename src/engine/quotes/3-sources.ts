import { CLASS } from '../language/language';
import { looksVerbal } from '../language/lookup';
import { partnerOf } from '../mentions/appositions';
import { nominalAt, type Phrase } from '../mentions/phrases';
import { pronounPhrase as pronounOf } from '../mentions/pronouns';
import { isVerbHere, type Reading } from '../reading';
import type { Span } from '../span';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import { closesWithSubject, followsContent, SPEAKS } from './inversion';
import type { Parsed } from './parsed';
import { prepositionSource } from './preposition-source';
import { impersonal, paperBehind } from './impersonal';
import { subjectAfter, subjectBefore } from './subjects';
import { bracketSubject, impersonalSource, isAgent, isNobody } from './verb-last';

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

const { adv, neg, obj, subj, rel, and, by, of, first, second } = CLASS;

/** Null: the sentence names nobody for this cue. `inverted`: the cue follows what was said, so its subject may follow it. */
export function findSource(reading: Reading, parsed: Parsed, cue: CueHit, inverted: boolean): Source | null {
  if (cue.kind === 'preposition') return prepositionSource(reading, parsed, cue);
  if (cue.kind === 'noun') return nounSource(reading, parsed, cue);
  if (cue.clitic >= 0) return cliticSource(reading, parsed, cue);
  const cited = cue.frames.has('cites') ? citedSource(reading, parsed, cue) : null;
  if (cited) return cited;
  if (cue.form === 'passive' || cue.form === 'reduced') return agentSource(reading, parsed, cue);
  // „Der Plan wurde von der Opposition als „Irrweg“ kritisiert“: the form is finite too, the auxiliary far before says that it is none.
  if (reading.language.traits.verbLast && reading.tokens[cue.last]?.kind !== 'word') {
    const agent = agentBefore(reading, parsed, cue);
    const auxiliary = (agent?.phrases[0]?.prep ?? 0) - 1;
    if (is(reading.tokens[auxiliary], CLASS.be) && !is(reading.tokens[auxiliary], CLASS.have)) return agent;
  }
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

/** „Der Chef wird von der Zeitung mit den Worten zitiert“: the subject; „Der Sender zitierte Papandreou mit den Worten“: the object. */
function citedSource(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  const beings = parsed.phrases.filter((p) => p.prep < 0 && SPEAKS.has(p.kind) && reading.pairOf[p.first] === -1);
  const passive = cue.form !== 'finite' || reading.tokens[cue.last]?.kind !== 'word';
  const behind = beings.filter((p) => p.first > cue.main);
  // „Die Rundschau zitiert einen Zeugen“, „„…“, zitiert die Zeitung den Zeugen“: the object stands behind the verb, and last.
  const led = parsed.phrases.some((p) => p.prep < 0 && p.kind !== 'time' && p.last === cue.first);
  const phrase = passive ? beings[0] : led ? behind[0] : behind.length > 1 ? behind.at(-1) : undefined;
  return phrase
    ? sourceOf(reading, parsed, { phrases: [phrase], rule: passive ? 'source.subject-before' : 'source.subject-after' })
    : null;
}

/** „von Kennern als „Meilenstein“ bezeichnet“: where verbs stand last the agent stands before them, nearest to what it says. */
function agentBefore(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  const phrase = parsed.phrases.findLast(
    (p) =>
      p.last <= cue.first &&
      p.prep >= 0 &&
      is(reading.tokens[p.prep], by) &&
      (SPEAKS.has(p.kind) || isAgent(reading, p)) &&
      cue.first - p.last < 16,
  );
  return phrase ? sourceOf(reading, parsed, { phrases: [phrase], rule: 'source.agent' }) : null;
}

function agentSource(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  const before = reading.language.traits.verbLast ? agentBefore(reading, parsed, cue) : null;
  if (before) return before;
  for (let j = cue.last; j < parsed.sentence.last && j < cue.last + 12; j++) {
    const token = reading.tokens[j] as Token;
    if (token.low === ';' || token.low === ':' || token.kind === 'mark') return null;
    if (!is(token, by)) continue;
    const phrase = parsed.phrases.find((p) => p.prep === j) ?? nominalAt(reading, parsed.sentence, j);
    if (phrase) return sourceOf(reading, parsed, { phrases: [phrase], rule: 'source.agent' });
  }
  return null;
}

/** Where a relative pronoun would open the clause of the cue: before its adverbs, clitics and what a preposition leads ("quien en un comunicado negó"). */
function relativeBefore({ tokens, language }: Reading, { sentence, phrases }: Parsed, cue: CueHit): number {
  let j = cue.first - 1;
  while (j > sentence.first && cue.first - j < 14) {
    // Where verbs stand last the opener of a clause is found from its start (verb-last.ts).
    const led = language.traits.verbLast
      ? undefined
      : phrases.find((p) => p.last === j + 1 && p.prep > sentence.first && p.prep < p.first);
    if (is(tokens[j], adv | neg | obj) && !is(tokens[j], rel)) j--;
    else if (led) j = led.prep - 1;
    else if (tokens[j]?.low === ',' && j < cue.first - 1 && !language.traits.verbLast) j--;
    else break;
  }
  return j;
}

/** "…, qui a dit que": the phrase before the relative pronoun. */
function relativeSource(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  const j = relativeBefore(reading, parsed, cue);
  if (
    !is(reading.tokens[j], rel) ||
    (is(reading.tokens[j], CLASS.that) && !is(reading.tokens[j], subj) && !relativeThat(reading, j))
  )
    return null;
  const comma = reading.tokens[j - 1]?.low === ',' ? 1 : 0;
  // "A chi gli chiedeva se …", "À qui lui demande si …": whoever asks is nobody.
  const asker = j - parsed.sentence.first === 1 && is(reading.tokens[parsed.sentence.first], CLASS.to);
  const phrase = asker
    ? { ...pronounOf(reading, parsed.sentence, j), kind: 'someone' as const }
    : parsed.phrases.findLast((p) => p.last <= j - comma && p.last >= j - comma - 3 && p.kind !== 'time');
  // "un incendio que ha definido como «…»": where subjects may be left out a thing is what somebody else speaks of.
  if (phrase?.kind === 'other' && cue.frames.has('object') && reading.language.traits.proDrop) return null;
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
      !c.frames.has('opinion') &&
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
