import type { CueStrength } from '../analysis';
import type { Lang } from '../span';
import { readParadigms } from './inflect';
import {
  CLASS,
  ENDING_CLASSES,
  FRAMES,
  NOUN_KINDS,
  type Agreement,
  type Clitics,
  type CueNoun,
  type CuePreposition,
  type Ending,
  type Gender,
  type GrammaticalNumber,
  type Language,
  type NounInfo,
  type Place,
  type Places,
  type Traits,
  type VerbTable,
  type WordClass,
  type WordInfo,
} from './language';
import { items, lazy, parseRows, type Row } from './rows';
import { verbTable } from './verb-table';

/** The text of each lexicon file, as the language's folder imports it with `?raw`. */
export interface LexiconFiles {
  readonly words: string;
  readonly endings: string;
  readonly paradigms: string;
  readonly verbs: string;
  readonly cueNouns: string;
  readonly prepositions: string;
  readonly nouns: string;
  readonly titles: string;
  readonly abbreviations: string;
  readonly places: string;
  readonly organisations: string;
  readonly firstNames: string;
  readonly clitics: string;
}

const STRENGTHS: readonly CueStrength[] = [
  'neutral',
  'claims',
  'denies',
  'warns',
  'promises',
  'orders',
  'asks',
  'concedes',
];

/** A language from its files; asked for and parsed at first use and once: the background reads them only then. */
export function defineLanguage(lang: Lang, traits: Traits, read: () => LexiconFiles): () => Language {
  return lazy(() => parseLanguage(lang, traits, read()));
}

function parseLanguage(lang: Lang, traits: Traits, files: LexiconFiles): Language {
  const words = parseRows(`${lang}/words.tsv`, files.words, ['class', 'gender', 'number', 'forms']);
  return {
    lang,
    traits,
    words: readWords(lang, words),
    possessives: readPossessives(words),
    endings: readEndings(lang, files.endings),
    verbs: readVerbs(lang, files.verbs, files.paradigms),
    cueNouns: readCueNouns(lang, files.cueNouns),
    prepositions: readPrepositions(lang, files.prepositions),
    nouns: readNouns(lang, files.nouns),
    titles: readTitles(lang, files.titles),
    abbreviations: new Set(
      parseRows(`${lang}/abbreviations.tsv`, files.abbreviations, ['form']).map((r) => r.form ?? ''),
    ),
    places: readPlaces(lang, files.places),
    organisations: new Set(
      parseRows(`${lang}/organisations.tsv`, files.organisations, ['name']).map((r) => (r.name ?? '').toLowerCase()),
    ),
    firstNames: new Map(
      parseRows(`${lang}/first-names.tsv`, files.firstNames, ['name', 'gender']).map((r) => [
        (r.name ?? '').toLowerCase(),
        gender(r.gender),
      ]),
    ),
    clitics: readClitics(lang, files.clitics),
  };
}

/** French, Italian, Spanish, Portuguese: they differ in whether the subject may be left out. */
const ROMANCE = {
  bareThat: false,
  capitalNouns: false,
  verbLast: false,
  reportedMood: false,
  headLast: false,
  nounGender: true,
} as const;

export const romance = (lang: Lang, proDrop: boolean, read: () => LexiconFiles): (() => Language) =>
  defineLanguage(lang, { ...ROMANCE, proDrop }, read);

const gender = (cell: string | undefined): Gender => (cell === 'm' || cell === 'f' || cell === 'n' ? cell : 'x');
const number = (cell: string | undefined): GrammaticalNumber => (cell === 's' || cell === 'p' ? cell : 'x');

/** One of `allowed`, or an error that names the file and what it may be. */
function oneOf<T extends string>(file: string, cell: string | undefined, allowed: readonly T[]): T {
  const found = allowed.find((a) => a === cell);
  if (!found) throw new Error(`${file}: expected one of ${allowed.join(', ')}, got "${cell ?? ''}"`);
  return found;
}

/** "la" is a feminine article and an object pronoun of no gender: what one row leaves open the other says. */
const agreed = <T extends string>(a: T, b: T): T => (a === 'x' ? b : b === 'x' || a === b ? a : ('x' as T));

function readWords(lang: Lang, rows: readonly Row[]): ReadonlyMap<string, WordInfo> {
  const file = `${lang}/words.tsv`;
  const words = new Map<string, WordInfo>();
  const names = Object.keys(CLASS) as WordClass[];
  for (const row of rows) {
    if (row.class === POSSESSIVE) continue;
    const bits = items(row.class).reduce((sum, c) => sum | CLASS[oneOf(file, c, names)], 0);
    for (const form of items(row.forms)) {
      const before = words.get(form);
      words.set(form, {
        classes: (before?.classes ?? 0) | bits,
        gender: before ? agreed(before.gender, gender(row.gender)) : gender(row.gender),
        number: before ? agreed(before.number, number(row.number)) : number(row.number),
      });
    }
  }
  return words;
}

const POSSESSIVE = 'possessive';

/** A row of words.tsv whose class is no bit: its forms are determiners in other rows. */
const readPossessives = (rows: readonly Row[]): ReadonlySet<string> =>
  new Set(rows.filter((row) => row.class === POSSESSIVE).flatMap((row) => [...items(row.forms)]));

