import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze';
import { documentFromText } from '../../../src/engine/document';
import type { Claim } from '../../../src/engine/analysis';
import { describeAll } from '../../../src/engine/claims/claims';
import { LANGS, type Lang } from '../../../src/engine/span';
import { claimInputOf } from '../../../scripts/train/claims-data';

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
    ['en', 'The operator was fined £3.4m after the accident.', { value: 3.4e6, unit: '£' }],
    ['it', 'Il bottino vale 310mila euro.', { value: 310_000, unit: 'euro' }],
    ['fr', 'Sept loueurs sur dix respectent la règle.', { value: 0.7, unit: '' }],
    ['it', 'Due risonanze su tre lavorano mezza giornata.', { value: 0.667, unit: '' }],
    ['en', 'Nine out of ten houses were empty.', { value: 0.9, unit: '' }],
    ['es', 'Seis de cada diez vecinos votaron.', { value: 0.6, unit: '' }],
    ['fr', 'Trois quarts du grain passent par ce port.', { value: 0.75, unit: '' }],
    ['en', 'The striker scored two goals in ten minutes.', { value: 2, unit: 'goals' }],
    ['en', 'The plan covers 8 of 230 villages.', { value: 8, unit: '' }],
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

describe('a clause is whole', () => {
  const texts = (text: string, lang: Lang): string[] => claimsOf(`${FILL[lang]} ${text}`, lang).map((c) => c.text);

  it.each([
    [
      'an insertion between commas does not end it',
      'fr',
      'Le préfet exclut, pour l’heure, tout nouveau barrage dans la vallée.',
      'Le préfet exclut, pour l’heure, tout nouveau barrage dans la vallée',
    ],
    [
      'the subject’s apposition does not end it',
      'fr',
      'Le précédent accord, dit « accord de la jetée », avait été signé à Jersey.',
      'Le précédent accord, dit « accord de la jetée », avait été signé à Jersey',
    ],
    [
      'a German article is no relative pronoun',
      'de',
      'Bei dem Feuer im Dezember ist die frühere Geschäftspartnerin ums Leben gekommen.',
      'Bei dem Feuer im Dezember ist die frühere Geschäftspartnerin ums Leben gekommen',
    ],
    [
      'two joined verbs: either half may be chosen',
      'es',
      'Los ministros abandonaron Bruselas sin acuerdo y aplazaron la decisión hasta diciembre.',
      'aplazaron la decisión hasta diciembre',
    ],
    [
      'a relative clause with a subject of its own stands alone',
      'fr',
      'L’avertissement a été lancé depuis Hanoï, à l’issue d’une mission au cours de laquelle il a signé un pacte militaire.',
      'il a signé un pacte militaire',
    ],
    [
      'what two "that" report are two',
      'en',
      'The coach said that she will stay through 2027 and that the hardest part is the silence.',
      'she will stay through 2027',
    ],
    [
      'a full stop that a bad translation left inside ends it',
      'fr',
      'Le ministre a signé un pacte militaire avec l’un des pays. deux Villages.',
      'Le ministre a signé un pacte militaire avec l’un des pays',
    ],
  ] as const)('%s', (_, lang, sentence, clause) => expect(texts(sentence, lang)).toContain(clause));

  it.each([
    [
      'an attribution that only leads to what is said',
      'fr',
      'Le préfet a précisé à la tribune que la route est fermée.',
      /que$|^Le préfet a précisé à la tribune$/u,
    ],
    [
      'a subject whose verb reports',
      'fr',
      '« La route est fermée », a dit le maire. La directrice, Catherine Besson, explique que trois médecins sont partis.',
      /^La directrice, Catherine Besson$/u,
    ],
    [
      'a word left hanging',
      'it',
      'Il medico ha detto che camminerà normalmente e che non promette nulla.',
      / (?:e|che)$/u,
    ],
    ['a reported question', 'de', 'Die Richterin fragte, warum er die Feuerwehr nicht gerufen habe.', /^warum/u],
    [
      'a part of a German noun phrase',
      'de',
      'Vor dem Gebäude hatten Landwirte aus Belgien und den Niederlanden Strohballen abgeladen.',
      /^(?:Gebäude|Niederlanden)/u,
    ],
    [
      'a single mark',
      'fr',
      '« Nous avons ôté deux cents kilos de matériel cette année. Qu’on les pèse ! », a lancé le régisseur, Paul Ardent.',
      /^«[^»]*$/u,
    ],
  ] as const)('%s is no clause', (_, lang, sentence, pattern) => {
    const found = texts(sentence, lang);
    expect(found.length).toBeGreaterThan(0);
    for (const text of found) expect(text).not.toMatch(pattern);
  });
});

