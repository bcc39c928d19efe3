import { CLASS } from '../language/language';
import { endingOf } from '../language/lookup';
import type { Reading } from '../reading';
import type { Sentence } from '../sentences';
import { is, type Token } from '../tokens';
import { cliticStart, type Group } from './verb-group';

const { have, be, been, modal, neg, adv, obj, subj, det, of, to, prep, adj, first, second } = CLASS;

/** Looks left from a participle for its auxiliary, over adverbs, negations and an inverted subject. */
export function participleGroup(reading: Reading, sentence: Sentence, i: number): Group | null {
  const {
    tokens,
    language: { traits },
  } = reading;
  let [clitic, negated, passive] = [-1, false, false];
  const behind = traits.verbLast ? auxiliaryBehind(reading, sentence, i) : null;
  if (behind) return behind;
  const reach = traits.verbLast ? 28 : 6;
  for (let j = i - 1; j >= sentence.first && i - j <= reach; j--) {
    const token = tokens[j] as Token;
    if (is(token, have | be) && !is(token, det)) {
      const near = i - j <= 6;
      const auxiliary = cliticStart(reading, sentence, j);
      const reflexive = auxiliary.first < j;
      if (is(token, first | second)) return null;
      // "having said" reports, "being asked", "will be announced" have the other for a subject.
      const suffers = traits.headLast && is(token, be) && !is(token, have);
      if (is(token, modal))
        return {
          first: auxiliary.first,
          form: suffers || passive ? 'passive' : 'gerund',
          number: 'x',
          clitic,
          negated,
        };
      const form =
        passive || (is(token, be) && !is(token, have) && !reflexive && (near || traits.verbLast))
          ? 'passive'
          : 'finite';
      const start = near ? auxiliary.first : i;
      return { first: start, form, number: token.word?.number ?? 'x', clitic, negated: negated || auxiliary.negated };
    }
    if (is(token, been)) passive = true;
    else if (is(token, neg)) negated = true;
    else if (is(token, subj) && token.low.startsWith('-')) clitic = j;
    else if (is(token, subj) && !traits.headLast) clitic = j;
    else if (token.low === ',' && !traits.verbLast) {
      // "a, d'autre part, estimé": an insertion between two commas.
      const comma = insertionStart(reading, sentence, j);
      if (comma < 0) break;
      j = comma;
    } else if (token.kind === 'mark' || token.low === ';' || token.low === ':') break;
    else if (!traits.verbLast && !is(token, adv | obj) && !isAdverbLike(token) && !inAdverb(tokens, j)) break;
  }
  const before = i > sentence.first ? tokens[i - 1] : undefined;
  // "Elle a déploré … et noté que …": the auxiliary of the first participle serves the second.
  const joins = is(before, CLASS.and) || (is(before, adv) && is(tokens[i - 2], CLASS.and));
  if (joins && hasAuxiliary(reading, sentence, i))
    return { first: i, form: 'gerund', number: 'x', clitic: -1, negated: false };
  if (is(before, det | prep | of | to | adj)) return null;
  return { first: i, form: 'reduced', number: 'x', clitic: -1, negated: false };
}

/** „mitgeteilt hatte“, „gefragt wurde“: where verbs stand last the auxiliary follows its participle. */
function auxiliaryBehind(reading: Reading, sentence: Sentence, i: number): Group | null {
  const next = reading.tokens[i + 1];
  if (i + 1 >= sentence.last || !is(next, have | be) || is(next, first | second)) return null;
  const after = reading.tokens[i + 2];
  if (i + 2 < sentence.last && after?.kind === 'word' && !is(after, CLASS.and | CLASS.or | CLASS.but)) return null;
  const form = is(next, have) ? 'finite' : 'passive';
  return { first: i, form, number: next?.word?.number ?? 'x', clitic: -1, negated: false };
}

/** The comma that opens the insertion which the comma at `j` closes, with an auxiliary right before it; -1: none. */
function insertionStart(reading: Reading, sentence: Sentence, j: number): number {
  for (let k = j - 1; k > sentence.first && j - k <= 10; k--) {
    if (reading.tokens[k]?.low === ',') return is(reading.tokens[k - 1], have | be) ? k : -1;
  }
  return -1;
}

/** A participle with its auxiliary stands earlier in the sentence: a reporting one, or any ("ont renoncé … et indiqué que"). */
function hasAuxiliary(reading: Reading, sentence: Sentence, i: number): boolean {
  const {
    tokens,
    language: { verbs, traits },
  } = reading;
  for (let j = i - 2; j > sentence.first; j--) {
    const { low } = tokens[j] as Token;
    // "ont accepté" ends like a noun too.
    const unknown =
      !traits.headLast &&
      is(tokens[j - 1], have) &&
      /^(?:participle|noun)$/.test(endingOf(reading.language, low) ?? '');
    const participle = unknown || verbs.get(low)?.some((f) => f.tense === 'participle');
    if (participle && is(tokens[j - 1], have | adv | neg)) return true;
  }
  return false;
}

/** "d'ailleurs", "d'ores et déjà": the small words of an adverb of several. */
const inAdverb = (tokens: readonly Token[], j: number): boolean =>
  is(tokens[j + 1], adv) && (is(tokens[j], of) || (is(tokens[j], CLASS.and) && is(tokens[j - 1], adv)));

export const isAdverbLike = (token: Token): boolean =>
  token.kind === 'word' && (token.low.endsWith('ment') || token.low.endsWith('mente') || token.low.endsWith('ly'));
