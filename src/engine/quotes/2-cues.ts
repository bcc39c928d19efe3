import type { CueStrength } from '../analysis';
import { CLASS, type Frame, type GrammaticalNumber, type VerbForm } from '../language/language';
import { looksFinite, looksVerbal } from '../language/lookup';
import type { Reading } from '../reading';
import { isAdverbLike } from './participles';
import { groupOf, type Group } from './verb-group';
import { namesDocument, standsAside } from './preposition-place';
import type { Sentence } from '../sentences';
import type { Span } from '../span';
import { is, type Token } from '../tokens';

/** Words that report, found in the text; whether they govern anything is for the later steps to see. */
export interface CueHit extends Span {
  readonly kind: 'verb' | 'preposition' | 'noun';
  /** finite: says, has said, tried to say · opening: a preposition that reports only at the start of a sentence · gerund: adding, before adding · passive: was said by · reduced: said by (a bare participle). */
  readonly form: 'finite' | 'gerund' | 'passive' | 'reduced' | 'opening' | 'none';
  readonly lemma: string;
  readonly strength: CueStrength;
  readonly frames: ReadonlySet<Frame>;
  readonly negated: boolean;
  readonly number: GrammaticalNumber;
  /** Tokens [first, last) of the whole group: auxiliaries, clitics, verb. */
  readonly first: number;
  readonly last: number;
  /** The verb, noun or preposition itself. */
  readonly main: number;
  /** An inverted subject pronoun inside the group ("a-t-il"), or -1. */
  readonly clitic: number;
  /** Tail words of a set phrase end here (one past), else `last`: what the cue governs starts at or after it. */
  readonly after: number;
  readonly sentence: number;
  /** Where a preposition's source stands. */
  readonly side: 'after' | 'before';
}

const { neg, adv, obj, subj, det, have, be } = CLASS;
const SMALL = det | adv | obj | neg | CLASS.of | CLASS.to | CLASS.prep;
const NO_FRAMES: ReadonlySet<Frame> = new Set();

/** All cues of a sentence, left to right. */
export function findCues(reading: Reading, sentence: Sentence): readonly CueHit[] {
  const cues: CueHit[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const cue = prepositionAt(reading, sentence, i) ?? verbAt(reading, sentence, i) ?? nounAt(reading, sentence, i);
    if (!cue) continue;
    cues.push(cue);
    i = Math.max(i, cue.last - 1);
  }
  return cues;
}

function prepositionAt(reading: Reading, sentence: Sentence, i: number): CueHit | null {
  const { tokens, language } = reading;
  const token = tokens[i] as Token;
  // Dozens of phrases begin with "a": the second word tells most of them apart.
  const second = tokens[i + 1]?.low;
  const found = language.prepositions
    .get(token.low)
    ?.find(
      (p) =>
        (p.tokens.length < 2 || p.tokens[1] === second) &&
        p.tokens.every((w, k) => i + k < sentence.last && tokens[i + k]?.low === w),
    );
  if (!found || (found.source === 'aside' && !standsAside(reading, sentence, i))) return null;
  if (found.source === 'opening' && !opens(reading, sentence, i) && !relates(reading, i + found.tokens.length))
    return null;
  // "nel secondo tempo", "o segundo lugar": an ordinal after its determiner.
  if (i > sentence.first && is(tokens[i - 1], det) && !is(tokens[i - 1], obj)) return null;
  if (found.source === 'document' && !namesDocument(reading, sentence, i + found.tokens.length)) return null;
  return cueAt(tokens, sentence, {
    kind: 'preposition',
    form: found.source === 'opening' ? 'opening' : 'none',
    side: found.source === 'before' ? 'before' : 'after',
    lemma: found.lemma,
    strength: found.strength,
    first: i,
    last: i + found.tokens.length,
  });
}

type Told = Pick<CueHit, 'kind' | 'lemma' | 'strength' | 'first' | 'last'> & Partial<CueHit>;

