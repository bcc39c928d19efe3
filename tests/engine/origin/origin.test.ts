import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../../src/engine/document';
import { findOrigin, TRANSLATION_BAR } from '../../../src/engine/origin/origin';
import type { Lang } from '../../../src/engine/span';

const BODY =
  'La ville a ouvert mardi un pont attendu depuis dix ans.\nLes riverains sont venus nombreux.\nLe maire a promis une piste cyclable.\nLa circulation reprendra lundi.';
const origin = (text: string, lang: Lang = 'fr', meta = {}) => findOrigin(documentFromText(text, meta), lang);

describe('syndication', () => {
  it.each([
    ['fr', 'Cet article a d’abord été publié par The Conversation.', 'The Conversation'],
    ['fr', "Cet article a d'abord été publié par The Conversation.", 'The Conversation'],
    ['en', 'This article was originally published on The Conversation.', 'The Conversation'],
    ['en', 'This story first appeared in Harbour Weekly, on 3 June.', 'Harbour Weekly'],
    ['de', 'Dieser Text ist zuerst erschienen bei Riffreporter.', 'Riffreporter'],
    ['it', 'Questo articolo è stato pubblicato originariamente su Il Ponte.', 'Il Ponte'],
    ['es', 'Este artículo fue publicado originalmente en El Faro.', 'El Faro'],
    ['pt', 'Texto publicado originalmente em Nexo Jornal', 'Nexo Jornal'],
    ['en', 'The study was first published last year.', null],
  ] as const)('%s: %s', (lang, line, outlet) => {
    expect(origin(`${BODY}\n${line}`, lang).syndicatedFrom).toBe(outlet);
  });

  it('reads a canonical address at another outlet, not at a sister address or cache', () => {
    const at = (url: string, canonical: string) => origin(BODY, 'fr', { url, canonical }).syndicatedFrom;
    expect(at('https://news.example.org/a', 'https://www.courrier.fr/a')).toBe('courrier.fr');
    expect(at('https://www.bbc.co.uk/a', 'https://bbc.com/a')).toBeNull();
    expect(at('https://amp.courrier.fr/a', 'https://www.courrier.fr/a')).toBeNull();
    expect(at('https://www-courrier-fr.cdn.ampproject.org/a', 'https://www.courrier.fr/a')).toBeNull();
    expect(at('', 'https://www.courrier.fr/a')).toBeNull();
  });
});

describe('declared translation', () => {
  it.each([
    ['fr', 'Traduit de l’italien par Anne Petit', 'it', false],
    ['en', 'Translated from the French by Ann Small', 'fr', false],
    ['de', 'Aus dem Englischen von Anne Klein', 'en', false],
    ['it', 'Traduzione dal tedesco di Anna Piccoli', 'de', false],
    ['es', 'Traducido del inglés por Ana Pérez', 'en', false],
    ['pt', 'Tradução do espanhol: Ana Pequena', 'es', false],
    ['fr', 'Traduit du russe par Anne Petit', null, false],
    ['en', 'This article was automatically translated from German.', 'de', true],
    ['fr', 'Cet article est une traduction automatique.', null, true],
    ['es', 'Este texto fue traducido automáticamente.', null, true],
  ] as const)('%s: %s', (lang, line, from, machine) => {
    const found = origin(`${BODY}\n${line}`, lang);
    expect(found).toMatchObject({ translatedFrom: from, machineTranslated: machine, translationScore: 1 });
    expect(found.cues.at(-1)?.text).toBe(line);
  });

  it.each([
    ['fr', '« Le Pont », d’Elio Bianchi, traduit de l’italien par Anne Petit, Éditions du Quai, 320 p., 22 €'],
    ['de', 'Der Weg führt aus dem Englischen Garten hinaus.'],
    [
      'en',
      'Machine translation has changed how newsrooms in small countries work, and editors there say that they would not go back to the years before it.',
    ],
  ] as const)('%s, no declaration: %s', (lang, line) => {
    expect(origin(`${BODY}\n${line}`, lang).translationScore).toBeLessThan(TRANSLATION_BAR);
  });
});

