import { describe, expect, it } from 'vitest';
import { factsOf, type TokenFacts } from '../../../src/engine/claims/facts';
import { kindsAt, repeatedAt } from '../../../src/engine/claims/kinds';
import { claimLexicon, KIND } from '../../../src/engine/claims/lexicon';
import { FACT } from '../../../src/engine/claims/word-facts';
import { languageOf } from '../../../src/engine/language/registry';
import { fold } from '../../../src/engine/normalize';
import type { Lang } from '../../../src/engine/span';
import { tokenize, type Token } from '../../../src/engine/tokens';

interface Read {
  readonly tokens: readonly Token[];
  readonly facts: TokenFacts;
  /** Place of a word, as it stands in lower case. */
  readonly at: (low: string) => number;
}

function read(text: string, lang: Lang): Read {
  const language = languageOf(lang);
  if (!language) throw new Error(`no language ${lang}`);
  const tokens = tokenize(fold(text), language);
  const facts = factsOf(tokens, { language, lexicon: claimLexicon(lang) });
  return { tokens, facts, at: (low) => tokens.findIndex((t) => t.low === low) };
}

describe('what is known of a word', () => {
  it.each([
    ['fr', 'La ville est calme.', 'est', FACT.finite, true],
    ['fr', 'La ville est calme.', 'ville', FACT.finite, false],
    ['fr', 'Le maire a conclu hier.', 'conclu', FACT.told, true],
    ['fr', 'Le maire a mangé hier.', 'mangé', FACT.told, false],
    ['fr', 'Le maire a mangé hier.', 'mangé', FACT.participle, true],
    ['en', 'She denies it.', 'denies', FACT.stance, true],
    ['en', 'She says it.', 'says', FACT.stance, false],
    ['en', 'She says it.', 'she', FACT.subject, true],
    ['fr', 'Il nous voit.', 'nous', FACT.subject, false],
    ['it', 'Il muro, alto 20 metri.', ',', FACT.comma, true],
    ['it', 'Il muro, alto 20 metri.', '20', FACT.amount, true],
    ['it', 'Due uomini.', 'due', FACT.amount, false],
    ['de', 'Er kam – spät.', '–', FACT.dash | FACT.strong, true],
  ] as const)('%s: %s %s', (...[lang, text, low, fact, holds]) => {
    const { facts, at } = read(text, lang);
    expect(((facts.flags[at(low)] ?? 0) & fact) !== 0).toBe(holds);
  });

  it('a name in May is no possibility, "may" is', () => {
    const { facts, at } = read('It may rain. In May it rains.', 'en');
    expect((facts.kinds[at('may')] ?? 0) & KIND.possibility).not.toBe(0);
    expect((facts.kinds[at('in') + 1] ?? 0) & KIND.possibility).toBe(0);
  });
});

describe('what begins at a token', () => {
  it('an entry of several words counts where all of it stands in the clause', () => {
    const { facts, at, tokens } = read('La route est fermée en raison de la neige.', 'fr');
    const i = at('en');
    expect(kindsAt(facts, i, tokens.length) & KIND.cause).not.toBe(0);
    expect(kindsAt(facts, i, i + 2) & KIND.cause).toBe(0);
  });

  it('"more than 400" counts, "more than last year" compares', () => {
    const counting = read('It sold more than 400 cars.', 'en');
    expect((counting.facts.kinds[counting.at('more')] ?? 0) & KIND.comparison).toBe(0);
    const comparing = read('It sold more than last year.', 'en');
    expect((comparing.facts.kinds[comparing.at('more')] ?? 0) & KIND.comparison).not.toBe(0);
  });

  it('"seront" is a forecast by its entry and by its ending, "voleront" by its ending alone', () => {
    const { facts, at, tokens } = read('Les avions voleront et seront vendus.', 'fr');
    expect(repeatedAt(facts, at('seront'), tokens.length) & KIND.forecast).not.toBe(0);
    expect(kindsAt(facts, at('voleront'), tokens.length) & KIND.forecast).not.toBe(0);
    expect(repeatedAt(facts, at('voleront'), tokens.length)).toBe(0);
  });
});

describe('what is counted ahead', () => {
  it('words, likely verbs and the last place of a stem', () => {
    const { facts, tokens, at } = read('Les missiles volent. Un missile est tombé, 3 missiles restent.', 'fr');
    expect(facts.wordsBefore[tokens.length]).toBe(tokens.filter((t) => t.kind !== 'punct').length);
    expect(facts.verbsBefore[at('est') + 1]).toBeGreaterThan(facts.verbsBefore[at('est')] ?? 0);
    const first = at('missiles');
    expect(facts.stemBefore[first]).toBe(-1);
    expect(facts.stemBefore[at('missile')]).toBe(first);
    expect(facts.stems[at('missile')]).toBe(facts.stems[first]);
    expect(facts.stems[at('est')]).toBe(0);
  });
});

describe('the same word again', () => {
  it('is described once, with and without its capital apart', () => {
    const { facts, tokens } = read('Says she. She says it.', 'en');
    const places = tokens.flatMap((t, i) => (t.low === 'she' ? [i] : []));
    const [lower, capital] = places.map((i) => facts.words[i]);
    expect(lower).not.toBe(capital);
    expect(read('says she', 'en').facts.words[1]).toBe(lower);
  });

  it('a letter alone with a capital may be two words: "A Paris" and "A-t-il"', () => {
    const { facts, tokens } = read('A Paris. A-t-il plu ?', 'fr');
    const places = tokens.flatMap((t, i) => (t.low === 'a' ? [i] : []));
    const classes = places.map((i) => facts.words[i]?.classes);
    expect(classes).toEqual(places.map((i) => tokens[i]?.classes));
    expect(classes[0]).not.toBe(classes[1]);
  });
});
