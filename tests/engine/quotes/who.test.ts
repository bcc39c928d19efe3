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
