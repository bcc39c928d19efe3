import { articleEnd } from './article-end';
import type { TextDocument } from './document';
import { CLASS, type Language } from './language/language';
import { looksFinite } from './language/lookup';
import { fold } from './normalize';
import { pairMarks, type MarkPair } from './quotes/1-marks';
import { splitSentences, type Sentence } from './sentences';
import { finish, type Steps } from './steps';
import { is, tokenSteps, type Token } from './tokens';

/** What every later step reads: the document cut into tokens, sentences and pairs of marks. Never changed. */
export interface Reading {
  readonly document: TextDocument;
  readonly language: Language;
  readonly folded: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Pairs that stand in no other, in reading order. */
  readonly pairs: readonly MarkPair[];
  /** Blocks that may be a turn of dialogue after a dash. */
  readonly turns: readonly MarkPair[];
  /** Pairs inside pairs. */
  readonly nested: readonly MarkPair[];
  /** Token index → index of its sentence; -1 outside blocks. */
  readonly sentenceOf: Int32Array;
  /** Token index → index of the pair whose content or marks hold it; -1: in the reporter's own text. */
  readonly pairOf: Int32Array;
  /** Token index → 1 where a finite verb stands (isVerbHere). */
  readonly verbs: Uint8Array;
}

export const read = (document: TextDocument, language: Language): Reading => finish(readSteps(document, language));

/** The same in steps: a caller may pause at each `yield`. */
export function* readSteps(document: TextDocument, language: Language): Steps<Reading> {
  const folded = fold(document.text);
  yield;
  const tokens = yield* tokenSteps(folded, language);
  yield;
  const sentences = splitSentences(document, tokens, language);
  yield;
  const end = articleEnd(document);
  const all = pairMarks(document, folded).filter((p) => p.block < end);
  yield;
  const pairs = all.filter((p) => p.depth === 0 && p.ends !== 'dash');
  const sentenceOf = new Int32Array(tokens.length).fill(-1);
  for (const s of sentences) sentenceOf.fill(s.index, s.first, s.last);
  return {
    document,
    language,
    folded,
    tokens,
    sentences,
    pairs,
    turns: all.filter((p) => p.ends === 'dash'),
    nested: all.filter((p) => p.depth > 0),
    sentenceOf,
    pairOf: pairOfTokens(tokens, pairs),
    verbs: finiteVerbs(tokens, language),
  };
}

function pairOfTokens(tokens: readonly Token[], pairs: readonly MarkPair[]): Int32Array {
  const pairOf = new Int32Array(tokens.length).fill(-1);
  let p = 0;
  for (const token of tokens) {
    while (p < pairs.length && (pairs[p] as MarkPair).end <= token.start) p++;
    const pair = pairs[p];
    // A pair that lacks an end is only trusted once a cue vouches for it: its words stay the reporter's until then.
    const goesOn = pair?.ends === 'open' && (pair.continues || pairs[p + 1]?.continues === true);
    if (pair && pair.start <= token.start && (pair.ends === 'both' || goesOn)) pairOf[token.index] = p;
  }
  return pairOf;
}

/** A finite verb in its place: "l'annonce", "le fait", "une note" are nouns after their determiner. */
export const isVerbHere = (reading: Reading, i: number): boolean => reading.verbs[i] === 1;

/** Worked out once: the later steps ask it of every token many times. */
function finiteVerbs(tokens: readonly Token[], language: Language): Uint8Array {
  const verbs = new Uint8Array(tokens.length);
  for (const token of tokens) {
    if (!looksFinite(language, token)) continue;
    const before = tokens[token.index - 1];
    const object = is(before, CLASS.obj | CLASS.subj | CLASS.dem | CLASS.rel);
    const sure = is(token, CLASS.have | CLASS.be | CLASS.modal | CLASS.verb);
    // "dans sa dernière note que": a noun that looks like a verb, behind a determiner and an adjective.
    const noun =
      is(before, CLASS.adj | CLASS.dem) && is(tokens[token.index - 2], CLASS.det) && !language.traits.headLast;
    if (noun && (language.nouns.has(token.low) || language.cueNouns.has(token.low))) continue;
    if (!is(before, CLASS.det) || (object && sure)) verbs[token.index] = 1;
  }
  return verbs;
}

/** Index of the first token that starts at or after `offset`. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((tokens[mid] as Token).start < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
