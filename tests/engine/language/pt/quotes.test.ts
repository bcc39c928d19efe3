import { expect, it } from 'vitest';
import { said } from '../said';

it.each([
  [
    'somebody new with a relative clause',
    'As caminhadas reduzem o açúcar no sangue, conclui um estudo da universidade que acompanhou mil pessoas.',
    ['As caminhadas reduzem o açúcar no sangue ← um estudo da universidade'],
  ],
  [
    'a name behind the complement of its role, and sources',
    'O ministro da Fazenda Fernando Reis disse que a lei vai passar. Fontes do governo afirmam que o vetor mudou.',
    ['a lei vai passar ← Fernando Reis', 'o vetor mudou ← Fontes do governo'],
  ],
  [
    'marks and an inverted subject with its article',
    '"A ponte reabre na segunda", disse a prefeita Dalva Nogueira.',
    ['"A ponte reabre na segunda" ← Dalva Nogueira'],
  ],
  [
    'dialogue with a travessão',
    'O comerciante Jair Peixoto não comemora.\n— Perdi metade da freguesia — reclama Peixoto. — Vão inaugurar com banda e tudo.',
    ['Perdi metade da freguesia … Vão inaugurar com banda e tudo. ← Jair Peixoto'],
  ],
  [
    'a pronoun written onto the verb',
    '«Isso é maquilhagem», disse-lhe o engenheiro Rui Tavares.',
    ['«Isso é maquilhagem» ← Rui Tavares'],
  ],
  [
    'an unsaid subject goes on with the last speaker',
    'O ministro Rui Valadas garantiu que a lei não muda. Acrescentou que o dinheiro está disponível.',
    ['a lei não muda ← Rui Valadas', 'o dinheiro está disponível ← Rui Valadas'],
  ],
  [
    'the conditional of hearsay',
    'Segundo a polícia, o grupo teria alugado a sala vizinha.',
    ['o grupo teria alugado a sala vizinha ← polícia'],
  ],
  [
    'a source inside a set phrase comes to the fore',
    'Na opinião do perito Rui Valadas, o betão era fraco. “Aquilo era areia com pretensões”, comentou.',
    ['o betão era fraco ← Rui Valadas', '“Aquilo era areia com pretensões” ← Rui Valadas'],
  ],
])('%s', (_, text, expected) => {
  expect(said('pt', text)).toEqual(expected);
});

it.each([
  ['a nickname', 'O bando era conhecido por “Tatu” nas ruas do centro.'],
  ['an announcement without words', 'A presidente anunciou a criação de um gabinete de crise.'],
  ['what was not said', 'A delegada não disse que o caso está encerrado.'],
  ['rumour', 'O ministro João Reis chegou tarde. Diz-se que o prefeito sairá amanhã.'],
  ['a dream', 'Os moradores imaginam que a água volta amanhã.'],
  ['an opinion that nobody holds', 'Acredita-se que a água volta amanhã.'],
])('reports nothing: %s', (_, text) => {
  expect(said('pt', text)).toEqual([]);
});
