import { CLASS } from '../language/language';
import { looksVerbal, nounOf } from '../language/lookup';
import type { Phrase } from '../mentions/phrases';
import type { Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import { governor, isStatement, type Governor, type PairTokens, type ReadSentence } from './governs';
import { impersonal } from './impersonal';
import { isName, isTitle } from './marked-names';

/** Marks in what a verb takes as its object, or right beside it. */

const { adv, obj, subj, sub, and, of, to, det } = CLASS;

/** "a qualifié l'accord de « … »", "parle de « … »", "a déclaré mardi « … »". */
export function objectOf(reading: Reading, sentence: ReadSentence, at: PairTokens): Governor | null {
  if (isTitle(reading, at) && isNamed(reading, at)) return null;
  for (const report of [...sentence.reports].reverse()) {
    const { cue } = report;
    if (cue.kind !== 'verb' || cue.after > at.first || reading.pairOf[cue.main] !== -1 || cue.negated) continue;
    if (!report.source && impersonal(reading, cue)) continue;
    const between = reading.tokens.slice(cue.after, at.first);
    if (between.some((t) => t.low === ';' || t.low === ':')) return null;
    const link = between.length <= 3 && between.every((t) => is(t, of | to | adv | obj));
    const object =
      cue.frames.has('object') || (cue.frames.has('infinitive') && link && between.some((t) => is(t, of | to)));
    // "On parle de « … »", "man nannte ihn „…“": what people call a thing.
    const who = report.source?.phrases[0];
    if (object && who?.kind === 'someone' && who.number !== 'p') continue;
    if (object && who && !cue.frames.has('quote') && isNickname(reading, at, who)) continue;
    if (object && reaches(reading, at, between) && (cue.frames.has('quote') || !isName(reading, at)))
      return governor('govern.object', report);
    if (cue.form === 'reduced' || cue.form === 'passive') continue;
    if (
      cue.frames.has('quote') &&
      between.length <= (between.at(-1)?.low === ',' ? 14 : 7) &&
      !between.some((t) => looksVerbal(reading.language, t) && !is(t, adv) && !is(reading.tokens[t.index - 1], det)) &&
      !between.some((t) => is(t, CLASS.be)) &&
      !isTitle(reading, at) &&
      !isByname(reading, cue, at)
    )
      return governor('govern.beside', report);
  }
  return null;
}

/** "Staff are calling it “lights down”", „Kolleginnen nennen ihn „Doktor Später““: what people at large call a thing; "call it “a disaster”" judges. */
function isNickname(reading: Reading, at: PairTokens, who: Phrase): boolean {
  const { headLast, capitalNouns } = reading.language.traits;
  const noun = nounOf(reading.language, reading.tokens[who.head]?.low ?? '');
  const large =
    noun?.number === 'p' && (noun.kind === 'people' || noun.kind === 'person') && who.last - who.first === 1;
  const opening = reading.tokens[at.first + 1];
  return (headLast || capitalNouns) && large && !is(opening, CLASS.num) && !isStatement(reading, at);
}

/** "L'accord, dit « accord de la jetée », …": a few words between commas name the thing before them. */
const isByname = (reading: Reading, cue: CueHit, at: PairTokens): boolean =>
  reading.tokens[cue.first - 1]?.low === ',' && reading.tokens[at.last]?.low === ',' && !isStatement(reading, at);

/** The object's noun phrase may hold a relative clause, but no new main clause. */
function reaches(reading: Reading, at: PairTokens, between: readonly Token[]): boolean {
  if (between.length > 40 || (isTitle(reading, at) && between.length > 4)) return false;
  for (let i = 1; i < between.length; i++) {
    const [before, token] = [between[i - 1] as Token, between[i] as Token];
    const clause = before.low === ',' || is(before, and);
    if (clause && is(token, subj) && reading.pairOf[token.index] === -1) return false;
    // „kritisierte die Tat, …, als „Provokation““: the word right before the marks belongs to them.
    if (is(token, sub) && before.low === ',' && i < between.length - 1) return false;
  }
  return true;
}

/** "dall'associazione «Sotto i mille»", "le rapport « Horizons »": the noun right before the marks is what they name. */
function isNamed(reading: Reading, at: PairTokens): boolean {
  const noun = nounOf(reading.language, reading.tokens[at.first - 1]?.low ?? '');
  return noun !== null && noun.kind !== 'person' && noun.kind !== 'people' && noun.kind !== 'unnamed';
}
