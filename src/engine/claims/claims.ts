import type { Claim, ClaimType, Cluster, Hedge } from '../analysis';
import { CLASS } from '../language/language';
import { overlaps } from '../span';
import { finish, type Steps } from '../steps';
import { is, type Token } from '../tokens';
import { findCandidates, type Candidate } from './candidates';
import { has } from './clause-words';
import { describe, featureInput, type Described, type Description, type FeatureInput } from './features';
import type { ClaimInput } from './input';
import { reasonsOf } from './reasons';
import { rate, type Rating } from './score';
import { choose, mostClaims, type Choosable } from './select';
import { FEATURE, named, type Vector } from './vector';
import type { Named } from './views';
import { FACT } from './word-facts';

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
  const about = featureInput(input);
  const rated: Rated[] = [];
  for (const candidate of candidatesOf(about)) {
    rated.push(rateCandidate(candidate, about));
    if (rated.length % SLICE === 0) yield;
  }
  yield;
  const chosen = new Set(choose(rated, mostClaims(wordsIn(about), 'normal')));
  yield;
  const claims: Claim[] = [];
  for (const one of rated) {
    claims.push(toClaim(one, about, { index: claims.length, key: chosen.has(claims.length) }));
    if (claims.length % (4 * SLICE) === 0) yield;
  }
  return claims;
}

/** Candidates with their features: what the weights are learnt from. */
export function describeAll(input: ClaimInput): readonly Described[] {
  const about = featureInput(input);
  return candidatesOf(about).map((candidate) => {
    const { vector, quantities, stems } = describe(candidate, about);
    return { candidate, features: named(vector), quantities, stems };
  });
}

/** The headline is no claim of the article: it repeats one. */
export const candidatesOf = ({ input, clauses, views, topic }: FeatureInput): readonly Candidate[] =>
  findCandidates(input, clauses, views).filter((c) => c.sentence.block !== topic.headlineBlock);

const wordsIn = ({ input, clauses }: FeatureInput): number => clauses.facts.wordsBefore[input.tokens.length] as number;

/** A candidate with all that choosing needs. */
export interface Rated extends Choosable, Rating {
  readonly described: Description;
}

export function rateCandidate(candidate: Candidate, about: FeatureInput): Rated {
  const described = describe(candidate, about);
  const { score, type } = rate(described.vector);
  const { start, end, inner, sentence } = candidate;
  const { block, index } = sentence;
  return { described, score, type, start, end, inner, block, sentence: index, stems: described.stems };
}

interface Rank {
  readonly index: number;
  readonly key: boolean;
}

function toClaim({ described, type, score }: Rated, about: FeatureInput, { index, key }: Rank): Claim {
  const { candidate, vector, quantities } = described;
  return {
    id: `c${index + 1}`,
    start: candidate.start,
    end: candidate.end,
    type,
    claimant: claimantOf(candidate, about)?.id ?? null,
    hedge: hedgeOf(candidate, vector),
    checkable: isCheckable(type, vector),
    quantities,
    score,
    key,
    because: reasonsOf(described, about),
  };
}

/** The speaker of the quotation it lies in, else the document or body that the clause names as its authority. */
function claimantOf(candidate: Candidate, about: FeatureInput): Cluster | undefined {
  const { quote, sentence } = candidate;
  if (quote) return about.views.clusterOf(quote.speaker);
  return about.views.sentences[sentence.index]?.named.find((m) => isAuthority(m, candidate, about))?.cluster;
}

/** A document that opens the clause ("l'article 16 condamne …"), or a body behind a reporting participle ("révélé par KCNA"). */
function isAuthority(mention: Named, candidate: Candidate, { clauses }: FeatureInput): boolean {
  const { kind } = mention.cluster;
  if ((kind !== 'document' && kind !== 'organisation') || !overlaps(mention, candidate)) return false;
  const { tokens } = clauses;
  const { first, last } = candidate;
  let at = first;
  while (at < last && (tokens[at] as Token).start < mention.start) at++;
  if (kind === 'document') return at - first <= 1;
  for (let i = at - 1; i >= Math.max(first, at - AGENT_REACH); i--)
    if (is(tokens[i], CLASS.by)) return has(clauses, i - 1, FACT.told);
  return false;
}

/** How far a body may stand behind "par", in tokens: "révélé par l'agence de presse nord-coréenne KCNA". */
const AGENT_REACH = 8;

function hedgeOf({ quote }: Candidate, vector: Vector): Hedge {
  if (vector[FEATURE.unnamed]) return 'unnamed-source';
  if (vector[FEATURE.hearsay]) return 'hearsay';
  if (vector[FEATURE.conditional]) return 'conditional';
  if (vector[FEATURE.possibility]) return 'possibility';
  return quote?.speaker ? 'reported' : 'none';
}

const UNCHECKABLE: ReadonlySet<ClaimType> = new Set(['forecast', 'assessment']);

/** Nobody can check tomorrow or a taste: forecasts, assessments and first-person opinion are never called checkable. */
const isCheckable = (type: ClaimType, vector: Vector): boolean =>
  !UNCHECKABLE.has(type) && !vector[FEATURE.opinion] && !vector[FEATURE.forecast];
