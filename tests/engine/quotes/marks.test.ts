import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../../src/engine/document';
import { fold } from '../../../src/engine/normalize';
import { pairMarks } from '../../../src/engine/quotes/1-marks';

/** The text of each outer pair, marks included. */
function pairs(text: string): string[] {
  const document = documentFromText(text);
  return pairMarks(document, fold(text))
    .filter((p) => p.depth === 0 && p.ends !== 'dash')
    .map((p) => text.slice(p.start, p.end));
}

describe('pairs of marks', () => {
  it.each([
    [
      'French with no-break spaces',
      'Il a dit : «\u00a0Nous partons.\u00a0» Puis rien.',
      ['«\u00a0Nous partons.\u00a0»'],
    ],
    ['English curly', 'She said, “We leave.” Then nothing.', ['“We leave.”']],
    ['German low and high', 'Er sagte: „Wir gehen.“ Dann nichts.', ['„Wir gehen.“']],
    ['German guillemets pointing inwards', 'Er sagte: »Wir gehen.« Dann nichts.', ['»Wir gehen.«']],
    ['straight', 'Disse: "Andiamo." Poi nulla.', ['"Andiamo."']],
    ['single', 'She said ‘we leave’ again.', ['‘we leave’']],
    ['single angles', 'Il lit ‹ un mot › ici.', ['‹ un mot ›']],
    ['typewriter', "''We leave,'' she said.", ["'We leave,'"]],
    ['opens “ and closes »', '“Ceux qui partent ne sont pas là. »', ['“Ceux qui partent ne sont pas là. »']],
    ['opens « and closes ”', 'Pékin « pas de commentaire” et rien', ['« pas de commentaire”']],
    ['closes with an opening mark', '“Nous prévoyons cela“, a-t-il dit.', ['“Nous prévoyons cela“']],
    ['a mark glued to the next word', '“l’union impie”représente un danger', ['“l’union impie”']],
    ['a comma after a space before the mark', '"Nous restons ", a dit Paul.', ['"Nous restons "']],
  ])('%s', (_, text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  it('holds nested marks in the outer pair', () => {
    expect(pairs('« Il m’a crié : “Partez !” et il pleurait »')).toEqual([
      '« Il m’a crié : “Partez !” et il pleurait »',
    ]);
  });

  it('is not shifted by a stray closing mark', () => {
    expect(pairs('les États « jugent illégales », contraires aux normes », visant « un pays » ami')).toEqual([
      '« jugent illégales »',
      '« un pays »',
    ]);
  });

  it('is not shifted by a stray opening mark', () => {
    expect(pairs('un “ mot perdu, puis « un pays » et “une ville”')).toEqual(['« un pays »', '“une ville”']);
  });

  it('does not take apostrophes for marks', () => {
    expect(pairs("l’ami d’hier n’est pas l'ennemi, the workers’ union")).toEqual([]);
  });

  it('follows a quotation over paragraphs that open again', () => {
    const text = '« Premier paragraphe.\n« Deuxième paragraphe. » Fin.';
    const document = documentFromText(text);
    const found = pairMarks(document, fold(text));
    expect(found.map((p) => [p.ends, p.continues])).toEqual([
      ['open', false],
      ['both', true],
    ]);
  });

  it('knows a turn of dialogue after a dash', () => {
    const text = '—Al principio me tomaban por loca —recuerda Arrieta—. Iba sola.';
    expect(pairMarks(documentFromText(text), fold(text)).map((p) => p.ends)).toEqual(['dash']);
  });
});
