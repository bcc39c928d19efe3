import type { Lang } from '../engine/span';
import type { CountKey, TextKey } from './keys';

/** One language's catalogue, key → message. Plain JSON: the background sends the annotator the one that it needs. */
export interface Catalogue {
  readonly lang: Lang;
  readonly messages: Readonly<Record<string, string>>;
}

export type Values = Readonly<Record<string, string | number>>;

/** All words that the reader sees, in one language. */
export interface Strings {
  readonly lang: Lang;
  /** The message with `{name}` replaced by the value of that name. */
  text(key: TextKey, values?: Values): string;
  /** The message in the plural form that the language uses for `n`; `{n}` is written as the language writes numbers. */
  count(key: CountKey, n: number, values?: Values): string;
  number(n: number): string;
  /** 0.375 → "38 %" as the language writes it. */
  percent(share: number): string;
  /** ISO date, whole or partial ("2024-06-20", "2024-06", "2024"), in long form. Anything else is given back as it is. */
  date(iso: string): string;
  /** Name of a language, "italien". */
  language(lang: string): string;
  /** In the language's quotation marks. */
  quoted(words: string): string;
  /** An explanation rule of the engine in words; a rule without a message of its own by its id. */
  rule(id: string): string;
  /** A catalogue key that came in a message ("error_restless"); one that is not ours reads as the general failure. */
  message(key: string): string;
}

export function createStrings({ lang, messages }: Catalogue): Strings {
  const plural = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  const percents = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
  const languages = new Intl.DisplayNames(lang, { type: 'language' });
  const message = (key: string): string => messages[key] ?? key;
  const text: Strings['text'] = (key, values = {}) => fill(message(key), values);
  return {
    lang,
    text,
    count(key, n, values = {}) {
      // Languages have rarer forms (a million in French); a catalogue need only hold those that differ from `other`.
      const form = messages[`${key}_${plural.select(n)}`] ?? message(`${key}_other`);
      return fill(form, { ...values, n: numbers.format(n) });
    },
    number: (n) => numbers.format(n),
    percent: (share) => percents.format(share),
    date: (iso) => formatDate(lang, iso),
    language: (code) => languages.of(code) ?? code,
    quoted: (words) => text('quoted', { words: bare(words) }),
    message: (key) => messages[key] ?? text('error_failed'),
    rule: (id) => messages[`because_${id.replace(/\W/g, '_')}`] ?? text('why_rule', { rule: id }),
  };
}

const fill = (message: string, values: Values): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Words of an article often bring their own marks, of any shape and often unbalanced: ours take their place. */
const bare = (words: string): string =>
  words
    .replace(/^[\s«»“”„"‹›]+/u, '')
    .replace(/[\s«»“”„"‹›]+$/u, '')
    .trim();

const DATE_PARTS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'long' },
  3: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** English dates are written day first: "9/11" and "June 21" read differently on the two sides of an ocean. */
const DATE_LOCALE: Readonly<Partial<Record<Lang, string>>> = { en: 'en-GB' };

function formatDate(lang: Lang, iso: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  const parts = 1 + (month ? 1 : 0) + (day ? 1 : 0);
  const time = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  const written = new Intl.DateTimeFormat(DATE_LOCALE[lang] ?? lang, { ...DATE_PARTS[parts], timeZone: 'UTC' });
  // "1 juin": the browsers' French knows no ordinal, every French reader does.
  return lang === 'fr' ? written.format(time).replace(/^1(?= )/u, '1er') : written.format(time);
}
