import { items, parseRows, type Row } from './rows';
import type { VerbTense } from './language';

/** paradigms.tsv: how many letters to strip from the lemma's verb, then the endings of each tense. */
export interface Paradigm {
  readonly strip: number;
  readonly endings: Readonly<Record<VerbTense, readonly string[]>>;
  /** Every form begins with the stem. */
  readonly regular: boolean;
}

export interface Inflected {
  readonly form: string;
  readonly tense: VerbTense;
  readonly tail: readonly string[];
}

const TENSES: readonly VerbTense[] = ['singular', 'plural', 'participle', 'gerund', 'infinitive'];

export function readParadigms(file: string, text: string): ReadonlyMap<string, Paradigm> {
  const rows = parseRows(file, text, ['name', 'strip', ...TENSES]);
  return new Map(
    rows.map((row) => {
      const endings = Object.fromEntries(TENSES.map((t) => [t, items(row[t])])) as Record<VerbTense, readonly string[]>;
      const regular = TENSES.every((t) => !/[=~]/.test(row[t] ?? ''));
      return [row.name ?? '', { strip: Number(row.strip), endings, regular }];
    }),
  );
}

/**
 * All forms of one row of verbs.tsv. An ending is glued to the stem; `0` is no ending; in `ge~t` the stem stands at `~`; a form
 * that starts with `=` is whole. The first word of a lemma is inflected, the others are its tail: "faire savoir". A
 * `particle` (German) is the tail of finite forms and the head of the others: teilte … mit, mitgeteilt, mitzuteilen, mitteilte.
 */
export function inflect(file: string, row: Row, paradigms: ReadonlyMap<string, Paradigm>): readonly Inflected[] {
  const { stem, paradigm, tail } = stemOf(file, row, paradigms);
  const forms: Inflected[] = [];
  for (const tense of TENSES)
    for (const ending of paradigm.endings[tense]) {
      const form = glue(stem, ending);
      if (row.particle) forms.push(...split(form, tense, row.particle));
      else forms.push({ form, tense, tail });
    }
  return forms;
}

interface Stem {
  readonly stem: string;
  readonly paradigm: Paradigm;
  /** The lemma's further words. */
  readonly tail: readonly string[];
}

/** What the endings are glued to. Throws where the row names no paradigm of the table. */
export function stemOf(file: string, row: Row, paradigms: ReadonlyMap<string, Paradigm>): Stem {
  const [whole = '', ...tail] = (row.lemma ?? '').split(' ');
  const particle = row.particle ?? '';
  const head = particle && whole.startsWith(particle) ? whole.slice(particle.length) : whole;
  const paradigm = paradigms.get(row.paradigm ?? '');
  if (!paradigm)
    throw new Error(`${file}: "${row.lemma ?? ''}": expected a paradigm of paradigms.tsv, got "${row.paradigm ?? ''}"`);
  return { stem: head.slice(0, head.length - paradigm.strip), paradigm, tail };
}

function glue(stem: string, ending: string): string {
  if (ending.startsWith('=')) return ending.slice(1);
  if (ending.includes('~')) return ending.replace('~', stem);
  return ending === '0' ? stem : stem + ending;
}

function split(form: string, tense: VerbTense, particle: string): Inflected[] {
  const joined = { form: particle + form, tense, tail: [] };
  if (tense === 'infinitive') return [joined, { form: `${particle}zu${form}`, tense, tail: [] }];
  return tense === 'singular' || tense === 'plural' ? [{ form, tense, tail: [particle] }, joined] : [joined];
}
