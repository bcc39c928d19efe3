import { expect, it } from 'vitest';
import { said } from '../said';

it.each([
  [
    'they of a house',
    'Desde el Gobierno aseguran que no habrá recortes. En el PP creen que el presidente miente.',
    ['no habrá recortes ← Gobierno', 'el presidente miente ← PP'],
  ],
  [
    'a day between the verb and who speaks',
    'La reunión será el lunes, confirmó hoy Hamás en una nota.',
    ['La reunión será el lunes ← Hamás'],
  ],
  [
    'what is told of the source before what it says',
    'Según los bomberos voluntarios, que trabajan con mangueras prestadas, el frente avanza a cuatro kilómetros por hora.',
    ['el frente avanza a cuatro kilómetros por hora ← bomberos voluntarios'],
  ],
  [
    'marks and an inverted subject',
    '“Los análisis han salido limpios”, anunció ayer la alcaldesa, Rosario Olmedo.',
    ['“Los análisis han salido limpios” ← Rosario Olmedo'],
  ],
  [
    'a cue between commas inside the marks',
    '«Ha sido el peor enero de mi vida, reconoció la regidora Rosario Olmedo, pero nadie ha acabado en el hospital».',
    ['«Ha sido el peor enero de mi vida … pero nadie ha acabado en el hospital» ← Rosario Olmedo'],
  ],
  [
    'dialogue with a raya',
    'La maestra Celia Navas abrió la puerta a las nueve.\n—Conmigo no te vas a aburrir —contestó Navas—. Soy muy buena a las chapas.',
    ['Conmigo no te vas a aburrir … Soy muy buena a las chapas. ← Celia Navas'],
  ],
  [
    'an unsaid subject goes on with the last speaker',
    'El ministro Hugo Paredes recalcó que la ley no cambia. Añadió que el dinero está disponible.',
    ['la ley no cambia ← Hugo Paredes', 'el dinero está disponible ← Hugo Paredes'],
  ],
  [
    'the conditional of hearsay',
    'Según la fiscalía, el fuego se habría originado en un tablero.',
    ['el fuego se habría originado en un tablero ← fiscalía'],
  ],
  ['"advertir de que"', 'El informe advierte de que la obra costará el doble.', ['la obra costará el doble ← informe']],
  [
    'an adjective after its noun hides no verb',
    'La policía municipal informó que la calle sigue cortada.',
    ['la calle sigue cortada ← policía municipal'],
  ],
])('%s', (_, text, expected) => {
  expect(said('es', text)).toEqual(expected);
});

it.each([
  ['a nickname', 'El puente se llama «de la Amistad» aunque nadie sabe por qué.'],
  ['an announcement without words', 'El alcalde anunció un recibimiento oficial para el equipo.'],
  ['what was not said', 'El consejero no dijo que la planta cerrará.'],
  ['rumour', 'El ministro Juan Pérez llegó tarde. Se dice que el alcalde dimitirá.'],
  ['a dream', 'Los vecinos imaginan que el agua volverá pronto.'],
  ['an opinion that nobody holds', 'En el pueblo se cree que el agua volverá pronto.'],
])('reports nothing: %s', (_, text) => {
  expect(said('es', text)).toEqual([]);
});
