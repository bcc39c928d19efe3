import type { Lang } from '../engine/span';
import { standing } from './dates';
import type { Frame, Words } from './frame';
import type { EntityRecord, Localised, Office } from './record';

export const nameIn = (names: Localised, lang: Lang): string =>
  names[lang] ?? names.en ?? Object.values(names)[0] ?? '';

/** "président|présidente": the second form where the record says so. */
export function gendered(words: string, gender: 'm' | 'f' | undefined): string {
  const [m = '', f = m] = words.split('|');
  return gender === 'f' ? f : m;
}

/** "présidente de la Moldavie": the role's word and whose it is, in `lang`. */
export function sayOffice(
  office: Pick<Office, 'role' | 'of'>,
  gender: 'm' | 'f' | undefined,
  { frame, lang }: Telling,
): string {
  const role = frame.roles[office.role];
  if (!role) return '';
  const words = gendered(role.words[lang], gender);
  const of = office.of === undefined ? undefined : ownerWords(frame, office.of);
  return of ? `${words} ${of[lang]}` : words;
}

export interface Telling {
  readonly frame: Frame;
  readonly lang: Lang;
}

const ownerWords = (frame: Frame, id: string): Words | undefined =>
  frame.bodies[id]?.of ?? frame.countries.find((c) => c?.id === id)?.of;

/** The office held on that day, in words; empty: none known to be held then. Offices stand in order of weight. */
export function roleOn(record: EntityRecord, day: string | null, telling: Telling): string {
  if (day === null) return '';
  const held = record.offices?.find((o) => standing(o, day) === 'held');
  return held ? sayOffice(held, record.gender, telling) : '';
}

/** One line that nothing can outdate: the record's own summary, else what sort of thing it is and its country. */
export function summaryOf(record: EntityRecord, { frame, lang }: Telling): string {
  const own = record.summary?.[lang];
  if (own) return own;
  const type = gendered(frame.types[record.type ?? record.kind]?.[lang] ?? '', record.gender);
  const country = frame.countries.find((c) => c?.id === record.country);
  const place = country && country.id !== record.id ? nameIn(country.names, lang) : '';
  return type && place ? `${type} (${place})` : type || place;
}
