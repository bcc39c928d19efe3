import type { Because, Quantity } from '../analysis';
import type { Sentence } from '../sentences';
import { blank, type FeatureName, type Mutable } from './blank';
import type { Candidate } from './candidates';
import type { ClauseInput } from './clause-words';
import { evidenceOf } from './evidence';
import { isDuration, isFigure } from './figures';
import type { ClaimInput } from './input';
import { kindsAt } from './kinds';
import { quantitiesIn, type Range } from './quantities';
import { isPassive, shape } from './shape';
import type { Topic } from './topic';
import type { Views } from './views';
import { voice } from './voice';

/** Named numbers between 0 and about 1.5: see blank(). */
export type Features = Readonly<Record<FeatureName, number>>;

export interface Described {
  readonly candidate: Candidate;
  readonly features: Features;
  readonly quantities: readonly Quantity[];
  /** The words behind a feature, for the explanation; undefined: a feature that explains nothing to a reader. */
  readonly evidence: (feature: string) => Because | undefined;
  /** Content stems, for near-duplicates. */
  readonly stems: ReadonlySet<string>;
}

export interface FeatureInput {
  readonly input: ClaimInput;
  readonly clauses: ClauseInput;
  readonly topic: Topic;
  readonly views: Views;
  /** Sentence.index → its share of the headline's words, filled as it is asked for. */
  readonly shares: Map<number, number>;
}

/** What speaks for and against a candidate: position, topic, form, speaker and the kinds of its words. */
export function describe(candidate: Candidate, about: FeatureInput): Described {
  const { input, clauses, topic, views } = about;
  const quantities = quantitiesIn(input.tokens, candidate, clauses.lexicon);
  const stems = stemsIn(clauses, candidate);
  const features = blank();
  place(features, candidate, about);
  topical(features, stems, { topic, inLede: candidate.sentence.block === topic.headlineBlock + 1 });
  features.aboutHeadline = aboutSentence(candidate.sentence, about);
  figures(features, quantities, about);
  voice(features, candidate, views);
  shape(features, candidate, clauses);
  for (let i = candidate.first; i < candidate.last; i++)
    for (const { kind } of kindsAt(clauses, i, candidate.last)) features[kind] = features[kind] === 0 ? 1 : 1.5;
  together(features, candidate, clauses);
  return {
    candidate,
    features,
    quantities,
    stems,
    evidence: evidenceOf({ candidate, input, clauses, views, quantities }),
  };
}

/** What makes words in marks more than colour: a feature of the clause that counts apart where the clause is a direct quotation. */
const SOBER = [
  ['figured', 'number'],
  ['topical', 'headline'],
  ['foretold', 'forecast'],
] as const;

/** What changes its meaning beside something else. */
function together(features: Mutable, candidate: Candidate, clauses: ClauseInput): void {
  if (features.forecast && isPassive(candidate, clauses)) features.forecast = 0;
  // Much of what is said in marks is colour; a figure in it is not.
  // So is what speaks of the headline or of the future, and a commitment is none whoever makes it.
  if (features.pledge) features.direct = features.we = 0;
  // "comme le prévoit l'article 4": what a text lays down is no talk.
  if (features.document && features.rule) features.saying = 0;
  // A lead that repeats the headline is what the article is for.
  features.announced = features.lead * features.aboutHeadline;
  // "It will appeal", said by who will do it, is a position; "it will rain" is a forecast.
  features.intends = features.own && features.forecast ? 1 : 0;
  for (const [name, of] of SOBER) features[name] = features.direct ? features[of] : 0;
}

function place(into: Mutable, { sentence }: Candidate, { input, topic }: FeatureInput): void {
  const { document, sentences } = input;
  const count = Math.max(1, document.blocks.length);
  const before = sentences[sentence.index - 1];
  into.opener = sentence.block > topic.headlineBlock && (before?.block ?? -1) <= topic.headlineBlock ? 1 : 0;
  into.lead = sentence.block <= 1 && sentence.index <= 2 ? 1 : 0;
  into.early = sentence.block / count < 0.34 ? 1 : 0;
  into.late = sentence.block / count;
  into.opens = before?.block === sentence.block ? 0 : 1;
}

/** Share of the headline's words that the clause repeats; how central its words are in the article. */
function topical(
  into: Mutable,
  stems: ReadonlySet<string>,
  { topic, inLede }: { readonly topic: Topic; readonly inLede: boolean },
): void {
  const { headline, lede, weights } = topic;
  let [echoed, shared, weight] = [0, 0, 0];
  for (const stem of stems) {
    if (!inLede && lede.has(stem)) echoed++;
    if (headline.has(stem)) shared++;
    weight += weights.get(stem) ?? 0;
  }
  into.headline = headline.size === 0 ? 0 : Math.min(1, (2 * shared) / headline.size);
  into.lede = Math.min(1, echoed / 4);
  into.central = stems.size === 0 ? 0 : weight / stems.size;
}

/**
 * Share of the headline's words in the whole sentence: "des armes, c'est-à-dire des missiles" is about missiles in all its parts.
 * Worked out once a sentence.
 */
function aboutSentence(sentence: Sentence, { clauses, topic, shares }: FeatureInput): number {
  let share = shares.get(sentence.index);
  if (share !== undefined) return share;
  let shared = 0;
  for (const stem of stemsIn(clauses, sentence)) if (topic.headline.has(stem)) shared++;
  share = topic.headline.size === 0 ? 0 : Math.min(1, (2 * shared) / topic.headline.size);
  shares.set(sentence.index, share);
  return share;
}

function figures(into: Mutable, quantities: readonly Quantity[], { input, clauses }: FeatureInput): void {
  let count = 0;
  for (const quantity of quantities) {
    if (quantity.date !== null) into.date = 1;
    if (quantity.value === null) continue;
    if (isDuration(quantity, { input, lexicon: clauses.lexicon })) into.duration = 1;
    else if (isFigure(quantity, { input, lexicon: clauses.lexicon })) {
      count++;
      if (quantity.unit !== '') into.measured = 1;
    }
  }
  into.number = count > 0 ? 1 : 0;
  into.figures = count > 1 ? 1 : 0;
}

function stemsIn({ facts }: ClauseInput, { first, last }: Range): ReadonlySet<string> {
  const stems = new Set<string>();
  for (let i = first; i < last; i++) {
    const stem = facts.stems[i] ?? null;
    if (stem !== null) stems.add(stem);
  }
  return stems;
}