/** A cue with what most cues have in common left out. */
export const cueAt = (tokens: readonly Token[], sentence: Sentence, told: Told): CueHit => ({
  form: 'none',
  frames: NO_FRAMES,
  negated: false,
  number: 'x',
  clitic: -1,
  side: 'after',
  main: told.first,
  after: told.last,
  sentence: sentence.index,
  start: (tokens[told.first] as Token).start,
  end: (tokens[told.last - 1] as Token).end,
  ...told,
});

/** "Anne Blot, pour qui le texte est …": a comma before it and the relative pronoun of a person behind. */
const relates = ({ tokens }: Reading, i: number): boolean =>
  tokens[i - 2]?.low === ',' && is(tokens[i], CLASS.rel) && !is(tokens[i], CLASS.that | det | CLASS.sub);

/** Nothing but conjunctions and adverbs stands before it in its sentence, and no verb before the comma that ends its phrase. */
function opens(reading: Reading, sentence: Sentence, i: number): boolean {
  for (let j = sentence.first; j < i; j++) if (!is(reading.tokens[j], CLASS.and | CLASS.but | adv)) return false;
  for (let j = i + 1; j < Math.min(sentence.last, i + 24); j++) {
    if (reading.tokens[j]?.low === ',') return j > i + 1;
    if (looksFinite(reading.language, reading.tokens[j] as Token) && !is(reading.tokens[j - 1], det))
      return reading.language.traits.verbLast;
  }
  return false;
}

function nounAt(reading: Reading, sentence: Sentence, i: number): CueHit | null {
  const token = reading.tokens[i] as Token;
  const found = reading.language.cueNouns.get(token.low);
  if (!found || (token.capital && i > sentence.first && !reading.language.traits.capitalNouns)) return null;
  const { lemma, strength, number } = found;
  return cueAt(reading.tokens, sentence, { kind: 'noun', lemma, strength, number, first: i, last: i + 1 });
}

function verbAt(reading: Reading, sentence: Sentence, i: number): CueHit | null {
  const { tokens } = reading;
  const token = tokens[i] as Token;
  const forms = token.verbs;
  if (!forms || (token.capital && i > sentence.first && !opensQuote(reading, i))) return null;
  let reduced: CueHit | null = null;
  for (const form of byAuxiliary(reading, i, forms)) {
    const tail = tailEnd(reading, sentence, i, form.tail);
    if (tail < 0) continue;
    const group = groupOf(reading, sentence, i, form);
    const found = group && hit(reading, sentence, { i, form, tail, group });
    if (found && group.form !== 'reduced') return found;
    reduced ??= found;
  }
  return reduced;
}

const afterAdverb = (token: Token | undefined): boolean =>
  token !== undefined && (is(token, adv) || isAdverbLike(token));

/** "a-t-il | dit": an auxiliary with its subject written onto it. */
const afterInversion = ({ tokens }: Reading, i: number): boolean =>
  is(tokens[i - 1], subj) && tokens[i - 1]?.low.startsWith('-') === true && is(tokens[i - 2], CLASS.have | CLASS.be);

/** "a aussi dit": what may be a finite verb or a participle is tried as a participle first where one may stand far from its auxiliary. */
const byAuxiliary = (reading: Reading, i: number, forms: readonly VerbForm[]): readonly VerbForm[] =>
  !language(reading).verbLast &&
  (afterAdverb(reading.tokens[i - 1]) || afterInversion(reading, i)) &&
  forms.some((f) => f.tense === 'participle')
    ? [...forms].sort(
        (a, b) => b.tail.length - a.tail.length || Number(b.tense === 'participle') - Number(a.tense === 'participle'),
      )
    : forms;

/** A cue may open a sentence that follows a quotation: «…», Dijo él. */
const opensQuote = (reading: Reading, i: number): boolean =>
  reading.tokens[i - 1]?.kind === 'mark' || is(reading.tokens[i - 1], adv);

