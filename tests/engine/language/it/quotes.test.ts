import { expect, it } from 'vitest';
import { said } from '../said';

it.each([
  [
    'marks and an inverted subject',
    '«Il cantiere riparte lunedì», ha detto ieri la sindaca Anna Moretti.',
    ['«Il cantiere riparte lunedì» ← Anna Moretti'],
  ],
  [
    'a cue between dashes inside the marks',
    '"È un bilancio prudente - ha spiegato il presidente Giulio Bordoni - ma guarda avanti". La seduta è durata tre ore.',
    ['"È un bilancio prudente … ma guarda avanti" ← Giulio Bordoni'],
  ],
  [
    'an unsaid subject goes on with the last speaker',
    'Il ministro Paolo Landi ha ribadito che la riforma non cambia. Ha aggiunto che i fondi ci sono.',
    ['la riforma non cambia ← Paolo Landi', 'i fondi ci sono ← Paolo Landi'],
  ],
  [
    'the conditional of hearsay after "secondo"',
    "Secondo i carabinieri, l'uomo sarebbe fuggito dal retro.",
    ["l'uomo sarebbe fuggito dal retro ← carabinieri"],
  ],
  [
    'they of a house, and sources that keep their name back',
    'Dal comitato ricordano che i fondi mancano. Fonti del Viminale fanno sapere che il vertice slitta.',
    ['i fondi mancano ← comitato', 'il vertice slitta ← Fonti del Viminale'],
  ],
  [
    'a name behind the complement of its role',
    "Il ministro dell'Interno Matteo Landi ha detto che la legge passerà.",
    ['la legge passerà ← Matteo Landi'],
  ],
  [
    'a country whose name is a participle',
    'Gli Stati Uniti hanno chiesto che il vertice sia rinviato.',
    ['il vertice sia rinviato ← Stati Uniti'],
  ],
  ['a metonym', 'Mosca ha fatto sapere che il vertice è rinviato.', ['il vertice è rinviato ← Mosca']],
  [
    'a verb that opens the sentence is no name',
    'Racconta Marta Serra: «Nessuno ci aveva avvertito della frana».',
    ['«Nessuno ci aveva avvertito della frana» ← Marta Serra'],
  ],
  [
    'a relative clause after the speaker is not what was said',
    'La legge passerà entro maggio, ha detto il ministro Paolo Landi, in risposta ai sindaci che chiedevano tempo.',
    ['La legge passerà entro maggio ← Paolo Landi'],
  ],
])('%s', (_, text, expected) => {
  expect(said('it', text)).toEqual(expected);
});

it.each([
  ['a nickname', 'In paese tutti la chiamano «la generalessa» e nessuno sa perché.'],
  ['a title of a work', 'Il romanzo «La pesatrice» uscirà martedì in tutte le librerie italiane.'],
  ['an announcement without words', 'Il presidente ha annunciato la convocazione di un tavolo con i sindaci.'],
  ['what was not said', 'Il direttore non ha detto che la sede chiuderà.'],
  ['rumour', 'Il ministro Paolo Landi è tornato. Si dice che la sindaca lascerà.'],
  ['a noun that looks like a verb', 'La sindaca chiuderà la scuola, come la legge prevede da anni.'],
  ['a dream', 'La sindaca sogna che la pioggia smetta presto.'],
  ['an opinion that nobody holds', 'Si pensa che la pioggia smetta presto.'],
])('reports nothing: %s', (_, text) => {
  expect(said('it', text)).toEqual([]);
});
