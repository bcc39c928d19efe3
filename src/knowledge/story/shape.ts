import { LANGS } from '../../engine/span';
import type { Fault } from './json-guard';

/** Checks a value and adds what is wrong with it to `faults`; `where` is its path in the file. */
export type Check = (value: unknown, where: string, faults: Fault[]) => void;

/** After this many faults nobody reads on. */
export const MAX_FAULTS = 50;

const nameOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : typeof value === 'string' ? 'text' : `${typeof value}`;
};

export function fault(faults: Fault[], where: string, what: string, mend: string): void {
  if (faults.length < MAX_FAULTS) faults.push({ where, what, mend });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Characters that make text look like something else: controls, and the marks that reverse the writing direction
 * ("Trojan Source", CVE-2021-42574). A line break is allowed.
 */
const DECEPTIVE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u;

export const text =
  (max: number, min = 1): Check =>
  (value, where, faults) => {
    if (typeof value !== 'string')
      return fault(faults, where, `expected text, got ${nameOf(value)}`, 'Write it between quotation marks.');
    if (value.trim().length < min)
      return fault(faults, where, 'is empty', 'Write something, or remove the field where it may be left out.');
    if (value.length > max)
      return fault(
        faults,
        where,
        `has ${value.length} characters, more than ${max}`,
        `Shorten it to ${max} characters.`,
      );
    if (DECEPTIVE.test(value))
      fault(faults, where, 'has an invisible control character', 'Type the text anew without it.');
  };

export const matching =
  (pattern: RegExp, expected: string, example: string): Check =>
  (value, where, faults) => {
    if (typeof value !== 'string' || !pattern.test(value))
      fault(
        faults,
        where,
        `expected ${expected}, got ${typeof value === 'string' ? `"${value.slice(0, 60)}"` : nameOf(value)}`,
        `Write it like ${example}.`,
      );
  };

export const oneOf =
  (values: readonly unknown[]): Check =>
  (value, where, faults) => {
    if (!values.includes(value))
      fault(faults, where, `expected one of ${values.join(', ')}`, `Choose one of ${values.join(', ')}.`);
  };

export const flag: Check = (value, where, faults) => {
  if (typeof value !== 'boolean')
    fault(
      faults,
      where,
      `expected true or false, got ${nameOf(value)}`,
      'Write true or false without quotation marks.',
    );
};

export const number =
  (min: number, max: number): Check =>
  (value, where, faults) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < min || value > max)
      fault(faults, where, `expected a number from ${min} to ${max}`, 'Write it in figures, without quotation marks.');
  };

export const list =
  (check: Check, min: number, max: number): Check =>
  (value, where, faults) => {
    if (!Array.isArray(value))
      return fault(faults, where, `expected a list, got ${nameOf(value)}`, 'Put it between [ and ].');
    if (value.length < min)
      fault(faults, where, `expected at least ${min}, got ${value.length}`, 'Add what is missing.');
    if (value.length > max)
      return fault(faults, where, `has ${value.length} entries, more than ${max}`, 'Split it, or remove some.');
    value.forEach((item, i) => check(item, `${where}[${i}]`, faults));
  };

/** An object with exactly these fields: a field that nobody knows is a spelling mistake or something to be hidden. */
export const object =
  (needed: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, where, faults) => {
    if (!isObject(value))
      return fault(faults, where, `expected an object, got ${nameOf(value)}`, 'Put its fields between { and }.');
    const path = (field: string): string => (where === 'file' ? field || '""' : `${where}.${field}`);
    for (const [field, check] of Object.entries(needed)) {
      if (Object.hasOwn(value, field)) check(value[field], path(field), faults);
      else fault(faults, path(field), 'is missing', 'Add it: docs/packs.md shows what belongs there.');
    }
    for (const [field, check] of Object.entries(optional))
      if (Object.hasOwn(value, field)) check(value[field], path(field), faults);
    const known = (field: string): boolean => Object.hasOwn(needed, field) || Object.hasOwn(optional, field);
    for (const field of Object.keys(value).filter((f) => !known(f)))
      fault(
        faults,
        path(field.slice(0, 60)),
        'is not a field of a pack',
        `Remove it, or correct its name (${[...Object.keys(needed), ...Object.keys(optional)].join(', ')}).`,
      );
  };

/** An object whose keys are ids that the author chose. */
export const table =
  (key: RegExp, check: Check, max: number): Check =>
  (value, where, faults) => {
    if (!isObject(value))
      return fault(faults, where, `expected an object, got ${nameOf(value)}`, 'Put its entries between { and }.');
    const entries = Object.entries(value);
    if (entries.length > max)
      return fault(faults, where, `has ${entries.length} entries, more than ${max}`, 'Split it, or remove some.');
    for (const [id, item] of entries) {
      if (!key.test(id))
        fault(
          faults,
          `${where}.${id.slice(0, 60)}`,
          'is not a usable id',
          'Use lower-case letters, digits and hyphens.',
        );
      else check(item, `${where}.${id}`, faults);
    }
  };

/** The same text in one or more of the six languages. */
export const localized =
  (max: number): Check =>
  (value, where, faults) => {
    object({}, Object.fromEntries(LANGS.map((lang) => [lang, text(max)])))(value, where, faults);
    if (isObject(value) && Object.keys(value).length === 0)
      fault(faults, where, 'has no language', `Write it in at least one of ${LANGS.join(', ')}.`);
  };

/** A real day of the calendar, or where `partial` its month or year. */
export const day =
  (partial: boolean): Check =>
  (value, where, faults) => {
    const parts = typeof value === 'string' ? /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(value) : null;
    const [, year, month, date] = parts ?? [];
    const real =
      parts !== null &&
      (partial || date !== undefined) &&
      Number(year) > 0 &&
      (month === undefined || (Number(month) >= 1 && Number(month) <= 12)) &&
      (date === undefined || (Number(date) >= 1 && Number(date) <= daysIn(Number(year), Number(month))));
    if (!real)
      fault(
        faults,
        where,
        `expected a date, got ${typeof value === 'string' ? `"${value.slice(0, 40)}"` : nameOf(value)}`,
        `Write it as 2024-06-19${partial ? ', 2024-06 or 2024' : ''}.`,
      );
  };

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