describe('a translator’s name', () => {
  it.each([
    ['fr', 'Traduit par Jeanne Roux'],
    ['fr', '(Traduction : Jeanne Roux pour Le Fleuve)'],
    ['it', 'Traduzione di Anna De Luca'],
    ['en', 'Translated by Jane Roe and Tom Hill.'],
    ['de', 'Übersetzung: Jana von der Heide'],
    ['es', 'Traducción de Juana Ríos'],
    ['pt', 'Tradução: Joana dos Reis'],
  ] as const)('%s, %s: a translation, from no language that is said', (lang, line) => {
    expect(origin(`${BODY}\n${line}`, lang)).toMatchObject({
      translatedFrom: null,
      machineTranslated: false,
      translationScore: 1,
      cues: [{ rule: 'translation-declared', text: line }],
    });
  });

  it('of a program is a machine’s, and a language beside a name is taken', () => {
    expect(origin(`${BODY}\nTraduction : DeepL`, 'fr')).toMatchObject({ machineTranslated: true });
    expect(origin(`${BODY}\nTraduit de l’anglais par Jeanne Roux`, 'fr')).toMatchObject({ translatedFrom: 'en' });
  });

  it.each([
    ['en', 'Translated by hand into six languages, the letter reached every capital.'],
    ['en', 'Translated by Penguin in 2019, £9.99'],
    ['fr', 'Traduction de ses mots en actes : le budget double.'],
    ['fr', 'La traduction de Jeanne Roux a reçu le prix du jury.'],
    ['de', 'Übersetzung von Texten wird immer billiger.'],
    ['es', 'Traducción de las palabras del presidente'],
  ] as const)('%s, %s: none', (lang, line) => {
    expect(origin(`${BODY}\n${line}`, lang).translationScore).toBeLessThan(TRANSLATION_BAR);
  });
});

describe('undeclared translation', () => {
  const files = readdirSync('tests/stories/mt');
  const read = (file: string) =>
    JSON.parse(readFileSync(`tests/stories/mt/${file}`, 'utf8')) as {
      lang: Lang;
      translatedFrom: Lang;
      paragraphs: string[];
    };

  it('is seen in at least seven of ten clumsy translations, and its language never wrongly named', () => {
    const found = files.map((f) => ({ ...read(f), origin: origin(read(f).paragraphs.join('\n'), read(f).lang) }));
    expect(found.filter((f) => f.origin.machineTranslated).length / found.length).toBeGreaterThanOrEqual(0.7);
    for (const f of found) expect([null, f.translatedFrom]).toContain(f.origin.translatedFrom);
  });

  it('names at least two kinds of cues with their words', () => {
    const { paragraphs } = read('fr-it-ponte.json');
    const text = paragraphs.join('\n');
    const { cues } = origin(text);
    expect(new Set(cues.map((c) => c.rule)).size).toBeGreaterThanOrEqual(4);
    for (const cue of cues)
      if (cue.span && !cue.text.includes(' … ')) expect(text.slice(cue.span.start, cue.span.end)).toBe(cue.text);
  });

  it('is not seen in a native text with a slip, a foreign title and a foreign agency beside the outlet', () => {
    const text = `${BODY}\n“C’est beau», a dit la maire, qui lit le Corriere della Sera et The Moscow Times.\nLe Courrier avec ANSA`;
    expect(origin(text).machineTranslated).toBe(false);
  });

  it('never throws and stays within 0 and 1 on odd input', () => {
    for (const text of ['', '«', '””””“', 'le '.repeat(500), '\u0000\ud800']) {
      const { translationScore } = origin(text);
      expect(translationScore).toBeGreaterThanOrEqual(0);
      expect(translationScore).toBeLessThanOrEqual(1);
    }
  });
});