function hit(
  reading: Reading,
  sentence: Sentence,
  found: { i: number; form: VerbForm; tail: number; group: Group },
): CueHit {
  const { tokens } = reading;
  const { i, form, tail, group } = found;
  let { clitic } = group;
  let last = i + 1;
  const next = tokens[last];
  if (last < sentence.last && next && is(next, subj) && next.low.startsWith('-')) [clitic, last] = [last, last + 1];
  else if (last < sentence.last && next && is(next, obj) && next.low.startsWith('-')) last++;
  // "fait-elle savoir": words of the phrase next to the verb belong to the cue, a far particle does not.
  if (tail > last && tail - last <= form.tail.length + 1) last = tail;
  const negatedAfter = language(reading).verbLast && is(tokens[last], neg);
  return cueAt(tokens, sentence, {
    kind: 'verb',
    form: group.form,
    lemma: form.verb.lemma,
    strength: form.verb.strength,
    frames: form.verb.frames,
    negated: group.negated || negatedAfter,
    number: group.number,
    first: group.first,
    last,
    main: i,
    clitic,
    after: Math.max(last, farTail(reading, last, tail) ? last : tail),
  });
}

/** What a verb governs may stand between it and its particle: „wies den Vorwurf als „haltlos“ zurück“. */
const farTail = (reading: Reading, last: number, tail: number): boolean =>
  language(reading).verbLast ? reading.tokens.slice(last, tail).some((t) => t.kind === 'mark') : tail > last + 6;

const language = (reading: Reading): Reading['language']['traits'] => reading.language.traits;

/** Where verbs stand last adjectives may stand between („ist der festen Überzeugung“). */
const parts = (reading: Reading, token: Token): boolean =>
  language(reading).verbLast ? looksVerbal(reading.language, token) : !is(token, SMALL);

/** One past the last word of the tail; the index after the verb where there is none; -1 where it is missing. */
function tailEnd(reading: Reading, sentence: Sentence, i: number, tail: readonly string[]): number {
  const { tokens } = reading;
  let at = i + 1;
  // "a l'impression que", but "a exprimé l'impression que", "c'est le cas de certaines": only small words part an auxiliary from its noun.
  const auxiliary = is(tokens[i], have | be);
  const reach = language(reading).verbLast && !auxiliary ? 40 : 4;
  for (const word of tail) {
    let j = at;
    while (
      j < sentence.last &&
      !(auxiliary && parts(reading, tokens[j] as Token) && tokens[j]?.low !== word) &&
      j < at + reach &&
      tokens[j]?.low !== word &&
      (tokens[j]?.kind !== 'mark' || language(reading).verbLast) &&
      tokens[j]?.low !== ';'
    )
      j++;
    if (j >= sentence.last || tokens[j]?.low !== word) return -1;
    at = j + 1;
  }
  if (tail.length === 0 || !language(reading).verbLast || closesBracket(reading, sentence, i, at)) return at;
  // „räumt ein Offizier ein“: the particle is the one that ends the clause.
  const last = tail.at(-1);
  for (; at < sentence.last && at < i + reach; at++)
    if (tokens[at]?.low === last && closesBracket(reading, sentence, i, at + 1)) return at + 1;
  return -1;
}

/**
 * A separated particle ends its clause („teilte … mit.“, „fügte … hinzu, dass“): a sign or a conjunction follows, and no clause was
 * left open between. „gab die Stadt an Berlin“ has a preposition there.
 */
function closesBracket(reading: Reading, sentence: Sentence, verb: number, after: number): boolean {
  const { tokens } = reading;
  const next = tokens[after];
  const commas = tokens.slice(verb, after).filter((t) => t.low === ',').length;
  const ends = after >= sentence.last || !next || next.kind !== 'word' || is(next, CLASS.and | CLASS.or | CLASS.but);
  const inside = reading.pairOf[after - 1] === reading.pairOf[verb];
  return inside && commas % 2 === 0 && (ends || is(next, CLASS.that | CLASS.whether | CLASS.sub));
}
