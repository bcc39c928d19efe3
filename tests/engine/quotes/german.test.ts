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

  it.each([
    [
      'who is cited, in the passive',
      'Der Fraktionschef Volker Ratz wird von der Zeitung mit den Worten zitiert: „Der Plan ist tot und bleibt es.“',
      'direct | „Der Plan ist tot und bleibt es.“ | zitiert | Der Fraktionschef Volker Ratz | Volker Ratz',
    ],
    [
      'whom a channel cites',
      'Ein Sender zitierte Papandreas mit den Worten: „Wenn ich das Problem bin, gehe ich.“',
      'direct | „Wenn ich das Problem bin, gehe ich.“ | zitierte | Papandreas | Papandreas',
    ],
    [
      'a verb after a full stop inside the marks',
      '„Die Schule hat sich im Land etabliert.“ erklärte Ministerin Eisner am Montag.',
      'direct | „Die Schule hat sich im Land etabliert.“ | erklärte | Ministerin Eisner | Ministerin Eisner',
    ],
    [
      'a verb after a preposition with article and noun',
      'In dem Antrag heißt es, die Kommission solle prüfen.',
      'indirect | die Kommission solle prüfen | heißt | dem Antrag | Antrag',
    ],
    [
      'a short cry after a verb and a colon',
      'Der Randalierer stieß den Fahrgast weg und rief: „Lasst mich raus!“',
      'direct | „Lasst mich raus!“ | rief | Der Randalierer | Randalierer',
    ],
    [
      'an agent before its participle',
      'Die Gefahr wird von der Behörde als „sehr hoch“ eingestuft.',
      'partial | „sehr hoch“ | eingestuft | der Behörde | Behörde',
    ],
    [
      'an agent before a form that could be finite',
      'Der Plan wurde von der Opposition als „Irrweg“ kritisiert.',
      'partial | „Irrweg“ | kritisiert | der Opposition | Opposition',
    ],
  ])('finds %s', (_, text, expected) => {
    expect(told('de', text)).toEqual([expected]);
  });

  it('gives marks that only a conjunction parts to the same speaker', () => {
    expect(told('de', 'Von „absichtlicher“ oder „mutwilliger Täuschung“ spricht die Behörde seit Montag.')).toEqual([
      'partial | „absichtlicher“ | spricht | die Behörde | Behörde',
      'partial | „mutwilliger Täuschung“ | spricht | die Behörde | Behörde',
    ]);
    expect(told('de', 'Im Regal stehen „Die Räuber“ und „Der Sturm“ in alten Ausgaben.')).toEqual([]);
  });

  it('does not join words in marks of two sentences', () => {
    const text = '»Der passt immer«, sagt Karin Olt. Der Arzt meint: »Das Haus stand lange leer.«';
    expect(told('de', text)).toEqual([
      'direct | »Der passt immer« | sagt | Karin Olt | Karin Olt',
      'direct | »Das Haus stand lange leer.« | meint | Der Arzt | Arzt',
    ]);
  });
});
