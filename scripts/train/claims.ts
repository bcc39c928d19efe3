import type { ClaimType } from '../../src/engine/analysis';
import { describeAll } from '../../src/engine/claims/claims';
import type { Described } from '../../src/engine/claims/features';
import { LANGS } from '../../src/engine/span';
import { loadGold, type GoldArticle } from '../gold/load';
import { claimInputOf, goldDocument, iou, SAME_CLAIM } from './claims-data';
import { fitLogistic, type Case, type LinearWeights } from './logistic';

type GoldClaim = GoldArticle['claims'][number];

export interface ClaimWeights {
  readonly provenance: {
    readonly what: string;
    readonly licence: string;
    readonly articles: number;
    readonly candidates: number;
  };
  readonly score: LinearWeights;
  readonly types: Record<string, LinearWeights>;
}

/** A candidate of a gold article with the gold claim that it is, if any. */
export interface Labelled {
  readonly described: Described;
  readonly gold: GoldClaim | null;
}

/** What a claim is worth: key in both passes, in one, in none. */
export const worth = (claim: GoldClaim): number =>
  claim.key && claim.keySecond ? 1 : claim.key || claim.keySecond ? 0.75 : 0.45;

export function labelArticle(article: GoldArticle): readonly Labelled[] {
  const input = claimInputOf(goldDocument(article), article.lang);
  if (!input) return [];
  return describeAll(input).map((described) => {
    const matches = article.claims.filter((c) => iou(c, described.candidate) >= SAME_CLAIM);
    const best = matches.sort((a, b) => iou(b, described.candidate) - iou(a, described.candidate))[0];
    return { described, gold: best ?? null };
  });
}

/**
 * `pledge` is drawn to a weight of its own: what a head of state or a party commits to is what readers of political news look for
 * (docs/annotation-guide.md, position), and our articles hold nine such sentences in marks, too few to learn it from.
 */
const SCORE_FIT = { penalty: 0.002, prior: { pledge: 0.6 } };
/** Ten sets of weights travel in every page: those that change next to no answer stay at home. */
const TYPE_FIT = { penalty: 0.002, least: 0.15 };

/** Learns score and type weights from articles (one against the rest for types). */
export function fitClaims(labelled: readonly Labelled[]): Pick<ClaimWeights, 'score' | 'types'> {
  const cases: Case[] = labelled.map(({ described, gold }) => ({
    features: described.features,
    target: gold ? worth(gold) : 0,
    weight: 1,
  }));
  const typed = labelled.filter((l): l is Labelled & { gold: GoldClaim } => l.gold !== null);
  const types = [...new Set(typed.map((l) => l.gold.type))].sort() as ClaimType[];
  const one = (type: ClaimType): LinearWeights =>
    fitLogistic(
      typed.map(({ described, gold }) => ({
        features: described.features,
        target: gold.type === type ? 1 : 0,
        weight: 1,
      })),
      TYPE_FIT,
    );
  return { score: fitLogistic(cases, SCORE_FIT), types: Object.fromEntries(types.map((t) => [t, one(t)])) };
}

export function trainClaims(root: string): ClaimWeights {
  const articles = LANGS.flatMap((lang) => loadGold(root, lang));
  const labelled = articles.flatMap(labelArticle);
  return {
    provenance: {
      what: 'learnt by scripts/train/claims.ts from the claims of tests/gold (key, keySecond)',
      licence: 'CC0-1.0',
      articles: articles.length,
      candidates: labelled.length,
    },
    ...fitClaims(labelled),
  };
}
