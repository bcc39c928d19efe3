import { CLASS } from '../language/language';
import { partnerOf } from '../mentions/appositions';
import type { Phrase } from '../mentions/phrases';
import { isVerbHere, tokenAt, type Reading } from '../reading';
import { is } from '../tokens';
import type { MarkPair } from './1-marks';
import type { CueHit } from './2-cues';
import { findSource, sourceOf, type Source } from './3-sources';
import { cueAfter } from './after-marks';
import { followsContent, SPEAKS } from './inversion';
import { contentOf, type Content } from './content';
import type { Parsed } from './parsed';
import { isAffair, isOutlet, isTitle, namesThing } from './marked-names';
import { objectOf } from './marked-objects';

/** A cue with who speaks by it and what it reports. */
export interface Report {
  readonly cue: CueHit;
  readonly source: Source | null;
  readonly content: Content | null;
}

/** A sentence with its reports worked out. */
export interface ReadSentence extends Parsed {
  readonly reports: readonly Report[];
}

export function readReports(reading: Reading, parsed: Parsed): ReadSentence {
  const reports = parsed.cues.map((cue): Report => {
    const source = findSource(reading, parsed, cue, followsContent(reading, parsed, cue));
    return { cue, source, content: contentOf(reading, parsed, cue, source) };
  });
  return { ...parsed, reports };
}

/** Stable ids of why a pair of marks is a quotation. */
export type GovernRule =
  | 'govern.after-marks'
  | 'govern.colon'
  | 'govern.colon-name'
  | 'govern.aside'
  | 'govern.that-clause'
  | 'govern.object'
  | 'govern.beside'
  | 'govern.preposition'
  | 'govern.sentence-end'
  | 'govern.announced'
  | 'govern.participle'
  | 'govern.noun'
  | 'govern.floating'
  | 'govern.interview';

export interface Governor {
  readonly rule: GovernRule;
  readonly cue: CueHit | null;
  readonly source: Source | null;
  readonly content: Content | null;
}

/** Tokens of a pair: [first, last) with its marks. */
export interface PairTokens {
  readonly pair: MarkPair;
  readonly index: number;
  readonly first: number;
  readonly last: number;
}

export const pairTokens = (reading: Reading, pair: MarkPair, index: number): PairTokens => ({
  pair,
  index,
  first: tokenAt(reading.tokens, pair.start),
  last: tokenAt(reading.tokens, pair.end),
});

const { det } = CLASS;
/** Who may stand before a colon and words in marks with no verb: "Ein Beamter: „…“", not "Motto: „…“". */
const COLON_SPEAKERS = new Set<Phrase['kind']>(['name', 'person', 'pronoun', 'unnamed']);

/** The cue that makes a pair of marks a quotation, the strongest evidence first; null: only the context could. */
export function governorOf(reading: Reading, sentences: readonly ReadSentence[], at: PairTokens): Governor | null {
  const before = sentences[reading.sentenceOf[at.first] as number];
  const after = sentences[reading.sentenceOf[at.last - 1] as number];
  if (!before || !after) return null;
  if (namesThing(reading, at)) {
    const object = objectOf(reading, before, at);
    // „warnte vor der „Katastrophe““, but „forderte im Gespräch mit der „Post““.
    const far = isOutlet(reading, at) && at.first - (object?.cue?.last ?? 0) > 2;
    return object?.rule === 'govern.object' && !far ? object : null;
  }
  const behind = cueAfter(reading, sentences, at);
  return (
    (behind && sharesSubject(reading, behind, at) ? ownObject(reading, before, at) : null) ??
    behind ??
    (at.pair.ends === 'close'
      ? null
      : (colon(reading, sentences, at) ??
        nearer(inContent(before, at), objectOf(reading, before, at)) ??
        participleAfter(after, at) ??
        inLaterContent(after, at) ??
        nounBefore(reading, before, at)))
  );
}

/** Two words or three with their marks: less than somebody says alone. */
const SHORT_PAIR = 5;

/** "Whitman dismissed it as “a game,” adding that …", „sprach von einem „Weckruf“, warnte aber“: the cue behind goes on with the subject before. */
const sharesSubject = ({ language }: Reading, { source, cue }: Governor, at: PairTokens): boolean =>
  source !== null &&
  cue !== null &&
  (language.traits.headLast ||
    language.traits.verbLast ||
    (cue.form === 'finite' && at.last - at.first < SHORT_PAIR)) &&
  source.end <= at.pair.start &&
  cue.start >= at.pair.end;

