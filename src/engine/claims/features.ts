import type { Because, Quantity } from '../analysis';
import { contains, overlaps, type Span } from '../span';
import { is, type Token } from '../tokens';
import { CLASS, type Language } from '../language/language';
import { endingOf } from '../language/lookup';
import type { Candidate } from './candidates';
import { countWordTokens } from './clause-words';
import type { ClaimInput } from './input';
import { formsAt, type ClaimLexicon, type Kind } from './lexicon';
import { quantitiesIn } from './quantities';
import { stemOf, type Topic } from './topic';
import type { SentenceView, Views } from './views';

/** Kinds of claims.tsv that are features as they stand: 1 where the clause holds one, 1.5 with two or more. */
const KIND_FEATURES: readonly Kind[] = [
  'conditional',
  'possibility',
  'forecast',
  'cause',
  'comparison',
  'record',
  'legal',
  'position',
  'assessment',
  'event',
  'opinion',
  'hearsay',
  'day',
];

/** Spreading five objects into one costs a third of the whole description. */
function put(into: Record<string, number>, from: Readonly<Record<string, number>>): void {
  for (const name in from) into[name] = from[name] as number;
}

/** Named numbers between 0 and about 1.5; an absent name is 0. */
export type Features = Readonly<Record<string, number>>;

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
  readonly lexicon: ClaimLexicon;
  readonly topic: Topic;
  readonly views: Views;
}

/** What speaks for and against a candidate: position, topic, form, speaker and the kinds of its words. */
export function describe(candidate: Candidate, { input, lexicon, topic, views }: FeatureInput): Described {
  const quantities = quantitiesIn(input.tokens, candidate, lexicon);
  const stems = stemsIn(input.tokens, candidate);
  const kinds = kindsIn(input.tokens, candidate, lexicon);
  const features: Record<string, number> = {};
  put(features, place(candidate, input));
  put(features, about(stems, topic, candidate.sentence.block === topic.headlineBlock + 1));
  put(features, figures(quantities));
  put(features, voice(candidate, views));
  put(features, shape(candidate, input));
  // All names every time, in one order: engines are quick with objects of one shape.
  for (const kind of KIND_FEATURES) {
    const times = kinds.get(kind)?.length ?? 0;
    features[kind] = times > 1 ? 1.5 : times;
  }
  // Much of what is said in marks is colour; a figure in it is not.
  if (features.direct) features.figured = features.number ?? 0;
  return {
    candidate,
    features,
    quantities,
    stems,
    evidence: evidenceOf({ candidate, input, views, kinds, quantities }),
  };
}

function place({ sentence }: Candidate, { document, sentences }: ClaimInput): Record<string, number> {
  const count = Math.max(1, document.blocks.length);
  const before = sentences[sentence.index - 1];
  return {
    lead: sentence.block <= 1 && sentence.index <= 2 ? 1 : 0,
    early: sentence.block / count < 0.34 ? 1 : 0,
    late: sentence.block / count,
    opens: before?.block === sentence.block ? 0 : 1,
  };
}

/** Share of the headline's words that the clause repeats; how central its words are in the article. */
function about(stems: ReadonlySet<string>, { headline, lede, counts }: Topic, inLede: boolean): Record<string, number> {
  let [echoed, shared, weight] = [0, 0, 0];
  for (const stem of stems) {
    if (!inLede && lede.has(stem)) echoed++;
    if (headline.has(stem)) shared++;
    weight += Math.min(1, Math.log2(counts.get(stem) ?? 1) / 3);
  }
  return {
    headline: headline.size === 0 ? 0 : Math.min(1, (2 * shared) / headline.size),
    lede: Math.min(1, echoed / 4),
    central: stems.size === 0 ? 0 : weight / stems.size,
  };
}

function figures(quantities: readonly Quantity[]): Record<string, number> {
  return {
    number: quantities.some((q) => q.value !== null) ? 1 : 0,
    measured: quantities.some((q) => q.value !== null && q.unit !== '') ? 1 : 0,
    figures: quantities.length > 1 ? 1 : 0,
    date: quantities.some((q) => q.date !== null) ? 1 : 0,
  };
}

