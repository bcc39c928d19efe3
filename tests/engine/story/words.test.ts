import { describe, expect, it } from 'vitest';
import { daysIn, isDay, isMonth } from '../../../src/engine/story/days';
import { fingerprints, overlapOf, readPrints, writePrints } from '../../../src/engine/story/shingles';
import { findPhrase, fold, foldedWords, indexOfWords, wordsOf } from '../../../src/engine/story/words';

describe('words', () => {
  it('folds case, accents and ligatures', () => {
    expect(['Hanoï', 'STRASSE', 'Straße', 'Œuvre', 'Pjöngjang'].map(fold)).toEqual([
      'hanoi',
      'strasse',
      'strasse',
      'oeuvre',
      'pjongjang',
    ]);
  });

  it('parts words at marks, hyphens and apostrophes and keeps numbers whole', () => {
    expect(foldedWords('« L’OTAN, 7,8 et nord-coréen »')).toEqual(['l', 'otan', '7,8', 'et', 'nord', 'coreen']);
  });

  it('gives spans into the text as it was', () => {
    const text = 'À Hanoï : non';
    expect(wordsOf(text).map((w) => text.slice(w.start, w.end))).toEqual(['À', 'Hanoï', 'non']);
  });

  it('finds a phrase word by word', () => {
    const words = wordsOf('Kim Jong-un and Kim Jong Il');
    const index = indexOfWords(words);
    expect(findPhrase(words, index, ['kim', 'jong', 'un'])).toEqual([0]);
    expect(findPhrase(words, index, ['kim'])).toEqual([0, 4]);
    expect(findPhrase(words, index, [])).toEqual([]);
  });
});

describe('days', () => {
  const named = (text: string) => daysIn(wordsOf(text)).map((d) => `${d.year ?? '?'}-${d.month}-${d.day}`);

  it('reads a day in each of the six languages', () => {
    expect(named('le 19 juin 2024')).toEqual(['2024-6-19']);
    expect(named('il 5 giugno')).toEqual(['?-6-5']);
    expect(named('on June 19, 2024')).toEqual(['2024-6-19']);
    expect(named('am 19. Juni')).toEqual(['?-6-19']);
    expect(named('el 19 de junio de 2024')).toEqual(['2024-6-19']);
    expect(named('a 1º de março')).toEqual([]);
    expect(named('em 19 de março')).toEqual(['?-3-19']);
  });

  it('leaves months without a day and numeric dates alone', () => {
    expect(named('in June, 500 people; 19.06.2024')).toEqual([]);
  });

  it('lets a missing year agree with any and holds a given one to its word', () => {
    expect(isDay({ year: null, month: 6, day: 19 }, '2024-06-19')).toBe(true);
    expect(isDay({ year: 2023, month: 6, day: 19 }, '2024-06-19')).toBe(false);
  });

  it('knows short forms of months but not words that only begin so', () => {
    expect(['giu', 'jun', 'Juni', 'déc'].every(isMonth)).toBe(true);
    expect(['marché', 'mayor', 'septante'].some(isMonth)).toBe(false);
  });
});

describe('fingerprints', () => {
  const text = Array.from({ length: 300 }, (_, i) => `word${i} of${(i * 7) % 41}`).join(' ');

  it('are the same whatever the typography', () => {
    const set = writePrints(
      fingerprints('« C’est l’affaire de ces deux pays », a dit le porte-parole, puis il s’est tu.'),
    );
    expect(
      writePrints(fingerprints("\"C'est l'affaire de ces deux pays\" a dit LE PORTE PAROLE puis il s'est tu")),
    ).toBe(set);
    expect(set).not.toBe('');
  });

  it('of an excerpt are contained in those of the whole', () => {
    const excerpt = text.split(' ').slice(150, 350).join(' ');
    expect(overlapOf(fingerprints(excerpt), fingerprints(text)).containment).toBeGreaterThan(0.95);
  });

  it('of other words share none', () => {
    expect(overlapOf(fingerprints(text), fingerprints(text.replaceAll('word', 'other'))).shared).toBe(0);
  });

  it('survive being written and read', () => {
    const prints = fingerprints(text);
    expect(readPrints(writePrints(prints))).toEqual(prints);
  });

  it('are none for fewer than five words', () => {
    expect(fingerprints('four words are few').size).toBe(0);
    expect(overlapOf(new Set(), new Set()).containment).toBe(0);
  });
});
