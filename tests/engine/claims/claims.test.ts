import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze';
import { documentFromText } from '../../../src/engine/document';
import type { Claim } from '../../../src/engine/analysis';
import type { Lang } from '../../../src/engine/span';

/** Claims of a short text with their words. */
function claimsOf(text: string, lang: Lang, title = 'x'): (Claim & { text: string })[] {
  const { claims } = analyze(documentFromText(text, { declaredLang: lang, title }));
  return claims.map((c) => ({ ...c, text: text.slice(c.start, c.end) }));
}

const FILL: Readonly<Record<Lang, string>> = {
  fr: 'Le conseil municipal s’est réuni dans la salle des fêtes.',
  it: 'Il consiglio comunale si è riunito nella sala delle feste.',
  en: 'The council met in the village hall on the green.',
  de: 'Der Gemeinderat hat sich in der Festhalle getroffen.',
  es: 'El concejo se reunió en el salón de fiestas del pueblo.',
  pt: 'A câmara municipal reuniu-se no salão de festas da vila.',
};

describe('a clause', () => {
  it.each([
    [
      'fr',
      'Par ailleurs, le chantier a coûté 12 millions d’euros, ce qui inquiète les élus.',
      'le chantier a coûté 12 millions d’euros',
    ],
    ['fr', 'Le préfet a fermé la route, contestée depuis des mois par les riverains.', 'Le préfet a fermé la route'],
    ['fr', 'L’appareil se trompe de 0,4 degré, deux fois moins qu’un expert.', 'L’appareil se trompe de 0,4 degré'],
    [
      'en',
      'However, the bridge carries 11,000 vehicles a day, which worries the council.',
      'the bridge carries 11,000 vehicles a day',
    ],
    [
      'it',
      'Il ponte è costato 12 milioni di euro, mentre la strada è rimasta chiusa.',
      'Il ponte è costato 12 milioni di euro',
    ],
    [
      'es',
      'Sin embargo, el puente costó 12 millones de euros, lo que preocupa a los vecinos.',
      'el puente costó 12 millones de euros',
    ],
  ] as const)('%s: is cut from its sentence: %s', (lang, sentence, clause) => {
    expect(claimsOf(`${FILL[lang]} ${sentence}`, lang).map((c) => c.text)).toContain(clause);
  });

  it('is no question', () => {
    expect(
      claimsOf(`${FILL.fr} Le pont a-t-il coûté 12 millions d’euros ?`, 'fr').map((c) => c.text),
    ).not.toContainEqual(expect.stringContaining('12 millions'));
  });

  it('is no headline where plain text opens with one', () => {
    const text = `Le pont a coûté 12 millions d’euros\n\n${FILL.fr} ${FILL.fr}\n\n${FILL.fr}`;
    expect(claimsOf(text, 'fr', '').map((c) => c.text)).not.toContain('Le pont a coûté 12 millions d’euros');
  });
});

describe('figures and dates', () => {
  it.each([
    ['fr', 'Le budget atteint 1,5 milliard d’euros.', { value: 1.5e9, unit: 'euros' }],
    ['fr', 'La ville compte 2 000 logements vides.', { value: 2000, unit: 'logements' }],
    ['en', 'The budget reached 1,500.5 miles last year.', { value: 1500.5, unit: 'miles' }],
    ['de', 'Das Werk hat 1.500 Beschäftigte verloren.', { value: 1500, unit: 'beschäftigte' }],
    ['es', 'La empresa perdió tres millones de euros.', { value: 3e6, unit: 'euros' }],
  ] as const)('%s: %s', (lang, sentence, quantity) => {
    const found = claimsOf(`${FILL[lang]} ${sentence}`, lang).flatMap((c) => c.quantities);
    expect(found).toContainEqual(expect.objectContaining(quantity));
  });

  it.each([
    ['fr', 'Le traité a été signé le 20 juin 2024 à Genève.', '2024-06-20'],
    ['fr', 'Le traité a été signé en 2019 à Genève.', '2019'],
    ['en', 'The treaty was signed on June 20, 2024 in Geneva.', '2024-06-20'],
    ['de', 'Der Vertrag wurde am 3. Oktober 1990 in Berlin unterzeichnet.', '1990-10-03'],
    ['es', 'El tratado fue firmado el 20 de junio de 2024 en Ginebra.', '2024-06-20'],
    ['pt', 'O tratado foi assinado em 1º de maio de 2022 em Genebra.', '2022-05-01'],
  ] as const)('%s: %s', (lang, sentence, date) => {
    const found = claimsOf(`${FILL[lang]} ${sentence}`, lang).flatMap((c) => c.quantities);
    expect(found).toContainEqual(expect.objectContaining({ date }));
  });
});

describe('who asserts, and how surely', () => {
  it('a quotation’s claim is its speaker’s', () => {
    const text = `${FILL.fr} « Nous avons perdu 300 emplois en un an », a déclaré la maire, Anne Delorme.`;
    const claim = claimsOf(text, 'fr').find((c) => c.text.includes('300 emplois'));
    expect(claim?.claimant).not.toBeNull();
    expect(claim?.hedge).toBe('reported');
  });

  it('the reporter’s own sentence has no claimant', () => {
    const claim = claimsOf(`${FILL.fr} L’usine a perdu 300 emplois en un an.`, 'fr').find((c) =>
      c.text.includes('300'),
    );
    expect(claim).toMatchObject({ claimant: null, hedge: 'none', checkable: true });
  });

  it('a forecast is never called checkable', () => {
    const claim = claimsOf(`${FILL.fr} L’usine fermera d’ici à deux ans.`, 'fr').find((c) =>
      c.text.includes('fermera'),
    );
    expect(claim?.checkable).toBe(false);
  });

  it('a conditional is a hedge', () => {
    const claim = claimsOf(`${FILL.fr} La Russie pourrait fournir des armes à ce pays.`, 'fr').find((c) =>
      c.text.includes('pourrait'),
    );
    expect(claim?.hedge).toBe('conditional');
  });
});
