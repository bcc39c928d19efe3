import { lazy } from '../language/rows';
import type { Span } from '../span';
import { span } from '../span';
import type { Agency } from './lexicon';
import { AGENCY_OF_FORM } from './lexicon';
import type { Line } from './lines';

/** An agency named in a place that credits the text to it. */
export interface Credit {
  readonly agency: Agency;
  readonly rule: 'dateline' | 'copyright' | 'closing' | 'credit-line' | 'shared' | 'publisher';
  readonly text: string;
  readonly span: Span | null;
}

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Every form of every agency as one alternative of a pattern, longest first. */
export const anyForm = lazy(() =>
  [...AGENCY_OF_FORM.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|'),
);

/** Code of the first two letters → the forms that begin so: most places of a text begin none. */
const formsByStart = lazy((): ReadonlyMap<number, readonly string[]> => {
  const forms = new Map<number, string[]>();
  for (const form of AGENCY_OF_FORM.keys()) {
    const start = startAt(form, 0);
    forms.set(start, [...(forms.get(start) ?? []), form]);
  }
  return forms;
});

const startAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** False: no agency stands in the text. Asked before any pattern, for these are large and most articles need none of them. */
export function namesAgency(text: string): boolean {
  const forms = formsByStart();
  for (let i = 0; i < text.length; i++)
    if (forms.get(startAt(text, i))?.some((form) => text.startsWith(form, i))) return true;
  return false;
}

/** No letter or figure goes on where a form ends. */
export const EDGE = '(?![\\p{L}\\p{N}])';
/** A pattern for the first agency of a text; made at first use, as all that hold every form. */
export const firstForm = lazy(() => new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyForm()})${EDGE}`, 'u'));

/** A form where it was found in a line. */
export type Found = Pick<Credit, 'rule'> & { readonly form: string; readonly at: number; readonly length: number };

export function toCredit(line: Line, { rule, form, at, length }: Found): Credit[] {
  const agency = AGENCY_OF_FORM.get(form);
  if (!agency) return [];
  const place = line.span ? span(line.span.start + at, line.span.start + at + length) : null;
  return [{ agency, rule, text: line.text.slice(at, at + length), span: place }];
}
