import { CLASS } from '../language/language';
import type { Phrase } from '../mentions/phrases';
import type { Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import { findSource } from './3-sources';
import { isStatement, speaks, type Governor, type PairTokens, type ReadSentence, type Report } from './governs';
import { SPEAKS } from './inversion';
import { isName, isTitle } from './marked-names';
import { openCueAt } from './open-cues';
import { finiteOf } from './verb-last';

/** The cue right behind a pair of marks: « … », a déclaré X · "…," X said. */

const { adv, neg, obj, sub } = CLASS;

/** « … », a déclaré X · "…," X said · « … ! » s'écrie-t-il · « … », comme le prévoit X */
export function cueAfter(reading: Reading, sentences: readonly ReadSentence[], at: PairTokens): Governor | null {
  const { tokens } = reading;
  let j = at.last;
  let comma = /[,]$/.test(reading.folded.slice(at.pair.inner.start, at.pair.inner.end));
  while (
    j < at.last + 4 &&
    tokens[j] &&
    (/^[,.–—)-]$/.test((tokens[j] as Token).low) ||
      is(tokens[j], adv) ||
      (comma && is(tokens[j], sub)) ||
      (is(tokens[j], obj) && is(tokens[j - 1], sub)))
  ) {
    comma ||= /^[,–—-]$/.test((tokens[j] as Token).low);
    j++;
  }
  const sentence = sentences[reading.sentenceOf[j] ?? -1];
  if (!sentence || sentence.sentence.block !== at.pair.block) return null;
  const report = beside(reading, sentence, j) ?? openReport(reading, sentence, at, j);
  if (!report || reading.pairOf[report.cue.main] !== -1) return null;
  const own =
    report.content !== null &&
    report.content.rule !== 'content.before-cue' &&
    report.content.rule !== 'content.after-colon';
  // „… hat sich etabliert.“ erklärte X: a small letter goes on with the sentence.
  const stop = reading.language.traits.verbLast && tokens[at.last]?.kind === 'word' && !tokens[at.last]?.capital;
  const asks = (stop ? /[?!….]$/ : /[?!…]$/).test(reading.folded.slice(at.pair.inner.start, at.pair.inner.end));
  const opens = j === sentence.sentence.first || reading.sentenceOf[at.last - 1] !== sentence.sentence.index;
  if (opens && (own || !(asks || comma)) && report.cue.clitic < 0) return null;
  // „…“ nannte X: where verbs stand last, marks and verb without a comma are object and verb of one clause.
  const { frames } = report.cue;
  const object = frames.has('object') && !(frames.has('quote') ? isTitle : isName)(reading, at);
  // „Mit den Worten „…“ kommentierte er“: the noun before the marks says what they are.
  const words = reading.language.cueNouns.has(tokens[at.first - 1]?.low ?? '');
  if (reading.language.traits.verbLast && !comma && !asks && !object && !words) return null;
  // »Nein!« Claasen entgegnete: »…«: the cue has words of its own after its colon.
  if (opens && reading.tokens[report.cue.after]?.low === ':') return null;
  if (!opens && own && !comma) return null;
  const source = report.source ?? null;
  return { rule: 'govern.after-marks', cue: report.cue, source, content: report.content };
}

/** A verb outside the tables counts where the marks hold a statement and a person, a name or an inverted pronoun follows it. */
function openReport(reading: Reading, sentence: ReadSentence, at: PairTokens, j: number): Report | undefined {
  if (!isStatement(reading, at) && !/^\p{Lu}/u.test(reading.folded.slice(at.pair.inner.start, at.pair.inner.end)))
    return undefined;
  const cue = openCueAt(reading, sentence.sentence, j);
  if (!cue || reading.sentenceOf[at.last - 1] !== sentence.sentence.index) return undefined;
  const source = findSource(reading, sentence, cue, true);
  const first = source?.phrases[0];
  if (!source || !first) return undefined;
  const near =
    cue.clitic >= 0 ||
    source.rule === 'source.inverted-pronoun' ||
    (source.rule === 'source.subject-after' && first.first === cue.last && SPEAKS.has(first.kind));
  return near ? { cue, source, content: null } : undefined;
}

/** „Als „verpasste Chance“ beurteilte X die Reise“: where verbs stand second the object may stand before them. */
const objectBefore = (reading: Reading, cue: CueHit): boolean =>
  reading.language.traits.verbLast && cue.form === 'finite' && cue.frames.has('object');

/** „…“, hatte der Chef am Montag erklärt: the auxiliary stands at `j`, its participle ends the clause. */
const bracketAt = (reading: Reading, sentence: ReadSentence, cue: CueHit, j: number): boolean =>
  reading.language.traits.verbLast && cue.kind === 'verb' && finiteOf(reading, sentence, cue) === j;

/** The cue at `j`, or whose subject starts there; one that names somebody first ("…," state Sen. Dale Burke asked). */
function beside(reading: Reading, sentence: ReadSentence, j: number): Report | undefined {
  const near = sentence.reports.filter(
    (r) =>
      (speaks(r.cue) || objectBefore(reading, r.cue)) &&
      (r.cue.first === j ||
        // « … », leur répliquent les élus: a pronoun that is an article elsewhere stands before the cue.
        (r.cue.first === j + 1 && is(reading.tokens[j], obj)) ||
        (r.cue.first < j && r.cue.main === j) ||
        startsSubject(reading, sentence, r, j) ||
        bracketAt(reading, sentence, r.cue, j)),
  );
  return near.find((r) => r.source !== null) ?? near[0];
}

/** "…," John Smith said: the subject stands between the marks and the verb, and nothing else does. */
function startsSubject(reading: Reading, sentence: ReadSentence, report: Report, j: number): boolean {
  const first = report.source?.phrases[0];
  if (!first || report.source?.rule !== 'source.subject-before' || first.first !== j) return false;
  const lastPhrase = report.source.phrases.at(-1) as Phrase;
  const between = reading.tokens.slice(lastPhrase.last, report.cue.first);
  return (
    sentence.sentence.index === reading.sentenceOf[report.cue.main] &&
    (between.every((t) => is(t, adv | obj | neg) || t.low === ',') || isAppositive(reading, first, report.cue))
  );
}

/** "…," Ann Lee (D-Ohio) said · "…," Ann Lee, a fellow at the institute in Bern, told reporters: two signs hold what describes the subject. */
function isAppositive(reading: Reading, subject: Phrase, cue: CueHit): boolean {
  const [opens, closes] = [reading.tokens[subject.last]?.low, reading.tokens[cue.first - 1]?.low];
  const inside = reading.tokens.slice(subject.last, cue.first);
  const signs = (opens === ',' && closes === ',') || (opens === '(' && closes === ')');
  const plain = inside.length < 44 && !inside.some((t) => t.kind === 'mark' || t.low === ';');
  return reading.language.traits.headLast && signs && plain;
}
