import { CLASS } from '../language/language';
import type { Phrase } from '../mentions/phrases';
import { isVerbHere, tokenAt, type Reading } from '../reading';
import { span } from '../span';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import type { Source } from './3-sources';
import type { Range } from './content';
import { restIsClause, type Draft } from './drafts';
import type { ReadSentence } from './governs';
import { clauseStart, isMood } from './verb-last';

const { sub, that, whether, rel, as } = CLASS;
const SPEAKS = new Set<Phrase['kind']>(['person', 'people', 'body', 'document', 'unnamed', 'name', 'pronoun', 'other']);

/**
 * Reported speech that runs on without a cue, by its mood alone: „Der Sprecher sagte, … Man habe nichts gewusst.“ The sentence
 * floats: it goes to whoever spoke before. Not „Es sei denn“, and no mood inside a subordinate clause („als ob er es wisse“).
 */
export function moodDrafts(reading: Reading, sentences: readonly ReadSentence[], drafts: readonly Draft[]): Draft[] {
  if (!reading.language.traits.reportedMood) return [];
  return sentences.flatMap((sentence) => {
    const { first, last, start, end } = sentence.sentence;
    if (drafts.some((d) => d.hull.start < end && start < d.hull.end && d.kind !== 'partial')) return [];
    // „Der Chef werde „verfolgt“, klagte X“: the marks' own cue ends what was reported.
    const shown = drafts.find((d) => d.hull.start === start && d.cue !== null && d.hull.end <= d.cue.start);
    const within: Range = [first, shown ? tokenAt(reading.tokens, shown.hull.end) : last];
    if (shown && !restIsClause(reading, within)) return [];
    const from = mainMood(reading, sentence);
    if (reading.pairOf[first] !== -1 || from < 0) return [];
    const tail = reading.tokens[last - 1] as Token;
    const stop = shown?.hull.end ?? (/^[.!?…]$/.test(tail.low) ? tail.start : end);
    const teller: Teller | null =
      (shown?.source && { cue: shown.cue, source: shown.source }) ??
      (from > first ? tellerOf(reading, sentence, from) : null);
    const opens = (teller !== null && !shown) || reading.tokens[from - 1]?.low === ':';
    const content = span(opens ? (reading.tokens[from] as Token).start : start, stop);
    return [
      {
        kind: 'indirect',
        segments: [content],
        hull: content,
        cue: teller?.cue ?? null,
        source: teller?.source ?? null,
        rules: ['content.bare-clause', ...(teller ? [teller.source.rule] : [])],
        at: first,
        floats: teller === null,
      },
    ];
  });
}

interface Teller {
  readonly cue: CueHit | null;
  readonly source: Source;
}

/**
 * „Die Anwältin legte dar, er habe geschlafen“, „…, da sie fürchtete, man wolle …“: a clause before the comma with a verb of another
 * mood tells who; null where the sentence has none and runs on.
 */
function tellerOf(reading: Reading, parsed: ReadSentence, from: number): Teller | null {
  if (reading.tokens[from - 1]?.low !== ',') return null;
  const { first } = parsed.sentence;
  const verb = reading.tokens.slice(first, from).some((t) => isVerbHere(reading, t.index) && !isMood(reading, t.index));
  if (!verb) return null;
  const report = parsed.reports.findLast((r) => r.cue.last <= from && r.cue.kind === 'verb' && r.source !== null);
  if (report?.source) return { cue: report.cue, source: report.source };
  const phrase = parsed.phrases.findLast((p) => p.last <= from && p.prep < 0 && SPEAKS.has(p.kind));
  if (!phrase) return null;
  const { start, end } = phrase;
  return { cue: null, source: { phrases: [phrase], joint: false, rule: 'source.subject-before', start, end } };
}

/** First token of the reported words: of the clause with the mood where another stands before it; -1: no main clause in that mood. */
function mainMood(reading: Reading, parsed: ReadSentence): number {
  const { first, last } = parsed.sentence;
  for (let i = first; i < last; i++) {
    if (reading.pairOf[i] !== -1 || !isMood(reading, i)) continue;
    const next = reading.tokens[i + 1];
    if (next?.low === 'denn' || (i === first && next?.low === 'es')) return -1;
    const from = clauseStart(reading, parsed, i);
    const opener = reading.tokens[from];
    const subordinate = is(opener, sub | that | whether | as) || (from > first && is(opener, rel));
    if (!subordinate) return from;
  }
  return -1;
}
