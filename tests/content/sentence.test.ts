import { describe, expect, it } from 'vitest';
import { sentencesAround } from '../../src/content/sentence';
import { documentFromText } from '../../src/engine/document';

const TEXT =
  'Le pont est fermé. « Il rouvrira en mai », a dit la ministre. Personne ne le croit.\nUn autre paragraphe. Fin.';
const document = documentFromText(TEXT);
const around = (words: string) => {
  const start = TEXT.indexOf(words);
  const { start: from, end } = sentencesAround(document, { start, end: start + words.length }, 'fr');
  return TEXT.slice(from, end);
};

describe('sentencesAround', () => {
  it('a quotation keeps the sentence that says who said it', () => {
    expect(around('« Il rouvrira en mai »')).toBe('« Il rouvrira en mai », a dit la ministre.');
  });

  it('a span over two sentences keeps both, and never reaches into another block', () => {
    expect(around('fermé. « Il')).toBe('Le pont est fermé. « Il rouvrira en mai », a dit la ministre.');
    expect(around('Personne')).toBe('Personne ne le croit.');
    expect(around('Un autre')).toBe('Un autre paragraphe.');
  });

  it('a span over two blocks keeps a sentence of each', () => {
    expect(around('croit.\nUn')).toBe('Personne ne le croit.\nUn autre paragraphe.');
  });
});
