import type { ClaimReview } from '../../../engine/document';
import { isNode, textOf, typesOf, type Node } from './json-ld';
import { plain } from './text';

/** A page's own JSON-LD is data by strangers: what is taken of it is bounded. */
const MAX_REVIEWS = 20;
const MAX_TEXT = 500;

/**
 * schema.org ClaimReview in the page's JSON-LD, as an object of its own or as the `review` or a part of the article
 * (https://schema.org/ClaimReview). One without a claim or without a rating in words is left out: a number alone says nothing.
 */
export function findClaimReviews(nodes: readonly Node[]): readonly ClaimReview[] {
  return nodes
    .flatMap((node) => [node, ...[node['review'], node['hasPart']].flat()])
    .filter((node): node is Node => isNode(node) && typesOf(node).includes('ClaimReview'))
    .map(toReview)
    .filter(({ claim, rating }) => claim !== '' && rating !== '')
    .slice(0, MAX_REVIEWS);
}

function toReview(node: Node): ClaimReview {
  const rated = isNode(node['reviewRating']) ? node['reviewRating'] : {};
  return {
    claim: words(node['claimReviewed']),
    rating: words(rated['alternateName'] ?? rated['name'] ?? rated['ratingExplanation']),
    publisher: words(node['author'] ?? node['publisher']),
    date: /^\d{4}-\d{2}-\d{2}/.exec(textOf(node['datePublished']))?.[0] ?? '',
    url: textOf(node['url']),
  };
}

const words = (value: unknown): string => plain(textOf(value)).slice(0, MAX_TEXT);
