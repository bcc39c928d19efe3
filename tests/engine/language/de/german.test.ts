import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/engine/analyze';
import { documentFromText } from '../../../../src/engine/document';

/** Each quotation as "kind | words | speaker | cue". */
const said = (text: string): string[] => {
  const { quotes, clusters } = analyze(documentFromText(text, { declaredLang: 'de' }));
  return quotes.map((q) => {
    const words = q.segments.map((s) => text.slice(s.start, s.end)).join(' … ');
    const speaker = clusters.find((c) => c.id === q.speaker)?.name ?? '-';
    return `${q.kind} | ${words} | ${speaker} | ${q.cue ? text.slice(q.cue.start, q.cue.end) : '-'}`;
  });
};

describe('German main clauses', () => {
  it('reads a clause without a conjunction by its Konjunktiv', () => {
    expect(said('Die Sprecherin Jana Ohl sagte, die Brücke sei nicht sicher.')).toEqual([
      'indirect | die Brücke sei nicht sicher | Jana Ohl | sagte',
    ]);
  });
  it('takes a plural past for reported where the verb stands second', () => {
    expect(said('Jana Ohl sagte, die Werke hielten sich an die Regeln.')).toEqual([
      'indirect | die Werke hielten sich an die Regeln | Jana Ohl | sagte',
    ]);
  });
  it('takes no relative clause for reported words', () => {
    expect(said('Jana Ohl nannte die Frau, die gestern kam.')).toEqual([]);
  });
  it('finds the subject behind the verb', () => {
    expect(said('Jana Ohl trat vor die Presse. Am Abend gab sie bekannt, sie werde nicht antreten.')).toEqual([
      'indirect | sie werde nicht antreten | Jana Ohl | gab sie bekannt',
    ]);
  });
});

describe('Konjunktiv I without a cue', () => {
  it('goes on with the last speaker', () => {
    expect(said('Jana Ohl sagte, die Brücke sei alt. Man habe das Geld nicht gehabt.')[1]).toBe(
      'indirect | Man habe das Geld nicht gehabt | Jana Ohl | -',
    );
  });
  it('does not take what is not so for reported', () => {
    expect(said('Jana Ohl sagte, die Brücke sei alt. Es wäre die erste Sperrung seit Jahren.')).toHaveLength(1);
  });
});

describe('separable verbs', () => {
  it('waits for the particle that ends the clause', () => {
    expect(said('Der Polizist Uwe Kern räumte ein, dass ein Fehler passiert sei.')).toEqual([
      'indirect | ein Fehler passiert sei | Uwe Kern | räumte ein',
    ]);
    expect(said('Ein Beamter räumt ein Zimmer im Keller, dass ein Regal hineinpasst.')).toEqual([]);
  });
  it('gives the sentence before to who told it', () => {
    expect(said('Bei dem Unfall starben zwei Kühe. Das teilte die Polizei am Montag mit.')).toEqual([
      'indirect | Bei dem Unfall starben zwei Kühe | Polizei | teilte',
    ]);
  });
});

describe('prepositions', () => {
  it.each([
    ['Laut der Polizei fuhr der Wagen zu schnell.', 'fuhr der Wagen zu schnell'],
    ['Der Polizei zufolge fuhr der Wagen zu schnell.', 'fuhr der Wagen zu schnell'],
    ['Der Wagen fuhr nach Angaben der Polizei zu schnell.', 'Der Wagen fuhr … zu schnell'],
  ])('%s', (text, words) => {
    expect(said(text).map((s) => s.split(' | ').slice(1, 3))).toEqual([[words, 'Polizei']]);
  });
});

describe('names in marks', () => {
  it.each([
    'Im Dorf nennt man die Mühle „die Fackel“.',
    'Die Initiative „Freier Blick“ widersprach.',
    'Das Gebäude heißt seither „Haus Sonne“.',
  ])('%s', (text) => {
    expect(said(text)).toEqual([]);
  });
  it('keeps what somebody calls something', () => {
    expect(said('Uwe Kern nannte den Plan „eine Ohrfeige für alle“.')).toEqual([
      'partial | „eine Ohrfeige für alle“ | Uwe Kern | nannte',
    ]);
  });
});
