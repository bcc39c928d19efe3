import type { Because, Cluster, Quantity } from '../analysis';
import { contains, overlaps, type Span } from '../span';
import type { Sentence } from '../sentences';
import { is, type Token } from '../tokens';
import { CLASS, type Language } from '../language/language';
import { endingOf } from '../language/lookup';
import type { Candidate } from './candidates';
import { evidenceOf, type KindsFound } from './evidence';
import { countWordTokens, hasFinite, isFinite } from './clause-words';
import type { ClaimInput } from './input';
import { formsAt, type ClaimLexicon, type Kind } from './lexicon';
import { quantitiesIn, type Range } from './quantities';
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
  'rule',
  'position',
  'pledge',
  'assessment',
  'event',
  'opinion',
  'hearsay',
  'change',
  'reason',
  'first',
  'past',
  'day',
];

/** Spreading five objects into one costs a third of the whole description. */
function put(into: Record<string, number>, from: Readonly<Record<string, number>>): void {
  for (const name in from) into[name] = from[name] as number;
}

/** What makes words in marks more than colour: a feature of the clause that counts apart where the clause is a direct quotation. */
const SOBER = [
  ['figured', 'number'],
  ['topical', 'headline'],
  ['foretold', 'forecast'],
] as const;

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
  /** Sentence.index → its share of the headline's words, filled as it is asked for. */
  readonly shares: Map<number, number>;
}

/** What speaks for and against a candidate: position, topic, form, speaker and the kinds of its words. */
export function describe(candidate: Candidate, about: FeatureInput): Described {
  const { input, lexicon, topic, views } = about;
  const quantities = quantitiesIn(input.tokens, candidate, lexicon);
  const stems = stemsIn(input.tokens, candidate);
  const kinds = kindsIn(input.tokens, candidate, lexicon);
  const features: Record<string, number> = {};
  put(features, place(candidate, input, topic.headlineBlock + 1));
  put(features, topical(stems, topic, candidate.sentence.block === topic.headlineBlock + 1));
  features.aboutHeadline = aboutSentence(candidate.sentence, about);
  put(features, figures(quantities, about));
  put(features, voice(candidate, views));
  put(features, shape(candidate, about));
  // All names every time, in one order: engines are quick with objects of one shape.
  for (const kind of KIND_FEATURES) {
    const times = kinds.get(kind)?.length ?? 0;
    features[kind] = times > 1 ? 1.5 : times;
  }
  if (features.forecast && isPassive(candidate, input)) features.forecast = 0;
  // Much of what is said in marks is colour; a figure in it is not.
  // So is what speaks of the headline or of the future, and a commitment is none whoever makes it.
  if (features.pledge) features.direct = features.we = 0;
  // A lead that repeats the headline is what the article is for.
  features.announced = (features.lead ?? 0) * (features.aboutHeadline ?? 0);
  // "It will appeal", said by who will do it, is a position; "it will rain" is a forecast.
  features.intends = features.own && features.forecast ? 1 : 0;
  for (const [name, of] of SOBER) features[name] = features.direct ? (features[of] ?? 0) : 0;
  return {
    candidate,
    features,
    quantities,
    stems,
    evidence: evidenceOf({ candidate, input, views, kinds, quantities }),
  };
}

function place({ sentence }: Candidate, { document, sentences }: ClaimInput, opening: number): Record<string, number> {
  const firstSentence = sentences.find((s) => s.block >= opening)?.index;
  const count = Math.max(1, document.blocks.length);
  const before = sentences[sentence.index - 1];
  return {
    opener: sentence.index === firstSentence ? 1 : 0,
    lead: sentence.block <= 1 && sentence.index <= 2 ? 1 : 0,
    early: sentence.block / count < 0.34 ? 1 : 0,
    late: sentence.block / count,
    opens: before?.block === sentence.block ? 0 : 1,
  };
}

