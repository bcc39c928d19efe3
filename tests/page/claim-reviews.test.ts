import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/engine/analyze';
import { toReading } from '../../src/knowledge/read';
import { reviewsOf } from '../../src/knowledge/claim-reviews';
import { findClaimReviews } from '../../src/page/article/meta/claim-reviews';
import { readJsonLd } from '../../src/page/article/meta/json-ld';
import { readPage } from '../../src/page/article/read';

const REVIEW = {
  '@type': 'ClaimReview',
  claimReviewed: 'Le pont de Corvenne a coûté 61 millions d’euros',
  author: { '@type': 'Organization', name: 'Bureau des faits' },
  reviewRating: { '@type': 'Rating', ratingValue: 4, alternateName: 'Plutôt exact' },
  datePublished: '2024-03-12T08:00:00+01:00',
  url: 'https://faits.example/pont',
};
const inPage = (data: unknown, body = ''): Document =>
  new JSDOM(`<html lang="fr"><script type="application/ld+json">${JSON.stringify(data)}</script>${body}</html>`).window
    .document;
const found = (data: unknown) => findClaimReviews(readJsonLd(inPage(data)));

describe('reviews of claims in a page’s own markup', () => {
  it.each([
    ['an object of its own', REVIEW],
    ['in a graph', { '@graph': [{ '@type': 'NewsArticle' }, REVIEW] }],
    ['the review of an article', { '@type': 'NewsArticle', review: [REVIEW] }],
    ['a part of an article', { '@type': 'NewsArticle', hasPart: REVIEW }],
  ])('are found: %s', (_, data) => {
    expect(found(data)).toEqual([
      {
        claim: REVIEW.claimReviewed,
        rating: 'Plutôt exact',
        publisher: 'Bureau des faits',
        date: '2024-03-12',
        url: REVIEW.url,
      },
    ]);
  });

  it.each([
    ['a number without words', { ...REVIEW, reviewRating: { ratingValue: 1 } }],
    ['no claim', { ...REVIEW, claimReviewed: '' }],
    ['another kind of review', { ...REVIEW, '@type': 'Review' }],
    ['no object', 'ClaimReview'],
  ])('are left out: %s', (_, data) => expect(found(data)).toEqual([]));

  it('are bounded in number and length', () => {
    const many = found(Array.from({ length: 60 }, () => ({ ...REVIEW, claimReviewed: 'x'.repeat(900) })));
    expect(many).toHaveLength(20);
    expect(many[0]?.claim).toHaveLength(500);
  });
});

describe('a review and a claim', () => {
  const review = { claim: REVIEW.claimReviewed, rating: 'x', publisher: '', date: '', url: '' };
  it.each([
    ['le pont de Corvenne a coûté 61 millions d’euros', 1],
    ['Le pont de Corvenne aurait coûté 61 millions', 1],
    ['Le pont de Corvenne a coûté 38 vies', 0],
    ['Le pont est fermé', 0],
    ['', 0],
  ] as const)('belong together where most words do: %s', (claim, count) =>
    expect(reviewsOf(claim, [review])).toHaveLength(count),
  );
});

it('a claim of the page carries the review, the others none', () => {
  const sentence = 'Le pont de Corvenne a coûté 61 millions d’euros, selon la préfecture.';
  const filler =
    'Le conseil municipal s’est réuni mardi dans la salle des fêtes pour en parler avec les habitants du quartier.';
  const body = `<body><main><article><h1>Le pont de Corvenne</h1>${[sentence, ...Array<string>(8).fill(filler)]
    .map((p) => `<p>${p}</p>`)
    .join('')}</article></main></body>`;
  const page = readPage(
    inPage({ '@graph': [{ '@type': 'NewsArticle' }, REVIEW] }, body),
    'https://journal.example/a/pont-1',
  );
  const { claims } = toReading(page.document, analyze(page.document));
  const reviewed = claims.filter((c) => c.reviews);
  expect(reviewed.map((c) => c.text)).toEqual([expect.stringContaining('61 millions')]);
  expect(claims.length).toBeGreaterThan(1);
});
