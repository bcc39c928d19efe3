import { lazy } from '../language/rows';

/** Alternatives of a pattern: months and days as no Romance language writes them inside a sentence. */
export const MONTH_NAMES =
  'Janvier|Février|Avril|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre|Gennaio|Febbraio|Aprile|Maggio|Giugno|Luglio|Agosto|Settembre|Ottobre|Dicembre|Enero|Febrero|Abril|Mayo|Junio|Julio|Septiembre|Octubre|Noviembre|Diciembre|Janeiro|Fevereiro|Maio|Junho|Julho|Setembro|Outubro|Novembro|Dezembro';

export const DAY_NAMES =
  'Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Lunedì|Martedì|Mercoledì|Giovedì|Venerdì|Sabato|Lunes|Martes|Miércoles|Jueves|Viernes|Sábado|Segunda-feira|Terça-feira|Quarta-feira|Quinta-feira|Sexta-feira';
/** Days, months and nations as English does not write them. */
export const LOWER_NAMES =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|october|november|december|italian|german|french|spanish|portuguese|chinese|russian|american|european|japanese';
export const ENGLISH_MONTHS = 'January|February|March|April|June|July|August|September|October|November|December';
/** A day or two small words may follow the verb that ends a sentence: "oficiales dijeron el lunes." */
const TAIL = '(?:\\s\\p{L}+){0,2}(?=[.]|$)';
const AFTER_MARK = '(?<=[,»”"“]\\s)';
/** "le ministre", or a bare noun, or a name of up to three words. */
const subject = (articles: string): string =>
  `(?:(?:(?:${articles})\\s)?\\p{Ll}+|(?:\\p{Lu}[\\p{L}’'.-]+\\s?){1,3}(?<=\\p{L}))`;
/** What goes behind a closing mark: who, then that he said it, then the end of the sentence. `not`: no subject begins so. */
export const said = (articles: string, not: string, verbs: string): (() => RegExp) =>
  lazy(() => new RegExp(`${AFTER_MARK}(?!(?:${not})\\s)${subject(articles)}\\s(?:${verbs})${TAIL}`, 'gu'));
/** What every match of `said` has, without letters by property: up to three words between the mark and a form of the verb. */
export const saidNeeds = (verbs: string): RegExp =>
  new RegExp(`[,»”"“]\\s\\S+(?:\\s\\S+){0,3}\\s(?:${verbs})(?:\\s[^\\s.]+){0,2}(?:[.]|\\s*$)`, 'm');
