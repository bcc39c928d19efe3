import type { Word } from '../fold';
import { nameKey } from '../fold';
import { standing } from '../dates';
import type { Frame } from '../frame';

/**
 * "le président russe", "the Ukrainian foreign minister" → the one who held the office on the article's day. Only for
 * offices with one holder at a time, and only where role and country are both said: abstains otherwise.
 * Matches: "président russe" 2024-06-20 → vladimir-putin. Does not: "président de l'association russe", "ex-président russe".
 */
export interface RoleReader {
  holder(phrase: readonly Word[], day: string | null): string | null;
}

const FORMER =
  /^(?:ex|ancien|ancienne|former|late|ehemalige[rn]?|fruhere[rn]?|antiguo|antigua|antigo|antiga|futur|future|future[rn]?|kunftige[rn]?|vice|vize|adjoint|deputy|candidat|candidate|candidato|candidata|kandidat|elect|elu|electo|eleito|eletto|designe|designato|designado)$/;
const SMALL =
  /^(?:le|la|les|l|du|de|des|d|il|lo|i|gli|un|una|uno|del|dello|della|dell|dei|the|of|s|der|die|das|des|dem|den|von|vom|el|los|las|o|a|os|as|do|da|dos|das|e|et|und|and)$/;

export function roleReader(frame: Frame): RoleReader {
  const roles = new Map<string, string[]>();
  for (const [key, role] of Object.entries(frame.roles))
    if (role.single) for (const said of role.said) roles.set(said, [...(roles.get(said) ?? []), key]);
  const owners = new Map<string, string | null>();
  for (const country of frame.countries) {
    if (!country) continue;
    for (const word of country.adjectives) add(word, country.id);
    for (const name of new Set(Object.values(country.names))) add(nameKey(name), country.id);
  }
  for (const [id, body] of Object.entries(frame.bodies)) for (const name of body.said) add(name, id);
  return { holder: (phrase, day) => (day === null ? null : read(phrase, day)) };

  /** An adjective that two countries share ("coréen", "congolais") names neither. */
  function add(key: string, id: string): void {
    owners.set(key, owners.has(key) && owners.get(key) !== id ? null : id);
  }

  function read(phrase: readonly Word[], day: string): string | null {
    const key = phrase.map((w) => w.folded);
    if (key.some((w) => FORMER.test(w))) return null;
    const role = longest(key, roles);
    if (!role) return null;
    const rest = key.filter((_, i) => i < role.from || i >= role.to);
    const owner = longest(rest, owners);
    if (!owner?.value) return null;
    const left = rest.filter((w, i) => (i < owner.from || i >= owner.to) && !SMALL.test(w));
    if (left.length > 0) return null;
    // One word may name several offices ("chef de la diplomatie"): a country has one of them, or nobody is meant.
    const held = new Set(
      role.value.map((r) => holderOn(frame, `${r}:${owner.value}`, day)).filter((id) => id !== null),
    );
    const [id] = held;
    return held.size === 1 ? (id ?? null) : null;
  }
}

interface Found<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

function longest<T>(key: readonly string[], table: ReadonlyMap<string, T>): Found<T> | null {
  for (let size = Math.min(key.length, 6); size > 0; size--)
    for (let from = 0; from + size <= key.length; from++) {
      const value = table.get(key.slice(from, from + size).join(' '));
      if (value !== undefined) return { from, to: from + size, value };
    }
  return null;
}

/** Null where nobody or, by overlapping dates, more than one held it: days of change are left alone. */
export function holderOn(frame: Frame, office: string, day: string): string | null {
  const held = (frame.holders[office] ?? []).filter(
    ([, from, to, asOf, superseded]) =>
      from !== '' &&
      standing({ from, ...(to && { to }), ...(asOf && { asOf }), superseded: superseded === 1 }, day) === 'held',
  );
  const ids = new Set(held.map(([id]) => id));
  return ids.size === 1 ? (held[0]?.[0] ?? null) : null;
}
