import { expect, it } from 'vitest';
import type { Lang } from '../../../src/engine/span';
import { told, who } from './helpers';

/** Classes of report that articles hold outside plain "X said that". */
it.each<[string, Lang, string, string[]]>([
  [
    'a gerund that opens its sentence reports up to the main clause',
    'fr',
    'Le conseil siège mardi. Estimant que le pont est dangereux, Anne Roy a demandé sa fermeture.',
    ['le pont est dangereux < Anne Roy'],
  ],
  [
    '… past a relative clause between commas',
    'fr',
    'Le conseil siège mardi. Rappelant que le pont, qui date de 1900, est vieux, Anne Roy a demandé sa fermeture.',
    ['le pont, qui date de 1900, est vieux < Anne Roy'],
  ],
  [
    '… in English',
    'en',
    'The council met. Noting that the bridge closed in May, the mayor avoided talk of money.',
    ['the bridge closed in May < mayor'],
  ],
  [
    '… in the infinitive behind a preposition with its article',
    'it',
    'Il consiglio si riunisce. Nel ricordare che il ponte ha chiuso a maggio, la sindaca ha evitato di parlare di soldi.',
    ['il ponte ha chiuso a maggio < sindaca'],
  ],
  [
    'behind the word that opens a clause only the rest is the source’s',
    'es',
    'El puente es viejo. No hay que olvidar que según Ana Ruiz el puente es seguro.',
    ['el puente es seguro < Ana Ruiz'],
  ],
  [
    'a possessive among the preposition’s words goes back to somebody',
    'it',
    'Anna Rossi è uscita dall’aula. A suo giudizio, il ponte è sicuro da dieci anni.',
    ['il ponte è sicuro da dieci anni < Anna Rossi'],
  ],
  [
    '… in German, with the preposition behind',
    'de',
    'Anna Roth verließ den Saal. Ihrer Meinung nach ist die Brücke seit Jahren sicher.',
    ['ist die Brücke seit Jahren sicher < Anna Roth'],
  ],
  [
    '… not the first person’s',
    'de',
    'Anna Roth verließ den Saal. Meiner Meinung nach ist die Brücke seit Jahren sicher.',
    [],
  ],
  [
    'a verb and its noun report together',
    'fr',
    'Le conseil siège mardi. La députée Anne Roy a exprimé l’espoir que la loi soit votée.',
    ['la loi soit votée < Anne Roy'],
  ],
  [
    '… not where another noun stands there',
    'fr',
    'Le conseil siège mardi. La députée Anne Roy a exprimé une idée que la loi ignore.',
    [],
  ],
  [
    'a conviction that somebody holds',
    'es',
    'El puente es viejo. El alcalde está seguro de que el puente reabrirá en mayo.',
    ['el puente reabrirá en mayo < alcalde'],
  ],
  [
    'whoever does not hesitate to say it says it',
    'pt',
    'A ponte é velha. O prefeito não hesitou em afirmar que a ponte é segura.',
    ['a ponte é segura < prefeito'],
  ],
  [
    '… and whoever hesitates does not',
    'pt',
    'A ponte é velha. O prefeito hesitou em afirmar que a ponte é segura.',
    [],
  ],
  [
    'an infinitive behind what looks like an article',
    'pt',
    'A ponte é velha. O prefeito limitou-se a dizer que a ponte é segura.',
    ['a ponte é segura < prefeito'],
  ],
  [
    'a verb that stands by words does so without marks',
    'fr',
    'Le conseil siège mardi. La ville veut rouvrir le pont, poursuit la maire.',
    ['La ville veut rouvrir le pont < maire'],
  ],
  [
    'behind a verb stands a noun: what is rejected is not claimed',
    'en',
    'The bridge is old. The mayor rejected claims that the bridge is unsafe.',
    [],
  ],
  [
    'a promise in the infinitive',
    'en',
    'The bridge is old. The mayor vowed to close the bridge by May.',
    ['close the bridge by May < mayor'],
  ],
  ['… not what a thing does', 'en', 'The bridge is old. The measure threatened to close the bridge by May.', []],
  [
    'a denial in the gerund',
    'en',
    'The bridge is old. The mayor denied taking money for the bridge.',
    ['taking money for the bridge < mayor'],
  ],
  [
    'one word between commas tells how it was said',
    'fr',
    '« Rien ne presse ici », commente, laconique, un professionnel du port.',
    ['« Rien ne presse ici » < un professionnel du port'],
  ],
  [
    'how long ago stands before the subject',
    'fr',
    '« Rien ne presse ici », indiquait il y a quelques jours M. Paul Girard.',
    ['« Rien ne presse ici » < Paul Girard'],
  ],
  [
    'a part of many has its verb in the plural',
    'fr',
    'La majorité des syndicats demandent que le pont ferme.',
    ['le pont ferme < majorité des syndicats'],
  ],
])('%s', (_what, lang, text, expected) => {
  expect(who(lang, text)).toEqual(expected);
});

