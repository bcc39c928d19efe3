import { expect, it } from 'vitest';
import type { Lang } from '../../../src/engine/span';
import { who } from './helpers';

it.each<[string, Lang, string, string[]]>([
  [
    'whoever is named in a thing’s phrase may be called by a word for anybody',
    'it',
    'È durata tre ore la deposizione di Franca Belli, la contabile. «Ho segnalato tutto», ha raccontato la donna.',
    ['«Ho segnalato tutto» < Franca Belli'],
  ],
  [
    '… but the one named in a person’s phrase is somebody else',
    'fr',
    'Le frère de Paul Girard attend. « J’ai tout vu hier », raconte l’homme.',
    ['« J’ai tout vu hier » < frère de Paul Girard'],
  ],
  [
    'two words for one role',
    'de',
    'Verteidiger Thomas Ahl sprach von einer „Vorverurteilung“. „Das reicht uns nicht“, kritisierte der Anwalt.',
    ['„Vorverurteilung“ < Thomas Ahl', '„Das reicht uns nicht“ < Thomas Ahl'],
  ],
  [
    '… not where each is somebody’s',
    'it',
    '«È falso», dice il legale della cooperativa. «Non è vero», ribatte il difensore del comune.',
    ['«È falso» < legale della cooperativa', '«Non è vero» < difensore del comune'],
  ],
  [
    'somebody’s own words are theirs',
    'es',
    '“Avisé tres veces”, aseguró Joaquín Rivas. Según su relato, nadie le hizo caso.',
    ['“Avisé tres veces” < Joaquín Rivas', 'nadie le hizo caso < Joaquín Rivas'],
  ],
  [
    '… and somebody’s lawyer is another',
    'es',
    '“Avisé tres veces”, aseguró Joaquín Rivas. Según su abogado, nadie le hizo caso.',
    ['“Avisé tres veces” < Joaquín Rivas', 'nadie le hizo caso < abogado'],
  ],
  [
    'a text that is read says it',
    'it',
    '«Aspettiamo con fiducia», si legge in una nota della cooperativa.',
    ['«Aspettiamo con fiducia» < una nota della cooperativa'],
  ],
  [
    '… not whoever complains of something',
    'es',
    'La alcaldesa, Nelly Rojas, espera. “Nos piden un estudio tras otro”, se queja.',
    ['“Nos piden un estudio tras otro” < Nelly Rojas'],
  ],
  [
    'a place before the verb does not part it from its relative pronoun',
    'es',
    'La jueza ha citado al exalcalde, quien en un comunicado negó haber recibido “aviso alguno”.',
    ['“aviso alguno” < exalcalde'],
  ],
  [
    'a statement whose full stop stands behind its marks goes on',
    'es',
    '“Por fin se sabe”, celebró Nuria Pons entre aplausos. “Llevamos seis años esperando”.',
    ['“Por fin se sabe” < Nuria Pons', '“Llevamos seis años esperando” < Nuria Pons'],
  ],
  [
    'whose colleague tells no gender where nouns have none',
    'en',
    'Her colleague Jonas Reed cautioned that the sample was small. He added that drilling would resume.',
    ['the sample was small < Jonas Reed', 'drilling would resume < Jonas Reed'],
  ],
  [
    'several owners belong to their body',
    'en',
    'The nurses’ union accused the government of “playing roulette with patients.”',
    ['“playing roulette with patients.” < nurses’ union'],
  ],
  [
    'marks and cue are not reported twice',
    'de',
    'Sein Mandant werde „verfolgt“, kritisierte der Anwalt.',
    ['„verfolgt“ < Anwalt'],
  ],
])('%s', (_what, lang, text, expected) => {
  expect(who(lang, text)).toEqual(expected);
});

