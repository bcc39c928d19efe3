import { expect, it } from 'vitest';
import type { Lang } from '../../../src/engine/span';
import { who } from './helpers';

it.each<[string, Lang, string, string[]]>([
  [
    'a that-word behind the verb’s object opens a relative clause',
    'es',
    'El Ayuntamiento ha ordenado el desalojo de unas 250 personas que residen en el barrio y mantiene la vigilancia sobre un hotel que puede albergar 500 huéspedes.',
    [],
  ],
  ['… in Italian', 'it', 'Il sindaco ha ordinato lo sgombero di duecento persone che vivono nel quartiere.', []],
  ['… in Portuguese', 'pt', 'A prefeitura ordenou a retirada de 250 pessoas que vivem no bairro.', []],
  [
    '… but not behind whom it was said to, or how often',
    'es',
    'El ministro pidió a los vecinos que no salgan. La empresa ha repetido varias veces que cerrará la planta.',
    ['no salgan < ministro', 'cerrará la planta < empresa'],
  ],
  ['… nor behind how loud', 'fr', 'Anne Roy espère tout haut que la région suivra.', ['la région suivra < Anne Roy']],
  [
    'who acts inside what was said is not who goes on',
    'es',
    'Moreno ha señalado que la mayoría de los heridos serían turistas, aunque ha pedido esperar a la identificación.',
    ['la mayoría de los heridos serían turistas < Moreno', 'esperar a la identificación < Moreno'],
  ],
  [
    'what is joined to a complement is no subject',
    'es',
    'La dirigente Ana Ruiz trasladó su apoyo a las víctimas y sus familias, agradeció el trabajo de los bomberos y señaló que la Comisión sigue en contacto.',
    ['la Comisión sigue en contacto < Ana Ruiz'],
  ],
  [
    '… but a clause that is joined has its own',
    'es',
    'Ana Ruiz llegó a la ciudad y el alcalde dijo que la esperaba.',
    ['la esperaba < alcalde'],
  ],
  [
    'a thing of somebody’s behind the verb does not speak',
    'es',
    'Deseó una pronta recuperación a los heridos, mostró su solidaridad con los vecinos.',
    [],
  ],
  [
    'what a thing still is, it does not say',
    'es',
    'El objetivo prioritario sigue siendo «evitar que haya víctimas».',
    [],
  ],
  [
    'an affair that bears somebody’s name does not speak',
    'it',
    'Il caso Cecilia Sala: «Hanno premuto in modo aggressivo per lei».',
    [],
  ],
  [
    '… a colleague with a name does',
    'it',
    'Il collega tedesco Markus Haas: «Non aspetto il quinto ladro per chiudere la porta».',
    ['«Non aspetto il quinto ladro per chiudere la porta» < Markus Haas'],
  ],
  [
    'a country in the plural without an article speaks in the singular',
    'es',
    'El Estado de California paga. Estados Unidos dijo que no concederá nada.',
    ['no concederá nada < Estados Unidos'],
  ],
  [
    '… and is no state that was named before',
    'it',
    'Vive nello Stato della California. Gli Stati Uniti hanno detto che non concederanno nulla.',
    ['non concederanno nulla < Stati Uniti'],
  ],
  [
    'a party between commas tells where somebody belongs',
    'pt',
    'A deputada Rita Prado, dos Liberais Unidos, explicou que o partido votará contra.',
    ['o partido votará contra < Rita Prado'],
  ],
  [
    'a year without its century opens no quotation',
    'it',
    'L’imprenditore George Lombardi, che vive qui dal ’94, racconta di aver atteso Meloni sulla porta.',
    ['di aver atteso Meloni sulla porta < George Lombardi'],
  ],
])('%s (%s)', (_, lang, text, expected) => {
  expect(who(lang, text)).toEqual(expected);
});

it.each<[string, Lang, string, string[]]>([
  [
    'a paper with a name is read like one without',
    'fr',
    '« Une douzaine d’élus ont été mis en examen », peut-on lire dans Mediapart.',
    ['« Une douzaine d’élus ont été mis en examen » < Mediapart'],
  ],
  [
    'what somebody does in defence is no view',
    'fr',
    'Pour sa défense, il montre une lettre. Pour son avocat, tout est clair.',
    ['tout est clair < avocat'],
  ],
  [
    'what is known from nobody stays nobody’s',
    'es',
    'El Pacto Histórico abrió una sede. Según se conoció ayer, la empresa firmó un contrato millonario.',
    ['la empresa firmó un contrato millonario < -'],
  ],
  [
    'behind an article the that-word is relative',
    'es',
    'La sede coincide con la zona en la que fue grabado el video.',
    [],
  ],
  [
    '… and where the verb has its object before it',
    'it',
    'Ce lo ripetono continuamente gli esperti che si occupano di clima.',
    [],
  ],
  [
    'who is called something is not who goes on speaking',
    'es',
    'El senador Rick Scott calificó al presidente, Joe Biden, de “incapacitado” y dijo que debería dimitir.',
    ['“incapacitado” < Rick Scott', 'debería dimitir < Rick Scott'],
  ],
  [
    'a name in the plural is no “he”',
    'pt',
    'O deputado Arthur Lira voltou a defender uma trégua entre os Poderes. Ele afirmou que é preciso calma.',
    ['é preciso calma < Arthur Lira'],
  ],
])('%s (%s)', (_, lang, text, expected) => {
  expect(who(lang, text)).toEqual(expected);
});
