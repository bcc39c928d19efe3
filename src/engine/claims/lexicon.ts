import de from '../../../data/lexicon/de/claims.tsv?raw';
import en from '../../../data/lexicon/en/claims.tsv?raw';
import es from '../../../data/lexicon/es/claims.tsv?raw';
import fr from '../../../data/lexicon/fr/claims.tsv?raw';
import it from '../../../data/lexicon/it/claims.tsv?raw';
import pt from '../../../data/lexicon/pt/claims.tsv?raw';
import { lazy, parseRows } from '../language/rows';
import { LANGS, type Lang } from '../span';
import type { Token } from '../tokens';

/** Kinds of words that are features of a clause, in the order of their features (vector.ts). */
export const FEATURE_KINDS = [
  'conditional',
  'possibility',
  'forecast',
  'cause',
  'comparison',
  'record',
  'legal',
  'rule',
  'position',
  'pledge',
  'assessment',
  'event',
  'opinion',
  'hearsay',
  'change',
  'reason',
  'first',
  'past',
  'day',
] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

/** Kinds that cut clauses or belong to numbers. */
const OTHER_KINDS = ['lead', 'tail', 'that', 'unit', 'about', 'share', 'plea', 'done'] as const;

const KINDS = [...FEATURE_KINDS, ...OTHER_KINDS] as const;
export type Kind = (typeof KINDS)[number];

/** One bit each: what a word is of is one number. Those of features come first. */
export const KIND = Object.fromEntries(KINDS.map((kind, i) => [kind, 1 << i])) as Readonly<Record<Kind, number>>;

/** One entry of claims.tsv, or a word by its ending: the tokens that must follow each other. */
export interface Form {
  readonly kind: Kind;
  readonly tokens: readonly string[];
}

interface Suffix {
  readonly kind: Kind;
  readonly suffix: string;
}

export interface ClaimLexicon {
  /** First token → the forms that start with it, longest first. */
  readonly forms: ReadonlyMap<string, readonly Form[]>;
  /** Last letter of the ending → those that end so: most words are asked about one or two. */
  readonly endings: ReadonlyMap<string, readonly Suffix[]>;
  /** Words that an ending would take in wrongly. */
  readonly exceptions: ReadonlySet<string>;
  /** "trois" → 3, "milliards" → 1e9. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Units of time: "ans", "heures". */
  readonly durations: ReadonlySet<string>;
  /** "janvier" → 1. */
  readonly months: ReadonlyMap<string, number>;
  /** Sign between units and tenths. */
  readonly decimal: string;
}

const LEAST_WORD = 5;
const sources = (): Readonly<Record<Lang, string>> => ({ fr, it, en, de, es, pt });
const lexicons = Object.fromEntries(
  LANGS.map((lang) => [lang, lazy(() => parse(`${lang}/claims.tsv`, sources()[lang]))]),
) as unknown as Readonly<Record<Lang, () => ClaimLexicon>>;

/** Parsed at first use. */
export const claimLexicon = (lang: Lang): ClaimLexicon => lexicons[lang]();

const isKind = (kind: string): kind is Kind => (KINDS as readonly string[]).includes(kind);

/** Splits a form as the tokenizer splits text: "l'an prochain" → l' an prochain; "qu'" stays. */
const split = (form: string): string[] => form.match(/[^\s']+'?|'\S+/g) ?? [];

function parse(file: string, text: string): ClaimLexicon {
  const forms = new Map<string, Form[]>();
  const endings = new Map<string, Suffix[]>();
  const exceptions = new Set<string>();
  const rows = parseRows(file, text, ['kind', 'forms']);
  const cell = (kind: string): string[] =>
    rows.filter((r) => r.kind === kind).flatMap((r) => (r.forms ?? '').split('|'));
  for (const { kind = '', forms: list = '' } of rows) {
    if (!isKind(kind)) continue;
    for (const form of list.split('|')) {
      if (form.startsWith('-')) {
        const last = form.slice(-1);
        endings.set(last, [...(endings.get(last) ?? []), { kind, suffix: form.slice(1) }]);
      } else if (form.startsWith('~')) exceptions.add(form.slice(1));
      else addForm(forms, { kind, tokens: split(form) });
    }
  }
  return {
    forms,
    endings,
    exceptions,
    numbers: valued(cell('number')),
    durations: new Set(cell('duration')),
    months: valued(cell('month')),
    decimal: cell('decimal')[0] ?? '.',
  };
}

/** "jänner=1" → jänner: 1. */
const valued = (entries: readonly string[]): ReadonlyMap<string, number> =>
  new Map(entries.map((e) => [e.split('=')[0] ?? '', Number(e.split('=')[1])]));

function addForm(forms: Map<string, Form[]>, form: Form): void {
  const first = form.tokens[0];
  if (first === undefined) return;
  const list = [...(forms.get(first) ?? []), form].sort((a, b) => b.tokens.length - a.tokens.length);
  forms.set(first, list);
}

/**
 * What the lexicon has for a word, whatever follows it: its forms, longest first, of which those of several words are still to be
 * matched (matching); then its endings. Empty: nothing.
 */
export function formsOf(lexicon: ClaimLexicon, token: LexiconWord): readonly Form[] {
  const { low } = token;
  // "in May" is no "may".
  if (token.capital && lexicon.months.has(low)) return NOTHING;
  const known = lexicon.forms.get(low) ?? NOTHING;
  if (!mayEnd(token) || lexicon.exceptions.has(low)) return known;
  const endings = lexicon.endings.get(low.slice(-1))?.filter(({ suffix }) => low.endsWith(suffix)) ?? [];
  return endings.length === 0 ? known : [...known, ...endings.map(({ kind }) => ({ kind, tokens: [low] }))];
}

type LexiconWord = Pick<Token, 'low' | 'kind' | 'capital'>;

const NOTHING: readonly Form[] = [];

const mayEnd = ({ low, kind, capital }: LexiconWord): boolean =>
  kind === 'word' && low.length >= LEAST_WORD && !capital;

/** Those of a word's forms whose further words follow it in the text. */
export const matching = (forms: readonly Form[], tokens: readonly Token[], at: number): readonly Form[] =>
  forms.filter((form) => form.tokens.every((word, i) => i === 0 || tokens[at + i]?.low === word));

/** All forms that start at the token; several kinds may match ("devrait": conditional, forecast). Empty: none. */
export function findForms(lexicon: ClaimLexicon, tokens: readonly Token[], at: number): readonly Form[] {
  const token = tokens[at];
  return token ? matching(formsOf(lexicon, token), tokens, at) : NOTHING;
}
