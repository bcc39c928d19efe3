import { describe, expect, it } from 'vitest';
import { told } from './helpers';

/** Sentences as German newspapers write them; each rule with what it must find and what it must leave alone. */
describe('German: names in marks and words in marks', () => {
  it.each([
    ['a motto', 'Die Kundgebung beginnt am Donnerstag. Motto: „Zukunft hat hier schon angefangen“.'],
    ['what colleagues call somebody', 'Kolleginnen nennen Amstutz inzwischen «Frau Doktor Später».'],
    ['a byname in a relative clause', 'Strobel, den Mitarbeiter „den Gutsherrn“ nannten, ging im Frühjahr.'],
  ])('is silent about %s', (_, text) => {
    expect(told('de', text)).toEqual([]);
  });

  it('does not join words in marks of two sentences', () => {
    const text = '»Der passt immer«, sagt Karin Olt. Der Arzt meint: »Das Haus stand lange leer.«';
    expect(told('de', text)).toEqual([
      'direct | »Der passt immer« | sagt | Karin Olt | Karin Olt',
      'direct | »Das Haus stand lange leer.« | meint | Der Arzt | Arzt',
    ]);
  });
});
