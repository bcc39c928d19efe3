import type { Lang } from '../../engine/span';

/** The signals of a match in words, so that the reader can judge them. Lists are quoted as they stand in the article. */
export interface SignalWords {
  text(percent: number, label: string): string;
  core(names: readonly string[]): string;
  side(names: readonly string[]): string;
  published(): string;
  days(days: readonly string[]): string;
  numbers(found: readonly string[]): string;
  title(): string;
}

type Templates = Readonly<Record<'text' | 'core' | 'side' | 'published' | 'days' | 'numbers' | 'title', string>>;

/** {n}: percent, {x}: the words found or the known text. */
const TEMPLATES: Readonly<Record<Lang, Templates>> = {
  fr: {
    text: '{n} % de ses empreintes sont celles d’un texte connu ({x})',
    core: 'nomme l’essentiel : {x}',
    side: 'nomme aussi : {x}',
    published: 'paru dans les jours de l’événement',
    days: 'donne ses dates : {x}',
    numbers: 'donne ses nombres : {x}',
    title: 'le titre en parle',
  },
  en: {
    text: '{n}% of its fingerprints are those of a known text ({x})',
    core: 'names the core: {x}',
    side: 'also names: {x}',
    published: 'published in the days of the event',
    days: 'gives its dates: {x}',
    numbers: 'gives its numbers: {x}',
    title: 'the headline is about it',
  },
  it: {
    text: 'il {n}% delle sue impronte è di un testo noto ({x})',
    core: 'nomina l’essenziale: {x}',
    side: 'nomina anche: {x}',
    published: 'pubblicato nei giorni dell’evento',
    days: 'ne riporta le date: {x}',
    numbers: 'ne riporta i numeri: {x}',
    title: 'il titolo ne parla',
  },
  de: {
    text: '{n} % seiner Fingerabdrücke stammen aus einem bekannten Text ({x})',
    core: 'nennt das Wesentliche: {x}',
    side: 'nennt außerdem: {x}',
    published: 'in den Tagen des Ereignisses erschienen',
    days: 'nennt dessen Daten: {x}',
    numbers: 'nennt dessen Zahlen: {x}',
    title: 'die Überschrift handelt davon',
  },
  es: {
    text: 'el {n} % de sus huellas son de un texto conocido ({x})',
    core: 'nombra lo esencial: {x}',
    side: 'nombra también: {x}',
    published: 'publicado en los días del suceso',
    days: 'da sus fechas: {x}',
    numbers: 'da sus cifras: {x}',
    title: 'el titular trata de ello',
  },
  pt: {
    text: '{n}% das suas impressões são de um texto conhecido ({x})',
    core: 'nomeia o essencial: {x}',
    side: 'nomeia também: {x}',
    published: 'publicado nos dias do acontecimento',
    days: 'indica as suas datas: {x}',
    numbers: 'indica os seus números: {x}',
    title: 'o título trata disso',
  },
};

export function signalWords(lang: Lang): SignalWords {
  const t = TEMPLATES[lang];
  const fill = (template: string, x: readonly string[]): string => template.replace('{x}', () => x.join(', '));
  return {
    text: (percent, label) => fill(t.text.replace('{n}', String(percent)), [label]),
    core: (names) => fill(t.core, names),
    side: (names) => fill(t.side, names),
    published: () => t.published,
    days: (days) => fill(t.days, days),
    numbers: (found) => fill(t.numbers, found),
    title: () => t.title,
  };
}
