import { CLASS } from '../language/language';
import { nominalAt } from '../mentions/phrases';
import type { Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import { sourceOf, type Source } from './3-sources';
import { SPEAKS } from './inversion';
import type { Parsed } from './parsed';
import { isAgent } from './verb-last';

/** Who speaks by a passive ("a été annoncé par X") or is cited by somebody else („X wird mit den Worten zitiert“). */

const { by } = CLASS;

/** „Der Chef wird von der Zeitung mit den Worten zitiert“: the subject; „Der Sender zitierte Papandreou mit den Worten“: the object. */
export function citedSource(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
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
export function agentBefore(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
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

export function agentSource(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
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
