import { describe, expect, it } from 'vitest';
import { claimLexicon } from '../../../src/engine/claims/lexicon';
import { numeralOf } from '../../../src/engine/claims/numerals';

describe('a word as a number or in a date', () => {
  it.each([
    ['fr', '12,5', 'number', { value: 12.5, year: null }],
    ['en', '12,500', 'number', { value: 12_500, year: null }],
    ['fr', '2024', 'number', { value: 2024, year: 2024, isGroup: false }],
    ['fr', '1er', 'number', { day: 1 }],
    ['fr', '000', 'number', { isGroup: true }],
    ['it', '310mila', 'number', { value: 310_000 }],
    ['en', '3.4m', 'number', { value: null, money: 3.4e6 }],
    ['en', '2bn', 'number', { value: 2e9, money: 2e9 }],
    ['fr', 'juin', 'word', { month: 6, value: null }],
    ['fr', 'trois', 'word', { value: 3, factor: null }],
    ['fr', 'millions', 'word', { value: 1e6, factor: 1e6 }],
  ] as const)('%s: %s', (lang, low, kind, expected) =>
    expect(numeralOf(low, kind, claimLexicon(lang))).toMatchObject(expected),
  );

  it.each([
    ['fr', 'maison', 'word'],
    ['fr', ',', 'punct'],
  ] as const)('%s: %s is none', (lang, low, kind) => expect(numeralOf(low, kind, claimLexicon(lang))).toBeNull());
});
