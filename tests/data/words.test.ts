import { describe, expect, it } from 'vitest';
import { readCardWords } from '../../scripts/data/card-words';
import { readLinkWords } from '../../scripts/data/link-words';
import { LISTS, wordLists } from '../../src/knowledge/link/word-lists';

describe('words around names', () => {
  it('has words in every list', () => {
    for (const list of LISTS) expect(wordLists(readLinkWords())[list].size).toBeGreaterThan(5);
  });
  it('says line and list where one is unknown', () =>
    expect(() => readLinkWords('# a comment\nhead\tcollege\nhaed\tbank\n')).toThrow(
      /link-words\.tsv:3: expected one of title, .*, got "haed"/,
    ));
  it('says line and word where one is not folded: it would never match', () =>
    expect(() => readLinkWords('head\tcollège\n')).toThrow(/link-words\.tsv:1: expected folded words .* got "collège"/));
});

describe('words of cards', () => {
  it('has every frame with its place for the statement', () => {
    for (const frame of Object.values(readCardWords().frames))
      for (const text of Object.values(frame)) expect(text).toContain('{x}');
  });
  it('says line and key where a language is missing', () =>
    expect(() => readCardWords('label.born\tNaissance\tNascita\tBorn\tGeboren\tNacimiento\n')).toThrow(
      /card-words\.tsv:1: label\.born: expected six languages, got 5/,
    ));
});