it.each<[string, Lang, string, string[]]>([
  [
    'what stands in marks of another cue is not told by "selon" too',
    'fr',
    'Selon une vidéo publiée mardi, « nous allons fermer la digue », a déclaré Paul Girard.',
    ['« nous allons fermer la digue » < Paul Girard'],
  ],
  [
    'whoever asks is nobody, and the answer is no part of the question',
    'it',
    'Il tecnico Dario Lupi parla. A chi gli chiedeva se si senta in bilico, Lupi ha replicato: «Chiedetelo alla società».',
    ['si senta in bilico < -', '«Chiedetelo alla società» < Dario Lupi'],
  ],
  [
    'a neuter noun is not whom "es" means, a body or a text is',
    'de',
    'Das Kind wurde gefunden. „Wir suchen weiter“, hieß es.',
    ['„Wir suchen weiter“ < -'],
  ],
  [
    'the noun knows its gender better than the article of a case',
    'de',
    'Eine Verkäuferin antwortete der Richterin. Diese mahnte, das Gericht werde jedem Hinweis nachgehen.',
    ['das Gericht werde jedem Hinweis nachgehen < Richterin'],
  ],
  [
    '“die” before a masculine noun is a plural',
    'de',
    'Die Prüfer attestieren dem Amt „erhebliche Mängel“.',
    ['„erhebliche Mängel“ < Prüfer'],
  ],
  [
    'a paper in marks reports',
    'de',
    'Der Minister werde gehen, schrieb „Die Zeit“.',
    ['Der Minister werde gehen < Zeit'],
  ],
  [
    '… and is not said itself',
    'de',
    'Das müsse sich ändern, forderte Jens Harder im Gespräch mit der „Neckarpost“.',
    ['Das müsse sich ändern < Jens Harder'],
  ],
  [
    '… but a word in marks behind its verb is',
    'de',
    'Jens Harder warnte vor der „Katastrophe“.',
    ['„Katastrophe“ < Jens Harder'],
  ],
  [
    'celui-ci is the one named last',
    'fr',
    'La journaliste a interrogé le maire Paul Girard. Celui-ci a répondu que rien ne pressait.',
    ['rien ne pressait < Paul Girard'],
  ],
  [
    '… quest’ultima',
    'it',
    'La sindaca Sara Riva ha chiamato l’assessora Anna Neri. Quest’ultima ha spiegato che i fondi mancano.',
    ['i fondi mancano < Anna Neri'],
  ],
  [
    '… este',
    'es',
    'El alcalde Luis Mora llamó al consejero Pedro Rey. Este respondió que no hay fondos.',
    ['no hay fondos < Pedro Rey'],
  ],
  [
    '… the latter',
    'en',
    'Mayor Adam Reed called engineer Paul Hale. The latter said the bridge was safe.',
    ['the bridge was safe < Paul Hale'],
  ],
  [
    'for whom it is so',
    'es',
    'La concejala Ana Sanz, para quien el plan es “un disparate”, votó en contra.',
    ['“un disparate” < Ana Sanz'],
  ],
  ['… not for whom it was made', 'fr', 'La place, pour laquelle la ville a payé, est « fermée ».', []],
  [
    'a text that one reads says it',
    'fr',
    '« Le calendrier est le même pour tous », lit-on dans le communiqué de la ligue.',
    ['« Le calendrier est le même pour tous » < communiqué de la ligue'],
  ],
])('%s', (_what, lang, text, expected) => {
  expect(who(lang, text)).toEqual(expected);
});

