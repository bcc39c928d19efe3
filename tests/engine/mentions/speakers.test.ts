import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze';
import { documentFromText } from '../../../src/engine/document';
import type { Lang } from '../../../src/engine/span';

/** Name of the speaker of each quotation, in order; null: not identified. */
function speakers(lang: Lang, text: string): (string | null)[] {
  const { quotes, clusters } = analyze(documentFromText(text, { declaredLang: lang }));
  return quotes.map((q) => clusters.find((c) => c.id === q.speaker)?.name ?? null);
}

describe('a name and the words round it', () => {
  it.each<[string, Lang, string, string]>([
    [
      'letters in brackets after a person are a party',
      'de',
      '„Wir warten“, sagte Claudia Reinhardt (CDU).',
      'Claudia Reinhardt',
    ],
    ['… in Portuguese too', 'pt', '"Vamos esperar", afirmou o prefeito Marcos Teixeira (PSD).', 'Marcos Teixeira'],
    [
      'a rank goes with its role',
      'fr',
      '« C’est usé », explique l’ingénieure en chef, Mélanie Tibaud.',
      'Mélanie Tibaud',
    ],
    [
      'a place before a role is where it is held',
      'en',
      'Ontario Premier Doug Hale said: "It will open in May."',
      'Doug Hale',
    ],
    [
      'a place before its head tells which one',
      'en',
      'Toronto police said nobody was hurt in the fire.',
      'Toronto police',
    ],
    [
      'a body keeps its complement',
      'fr',
      'Le pont rouvrira en mai, a indiqué le ministère des Transports.',
      'ministère des Transports',
    ],
    [
      'whoever is close to somebody is not that person',
      'fr',
      '« Il partira », glisse un proche d’Édouard Morel.',
      'un proche d’Édouard Morel',
    ],
    [
      'two capitals and “de” are one body',
      'pt',
      'Três pessoas ficaram feridas, informou o Corpo de Bombeiros.',
      'Corpo de Bombeiros',
    ],
    [
      'whom a neighbour tells does not speak',
      'en',
      'A neighbour, who fears for her safety, told The Canadian Press she had seen a man near the door.',
      'A neighbour',
    ],
    [
      'a noun that looks like a verb goes on with its name',
      'en',
      'A spokesperson for the Department of Public Works said the road will open in May.',
      'A spokesperson for the Department of Public Works',
    ],
    [
      '… and with its article',
      'en',
      'According to a staff report released last week, the cost has risen.',
      'a staff report',
    ],
    [
      'whom somebody was reached by is not who speaks',
      'fr',
      'Contacté par Mediapart, un administrateur juge que la page est tournée.',
      'un administrateur',
    ],
    [
      'who signed a treaty does not say what it provides',
      'fr',
      'Le traité conclu par Vladimir Poutine et Kim Jong-un prévoit une assistance militaire « sans délai ».',
      'traité',
    ],
    [
      'a first name behind a bare noun opens a phrase of its own',
      'es',
      '"Perdimos todo en diez minutos", cuenta entre lágrimas Rosa Huenchul, que vivía allí desde hacía años.',
      'Rosa Huenchul',
    ],
    [
      'where somebody speaks is not who',
      'fr',
      'À Washington, le porte-parole du Conseil, John Kirby, a parlé. L’accord n’a « pas beaucoup d’amis dans le monde », a-t-il dit.',
      'John Kirby',
    ],
    [
      'a bare role before a comma is a predicate',
      'it',
      'Non si sente responsabile, Marchetti ha risposto: «Adesso si lavora sodo».',
      'Marchetti',
    ],
  ])('%s (%s)', (_, lang, text, name) => {
    expect(speakers(lang, text)).toEqual([name]);
  });

  it('a headline’s subject is not the one who speaks in it', () => {
    expect(speakers('it', 'Alluvione, il sindaco: «Siamo stati lasciati soli per tre giorni»')).toEqual(['sindaco']);
  });
});

it('a pronoun opens a sentence behind an abbreviation', () => {
  const text = 'Officer Amy Lister said the alarm rang at about 3:15 a.m. She said nobody was inside at the time.';
  expect(speakers('en', text)).toEqual(['Amy Lister', 'Amy Lister']);
});

it('an agency in a dateline is not joined with the town, and no two clusters share an id', () => {
  const text =
    'WASHINGTON (AP) — Goldman Sachs (GS) said prices rose. The World Food Programme (WFP) warned that it would end its aid. One trader in Phoenix said it was over.';
  const { clusters } = analyze(documentFromText(text, { declaredLang: 'en' }));
  expect(clusters.find((c) => c.name === 'WASHINGTON')?.mentions).toHaveLength(1);
  expect(new Set(clusters.map((c) => c.id)).size).toBe(clusters.length);
});

describe('a definite description', () => {
  it.each<[string, Lang, string, (string | null)[]]>([
    [
      'of an institution is nobody who was named otherwise before',
      'pt',
      'A vereadora quer uma CPI. O corredor ficará pronto em 2027, segundo a prefeitura.',
      ['prefeitura'],
    ],
    [
      'that any firm may bear goes back to the firm',
      'fr',
      'Novalis a présenté ses comptes jeudi. Les ventes ont reculé de 12 %, a indiqué le groupe.',
      ['groupe'],
    ],
    [
      'is not given to a seat of government',
      'fr',
      '« Ce n’est pas à nous de diriger », a tempéré Bercy. Le groupe rappelle que les ventes ont reculé.',
      ['Bercy', 'groupe'],
    ],
    [
      'of a role is not given to whoever holds another role',
      'de',
      'Landrat Uwe Thomsen reagierte empört. Nach Angaben des Betreibers sind 280 Beschäftigte betroffen.',
      ['Betreibers'],
    ],
    [
      'of a numbered part is not the document named last',
      'fr',
      'Le pacte remplace le traité bilatéral de 2000. Cette aide est due « sans délai », précise l’article 4.',
      ['article 4'],
    ],
    [
      'that anybody may bear is',
      'fr',
      'La maire Anna Ferrand a visité le chantier. « Nous finirons en mars », a promis l’élue.',
      ['Anna Ferrand'],
    ],
  ])('%s (%s)', (_, lang, text, names) => {
    expect(speakers(lang, text)).toEqual(names);
  });
});
