import agenciesTsv from '../../../data/lexicon/agencies.tsv?raw';
import exonymsTsv from '../../../data/lexicon/exonyms.tsv?raw';
import de from '../../../data/lexicon/de/origin.tsv?raw';
import en from '../../../data/lexicon/en/origin.tsv?raw';
import es from '../../../data/lexicon/es/origin.tsv?raw';
import fr from '../../../data/lexicon/fr/origin.tsv?raw';
import it from '../../../data/lexicon/it/origin.tsv?raw';
import pt from '../../../data/lexicon/pt/origin.tsv?raw';
import { lazy } from '../language/rows';
import { LANGS, type Lang } from '../span';

export interface Agency {
  readonly id: string;
  readonly name: string;
  /** ISO 639-1 of the languages in which it writes, the main one first. */
  readonly langs: readonly string[];
  /** As credit lines write it, with case; longest first. */
  readonly forms: readonly string[];
}

export type WordKind =
  | 'credit'
  | 'intro'
  | 'photo'
  | 'shared'
  | 'first'
  | 'declared'
  | 'translator'
  | 'machine'
  | 'calque'
  | 'never'
  | 'elides'
  | 'keeps'
  | 'mute'
  | 'time'
  | 'agreed'
  | 'phrase'
  | 'title'
  | 'own';

/** data/lexicon/<lang>/origin.tsv: its head explains every kind. */
export interface OriginWords {
  readonly words: Readonly<Record<WordKind, ReadonlySet<string>>>;
  /** Pairs of kind `never`: first word → words that do not follow it. */
  readonly never: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of languages in this language → code; null: none of our six. */
  readonly languages: ReadonlyMap<string, Lang | null>;
  /** Kinds `agree`, `double` and `front`: words on the left → words that do not follow them so. */
  readonly rules: Readonly<Record<RuleKind, readonly Rule[]>>;
}

export type RuleKind = 'agree' | 'double' | 'front';

export interface Rule {
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
}

const rows = (tsv: string): string[][] =>
  tsv
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

export const AGENCIES: readonly Agency[] = rows(agenciesTsv).map(([id = '', name = '', langs = '', , forms = '']) => ({
  id,
  name,
  langs: langs.split(','),
  forms: forms.split('|').sort((a, b) => b.length - a.length),
}));

/** Form → agency; of two agencies with one form the first in the file has it. */
export const AGENCY_OF_FORM: ReadonlyMap<string, Agency> = new Map(
  [...AGENCIES].reverse().flatMap((agency) => agency.forms.map((form) => [form, agency] as const)),
);

export const isLang = (code: string): code is Lang => (LANGS as readonly string[]).includes(code);

const KINDS: readonly WordKind[] = [
  'credit',
  'intro',
  'photo',
  'shared',
  'first',
  'declared',
  'translator',
  'machine',
  'calque',
  'never',
  'elides',
  'keeps',
  'mute',
  'time',
  'agreed',
  'phrase',
  'title',
  'own',
];

const RULES: readonly RuleKind[] = ['agree', 'double', 'front'];
const setOf = (list: string): Set<string> => new Set(list.split('|').filter(Boolean));

function readWords(tsv: string): OriginWords {
  const words = Object.fromEntries(KINDS.map((kind) => [kind, new Set<string>()])) as Record<WordKind, Set<string>>;
  const rules: Record<RuleKind, Rule[]> = { agree: [], double: [], front: [] };
  const languages = new Map<string, Lang | null>();
  for (const [kind = '', list = ''] of rows(tsv)) {
    const [left = '', right = ''] = list.split('=');
    if (kind === 'language') for (const name of setOf(right)) languages.set(name, isLang(left) ? left : null);
    else if (RULES.includes(kind as RuleKind)) rules[kind as RuleKind].push({ left: setOf(left), right: setOf(right) });
    else for (const word of setOf(list)) words[kind as WordKind].add(word);
  }
  return { words, never: pairsOf(words.never), languages, rules };
}

function pairsOf(pairs: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const seconds = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const [first = '', second = ''] = pair.split(' ', 2);
    // "un une de" is no pair: it never stands as two words.
    if (pair === `${first} ${second}`) seconds.set(first, (seconds.get(first) ?? new Set<string>()).add(second));
  }
  return seconds;
}

/** Name → languages that have it, for names that not all of the six share. */
export const exonyms = lazy((): ReadonlyMap<string, ReadonlySet<Lang>> => readExonyms());

function readExonyms(): Map<string, Set<Lang>> {
  const found = new Map<string, Set<Lang>>();
  for (const cells of rows(exonymsTsv))
    LANGS.forEach((lang, i) => {
      for (const form of setOf(cells[i] ?? '')) found.set(form, (found.get(form) ?? new Set<Lang>()).add(lang));
    });
  return found;
}

const sources = (): Readonly<Record<Lang, string>> => ({ fr, it, en, de, es, pt });
const read = Object.fromEntries(
  LANGS.map((lang) => [lang, lazy(() => readWords(sources()[lang]))]),
) as unknown as Readonly<Record<Lang, () => OriginWords>>;

/** Parsed at first use. */
export const originWords = (lang: Lang): OriginWords => read[lang]();

/** Kind `own` alone: of the other five languages no more is ever asked, and their tables need not be read for it. */
export function ownWords(lang: Lang): readonly string[] {
  const own = sources()[lang].match(/^own\t.*$/gm) ?? [];
  return own.flatMap((row) => row.slice('own\t'.length).split('|').filter(Boolean));
}