/** Share of the headline's words that the clause repeats; how central its words are in the article. */
function topical(
  stems: ReadonlySet<string>,
  { headline, lede, counts }: Topic,
  inLede: boolean,
): Record<string, number> {
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

/**
 * Share of the headline's words in the whole sentence: "des armes, c'est-à-dire des missiles" is about missiles in all its parts.
 * Worked out once a sentence.
 */
function aboutSentence(sentence: Sentence, { input, topic, shares }: FeatureInput): number {
  let share = shares.get(sentence.index);
  if (share !== undefined) return share;
  let shared = 0;
  for (const stem of stemsIn(input.tokens, sentence)) if (topic.headline.has(stem)) shared++;
  share = topic.headline.size === 0 ? 0 : Math.min(1, (2 * shared) / topic.headline.size);
  shares.set(sentence.index, share);
  return share;
}

/** Words up to this number count nothing ("deux hommes"), digits and shares do. */
const FEW = 10;

/**
 * A count, amount, share or measure: what the guide calls a figure. Not a date, a duration or an age ("8 ans"), not "two men".
 */
export function isFigure(quantity: Quantity, { input, lexicon }: FeatureInput): boolean {
  const { value, unit, start, end } = quantity;
  if (value === null || isDuration(quantity, { input, lexicon })) return false;
  if (unit === '' && isLabel(input.folded.slice(Math.max(0, start - LONGEST_LABEL), start), lexicon)) return false;
  return value > FEW || value < 1 || /\p{N}/u.test(input.folded.slice(start, end));
}

/** "l'article 4", "SB 118": the number is part of a name. */
const isLabel = (before: string, lexicon: ClaimLexicon): boolean => {
  const word = /(\p{L}+)[.\s]+$/u.exec(before)?.[1];
  if (word === undefined) return false;
  return lexicon.forms.get(word.toLowerCase())?.some((f) => f.kind === 'legal') ?? /^\p{Lu}{1,3}$/u.test(word);
};
const LONGEST_LABEL = 20;

/** Its unit, or the word right behind it, is one of time: "8 ans", "19 heures". */
function isDuration({ unit, end }: Quantity, { input, lexicon }: Pick<FeatureInput, 'input' | 'lexicon'>): boolean {
  if (unit !== '') return lexicon.durations.has(unit);
  const next = /^[\s-]*(\p{L}+)/u.exec(input.folded.slice(end, end + LONGEST_UNIT))?.[1];
  return next !== undefined && lexicon.durations.has(next.toLowerCase());
}
const LONGEST_UNIT = 20;

function figures(quantities: readonly Quantity[], about: FeatureInput): Record<string, number> {
  const counted = quantities.filter((q) => isFigure(q, about));
  return {
    number: counted.length > 0 ? 1 : 0,
    measured: counted.some((q) => q.unit !== '') ? 1 : 0,
    figures: counted.length > 1 ? 1 : 0,
    duration: quantities.some((q) => q.value !== null && isDuration(q, about)) ? 1 : 0,
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
    body: speaker?.kind === 'organisation' ? 1 : 0,
    document: (speaker ?? opensWith(named, here))?.kind === 'document' ? 1 : 0,
    role: speaker && speaker.role !== '' ? 1 : 0,
    prominent: speaker ? views.weightOf(speaker) : 0,
    party: named.reduce((most, c) => Math.max(most, views.weightOf(c)), 0),
    unnamed: speaker?.anonymous ? 1 : 0,
    willed: said && WILLED.has(quote?.cue?.strength ?? '') ? 1 : 0,
    denied: said && DENIED.has(quote?.cue?.strength ?? '') ? 1 : 0,
    names: Math.min(3, named.length) / 3,
    // "a déclaré la ministre à la sortie du conseil": the reporter's frame, not what was said.
    frame: quotes.some((q) => q !== quote && q.cue !== null && contains(here, q.cue)) ? 1 : 0,
  };
}

/** How it is said: a promise or a demand, a denial or an admission is a position whatever its words. */
const WILLED: ReadonlySet<string> = new Set(['promises', 'orders', 'asks']);
const DENIED: ReadonlySet<string> = new Set(['denies', 'concedes']);

/** Letters before a name at the start of a clause: an article. */
const ARTICLE = 4;

const opensWith = (clusters: readonly Cluster[], { start }: Span): Cluster | undefined =>
  clusters.find((c) => c.mentions.some((m) => m.start >= start && m.start <= start + ARTICLE));

/** Words beyond which a clause is hard to grasp at a glance, and below which it says little. */
const LONG = 32;
const SHORT = 8;

function shape(candidate: Candidate, { input, lexicon }: FeatureInput): Record<string, number> {
  const { tokens, language } = input;
  const words = countWordTokens(tokens, candidate);
  const inside = tokens.slice(candidate.first, candidate.last);
  return {
    short: words < SHORT ? 1 : 0,
    long: words > LONG ? 1 : 0,
    length: Math.min(1, words / LONG),
    inner: candidate.inner ? 1 : 0,
    we: inside.some((t) => is(t, CLASS.first)) ? 1 : 0,
    second: inside.some((t) => is(t, CLASS.second)) ? 1 : 0,
    relative: is(inside[0], CLASS.rel) && !is(inside[0], CLASS.det) ? 1 : 0,
    pronoun: is(inside[0], CLASS.subj | CLASS.dem | CLASS.one) ? 1 : 0,
    bare: hasFinite({ tokens, language, lexicon }, candidate) ? 0 : 1,
    stance: !candidate.said && inside.some((t) => takesSides(t, language)) ? 1 : 0,
    saying: !candidate.said && inside.some((t) => isSaying(t, language)) ? 1 : 0,
    own: candidate.said && (is(inside[0], CLASS.subj) || isFinite(inside[0], language)) ? 1 : 0,
    negated: inside.some((t) => is(t, CLASS.neg)) ? 1 : 0,
    perfect: inside.some((t, i) => is(t, CLASS.have | CLASS.be) && isParticiple(inside, i + 1, language)) ? 1 : 0,
    exclaims: tokens[candidate.last]?.low === '!' ? 1 : 0,
  };
}

/** "Die Gruppe wird als extremistisch eingestuft": where the verb stands last, a participle there makes "wird" no future. */
function isPassive({ last }: Candidate, { tokens, language }: ClaimInput): boolean {
  const verb = tokens[last - 1];
  if (!language.traits.verbLast || verb?.kind !== 'word' || verb.capital) return false;
  const isKnown = language.verbs.get(verb.low)?.some((f) => f.tense === 'participle') ?? false;
  return isKnown || endingOf(language, verb.low) === 'participle';
}

/** "exigió", "rejects", "s'engage": a verb of promising, demanding, denying or admitting in the reporter's own clause. */
const takesSides = (token: Token, language: Language): boolean =>
  !token.capital &&
  (language.verbs.get(token.low)?.some(({ verb }) => WILLED.has(verb.strength) || DENIED.has(verb.strength)) ?? false);

/** A reporting verb in the reporter's own clause: "il a évoqué la possibilité" tells of talk, not of the thing. */
const isSaying = (token: Token, language: Language): boolean =>
  !token.capital && (language.verbs.get(token.low)?.some((f) => f.tense !== 'infinitive') ?? false);

/** A participle within three tokens: "a signé", "ont été arrêtés", "hat den Vertrag unterzeichnet" is too far and does not count. */
function isParticiple(tokens: readonly Token[], at: number, language: Language): boolean {
  return tokens.slice(at, at + 3).some((t) => {
    if (language.verbs.get(t.low)?.some((f) => f.tense === 'participle')) return true;
    if (t.classes !== 0 || t.kind !== 'word') return false;
    return endingOf(language, t.low) === 'participle';
  });
}

function stemsIn(tokens: readonly Token[], { first, last }: Range): ReadonlySet<string> {
  const stems = new Set<string>();
  for (let i = first; i < last; i++) {
    const stem = stemOf(tokens[i] as Token);
    if (stem !== null) stems.add(stem);
  }
  return stems;
}

function kindsIn(tokens: readonly Token[], { first, last }: Candidate, lexicon: ClaimLexicon): KindsFound {
  const kinds = new Map<Kind, Span[]>();
  for (let i = first; i < last; i++) {
    const here = formsAt(lexicon, tokens, i);
    const counts = here.some((f) => f.kind === 'about' && tokens[f.last]?.kind === 'number');
    for (const found of here) {
      if (found.last > last || (counts && COMPARES.has(found.kind))) continue;
      const at = { start: (tokens[found.first] as Token).start, end: (tokens[found.last - 1] as Token).end };
      const known = kinds.get(found.kind);
      if (known) known.push(at);
      else kinds.set(found.kind, [at]);
    }
  }
  return kinds;
}

/** "mehr als 4600" counts, "mehr als im Vorjahr" compares. */
const COMPARES: ReadonlySet<Kind> = new Set(['comparison', 'change']);