it('keeps the sign that ends a share', () => {
  const text = 'Le conseil siège mardi. La maire affirme que le chômage a baissé de 3 %.';
  expect(told('fr', text)).toEqual(['indirect | le chômage a baissé de 3 % | affirme | La maire | maire']);
});

it.each<[string, Lang, string, string[]]>([
  [
    'a few words in marks before a verb with its clause are who says it',
    'fr',
    'Le conseil siège mardi. Les « déçus du pont » notaient que rien ne changerait avant octobre.',
    ['rien ne changerait avant octobre < déçus du pont'],
  ],
  [
    'the clause that tells who says it opens with several words',
    'es',
    'El puente es viejo. Tal y como afirma el alcalde, el puente es seguro desde hace diez años.',
    ['el puente es seguro desde hace diez años < alcalde'],
  ],
  [
    '… or closes the sentence',
    'fr',
    'Le pont rouvrira en mai, ainsi que l’a justement relevé M. Paul Girard.',
    ['Le pont rouvrira en mai < Paul Girard'],
  ],
  [
    'words go on behind a preposition that no comma parts from them',
    'fr',
    'Les élus siègent mardi. La mesure représente selon Anne Roy une entrave à la justice.',
    ['La mesure représente … une entrave à la justice < Anne Roy'],
  ],
  [
    'between a noun and a form of saying an article is a pronoun',
    'fr',
    'Le conseil siège mardi. La presse le dit : « Nous sommes les meilleurs. »',
    ['« Nous sommes les meilleurs. » < presse'],
  ],
  [
    'a form that only several say makes a pronoun of what stands before it',
    'fr',
    'Le conseil siège mardi. « Les écarts sont devenus intenables », leur répliquent les allemands.',
    ['« Les écarts sont devenus intenables » < allemands'],
  ],
  [
    'with its noun such a verb is no passive',
    'it',
    'Il ponte è vecchio. Il sindaco è giunto alla conclusione che il ponte doveva chiudere.',
    ['il ponte doveva chiudere < sindaco'],
  ],
  [
    'a pronoun that lost its accent',
    'es',
    'Juan Ruiz vivió en Lima. En ese tiempo el aseguró que había luchado sin ayuda.',
    ['había luchado sin ayuda < Juan Ruiz'],
  ],
  ['… not an article before a noun', 'es', 'El puente es viejo. El anuncio que hizo el alcalde sorprendió.', []],
  [
    'a word in marks is the object of the verb before it, though another follows',
    'fr',
    'Le conseil siège mardi. Le texte, que le syndicat juge « arraché », prévoit une prime de mille euros.',
    ['« arraché » < syndicat'],
  ],
  [
    'what somebody sees in something',
    'fr',
    'Le conseil siège mardi. Le maire a vu dans ce vote le signe du « ras-le-bol » des habitants.',
    ['« ras-le-bol » < maire'],
  ],
  [
    'criticism comes from somebody',
    'de',
    'Der Rat tagt am Dienstag. Kritik kam von der Opposition: „Die Brücke ist nicht sicher.“',
    ['„Die Brücke ist nicht sicher.“ < Opposition'],
  ],
  [
    'a phrase with its preposition is not all that was said',
    'it',
    'Il consiglio si riunisce. Dopo i saluti, ha aggiunto Rossi, si va a cena.',
    ['Dopo i saluti … si va a cena < Rossi'],
  ],
])('%s', (_what, lang, text, expected) => {
  expect(who(lang, text)).toEqual(expected);
});
