/** Month names and their usual short forms in six languages, without dots and accents: each to its number. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan janvier janv gennaio gen januar janner enero ene janeiro',
    'february feb fevrier fevr febbraio februar feber febrero fevereiro fev',
    'march mar mars marzo marz maerz marco',
    'april apr avril avr aprile abril abr',
    'may mai maggio mag mayo maio',
    'june jun juin giugno giu juni junio junho',
    'july jul juillet juil luglio lug juli julio julho',
    'august aug aout agosto ago',
    'september sep sept septembre settembre set septiembre setembro',
    'october oct octobre ottobre ott oktober okt octubre outubro out',
    'november nov novembre noviembre novembro',
    'december dec decembre dicembre dic dezember dez diciembre dezembro',
  ].flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
const pad = (n: number): string => String(n).padStart(2, '0');

/** `YYYY-MM-DD` where the three make a day between 1990 and 2100; else null. */
function day(year: number, month: number, date: number): string | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return null;
  const real = new Date(Date.UTC(year, month - 1, date));
  return real.getUTCDate() === date ? `${year}-${pad(month)}-${pad(date)}` : null;
}

/** A day found in a text, where it stands, and whether the order of its numbers was guessed. */
export interface FoundDay {
  readonly iso: string;
  readonly at: number;
  readonly length: number;
}

/** A year, or the last two of the three figures of a day: without either there is none. */
const FIGURES = /\d{4}|\d[./-]\d{1,2}[./-]\d\d/;
const ISO = /\b(20\d\d|199\d)[-./](\d{1,2})[-./](\d{1,2})(?!\d)/g;
const NUMERIC = /(?<![\d.,])(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?![\d])/g;
/** Latin letters written out: by property they take a millisecond to compile. */
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º|°)?(?:\s+(?:de|di|of))?\s+([a-zÀ-ɏḀ-ỿ]{3,10})\.?,?(?:\s+(?:de|del|do))?\s+(\d{4})(?!\d)/gi;
const MONTH_DAY = /(?<![a-zÀ-ɏḀ-ỿ])([a-zÀ-ɏḀ-ỿ]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/gi;

/**
 * The days that a text names, in order. All six languages write day before month; English writes the month first where
 * it is American, and `american` says so for dates in figures alone ("05/03/2024").
 */
export function findDays(text: string, american = false): FoundDay[] {
  // Most lines name no day, and patterns that are never tried are never compiled.
  if (!FIGURES.test(text)) return [];
  const found: FoundDay[] = [];
  const add = (match: RegExpMatchArray, iso: string | null): void => {
    if (iso) found.push({ iso, at: match.index ?? 0, length: match[0].length });
  };
  for (const m of text.matchAll(ISO)) add(m, day(Number(m[1]), Number(m[2]), Number(m[3])));
  for (const m of text.matchAll(NUMERIC)) add(m, numeric(Number(m[1]), Number(m[2]), Number(m[3]), american));
  if (!namesMonth(text)) return inOrder(found);
  for (const m of text.matchAll(DAY_MONTH)) add(m, named(m[2] ?? '', Number(m[1]), Number(m[3])));
  for (const m of text.matchAll(MONTH_DAY)) add(m, named(m[1] ?? '', Number(m[2]), Number(m[3])));
  return inOrder(found);
}

/** Without a month's name the two patterns with words in them need not be tried, nor compiled. */
const namesMonth = (text: string): boolean => (fold(text).match(/[a-z]{3,}/g) ?? []).some((word) => MONTHS.has(word));

const inOrder = (days: FoundDay[]): FoundDay[] => days.sort((a, b) => a.at - b.at || b.length - a.length);

function named(month: string, date: number, year: number): string | null {
  const number = MONTHS.get(fold(month));
  return number === undefined ? null : day(year, number, date);
}

function numeric(a: number, b: number, year: number, american: boolean): string | null {
  const full = year < 100 ? 2000 + year : year;
  if (a > 12) return day(full, b, a);
  if (b > 12) return day(full, a, b);
  return american ? day(full, a, b) : day(full, b, a);
}

const WEEKDAYS =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:lun|mar|mercre|jeu|vendre|same)di\b|dimanche|\b(?:mon|diens|donners|frei|sams|sonn)tag\b|mittwoch|\b(?:lune|marte|mercole|giove|vener)dì?\b|sabato|domenica|\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?/gi;
const DATE_WORDS =
  /\b(?:published|updated|posted|last|modified|on|at|the|publié|mis à jour|modifié|créé|le|à|et|veröffentlicht|aktualisiert|stand|am|um|uhr|vom|pubblicato|aggiornato|il|alle|ore|del|publicado|actualizado|atualizado|el|a las|las|em|às|h|hrs?|am|pm|a\.m|p\.m|est|edt|et|pst|gmt|utc|bst|cest?|mez|mesz|ist|date|datum|fecha|data|de|ago|hours?|minutes?|days?|il y a|heures?|vor|stunden|minuten)\b/gi;

/** True for a line that is a date and hardly more: "Publié le 3 mai 2024 à 14h02", not "On 3 May 2024 the mayor resigned." */
export function isDateLine(text: string): boolean {
  if (text.length > 140) return false;
  const days = findDays(text);
  if (days.length === 0 && !/\b\d{1,2}[:h]\d{2}\b/.test(text)) return false;
  let rest = text;
  for (const { at, length } of [...days].reverse())
    rest = rest.slice(0, at) + ' '.repeat(length) + rest.slice(at + length);
  rest = rest
    .replace(WEEKDAYS, '')
    .replace(DATE_WORDS, '')
    .replace(/[\d\p{P}\p{S}\s]|(?<=\d)h/gu, '');
  return days.length > 0 ? rest.length < 18 : rest.length < 4;
}
