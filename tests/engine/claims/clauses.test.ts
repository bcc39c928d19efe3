import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze';
import { documentFromText } from '../../../src/engine/document';
import type { Lang } from '../../../src/engine/span';

const FILL: Readonly<Partial<Record<Lang, string>>> = {
  fr: 'Le conseil municipal s’est réuni dans la salle des fêtes.',
  it: 'Il consiglio comunale si è riunito nella sala delle feste.',
  en: 'The council met in the village hall on the green.',
  de: 'Der Gemeinderat hat sich in der Festhalle getroffen.',
  es: 'El concejo se reunió en el salón de fiestas del pueblo.',
  pt: 'A câmara municipal reuniu-se no salão de festas da vila.',
};

/** The clauses of one sentence. */
function clausesOf(sentence: string, lang: Lang): string[] {
  const text = `${FILL[lang]} ${sentence}`;
  const { claims } = analyze(documentFromText(text, { declaredLang: lang, title: 'x' }));
  return claims.map((c) => text.slice(c.start, c.end));
}

describe('where a clause ends', () => {
  it.each([
    [
      'an apposition with a clause of its own goes',
      'en',
      'Sales at the mill fell 14 percent to $90 million, the worst year since the plant was opened in 1951.',
      'Sales at the mill fell 14 percent to $90 million',
    ],
    [
      'behind its article a word is a noun',
      'en',
      'The levy would add $9 a month to the average bill, an estimate that the mayor called a guess.',
      'The levy would add $9 a month to the average bill',
    ],
    [
      'a relative word before an insertion opens a part that can go',
      'it',
      'Il gestore avrebbe taciuto per mesi i guasti della diga che, il 3 maggio di due anni fa, cedette.',
      'Il gestore avrebbe taciuto per mesi i guasti della diga',
    ],
    [
      'the law that provides it stays',
      'fr',
      'La réponse des deux armées doit être « commune », comme le prévoit l’article 7 du traité.',
      'La réponse des deux armées doit être « commune », comme le prévoit l’article 7 du traité',
    ],
    [
      'who says it goes',
      'fr',
      'La réponse des deux armées doit être commune en tout temps, comme le dit un diplomate.',
      'La réponse des deux armées doit être commune en tout temps',
    ],
    [
      'what is joined behind an attribution is a clause',
      'fr',
      'Le nombre de nids a reculé de 12 % depuis 2010, indique le rapport, et la chute s’est accélérée après 2019.',
      'la chute s’est accélérée après 2019',
    ],
    [
      'a conjunction behind a comma begins another clause',
      'it',
      'A frenare tutto è il prezzo del gas, e finché i contratti non cambiano le bollette resteranno alte.',
      'A frenare tutto è il prezzo del gas',
    ],
    [
      'two verbs that no table knows are two halves of what is said',
      'de',
      'Die Anlage decke den Bedarf von 900 Höfen und bringe dem Dorf im Jahr 40 000 Franken, sagte die Präsidentin.',
      'Die Anlage decke den Bedarf von 900 Höfen',
    ],
    [
      'what somebody is reported to say has its verb',
      'es',
      'El club admitió después que adeuda dos nóminas.',
      'adeuda dos nóminas',
    ],
    [
      'the mood alone marks a reported clause',
      'de',
      'In der Erklärung heißt es, der Rat solle „ohne Verzug jede Hilfe“ leisten.',
      'der Rat solle „ohne Verzug jede Hilfe“ leisten',
    ],
    [
      'words in marks carry on what is reported',
      'en',
      'The opposition said the figures had been “plucked from the air” and that the wall would push water on to farms.',
      'the figures had been “plucked from the air”',
    ],
    [
      'a second verb that only leads to what is said goes',
      'it',
      'La Regione ha convocato un tavolo per giovedì e promette di finanziare i corsi di formazione.',
      'La Regione ha convocato un tavolo per giovedì',
    ],
    [
      'a relative word without its noun goes',
      'it',
      'Il Consiglio ha approvato il bilancio, che vale 8,7 miliardi di euro.',
      'vale 8,7 miliardi di euro',
    ],
    [
      'a German infinitive is no possessive',
      'de',
      'Zwei von drei Kreisen könnten bis 2030 ohne Klinik sein, heißt es in einer Studie der Universität Halden.',
      'Zwei von drei Kreisen könnten bis 2030 ohne Klinik sein',
    ],
    [
      'what is denied keeps its denial',
      'en',
      'The manager apologised. Mark Dale denied that safety had been cut to save money.',
      'denied that safety had been cut to save money',
    ],
    [
      'an attribution inside a clause does not part it from its verb',
      'de',
      'In Tarnau ist der Müll nach Angaben der Verwaltung um 18 Prozent zurückgegangen.',
      'In Tarnau ist der Müll nach Angaben der Verwaltung um 18 Prozent zurückgegangen',
    ],
    [
      'a subject behind "that" awaits its verb',
      'fr',
      'C’est la première fois que l’hôpital, qui accueille mille enfants par an, suspend ce service.',
      'C’est la première fois que l’hôpital, qui accueille mille enfants par an, suspend ce service',
    ],
    [
      'an object that is named is no pointer back',
      'it',
      'Il tribunale ha deciso ieri la chiusura della fabbrica di Lecco.',
      'Il tribunale ha deciso ieri la chiusura della fabbrica di Lecco',
    ],
  ] as const)('%s', (_, lang, sentence, clause) => expect(clausesOf(sentence, lang)).toContain(clause));

  it.each([
    [
      'a subject with its apposition is no clause',
      'es',
      'La portavoz de la oposición, Marta Ibarra, exigió su dimisión inmediata.',
      /Ibarra$/u,
    ],
    [
      'the names behind an attribution are no clause',
      'en',
      '“The road stays shut,” said the mayor, Anne Miller, and the deputy mayor, Tom Reeve.',
      /^the deputy mayor/u,
    ],
    [
      'who says it is told apart from what the law provides',
      'fr',
      'La réponse des deux armées doit être commune en tout temps, comme le dit un diplomate.',
      /diplomate$/u,
    ],
    [
      'who said what stands elsewhere is no claim',
      'it',
      'La fabbrica chiude. Lo ha comunicato ieri la proprietà, il gruppo svizzero Moser, in una lettera.',
      /^Lo ha/u,
    ],
    [
      'what was decided stands elsewhere',
      'it',
      'La fabbrica chiude. Lo ha deciso ieri il tribunale di Lecco, dopo due mesi di udienze.',
      /^Lo ha/u,
    ],
    [
      'what was decided stands elsewhere',
      'fr',
      'L’usine ferme. Le tribunal l’a décidé hier. Il l’a fermée mardi à la demande du préfet.',
      /^Il l/u,
    ],
    ['what asks to subscribe is no claim', 'fr', 'Abonnez-vous à notre lettre pour suivre la région.', /lettre/u],
    ['what asks to read on is no claim', 'es', 'Lea también: Cómo se construirá el muro de la ciudad.', /muro/u],
    [
      'a noun before a preposition with its article is no verb',
      'it',
      'Il biglietto vale su treni, autobus e traghetti della provincia di Solaria.',
      /^traghetti/u,
    ],
    ['bread and wine are no verbs', 'it', 'Il Comune ha comprato pane e vino per la festa del paese.', /^vino/u],
  ] as const)('%s', (_, lang, sentence, pattern) => {
    for (const clause of clausesOf(sentence, lang)) expect(clause).not.toMatch(pattern);
  });
});