function ownObject(reading: Reading, sentence: ReadSentence, at: PairTokens): Governor | null {
  const found = objectOf(reading, sentence, at);
  return found?.rule === 'govern.object' ? found : null;
}

/**
 * Of two cues before the marks the nearer one governs, unless a thing is its subject: "says the village has shown the county “how it is
 * done”" is what the speaker of "says" said.
 */
function nearer(inside: Governor | null, object: Governor | null): Governor | null {
  if (!inside || !object || !inside.cue || !object.cue) return inside ?? object;
  return object.cue.first > inside.cue.first && object.source && !isThing(object.source) ? object : inside;
}

const isThing = (source: Source): boolean => source.phrases.every((p) => THINGS.has(p.kind));
const THINGS = new Set<Phrase['kind']>(['other', 'place', 'event', 'time', 'document']);

export const governor = (rule: GovernRule, report: Report): Governor => ({
  rule,
  cue: report.cue,
  source: report.source,
  content: report.content,
});
export const speaks = (cue: CueHit): boolean =>
  cue.kind === 'verb' &&
  cue.form !== 'reduced' &&
  cue.form !== 'passive' &&
  (cue.frames.has('quote') || cue.frames.has('that'));

/** "Il a déclaré : « … »", "Un mot de X : « … »", "Jean Dupont : « … »". */
function colon(reading: Reading, sentences: readonly ReadSentence[], at: PairTokens): Governor | null {
  const { tokens } = reading;
  const sign = tokens[at.first - 1];
  const sentence = sentences[reading.sentenceOf[at.first - 1] ?? -1];
  if (sign?.low !== ':' || !sentence) return null;
  const usable = sentence.reports.filter(
    (r) => r.cue.last <= at.first && reading.pairOf[r.cue.main] === -1 && !r.cue.negated,
  );
  const verb = usable.findLast(
    (r) =>
      r.cue.kind === 'verb' && (r.cue.frames.has('cites') || (r.cue.form !== 'passive' && r.cue.form !== 'reduced')),
  );
  // „… und rief: „Lasst mich raus!““: a verb right before the colon, and a sentence of three words that cries.
  const beside = reading.language.traits.verbLast && verb?.cue.last === at.first - 1;
  const cries = beside && /[!?]/.test(reading.folded[at.pair.inner.end - 1] ?? '');
  if (verb) return mute(verb) && !isStatement(reading, at) && !cries ? null : governor('govern.colon', verb);
  const other = usable.at(-1);
  if (other?.source) return governor('govern.colon', other);
  const giver = other?.cue.kind === 'noun' ? giverOf(reading, sentence, other.cue, at) : null;
  if (other && giver) return { ...governor('govern.colon', other), source: giver };
  const subject = beforeColon(reading, sentence, at);
  if (!subject) return other?.cue.kind === 'noun' ? governor('govern.colon', other) : null;
  if (!other && (!isStatement(reading, at) || isAffair(reading, subject))) return null;
  const source: Source = {
    phrases: [subject],
    joint: false,
    rule: 'source.before-colon',
    start: subject.start,
    end: subject.end,
  };
  return { rule: 'govern.colon-name', cue: other?.cue ?? null, source, content: null };
}

/** „Kritik kam von der Opposition: „…““, "La réponse est venue du maire : « … »": a reporting noun, its verb and whose words they were. */
function giverOf(reading: Reading, sentence: ReadSentence, cue: CueHit, at: PairTokens): Source | null {
  const phrase = sentence.phrases.find(
    (p) =>
      p.prep >= cue.last &&
      p.last < at.first &&
      is(reading.tokens[p.prep], CLASS.by | CLASS.of) &&
      SPEAKS.has(p.kind) &&
      reading.verbs.subarray(cue.last, p.prep).includes(1),
  );
  return phrase ? sourceOf(reading, sentence, { phrases: [phrase], rule: 'source.agent' }) : null;
}

/** "Kritik", "Réponse": what is said is not who says it. */
const isReport = ({ tokens, language }: Reading, { head, kind }: Phrase): boolean =>
  kind === 'name' && language.cueNouns.has(tokens[head]?.low ?? '');

