import type { EntityRecord, Held, Office, RecordFact, Relation } from '../record';
import { KINDS } from './format';

/**
 * A record as one JSON array without field names, words that many records share as numbers of a common list: a third of
 * the bytes of plain JSON. Trailing empty places are cut.
 *   [id, kind, type, names, country, gender, qid, more?, offices?, facts?, relations?]
 *   office and fact: [role or key, of or value, from, to, asOf, ev, extra?]
 */
type Cell = string | number | null | Cell[] | { readonly [key: string]: unknown };

/** Strings shared by records, by their number; the build collects them. */
export interface Shared {
  number(word: string): number;
  word(number: number): string;
}

/** Rare fields travel as an object. */
const MORE = ['iso', 'domains', 'entity', 'summary'] as const;
const GENDERS = ['', 'm', 'f'] as const;

const cut = (cells: Cell[]): Cell[] => {
  while (cells.length > 0 && isEmpty(cells.at(-1))) cells.pop();
  return cells;
};
const isEmpty = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || cell === '' || cell === 0 || (Array.isArray(cell) && cell.length === 0);

const encodeHeld = ({ from = '', to = '', asOf = '', ev }: Held, shared: Shared): Cell[] => [
  from,
  to,
  asOf,
  ev.map((e) => shared.number(e)),
];

export function encodeRecord(record: EntityRecord, shared: Shared): Cell[] {
  const word = (w: string | undefined): number => (w === undefined ? 0 : shared.number(w));
  const more = Object.fromEntries(MORE.filter((f) => record[f] !== undefined).map((f) => [f, record[f]]));
  const { en = '', ...others } = record.names;
  return cut([
    record.id,
    KINDS.indexOf(record.kind),
    word(record.type),
    Object.keys(others).length > 0 ? { ...others, en } : en,
    word(record.country),
    GENDERS.indexOf(record.gender ?? ''),
    record.qid ? Number(record.qid.slice(1)) : 0,
    Object.keys(more).length > 0 ? more : 0,
    (record.offices ?? []).map((o) => cut([word(o.role), word(o.of), ...encodeHeld(o, shared), o.superseded ? 1 : 0])),
    (record.facts ?? []).map((f) =>
      cut([word(f.key), f.value ?? 0, ...encodeHeld(f, shared), f.text ?? 0, f.names ?? 0]),
    ),
    (record.relations ?? []).map((r) => [r.with, r.text, ...encodeHeld(r, shared)]),
  ]);
}

/** Throws a TypeError where the bytes are no record: the store treats it as unknown. */
export function decodeRecord(cells: readonly Cell[], shared: Shared): EntityRecord {
  const [id, kind, type, names, country, gender, qid, more, offices, facts, relations] = cells;
  if (typeof id !== 'string' || typeof kind !== 'number')
    throw new TypeError('expected a record to begin with id and kind');
  const list = (cell: Cell | undefined): Cell[][] => (Array.isArray(cell) ? (cell as Cell[][]) : []);
  return {
    id,
    kind: KINDS[kind] ?? 'unknown',
    ...(type ? { type: shared.word(type as number) } : {}),
    names: (typeof names === 'string' ? { en: names } : names) as EntityRecord['names'],
    ...(country ? { country: shared.word(country as number) } : {}),
    ...(gender ? { gender: GENDERS[gender as number] as 'm' | 'f' } : {}),
    ...(qid ? { qid: `Q${qid as number}` } : {}),
    ...(more ? (more as Partial<EntityRecord>) : {}),
    offices: list(offices).map((o) => decodeOffice(o, shared)),
    facts: list(facts).map((f) => decodeFact(f, shared)),
    relations: list(relations).map(([to, text, ...held]): Relation => ({
      with: to as string,
      text: text as Relation['text'],
      ...decodeHeld(held, shared),
    })),
  };
}

function decodeHeld([from, to, asOf, ev]: readonly Cell[], shared: Shared): Held {
  return {
    ...(from ? { from: from as string } : {}),
    ...(to ? { to: to as string } : {}),
    ...(asOf ? { asOf: asOf as string } : {}),
    ev: ((ev ?? []) as number[]).map((n) => shared.word(n)),
  };
}

function decodeOffice([role, of, from, to, asOf, ev, superseded]: readonly Cell[], shared: Shared): Office {
  return {
    role: shared.word(role as number),
    ...(of ? { of: shared.word(of as number) } : {}),
    ...decodeHeld([from ?? '', to ?? '', asOf ?? '', ev ?? []], shared),
    ...(superseded ? { superseded: true } : {}),
  };
}

function decodeFact([key, value, from, to, asOf, ev, text, names]: readonly Cell[], shared: Shared): RecordFact {
  return {
    key: shared.word(key as number),
    ...(value ? { value: value as string | number } : {}),
    ...(text ? { text: text as RecordFact['text'] & object } : {}),
    ...(names ? { names: names as RecordFact['names'] & object } : {}),
    ...decodeHeld([from ?? '', to ?? '', asOf ?? '', ev ?? []], shared),
  };
}

/** A list of words as `Shared`; numbers start at 1, 0 is "none". Words it lacks are added. */
export function sharedWords(words: string[]): Shared {
  const numbers = new Map(words.map((w, i) => [w, i + 1]));
  return {
    number(word) {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      words.push(word);
      numbers.set(word, words.length);
      return words.length;
    },
    word: (number) => words[number - 1] ?? '',
  };
}