function readEndings(lang: Lang, text: string): readonly Ending[] {
  const file = `${lang}/endings.tsv`;
  return parseRows(file, text, ['suffix', 'least', 'is'])
    .map((row) => ({
      suffix: row.suffix ?? '',
      least: Number(row.least ?? 0),
      is: oneOf(file, row.is, ENDING_CLASSES),
    }))
    .sort((a, b) => b.suffix.length - a.suffix.length);
}

function readVerbs(lang: Lang, text: string, paradigmText: string): VerbTable {
  const file = `${lang}/verbs.tsv`;
  const rows = parseRows(file, text, ['lemma', 'paradigm', 'strength', 'frames']).map((row) => ({
    row,
    verb: {
      lemma: row.lemma ?? '',
      strength: oneOf(file, row.strength, STRENGTHS),
      frames: new Set(items(row.frames).map((f) => oneOf(file, f, FRAMES))),
    },
  }));
  return verbTable(file, rows, readParadigms(`${lang}/paradigms.tsv`, paradigmText));
}

function readCueNouns(lang: Lang, text: string): ReadonlyMap<string, CueNoun> {
  const file = `${lang}/cue-nouns.tsv`;
  const table = new Map<string, CueNoun>();
  for (const row of parseRows(file, text, ['lemma', 'gender', 'strength', 'singular', 'plural'])) {
    const cue = { lemma: row.lemma ?? '', gender: gender(row.gender), strength: oneOf(file, row.strength, STRENGTHS) };
    for (const form of items(row.singular)) table.set(form, { ...cue, number: 's' });
    for (const form of items(row.plural)) table.set(form, { ...cue, number: 'p' });
  }
  return table;
}

function readPrepositions(lang: Lang, text: string): ReadonlyMap<string, readonly CuePreposition[]> {
  const file = `${lang}/prepositions.tsv`;
  const table = new Map<string, CuePreposition[]>();
  for (const row of parseRows(file, text, ['tokens', 'lemma', 'strength', 'source'])) {
    const tokens = items(row.tokens);
    const first = tokens[0];
    if (!first) throw new Error(`${file}: expected tokens, got an empty cell in "${row.lemma ?? ''}"`);
    const list = table.get(first) ?? [];
    list.push({
      tokens,
      lemma: row.lemma ?? '',
      strength: oneOf(file, row.strength, STRENGTHS),
      source: oneOf(file, row.source, ['after', 'before', 'aside', 'document', 'opening'] as const),
    });
    table.set(
      first,
      list.sort((a, b) => b.tokens.length - a.tokens.length),
    );
  }
  return table;
}

/** Forms are written `form:gn`: "présidente:fs". A form that is of two kinds keeps the first row's. `any`: see NounInfo. */
function readNouns(lang: Lang, text: string): ReadonlyMap<string, NounInfo> {
  const file = `${lang}/nouns.tsv`;
  const table = new Map<string, NounInfo>();
  for (const row of parseRows(file, text, ['lemma', 'kind', 'forms'])) {
    const kind = oneOf(file, row.kind, NOUN_KINDS);
    for (const item of items(row.forms)) {
      const colon = item.indexOf(':');
      const [form, tag] = colon < 0 ? [item, 'xs'] : [item.slice(0, colon), item.slice(colon + 1)];
      if (!table.has(form))
        table.set(form, {
          lemma: row.lemma ?? '',
          kind,
          gender: gender(tag[0]),
          number: number(tag[1]),
          any: row.any === 'any',
          own: row.any === 'own',
        });
    }
  }
  return table;
}

function readTitles(lang: Lang, text: string): ReadonlyMap<string, Agreement> {
  const rows = parseRows(`${lang}/titles.tsv`, text, ['form', 'gender', 'number']);
  return new Map(
    rows.map((r) => [(r.form ?? '').toLowerCase(), { gender: gender(r.gender), number: number(r.number) }]),
  );
}

function readPlaces(lang: Lang, text: string): Places {
  const file = `${lang}/places.tsv`;
  const names = new Map<string, Place>();
  const adjectives = new Map<string, string>();
  const kinds = ['country', 'capital', 'city', 'region', 'seat'] as const;
  for (const row of parseRows(file, text, ['name', 'kind', 'of', 'gender', 'adjectives'])) {
    const place = placeOf(row, oneOf(file, row.kind, kinds));
    names.set(place.name.toLowerCase(), place);
    for (const form of items(row.adjectives)) adjectives.set(form.toLowerCase(), place.name);
  }
  return { names, adjectives };
}

function placeOf(row: Row, kind: Place['kind']): Place {
  const name = (row.name ?? '').replaceAll('_', ' ');
  const plural = (row.gender ?? '').endsWith('p');
  return {
    name,
    kind,
    of: row.of ? row.of.replaceAll('_', ' ') : name,
    gender: gender(row.gender?.[0]),
    number: plural ? 'p' : 's',
  };
}

function readClitics(lang: Lang, text: string): Clitics {
  const file = `${lang}/clitics.tsv`;
  const rows = parseRows(file, text, ['side', 'forms']);
  const side = (name: string): string[] =>
    rows.filter((r) => oneOf(file, r.side, ['before', 'after'] as const) === name).flatMap((r) => [...items(r.forms)]);
  return { before: new Set(side('before')), after: side('after').sort((a, b) => b.length - a.length) };
}