describe('what makes a figure', () => {
  const features = (text: string, lang: Lang) => {
    const input = claimInputOf(documentFromText(`${FILL[lang]} ${text}`, { declaredLang: lang, title: 'x' }), lang);
    if (!input) throw new Error('no input');
    return describeAll(input).at(-1)?.features;
  };

  it.each([
    ['fr', 'Le budget atteint 12 millions d’euros.', 1],
    ['fr', 'La gardienne a joué pendant 34 ans.', 0],
    ['fr', 'Deux hommes ont été arrêtés.', 0],
    ['fr', 'L’article 16 condamne les sanctions.', 0],
    ['it', 'La banca ha chiuso 34 filiali.', 1],
    ['it', 'Il muro ha resistito 34 anni.', 0],
    ['en', 'The bridge carries 11,000 vehicles.', 1],
    ['en', 'The strike lasted 11 weeks.', 0],
    ['de', 'Das Werk streicht 640 Stellen.', 1],
    ['de', 'Die Sanierung dauerte 14 Monate.', 0],
    ['es', 'La planta despedirá a 430 trabajadores.', 1],
    ['es', 'El juicio duró 14 meses.', 0],
    ['pt', 'A fábrica demitiu 612 pessoas.', 1],
    ['pt', 'A obra durou 14 meses.', 0],
  ] as const)('%s: %s %i', (lang, sentence, number) => expect(features(sentence, lang)?.number).toBe(number));
});

describe('every language', () => {
  const CASES: Readonly<Record<Lang, { said: string; denied: string; foretold: string; passive: string }>> = {
    fr: {
      said: '« Nous avons perdu 300 emplois en un an », a déclaré la maire, Anne Delorme.',
      denied: 'Selon une source proche de l’enquête, des courriels effacés ont été retrouvés.',
      foretold: 'L’usine fermera ses portes en mars.',
      passive: 'L’usine a été fermée par le préfet.',
    },
    it: {
      said: '«Abbiamo perso 300 posti in un anno», ha detto la sindaca, Anna Moretti.',
      denied: 'Secondo una fonte vicina all’inchiesta, alcuni messaggi cancellati sono stati ritrovati.',
      foretold: 'La fabbrica chiuderà i cancelli a marzo.',
      passive: 'La fabbrica è stata chiusa dal prefetto.',
    },
    en: {
      said: '“We have lost 300 jobs in a year,” said the mayor, Anne Miller.',
      denied: 'According to a source close to the inquiry, deleted messages have been found.',
      foretold: 'The factory will close in March.',
      passive: 'The factory was closed by the council.',
    },
    de: {
      said: '„Wir haben in einem Jahr 300 Stellen verloren“, sagte die Bürgermeisterin Anna Reuter.',
      denied: 'Laut einem Ermittler, der nicht genannt werden wollte, wurden gelöschte Nachrichten gefunden.',
      foretold: 'Das Werk wird im März schließen.',
      passive: 'Das Werk wird von der Behörde als unsicher eingestuft.',
    },
    es: {
      said: '«Hemos perdido 300 empleos en un año», dijo la alcaldesa, Ana Olmedo.',
      denied: 'Según una fuente cercana a la investigación, aparecieron mensajes borrados.',
      foretold: 'La fábrica cerrará en marzo.',
      passive: 'La fábrica fue cerrada por el ayuntamiento.',
    },
    pt: {
      said: '«Perdemos 300 empregos num ano», disse a presidente da câmara, Ana Falcão.',
      denied: 'Segundo uma fonte próxima da investigação, foram encontradas mensagens apagadas.',
      foretold: 'A fábrica fechará em março.',
      passive: 'A fábrica foi fechada pela câmara.',
    },
  };

  describe.each(LANGS)('%s', (lang) => {
    const last = (sentence: string) => claimsOf(`${FILL[lang]} ${sentence}`, lang).at(-1);

    it('names who says it, and counts', () => {
      const claim = claimsOf(`${FILL[lang]} ${CASES[lang].said}`, lang).find((c) => c.text.includes('300'));
      expect(claim?.claimant).not.toBeNull();
      expect(claim?.quantities.some((q) => q.value === 300)).toBe(true);
    });

    it('tells an unnamed source', () => expect(last(CASES[lang].denied)?.hedge).toBe('unnamed-source'));

    it('does not call tomorrow checkable, nor a passive a forecast', () => {
      expect(last(CASES[lang].foretold)?.checkable).toBe(false);
      expect(last(CASES[lang].passive)?.checkable).toBe(true);
    });
  });
});
