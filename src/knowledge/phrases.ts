import type { Lang } from '../engine/span';

type Six = Readonly<Record<Lang, string>>;

export type FrameName = 'lastKnown' | 'since' | 'sinceKnown' | 'until' | 'between' | 'on' | 'differ';

/** The words of data/lexicon/card-words.tsv, as frame.json carries them. */
export interface CardWords {
  /** Labels of statements by fact key, and "office" and "relation". */
  readonly labels: Readonly<Record<string, Six>>;
  readonly frames: Readonly<Record<FrameName, Six>>;
  readonly months: Readonly<Record<Lang, readonly string[]>>;
  readonly millions: Six;
}

/** In which language, with which words. */
export interface Wording {
  readonly words: CardWords;
  readonly lang: Lang;
}

export const labelOf = (key: string, { words, lang }: Wording): string => words.labels[key]?.[lang] ?? '';

/** "20 juin 2024", "20. Juni 2024", "20 de junio de 2024"; months and years alone as far as they are known. */
export function sayDate(date: string, { words, lang }: Wording): string {
  const [year = '', month, day] = date.split('-');
  const name = words.months[lang][Number(month) - 1];
  if (!month || !name) return year;
  const of = lang === 'es' || lang === 'pt' ? ' de ' : ' ';
  if (!day) return `${name}${of}${year}`;
  const n = Number(day);
  const first = n === 1 && lang === 'fr' ? '1er' : n === 1 && (lang === 'it' || lang === 'pt') ? '1º' : String(n);
  return `${first}${lang === 'de' ? '.' : ''}${of}${name}${of}${year}`;
}

/** Fills a frame; a sentence's full stop goes, for the brackets follow: "Signe le traité (19 juin 2024)". */
export function fill(frame: FrameName, { words, lang }: Wording, values: Readonly<Record<string, string>>): string {
  const x = (values['x'] ?? '').replace(/\.$/, '');
  return words.frames[frame][lang].replace(/\{(\w+)\}/g, (_, key: string) => (key === 'x' ? x : (values[key] ?? '')));
}

const DECIMAL: Six = { fr: ',', it: ',', en: '.', de: ',', es: ',', pt: ',' };

/** A count for people: "140,1 millions", "46 000". Rounded to a tenth of a million. */
export function sayNumber(value: number, { words, lang }: Wording): string {
  if (value >= 1_000_000)
    return `${(value / 1_000_000).toFixed(1).replace('.', DECIMAL[lang])} ${words.millions[lang]}`;
  const group = lang === 'en' ? ',' : '\u202f';
  return String(value).replace(/\B(?=(\d{3})+$)/g, group);
}
