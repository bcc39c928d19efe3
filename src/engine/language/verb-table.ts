import { inflect, stemOf, type Paradigm } from './inflect';
import type { CueVerb, VerbForm, VerbTable } from './language';
import type { Row } from './rows';

/** A row of verbs.tsv as it was checked. */
export interface VerbRow {
  readonly row: Row;
  readonly verb: CueVerb;
}

/** Forms share a heap where their first letters do; a clash of two heaps costs time, never an answer. */
const heapOf = (form: string): number =>
  ((form.charCodeAt(0) || 0) << 18) ^ ((form.charCodeAt(1) || 0) << 9) ^ (form.charCodeAt(2) || 0);
/** Letters that `heapOf` looks at. */
const LETTERS = 3;

/**
 * The forms of all verbs: some six thousand, of which an article asks for some hundred. So a verb is inflected when a word is asked for
 * that begins like one of its forms; until then only its stem is known. Rows keep their order in each list, of forms with a tail
 * before those without: "fait savoir" is the more special reading of "fait".
 */
export function verbTable(file: string, rows: readonly VerbRow[], paradigms: ReadonlyMap<string, Paradigm>): VerbTable {
  const forms = new Map<string, VerbForm[]>();
  const waiting = new Map<number, VerbRow[]>();
  for (const row of rows)
    for (const heap of heapsOf(file, row.row, paradigms)) {
      const heaped = waiting.get(heap);
      if (heaped) heaped.push(row);
      else waiting.set(heap, [row]);
    }
  const grow = (heap: number, heaped: readonly VerbRow[]): void => {
    waiting.delete(heap);
    for (const { row, verb } of heaped)
      for (const { form, tense, tail } of inflect(file, row, paradigms)) {
        if (heapOf(form) !== heap) continue;
        const list = forms.get(form);
        if (list) list.push({ verb, tense, tail });
        else forms.set(form, [{ verb, tense, tail }]);
        if (list) list.sort((a, b) => b.tail.length - a.tail.length);
      }
  };
  const get = (form: string): readonly VerbForm[] | undefined => {
    const heap = heapOf(form);
    const heaped = waiting.get(heap);
    if (heaped) grow(heap, heaped);
    return forms.get(form);
  };
  return { get, has: (form) => get(form) !== undefined };
}

/** Where the row's forms will lie: one heap, or some more where the stem is short or a form stands whole in the paradigm. */
function heapsOf(file: string, row: Row, paradigms: ReadonlyMap<string, Paradigm>): ReadonlySet<number> {
  const { stem, paradigm } = stemOf(file, row, paradigms);
  if (!row.particle && paradigm.regular && stem.length >= LETTERS) return new Set([heapOf(stem)]);
  return new Set(inflect(file, row, paradigms).map(({ form }) => heapOf(form)));
}
