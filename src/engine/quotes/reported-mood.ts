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
    const shown = drafts.find((d) => d.hull.start === start && d.cue !== null);
    if (shown?.cue && shown.cue.start < shown.hull.end) return [];
    const within: Range = [first, shown ? tokenAt(reading.tokens, shown.hull.end) : last];
    if (shown && !restIsClause(reading, within)) return [];
    const { from, governed } = moodClause(reading, sentence);
    if (reading.pairOf[first] !== -1 || from < 0) return [];
    const tail = reading.tokens[last - 1] as Token;
    const stop = shown?.hull.end ?? (/^[.!?…]$/.test(tail.low) ? tail.start : end);
    const teller: Teller | null =
      (shown?.source && { cue: shown.cue, source: shown.source }) ??
      (from > first ? tellerOf(reading, sentence, governed ? from - 1 : from) : null);
    if (governed && !isBeing(teller)) return [];
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
  if (!/^[,:]$/.test(reading.tokens[from - 1]?.low ?? '')) return null;
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

/** „…, dass man „voll hinter ihm“ | stehe“: words in marks are part of the clause that goes on behind them. */
function pastMarks(reading: Reading, parsed: ReadSentence, at: number): number {
  let from = at;
  while (from > parsed.sentence.first && (reading.pairOf[from - 1] ?? -1) >= 0) {
    const pair = reading.pairOf[from - 1];
    while (from > parsed.sentence.first && reading.pairOf[from - 1] === pair) from--;
    from = clauseStart(reading, parsed, from);
  }
  return from;
}

/** Whoever holds that something be so is a being, not a thing: „Der Antrag ändert nichts daran, dass …“. */
const isBeing = (teller: Teller | null): boolean =>
  teller?.source.phrases.every((p) => p.kind !== 'other' && p.kind !== 'document') ?? false;

interface MoodClause {
  /** First token of the reported words; -1: no clause in that mood. */
  readonly from: number;
  /** It hangs on a clause before it: „Jackson geht davon aus, dass er es gewusst habe“. */
  readonly governed: boolean;
}
const NO_CLAUSE: MoodClause = { from: -1, governed: false };

/** The main clause with the mood, behind another where one stands before it; else the that-clause with it. */
function moodClause(reading: Reading, parsed: ReadSentence): MoodClause {
  let hanging = NO_CLAUSE;
  const { first, last } = parsed.sentence;
  for (let i = first; i < last; i++) {
    if (reading.pairOf[i] !== -1 || !isMood(reading, i)) continue;
    const next = reading.tokens[i + 1];
    if (next?.low === 'denn' || (i === first && next?.low === 'es')) return NO_CLAUSE;
    const from = pastMarks(reading, parsed, clauseStart(reading, parsed, i));
    const opener = reading.tokens[from];
    const subordinate = is(opener, sub | that | whether | as) || (from > first && is(opener, rel));
    if (!subordinate) return { from, governed: false };
    if (is(opener, that) && from > first && is(reading.tokens[i], CLASS.mood) && hanging.from < 0)
      hanging = { from: from + 1, governed: true };
  }
  return hanging;
}