function voice({ quote, said, start, end, sentence }: Candidate, views: Views): Record<string, number> {
  const { quotes, clusters } = views.sentences[sentence.index] as SentenceView;
  const speaker = views.clusterOf(quote?.speaker);
  const here: Span = { start, end };
  const named = clusters.filter((c) => c.mentions.some((m) => m.form !== 'pronoun' && overlaps(m, here)));
  return {
    direct: said && quote?.kind !== 'indirect' ? 1 : 0,
    indirect: said && quote?.kind === 'indirect' ? 1 : 0,
    partial: quote && !said ? 1 : 0,
    person: speaker?.kind === 'person' && !speaker.anonymous ? 1 : 0,
    body: speaker?.kind === 'organisation' || speaker?.kind === 'document' ? 1 : 0,
    unnamed: speaker?.anonymous ? 1 : 0,
    names: Math.min(3, named.length) / 3,
    // "a déclaré la ministre à la sortie du conseil": the reporter's frame, not what was said.
    frame: quotes.some((q) => q !== quote && q.cue !== null && contains(here, q.cue)) ? 1 : 0,
  };
}

/** Words beyond which a clause is hard to grasp at a glance, and below which it says little. */
const LONG = 32;
const SHORT = 8;

function shape(candidate: Candidate, { tokens, language }: ClaimInput): Record<string, number> {
  const words = countWordTokens(tokens, candidate);
  const inside = tokens.slice(candidate.first, candidate.last);
  return {
    short: words < SHORT ? 1 : 0,
    long: words > LONG ? 1 : 0,
    length: Math.min(1, words / LONG),
    inner: candidate.inner ? 1 : 0,
    first: inside.some((t) => is(t, CLASS.first)) ? 1 : 0,
    second: inside.some((t) => is(t, CLASS.second)) ? 1 : 0,
    pronoun: is(inside[0], CLASS.subj | CLASS.dem | CLASS.one) ? 1 : 0,
    negated: inside.some((t) => is(t, CLASS.neg)) ? 1 : 0,
    perfect: inside.some((t, i) => is(t, CLASS.have | CLASS.be) && isParticiple(inside, i + 1, language)) ? 1 : 0,
    exclaims: tokens[candidate.last]?.low === '!' ? 1 : 0,
  };
}

/** A participle within three tokens: "a signé", "ont été arrêtés", "hat den Vertrag unterzeichnet" is too far and does not count. */
function isParticiple(tokens: readonly Token[], at: number, language: Language): boolean {
  return tokens.slice(at, at + 3).some((t) => {
    if (language.verbs.get(t.low)?.some((f) => f.tense === 'participle')) return true;
    if (t.classes !== 0 || t.kind !== 'word') return false;
    return endingOf(language, t.low) === 'participle';
  });
}

function stemsIn(tokens: readonly Token[], { first, last }: Candidate): ReadonlySet<string> {
  const stems = new Set<string>();
  for (let i = first; i < last; i++) {
    const stem = stemOf(tokens[i] as Token);
    if (stem !== null) stems.add(stem);
  }
  return stems;
}

type KindsFound = ReadonlyMap<Kind, readonly Span[]>;

function kindsIn(tokens: readonly Token[], { first, last }: Candidate, lexicon: ClaimLexicon): KindsFound {
  const kinds = new Map<Kind, Span[]>();
  for (let i = first; i < last; i++)
    for (const found of formsAt(lexicon, tokens, i)) {
      if (found.last > last) continue;
      const at = { start: (tokens[found.first] as Token).start, end: (tokens[found.last - 1] as Token).end };
      const known = kinds.get(found.kind);
      if (known) known.push(at);
      else kinds.set(found.kind, [at]);
    }
  return kinds;
}

interface EvidenceParts {
  readonly candidate: Candidate;
  readonly input: ClaimInput;
  readonly views: Views;
  readonly kinds: KindsFound;
  readonly quantities: readonly Quantity[];
}

const OF_NUMBER: ReadonlySet<string> = new Set(['number', 'measured', 'figures']);
const OF_SPEAKER: ReadonlySet<string> = new Set(['person', 'body', 'unnamed', 'direct', 'indirect', 'partial']);
const OF_PLACE: ReadonlySet<string> = new Set(['headline', 'central', 'lead', 'early', 'names', 'opens']);

/** Rule ids are stable: the UI's catalogue has a sentence for each. Worked out for the few features that are shown. */
function evidenceOf({ candidate, input, views, kinds, quantities }: EvidenceParts): Described['evidence'] {
  const words = (s: Span | undefined): string | undefined => s && input.document.text.slice(s.start, s.end);
  const textOf = (feature: string): string | undefined => {
    if (OF_PLACE.has(feature)) return '';
    if (OF_SPEAKER.has(feature)) return views.clusterOf(candidate.quote?.speaker)?.name;
    if (OF_NUMBER.has(feature)) return words(quantities.find((q) => q.value !== null));
    if (feature === 'date') return words(quantities.find((q) => q.date !== null));
    return words(kinds.get(feature as Kind)?.[0]);
  };
  return (feature) => {
    const text = textOf(feature);
    return text === undefined ? undefined : { rule: `claim.${feature}`, text };
  };
}
