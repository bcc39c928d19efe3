import type { Span } from '../engine/span';

/** A mark as it comes back from JSON-LD: what it is and where. */
export interface ImportedMark {
  readonly mark: 'quote' | 'claim' | 'name';
  readonly id: string;
  readonly form: string;
  /** In the order of the file; each verified against the text. */
  readonly spans: readonly Span[];
}

export type Import =
  | {
      readonly ok: true;
      readonly marks: readonly ImportedMark[];
      /** Ids of marks whose words the text does not hold. */ readonly orphans: readonly string[];
    }
  | { readonly ok: false; readonly error: string };

/**
 * Reads a collection that we exported and finds its marks in `text`: at their position where the words still stand there, else
 * where the same words with the same context stand once. Marks whose words are gone are orphans, never moved to a look-alike.
 */
export function fromJsonLd(json: string, text: string): Import {
  const items = itemsOf(json);
  if (!items.ok) return items;
  const marks: ImportedMark[] = [];
  const orphans: string[] = [];
  for (const item of items.items) {
    const mark = toMark(item, text);
    if (mark.spans === null) orphans.push(mark.id);
    else marks.push({ mark: mark.mark, id: mark.id, form: mark.form, spans: mark.spans });
  }
  return { ok: true, marks, orphans };
}

interface Item {
  readonly mark: ImportedMark['mark'];
  readonly id: string;
  readonly form: string;
  readonly selectors: readonly Selector[];
}

interface Selector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

type Raw = Readonly<Record<string, unknown>>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const words = (value: unknown): string => (typeof value === 'string' ? value : '');

function itemsOf(
  json: string,
): { readonly ok: true; readonly items: readonly Item[] } | { readonly ok: false; readonly error: string } {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return { ok: false, error: 'expected JSON, got text that does not parse' };
  }
  if (!isRaw(raw) || raw['type'] !== 'AnnotationCollection' || !isRaw(raw['first']))
    return { ok: false, error: 'expected an AnnotationCollection with its first page embedded' };
  const items: Item[] = [];
  for (const [i, entry] of list(raw['first']['items']).entries()) {
    const item = toItem(entry);
    if (!item) return { ok: false, error: `items[${i}]: expected an annotation exported by Newsgloss` };
    items.push(item);
  }
  return { ok: true, items };
}

function toItem(entry: unknown): Item | null {
  if (!isRaw(entry) || entry['type'] !== 'Annotation') return null;
  const mark = entry['newsgloss:mark'];
  if (mark !== 'quote' && mark !== 'claim' && mark !== 'name') return null;
  const selectors = list(entry['target']).map((t) => (isRaw(t) ? toSelector(list(t['selector'])) : null));
  if (selectors.length === 0 || selectors.some((s) => s === null)) return null;
  const id = decoded(words(entry['id']).split(':').at(-1) ?? '');
  return { mark, id, form: words(entry['newsgloss:form']), selectors: selectors.filter((s) => s !== null) };
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function toSelector(selectors: readonly unknown[]): Selector | null {
  const of = (type: string): Raw | undefined => selectors.filter(isRaw).find((s) => s['type'] === type);
  const quote = of('TextQuoteSelector');
  if (!quote || words(quote['exact']) === '') return null;
  const start = of('TextPositionSelector')?.['start'];
  return {
    exact: words(quote['exact']),
    prefix: words(quote['prefix']),
    suffix: words(quote['suffix']),
    start: typeof start === 'number' && Number.isInteger(start) ? start : -1,
  };
}

function toMark({ mark, id, form, selectors }: Item, text: string) {
  const spans = selectors.map((s) => find(s, text));
  return { mark, id, form, spans: spans.includes(null) ? null : spans.filter((s) => s !== null) };
}

function find({ exact, prefix, suffix, start }: Selector, text: string): Span | null {
  if (start >= 0 && text.startsWith(exact, start)) return { start, end: start + exact.length };
  const whole = only(`${prefix}${exact}${suffix}`, text);
  const at = whole === null ? only(exact, text) : whole + prefix.length;
  return at === null ? null : { start: at, end: at + exact.length };
}

/** Where the words stand, if they stand there once. */
function only(sought: string, text: string): number | null {
  const at = text.indexOf(sought);
  return at >= 0 && text.indexOf(sought, at + 1) < 0 ? at : null;
}
