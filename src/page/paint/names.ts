/**
 * A name for each key that no page can know before: the registry of highlights is shared with the page, and a fixed name
 * would tell every site who reads with Newsgloss. New at each load; letters only, so that it is a CSS identifier.
 */
export function randomNames<K extends string>(keys: readonly K[], random: Crypto = crypto): ReadonlyMap<K, string> {
  const taken = new Set<string>();
  return new Map(keys.map((key) => [key, freshName(taken, random)]));
}

/** A tag name for the one element that we own; custom elements need a hyphen. */
export function randomTag(random: Crypto = crypto): string {
  return `${letters(random, 5)}-${letters(random, 6)}`;
}

function freshName(taken: Set<string>, random: Crypto): string {
  let name = letters(random, 10);
  while (taken.has(name)) name = letters(random, 10);
  taken.add(name);
  return name;
}

function letters(random: Crypto, count: number): string {
  return [...random.getRandomValues(new Uint8Array(count))]
    .map((byte) => String.fromCharCode(97 + (byte % 26)))
    .join('');
}
