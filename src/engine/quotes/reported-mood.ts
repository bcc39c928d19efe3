import { CLASS } from '../language/language';
import type { Reading } from '../reading';
import { span } from '../span';
import { is, type Token } from '../tokens';
import type { Draft } from './drafts';
import type { ReadSentence } from './governs';
import { clauseStart, isMood } from './verb-last';

const { sub, that, whether, rel, as } = CLASS;

/**
 * Reported speech that runs on without a cue, by its mood alone: „Der Sprecher sagte, … Man habe nichts gewusst.“ The sentence
 * floats: it goes to whoever spoke before. Not „Es sei denn“, and no mood inside a subordinate clause („als ob er es wisse“).
 */
export function moodDrafts(reading: Reading, sentences: readonly ReadSentence[], drafts: readonly Draft[]): Draft[] {
  if (!reading.language.traits.reportedMood) return [];
  return sentences.flatMap((sentence) => {
    const { first, last, start, end } = sentence.sentence;
    if (drafts.some((d) => d.hull.start < end && start < d.hull.end && d.kind !== 'partial')) return [];
    const from = mainMood(reading, sentence);
    if (reading.pairOf[first] !== -1 || from < 0) return [];
    const tail = reading.tokens[last - 1] as Token;
    const content = span(
      from > first ? (reading.tokens[from] as Token).start : start,
      /^[.!?…]$/.test(tail.low) ? tail.start : end,
    );
    return [
      {
        kind: 'indirect',
        segments: [content],
        hull: content,
        cue: null,
        source: null,
        rules: ['content.bare-clause'],
        at: first,
        floats: true,
      },
    ];
  });
}

/** Where the reported words start: the sentence, or what follows its colon; -1: no main clause in that mood. */
function mainMood(reading: Reading, parsed: ReadSentence): number {
  const { first, last } = parsed.sentence;
  for (let i = first; i < last; i++) {
    if (reading.pairOf[i] !== -1 || !isMood(reading, i)) continue;
    const next = reading.tokens[i + 1];
    if (next?.low === 'denn' || (i === first && next?.low === 'es')) return -1;
    const from = clauseStart(reading, parsed, i);
    const opener = reading.tokens[from];
    const subordinate = is(opener, sub | that | whether | as) || (from > first && is(opener, rel));
    if (!subordinate) return reading.tokens[from - 1]?.low === ':' ? from : first;
  }
  return -1;
}
