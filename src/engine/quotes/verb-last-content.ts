import { CLASS } from '../language/language';
import { isVerbHere, type Reading } from '../reading';
import { is } from '../tokens';
import type { CueHit } from './2-cues';
import type { Source } from './3-sources';
import { clauseEnd, trimmed, type Content, type Range } from './content';
import type { Parsed } from './parsed';
import { clauseStart, endsClause, finiteOf, infinitiveClause, isMood } from './verb-last';

/** What a cue reports where verbs stand second or last (trait `verbLast`). */

const { adv, as, dem, sub } = CLASS;

/** „wirft der Führung vor, den Wandel verschlafen zu haben“ */
export function commaInfinitive(reading: Reading, parsed: Parsed, cue: CueHit): Content | null {
  let comma = cue.after;
  while (comma < parsed.sentence.last && reading.tokens[comma]?.low !== ',') comma++;
  if (comma >= parsed.sentence.last || comma > cue.after + 16) return null;
  const last = clauseEnd(reading, parsed, cue, comma + 1);
  const range = trimmed(reading, comma + 1, last);
  return range && infinitiveClause(reading, comma, last) ? { ranges: [range], rule: 'content.infinitive' } : null;
}

/** „…, sagte er“, „…, hatte der Chef erklärt“, „…, wie die Stadt mitteilte“: a comma, then the verb, or "wie" and the verb at the end. */
export function standsBehind(reading: Reading, parsed: Parsed, cue: CueHit, source: Source | null): boolean {
  const finite = finiteOf(reading, parsed, cue);
  const from = clauseStart(reading, parsed, finite);
  if (source?.rule === 'source.subject-before')
    return is(reading.tokens[from], as) && endsClause(reading, parsed, cue.last);
  return from > parsed.sentence.first && reading.tokens.slice(from, finite).every((t) => is(t, adv));
}

/** „Auf die Frage, ob …, sagt sie“: what stands before the verb is a sentence of its own only with a finite verb before its first comma. */
export function opensWithMain(reading: Reading, [first, last]: Range): boolean {
  for (let i = first; i < last && reading.tokens[i]?.low !== ','; i++)
    if (i > first && (isVerbHere(reading, i) || isMood(reading, i))) return !is(reading.tokens[first], sub | as);
  return false;
}

/** „… . Das teilte die Polizei mit.“: a pronoun alone before the verb takes up the sentence before. */
export function sentenceBefore(reading: Reading, parsed: Parsed, cue: CueHit, source: Source | null): Content | null {
  const { tokens } = reading;
  const { first, index, block } = parsed.sentence;
  const before = reading.sentences[index - 1];
  const alone = is(tokens[first], dem) && tokens[first]?.word?.gender !== 'm' && cue.first === first + 1;
  if (!alone || !before || before.block !== block || source?.rule !== 'source.subject-after') return null;
  const range = trimmed(reading, before.first, before.last);
  return range && reading.pairOf[range[0]] === -1 ? { ranges: [range], rule: 'content.before-cue' } : null;
}
