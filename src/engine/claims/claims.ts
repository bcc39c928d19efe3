import type { Claim, ClaimType, Cluster, Hedge } from '../analysis';
import { overlaps } from '../span';
import { finish, type Steps } from '../steps';
import { is, type Token } from '../tokens';
import { CLASS } from '../language/language';
import { findCandidates, type Candidate } from './candidates';
import type { ClauseInput } from './clause-words';
import { factsOf } from './facts';
import { describe, type Described, type FeatureInput, type Features } from './features';
import type { ClaimInput } from './input';
import { claimLexicon } from './lexicon';
import { rate, reasonsOf, type Rating } from './score';
import { choose, mostClaims } from './select';
import { topicOf } from './topic';
import { viewsOf, type Named, type Views } from './views';

/**
 * Every candidate of the article with its score, in reading order; `key` marks the few that are shown by default. Empty
 * where the article asserts nothing.
 */
export function findClaims(input: ClaimInput): readonly Claim[] {
  return finish(claimSteps(input));
}

/** Candidates between two pauses: a few milliseconds of work on a slow machine. */
const SLICE = 24;

/** The same in steps: a caller may pause at each `yield`. */
export function* claimSteps(input: ClaimInput): Steps<readonly Claim[]> {
  const views = viewsOf(input);
  const described: Described[] = [];
  for (const one of descriptions(input, views)) {
    described.push(one);
    if (described.length % SLICE === 0) yield;
  }
  yield;
  const ratings = described.map((d) => rate(d.features));
  const choosable = described.map(({ candidate, stems }, i) => ({
    start: candidate.start,
    end: candidate.end,
    inner: candidate.inner,
    score: (ratings[i] as Rating).score,
    block: candidate.sentence.block,
    sentence: candidate.sentence.index,
    stems,
  }));
  const chosen = new Set(choose(choosable, mostClaims(wordsIn(input.tokens), 'normal')));
  yield;
  const claims: Claim[] = [];
  for (const [i, d] of described.entries()) {
    claims.push(toClaim(d, input, { ...(ratings[i] as Rating), views, index: i, key: chosen.has(i) }));
    if (i % (4 * SLICE) === SLICE) yield;
  }
  return claims;
}

function wordsIn(tokens: readonly Token[]): number {
  let words = 0;
  for (const { kind } of tokens) if (kind === 'word' || kind === 'number') words++;
  return words;
}

/** Candidates with their features: what the weights are learnt from. */
export const describeAll = (input: ClaimInput): readonly Described[] => [...descriptions(input, viewsOf(input))];

function* descriptions(input: ClaimInput, views: Views): Generator<Described> {
  const { tokens, language, document } = input;
  const lexicon = claimLexicon(language.lang);
  const facts = factsOf(tokens, language, lexicon);
  const clauses: ClauseInput = { tokens, language, lexicon, facts };
  const topic = topicOf(document, tokens, facts.stems);
  const about: FeatureInput = { input, clauses, topic, views, shares: new Map() };
  for (const candidate of findCandidates(input, clauses, views))
    if (candidate.sentence.block !== topic.headlineBlock) yield describe(candidate, about);
}

interface Rank extends Rating {
  readonly views: Views;
  readonly index: number;
  readonly key: boolean;
}

function toClaim(described: Described, input: ClaimInput, { views, index, key, score, type }: Rank): Claim {
  const { candidate, features, quantities } = described;
  return {
    id: `c${index + 1}`,
    start: candidate.start,
    end: candidate.end,
    type,
    claimant: claimantOf(candidate, input, views)?.id ?? null,
    hedge: hedgeOf(candidate, features),
    checkable: isCheckable(type, features),
    quantities,
    score,
    key,
    because: reasonsOf(described),
  };
}

/** The speaker of the quotation it lies in, else the document or body that the clause names as its authority. */
function claimantOf(candidate: Candidate, input: ClaimInput, views: Views): Cluster | undefined {
  const { quote, sentence } = candidate;
  if (quote) return views.clusterOf(quote.speaker);
  return views.sentences[sentence.index]?.named.find((m) => isAuthority(m, candidate, input))?.cluster;
}

/** A document that opens the clause ("l'article 16 condamne …"), or a body behind a reporting participle ("révélé par KCNA"). */
function isAuthority(mention: Named, candidate: Candidate, { tokens, language }: ClaimInput): boolean {
  const { kind } = mention.cluster;
  if ((kind !== 'document' && kind !== 'organisation') || !overlaps(mention, candidate)) return false;
  let at = candidate.first;
  while (at < candidate.last && (tokens[at] as Token).start < mention.start) at++;
  if (kind === 'document') return at - candidate.first <= 1;
  for (let i = at - 1; i >= Math.max(candidate.first, at - AGENT_REACH); i--)
    if (is(tokens[i], CLASS.by))
      return language.verbs.get(tokens[i - 1]?.low ?? '')?.some((f) => f.tense === 'participle') ?? false;
  return false;
}

/** How far a body may stand behind "par", in tokens: "révélé par l'agence de presse nord-coréenne KCNA". */
const AGENT_REACH = 8;

function hedgeOf({ quote }: Candidate, features: Features): Hedge {
  if (features.unnamed) return 'unnamed-source';
  if (features.hearsay) return 'hearsay';
  if (features.conditional) return 'conditional';
  if (features.possibility) return 'possibility';
  return quote?.speaker ? 'reported' : 'none';
}

const UNCHECKABLE: ReadonlySet<ClaimType> = new Set(['forecast', 'assessment']);

/** Nobody can check tomorrow or a taste: forecasts, assessments and first-person opinion are never called checkable. */
const isCheckable = (type: ClaimType, features: Features): boolean =>
  !UNCHECKABLE.has(type) && !features.opinion && !features.forecast;