/** Who stands right before the colon behind a comma ("Alluvione, il sindaco: «…»"), unless both are one; else who comes first. */
function beforeColon(reading: Reading, sentence: ReadSentence, at: PairTokens): Phrase | undefined {
  const could = sentence.phrases.filter(
    (p) => p.prep < 0 && COLON_SPEAKERS.has(p.kind) && p.last < at.first && !isReport(reading, p),
  );
  const nearest = could.findLast((p) => p.last === at.first - 1 && reading.tokens[p.first - 1]?.low === ',');
  const sentenceAt = nearest && reading.sentences[nearest.sentence];
  return nearest && sentenceAt && !partnerOf(reading, sentenceAt, sentence.phrases, nearest) ? nearest : could[0];
}

/** "une banderole résume l'humeur": a thing as subject says nothing that is not a sentence. */
const mute = (report: Report): boolean =>
  report.source?.phrases.every((p) => p.kind === 'other' || p.kind === 'place' || p.kind === 'event') ?? false;

/** Four words or more with a verb: somebody's sentence rather than a title or a slogan. */
export function isStatement(reading: Reading, at: PairTokens): boolean {
  const words = reading.tokens.slice(at.first, at.last).filter((t) => t.kind === 'word' || t.kind === 'number');
  return words.length >= 4 && words.some((t) => isVerbHere(reading, t.index) || is(t, CLASS.first));
}

const covers = (report: Report, at: PairTokens): boolean =>
  report.content !== null && report.content.ranges.some(([a, z]) => a <= at.first && at.last - 1 <= z);

/** "She said she believed that …": an opinion inside what somebody reports is part of that report. */
export const isInside = (cue: CueHit, sentence: ReadSentence): boolean =>
  cue.frames.has('opinion') &&
  sentence.reports.some((r) => r.cue !== cue && r.content?.ranges.some(([a, z]) => a <= cue.main && cue.main < z));

/** Inside what a cue before it reports. */
function inContent(sentence: ReadSentence, at: PairTokens): Governor | null {
  const holding = sentence.reports.filter(
    (r) => r.cue.last <= at.first && covers(r, at) && !r.cue.negated && !isInside(r.cue, sentence),
  );
  const report = holding.findLast((r) => r.source !== null && !isThing(r.source)) ?? holding.at(-1);
  if (!report) return null;
  return governor(report.cue.kind === 'preposition' ? 'govern.preposition' : 'govern.that-clause', report);
}

/** Inside what a cue after it reports: "… « … » …, a ajouté X." */
function inLaterContent(sentence: ReadSentence, at: PairTokens): Governor | null {
  const report = sentence.reports.find((r) => r.cue.first >= at.last && covers(r, at) && !r.cue.negated);
  if (!report) return null;
  return governor(report.cue.kind === 'preposition' ? 'govern.preposition' : 'govern.sentence-end', report);
}

/** "une « coopération militaire » ouvertement évoquée": a bare participle right after. */
function participleAfter(sentence: ReadSentence, at: PairTokens): Governor | null {
  const report = sentence.reports.find(
    (r) =>
      (r.cue.form === 'reduced' || r.cue.form === 'passive') &&
      r.cue.frames.has('object') &&
      r.cue.first >= at.last &&
      r.cue.first <= at.last + 3,
  );
  return report ? governor('govern.participle', report) : null;
}

/** "les propos de X, « … »", "l'expression « … » de X": a reporting noun with its author beside the marks. */
function nounBefore(reading: Reading, sentence: ReadSentence, at: PairTokens): Governor | null {
  const report = sentence.reports.findLast(
    (r) =>
      r.cue.kind === 'noun' &&
      r.cue.last <= at.first &&
      r.source !== null &&
      at.first - (r.source.phrases.at(-1) as Phrase).last <= 2,
  );
  return report && !isTitle(reading, at) ? governor('govern.noun', report) : null;
}

/** "… « … ». L'avertissement a été lancé par X": the next sentence says whose words they were. */
export function announcedAfter(reading: Reading, sentences: readonly ReadSentence[], at: PairTokens): Governor | null {
  const own = reading.sentenceOf[at.last - 1] as number;
  const next = sentences[own + 1];
  if (!next || next.sentence.block !== at.pair.block) return null;
  const noun = next.reports.find(
    (r) =>
      r.cue.kind === 'noun' && r.cue.first <= next.sentence.first + 2 && is(reading.tokens[next.sentence.first], det),
  );
  if (!noun) return null;
  const agent = next.reports.find((r) => (r.cue.form === 'passive' || r.cue.form === 'reduced') && r.source !== null);
  const source = agent?.source ?? noun.source;
  return source ? { rule: 'govern.announced', cue: noun.cue, source, content: null } : null;
}
