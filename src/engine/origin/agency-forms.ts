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
export const ANY_FORM = [...AGENCY_OF_FORM.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
/** False: no agency stands in the text. Asked before any pattern, for these are large and most articles need none of them. */
export function namesAgency(text: string): boolean {
  for (const form of AGENCY_OF_FORM.keys()) if (text.includes(form)) return true;
  return false;
}

/** No letter or figure goes on where a form ends. */
export const EDGE = '(?![\\p{L}\\p{N}])';
export const FORM = `(?<![\\p{L}\\p{N}])(?:${ANY_FORM})${EDGE}`;

/** A form where it was found in a line. */
export type Found = Pick<Credit, 'rule'> & { readonly form: string; readonly at: number; readonly length: number };

export function toCredit(line: Line, { rule, form, at, length }: Found): Credit[] {
  const agency = AGENCY_OF_FORM.get(form);
  if (!agency) return [];
  const place = line.span ? span(line.span.start + at, line.span.start + at + length) : null;
  return [{ agency, rule, text: line.text.slice(at, at + length), span: place }];
}
