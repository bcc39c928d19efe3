import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/engine/language/registry';
import { identifyLanguage } from '../../../src/engine/language/identify';
import { parseRows } from '../../../src/engine/language/rows';
import { inflect, readParadigms } from '../../../src/engine/language/inflect';
import { verbTable } from '../../../src/engine/language/verb-table';
import { LANGS, type Lang } from '../../../src/engine/span';

/** Regular and irregular forms, of several tenses, that every table of verbs has. */
const SAYS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['dit', 'affirmait', 'déclarèrent', 'annoncé', 'soulignant', 'répondre'],
  it: ['disse', 'afferma', 'dichiararono', 'annunciato', 'sottolineando', 'rispondere'],
  en: ['said', 'claims', 'announced', 'warning', 'told', 'reply'],
  de: ['sagte', 'behauptet', 'erklärten', 'mitgeteilt', 'mitzuteilen', 'antworten'],
  es: ['dijo', 'afirma', 'declararon', 'anunciado', 'subrayando', 'responder'],
  pt: ['disse', 'afirma', 'declararam', 'anunciado', 'sublinhando', 'responder'],
};

describe('every language that is registered', () => {
  const languages = LANGS.flatMap((l) => languageOf(l) ?? []);
  it.each(languages.map((l) => [l.lang, l] as const))('%s has its tables filled', (_, language) => {
    expect(language.words.size).toBeGreaterThan(100);
    expect(SAYS[language.lang].every((form) => language.verbs.has(form))).toBe(true);
    expect(language.nouns.size).toBeGreaterThan(100);
    expect(language.places.names.size).toBeGreaterThan(50);
  });
});

describe('lexicon rows', () => {
  it('names file and line of a wrong column', () => {
    expect(() => parseRows('x.tsv', '# note\nform\tgender\n', ['form', 'number'])).toThrow(
      'x.tsv:2: expected the columns form, number',
    );
  });
  it('reads "-" as an empty cell', () => {
    expect(parseRows('x.tsv', 'a\tb\n-\t2\n', ['a', 'b'])).toEqual([{ a: '', b: '2' }]);
  });
});

describe('inflection', () => {
  const paradigms = readParadigms(
    'p.tsv',
    'name\tstrip\tsingular\tplural\tparticiple\tgerund\tinfinitive\ner\t2\te a\tent\té ée\tant\ter\nen\t2\tt te\ten ten\tge~t\tend\ten\n',
  );
  const forms = (row: Record<string, string>): string[] =>
    inflect('v.tsv', row, paradigms).map((i) => [i.form, ...i.tail].join(' '));
  it('glues endings', () => {
    expect(forms({ lemma: 'affirmer', paradigm: 'er' })).toEqual([
      'affirme',
      'affirma',
      'affirment',
      'affirmé',
      'affirmée',
      'affirmant',
      'affirmer',
    ]);
  });
  it('splits a separable verb and joins it', () => {
    expect(forms({ lemma: 'mitteilen', paradigm: 'en', particle: 'mit' })).toEqual(
      expect.arrayContaining(['teilte mit', 'mitteilte', 'mitgeteilt', 'mitzuteilen']),
    );
  });
  it('finds every form of every verb of a table, by whatever it begins with, and no other', () => {
    const verb = { lemma: '', strength: 'neutral', frames: new Set<never>() } as const;
    const rows: readonly Readonly<Record<string, string>>[] = [
      { lemma: 'affirmer', paradigm: 'er' },
      { lemma: 'ôter', paradigm: 'er' },
      { lemma: 'faiter savoir', paradigm: 'er' },
      { lemma: 'faiter', paradigm: 'er' },
      { lemma: 'mitteilen', paradigm: 'en', particle: 'mit' },
    ];
    const table = verbTable(
      'v.tsv',
      rows.map((row) => ({ row, verb: { ...verb, lemma: row['lemma'] ?? '' } })),
      paradigms,
    );
    for (const row of rows)
      for (const { form, tail } of inflect('v.tsv', row, paradigms))
        expect(table.get(form)).toContainEqual(
          expect.objectContaining({ tail, verb: expect.objectContaining({ lemma: row['lemma'] }) as unknown }),
        );
    // The more special reading first.
    expect(table.get('faite')?.map((f) => f.verb.lemma)).toEqual(['faiter savoir', 'faiter']);
    expect(['affirm', 'aff', 'ô', '', 'mit', 'zz'].filter((word) => table.has(word))).toEqual([]);
  });
  it('names what it expected of an unknown paradigm', () => {
    expect(() => forms({ lemma: 'dire', paradigm: 'zz' })).toThrow('"dire": expected a paradigm');
  });
});

describe('identifying the language', () => {
  it.each([
    ['fr', 'Le ministre a déclaré que la loi serait votée dans les prochains jours par les députés.'],
    ['it', 'Il ministro ha detto che la legge sarà votata nei prossimi giorni dai deputati.'],
    ['en', 'The minister said that the law would be voted on in the next few days by the members.'],
    ['de', 'Der Minister sagte, dass das Gesetz in den nächsten Tagen von den Abgeordneten beschlossen wird.'],
    ['es', 'El ministro dijo que la ley se votará en los próximos días por los diputados.'],
    ['pt', 'O ministro disse que a lei será votada nos próximos dias pelos deputados, mas não hoje.'],
  ])('%s by its function words', (lang, text) => {
    expect(identifyLanguage(text)).toBe(lang);
  });
  it('says nothing of another tongue, whatever the page declares', () => {
    expect(
      identifyLanguage(
        'Министр заявил, что закон будет принят в ближайшие дни, и депутаты согласны с этим решением.',
        'fr',
      ),
    ).toBeNull();
  });
});
