import { describe, expect, it } from 'vitest';
import { cuesIn } from './helpers';

describe('French cues', () => {
  it.each([
    ['Le ministre a déclaré que non.', ['a déclaré:déclarer:finite']],
    ['La loi passera demain, a-t-il dit.', ['a-t-il dit:dire:finite']],
    ['Non, a-t-il aussitôt ajouté.', ['a-t-il aussitôt ajouté:ajouter:finite']],
    ['Elle tenait à souligner ce point.', ['tenait à souligner:souligner:finite']],
    ['Il vient d’annoncer cela.', ['vient d’annoncer:annoncer:finite']],
    ['Il a fait savoir que oui.', ['a fait savoir:faire savoir:finite']],
    ['Il partira, ajoutant que tout va bien.', ['ajoutant:ajouter:gerund']],
    ['Le plan a été annoncé par le maire.', ['a été annoncé:annoncer:passive']],
    ['Il n’a pas dit que tout allait bien.', ['n’a pas dit:dire:finite:not']],
    ['Il a, d’autre part, estimé que oui.', ['a, d’autre part, estimé:estimer:finite']],
    ['Selon la mairie, tout va bien.', ['Selon:selon:none']],
  ])('%s', (text, expected) => {
    expect(cuesIn('fr', text)).toEqual(expected);
  });

  it.each(['La note est longue.', 'Une simple visite a suffi.', 'Elle marche avec une simple riposte en tête.'])(
    'finds no verb of saying in: %s',
    (text) => {
      expect(cuesIn('fr', text).filter((c) => c.endsWith(':finite'))).toEqual([]);
    },
  );
});

describe('cues of other languages', () => {
  it.each([
    ['it', 'Il sindaco ha aggiunto che sì.', 'ha aggiunto'],
    ['en', 'The mayor has said that he would go.', 'has said'],
    ['de', 'Die Stadt teilte am Montag mit, dass sie baut.', 'teilte'],
    ['es', 'El alcalde ha declarado que no.', 'ha declarado'],
    ['pt', 'O prefeito afirmou que não.', 'afirmou'],
  ] as const)('%s: %s', (lang, text, words) => {
    expect(cuesIn(lang, text)[0]).toMatch(new RegExp(`^${words}:`));
  });
});
