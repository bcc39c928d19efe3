// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/engine/span';
import type { ReadClaim } from '../../src/knowledge/reading';
import { claimCard } from '../../src/ui/card/claim-card';
import { catalogue } from '../../src/ui/catalogues';
import { createStrings } from '../../src/ui/strings';
import { READING } from './sample';

const review = {
  claim: 'le lac a baissé',
  rating: 'Exact',
  publisher: 'Bureau des faits',
  date: '2024-03-12',
  url: '',
};

function card(lang: (typeof LANGS)[number], url: string): HTMLElement {
  const claim: ReadClaim = { ...(READING.claims[0] as ReadClaim), reviews: [{ ...review, url }] };
  const strings = createStrings(catalogue(lang));
  const nothing = (): void => undefined;
  const context = { reading: READING, strings, follow: nothing, reveal: nothing, removeNote: nothing };
  const root = document.createElement('div');
  root.append(...claimCard({ kind: 'claim', claim, claimant: null }, context).filter((c) => c instanceof Node));
  return root;
}

describe.each(LANGS)('a review in the page’s markup, %s', (lang) => {
  const section = card(lang, 'https://faits.example/lac').querySelector('.review') as HTMLElement;

  it('is told as the page’s own words, in marks, with publisher and date', () => {
    const quoted = createStrings(catalogue(lang)).quoted('Exact');
    expect(section.textContent).toContain(quoted);
    expect(section.textContent).toContain('Bureau des faits');
    expect(section.textContent).toContain('2024');
  });

  it('links to where it stands, outside and without our address', () => {
    const link = section.querySelector('a');
    expect(link?.href).toBe('https://faits.example/lac');
    expect(link?.rel).toContain('noreferrer');
  });
});

it('an address that is not https is shown as words', () => {
  expect(card('fr', 'javascript:alert(1)').querySelector('a')).toBeNull();
});
