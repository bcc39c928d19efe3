import type { Quantity } from '../analysis';
import type { Candidate } from './candidates';
import type { ClauseInput } from './clause-words';
import { factsOf } from './facts';
import { figures } from './figures';
import { gather, stemsIn } from './gather';
import type { ClaimInput } from './input';
import { OF_FEATURES } from './kinds';
import { claimLexicon } from './lexicon';
import { amountsIn } from './quantities';
import { isPassive, shape } from './shape';
import { topicOf, type Topic } from './topic';
import { blank, FEATURE, type Features, type Vector } from './vector';
import { viewsOf, type Views } from './views';
import { voice } from './voice';

/** A candidate with what speaks for and against it. */
export interface Description {
  readonly candidate: Candidate;
  readonly vector: Vector;
  readonly quantities: readonly Quantity[];
  /** Numbers of its stems, each once, for near-duplicates. */
  readonly stems: readonly number[];
}

/** The same with features by name: what weights are learnt from. */
export interface Described extends Omit<Description, 'vector'> {
  readonly features: Features;
}

export interface FeatureInput {
  readonly input: ClaimInput;
  readonly clauses: ClauseInput;
  readonly topic: Topic;
  readonly views: Views;
  /** Sentence.index → its share of the headline's words, filled as it is asked for. */
  readonly shares: Map<number, number>;
}

/** What is worked out once an article. */
export function featureInput(input: ClaimInput): FeatureInput {
  const { tokens, language, document } = input;
  const lexicon = claimLexicon(language.lang);
  const facts = factsOf(tokens, { language, lexicon });
  return {
    input,
    clauses: { tokens, language, lexicon, facts },
    topic: topicOf(document, tokens, facts),
    views: viewsOf(input),
    shares: new Map(),
  };
}

/** What speaks for and against a candidate: position, topic, form, speaker and the kinds of its words. */
export function describe(candidate: Candidate, about: FeatureInput): Description {
  const { clauses, views } = about;
  const vector = blank();
  const amounts = amountsIn(clauses, candidate);
  const stems = stemsIn(clauses, candidate);
  const gathered = gather(clauses, candidate);
  place(vector, candidate, about);
  topical(vector, stems, candidate, about);
  figures(vector, amounts, about);
  voice(vector, candidate, views);
  shape(vector, candidate, clauses, gathered);
  kinds(vector, gathered.kinds & OF_FEATURES, gathered.repeated);
  together(vector, candidate, clauses);
  return { candidate, vector, quantities: amounts.map((a) => a.quantity), stems };
}

/** 1 where the clause holds one of a kind, 1.5 with two or more. Features of kinds stand in the order of their bits. */
function kinds(into: Vector, found: number, repeated: number): void {
  for (let bits = found; bits !== 0; bits &= bits - 1) {
    const bit = bits & -bits;
    into[FEATURE.conditional + 31 - Math.clz32(bit)] = repeated & bit ? 1.5 : 1;
  }
}

/** What makes words in marks more than colour: a feature of the clause that counts apart where the clause is a direct quotation. */
const SOBER = [
  [FEATURE.figured, FEATURE.number],
  [FEATURE.topical, FEATURE.headline],
  [FEATURE.foretold, FEATURE.forecast],
] as const;

/** What changes its meaning beside something else. */
function together(vector: Vector, candidate: Candidate, clauses: ClauseInput): void {
  const at = (feature: number): number => vector[feature] as number;
  if (at(FEATURE.forecast) && isPassive(candidate, clauses)) vector[FEATURE.forecast] = 0;
  // Much of what is said in marks is colour; a figure in it is not.
  // So is what speaks of the headline or of the future, and a commitment is none whoever makes it.
  if (at(FEATURE.pledge)) vector[FEATURE.direct] = vector[FEATURE.we] = 0;
  // "comme le prévoit l'article 4": what a text lays down is no talk.
  if (at(FEATURE.document) && at(FEATURE.rule)) vector[FEATURE.saying] = 0;
  // A lead that repeats the headline is what the article is for.
  vector[FEATURE.announced] = at(FEATURE.lead) * at(FEATURE.aboutHeadline);
  // "It will appeal", said by who will do it, is a position; "it will rain" is a forecast.
  if (at(FEATURE.own) && at(FEATURE.forecast)) vector[FEATURE.intends] = 1;
  if (at(FEATURE.direct)) for (const [feature, of] of SOBER) vector[feature] = at(of);
}

function place(into: Vector, { sentence }: Candidate, { input, topic }: FeatureInput): void {
  const { document, sentences } = input;
  const count = Math.max(1, document.blocks.length);
  const before = sentences[sentence.index - 1];
  const isOpener = sentence.block > topic.headlineBlock && (before?.block ?? -1) <= topic.headlineBlock;
  if (isOpener) into[FEATURE.opener] = 1;
  if (sentence.block <= 1 && sentence.index <= 2) into[FEATURE.lead] = 1;
  if (sentence.block / count < 0.34) into[FEATURE.early] = 1;
  into[FEATURE.late] = sentence.block / count;
  if (before?.block !== sentence.block) into[FEATURE.opens] = 1;
}

/** Share of the headline's words that the clause repeats; how central its words are in the article. */
function topical(into: Vector, stems: readonly number[], { sentence }: Candidate, about: FeatureInput): void {
  const { headline, headlineSize, headlineBlock, lede, weights } = about.topic;
  let [echoed, shared, weight] = [0, 0, 0];
  for (const stem of stems) {
    echoed += lede[stem] as number;
    shared += headline[stem] as number;
    weight += weights[stem] as number;
  }
  into[FEATURE.headline] = shareOf(shared, headlineSize);
  if (sentence.block !== headlineBlock + 1) into[FEATURE.lede] = Math.min(1, echoed / 4);
  if (stems.length > 0) into[FEATURE.central] = weight / stems.length;
  into[FEATURE.aboutHeadline] = aboutSentence(sentence, about);
}

/** Half of the headline's words are as good as all. */
const shareOf = (shared: number, size: number): number => (size === 0 ? 0 : Math.min(1, (2 * shared) / size));

/**
 * Share of the headline's words in the whole sentence: "des armes, c'est-à-dire des missiles" is about missiles in all its parts.
 * Worked out once a sentence.
 */
function aboutSentence(sentence: Candidate['sentence'], { clauses, topic, shares }: FeatureInput): number {
  let share = shares.get(sentence.index);
  if (share !== undefined) return share;
  let shared = 0;
  for (const stem of stemsIn(clauses, sentence)) shared += topic.headline[stem] as number;
  share = shareOf(shared, topic.headlineSize);
  shares.set(sentence.index, share);
  return share;
}
