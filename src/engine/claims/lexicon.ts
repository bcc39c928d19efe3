import de from '../../../data/lexicon/de/claims.tsv?raw';
import en from '../../../data/lexicon/en/claims.tsv?raw';
import es from '../../../data/lexicon/es/claims.tsv?raw';
import fr from '../../../data/lexicon/fr/claims.tsv?raw';
import it from '../../../data/lexicon/it/claims.tsv?raw';
import pt from '../../../data/lexicon/pt/claims.tsv?raw';
import { lazy, parseRows } from '../language/rows';
import { LANGS, type Lang } from '../span';
import type { Token } from '../tokens';

/** Kinds of words that a claim is told by. All but the last rows of claims.tsv are features of a clause. */
export const KINDS = [
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
  'lead',
  'tail',
  'that',
  'unit',
  'about',
  'share',
  'plea',
  'done',
  'day',
] as const;
export type Kind = (typeof KINDS)[number];

/** One entry of claims.tsv: the tokens that must follow each other. */
interface Form {
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

/** A form found in the text: tokens [first, last). */
export interface Found {
  readonly kind: Kind;
  readonly first: number;
  readonly last: number;
}

const NOTHING: readonly Found[] = [];

/** All forms that start at the token; several kinds may match ("devrait": conditional, forecast). Empty: none. */
export function findForms(lexicon: ClaimLexicon, tokens: readonly Token[], at: number): readonly Found[] {
  const token = tokens[at];
  if (!token) return NOTHING;
  // "in May" is no "may".
  if (token.capital && lexicon.months.has(token.low)) return NOTHING;
  const known = lexicon.forms.get(token.low);
  const endings = mayEnd(token) ? lexicon.endings.get(token.low.slice(-1)) : undefined;
  if (!known && !endings) return NOTHING;
  const found: Found[] = [];
  for (const { kind, tokens: words } of known ?? [])
    if (words.every((w, i) => tokens[at + i]?.low === w)) found.push({ kind, first: at, last: at + words.length });
  for (const { kind, suffix } of endings ?? [])
    if (token.low.endsWith(suffix) && !lexicon.exceptions.has(token.low)) found.push({ kind, first: at, last: at + 1 });
  return found.length > 0 ? found : NOTHING;
}

const mayEnd = (token: Token): boolean => token.kind === 'word' && token.low.length >= LEAST_WORD && !token.capital;