it.each<[string, Lang, string, string[]]>([
  [
    'a part that is played from the start is nobody named without it',
    'pt',
    'António Falcão ouviu a sentença sem reagir. O procurador sustentou que o plano «era um esquema».',
    ['«era um esquema» < procurador'],
  ],
  [
    '… but a trade may be',
    'fr',
    'Nadia Roy attend depuis une heure. « On s’adaptera », souffle l’infirmière.',
    ['« On s’adaptera » < Nadia Roy'],
  ],
  [
    'how old somebody is tells no other one',
    'fr',
    'La chanteuse Maëlle Oriol annule. L’artiste de 31 ans explique souffrir d’un œdème.',
    ['souffrir d’un œdème < Maëlle Oriol'],
  ],
  [
    'somebody’s relation and who it is',
    'fr',
    'Son ancien compagnon, le comédien Hugo Faure, a écrit : « Prends soin de toi. »',
    ['« Prends soin de toi. » < Hugo Faure'],
  ],
  [
    'who is told is no part of who tells',
    'pt',
    '«Só quero virar a página», disse o empresário aos jornalistas.',
    ['«Só quero virar a página» < empresário'],
  ],
  [
    'a place opens no name',
    'it',
    'Accanto a lei il titolare, Gino Fusco, scuote la testa: «Poteva essere una strage».',
    ['«Poteva essere una strage» < Gino Fusco'],
  ],
  [
    'whom a relative clause is about is not whose words they are',
    'fr',
    'La salle de Rennes, où elle devait chanter samedi, dit vouloir « un geste ».',
    ['« un geste » < salle de Rennes'],
  ],
  [
    'a clause behind the speaker describes her',
    'de',
    '„Jede hat gekämpft“, sagte die Stürmerin, die drei Treffer erzielte.',
    ['„Jede hat gekämpft“ < Stürmerin'],
  ],
  [
    '… and in the mood of reports is said',
    'de',
    'Am Abend sagte die Stürmerin, die Lage sei ernst.',
    ['die Lage sei ernst < Stürmerin'],
  ],
  [
    'who holds that something be so',
    'de',
    'Der Ermittler geht davon aus, dass der Täter „ohne Hilfe“ gehandelt habe.',
    ['der Täter „ohne Hilfe“ gehandelt habe < Ermittler'],
  ],
  [
    '… not what is heard of nobody',
    'de',
    '„Ich bleibe“, sagte Uwe Brandt. Aus der Mannschaft war zu hören, dass man „voll hinter ihm“ stehe.',
    ['„Ich bleibe“ < Uwe Brandt'],
  ],
  [
    'a sentence ends with "a.m." before somebody speaks',
    'en',
    'Ruth Adeyemi has opened her bakery at 5 a.m. “My customers are my family,” she says.',
    ['“My customers are my family,” < Ruth Adeyemi'],
  ],
])('%s', (_what, lang, text, expected) => {
  expect(who(lang, text)).toEqual(expected);
});

it.each<[string, Lang, string, string[]]>([
  [
    'whom a paper cites',
    'de',
    'Die Rundschau zitiert einen Augenzeugen mit den Worten: „Der Mann hat einen Fußgänger angefahren.“',
    ['„Der Mann hat einen Fußgänger angefahren.“ < einen Augenzeugen'],
  ],
  [
    'what stands in a text',
    'it',
    'Nel rapporto della Regione si afferma che i pozzi sono vuoti.',
    ['i pozzi sono vuoti < rapporto della Regione'],
  ],
  ['… not what people say in a town', 'it', 'Nel paese si dice che i pozzi sono vuoti.', []],
])('%s', (_what, lang, text, expected) => {
  expect(who(lang, text)).toEqual(expected);
});

it.each<[string, Lang, string, string[]]>([
  [
    'where somebody belongs is not who speaks',
    'it',
    'Al suo fianco Mimmo Greco, della Uil, ha aggiunto che lo sciopero «è solo l’inizio».',
    ['«è solo l’inizio» < Mimmo Greco'],
  ],
  [
    'a verb that goes on with the subject has no marks of another',
    'en',
    'Hal Whitman dismissed the criticism as “a game,” adding that there would be time for reviews later.',
    ['“a game,” < Hal Whitman', 'there would be time for reviews later < Hal Whitman'],
  ],
  [
    'a clause behind a colon is said by the subject before it',
    'de',
    '„Nein“, sagte Jan Petersen. Franziska Loh hält das für verfrüht: Zunächst müsse der Minister Rede und Antwort stehen.',
    ['„Nein“ < Jan Petersen', 'Zunächst müsse der Minister Rede und Antwort stehen < Franziska Loh'],
  ],
  [
    'a body that its noun names is no person',
    'es',
    'La bióloga Elvira Cano espera. La organización Marea recordó que ningún coral sobrevivirá. “Hay que ir al océano”, contesta la bióloga.',
    ['ningún coral sobrevivirá < Marea', '“Hay que ir al océano” < Elvira Cano'],
  ],
  [
    'a verb of no table is no part of who acts',
    'pt',
    'A autora encolhe os ombros. «Cada um lê o que consegue», responde.',
    ['«Cada um lê o que consegue» < autora'],
  ],
])('%s', (_what, lang, text, expected) => {
  expect(who(lang, text)).toEqual(expected);
});

it('a role that somebody was called by is theirs from then on, in other words too', () => {
  const text =
    'Agnès Lorrain revient. « J’avais besoin de silence », raconte la cinéaste. Le quotidien salue la photographie de Rosa Keller. « Je ne lis plus les journaux », balaie la réalisatrice.';
  expect(who('fr', text)).toEqual([
    '« J’avais besoin de silence » < Agnès Lorrain',
    '« Je ne lis plus les journaux » < Agnès Lorrain',
  ]);
});
