import { expect, it } from 'vitest';
import type { Lang } from '../../../src/engine/span';
import { told } from './helpers';

/** Content and speaker of each quotation. */
const who = (lang: Lang, text: string): string[] =>
  told(lang, text).map((line) => {
    const [, content = '', , , speaker = ''] = line.split(' | ');
    return `${content} < ${speaker}`;
  });

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
