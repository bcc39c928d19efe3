import type { Catalogue } from '../../../src/ui/strings';

/** Every message in signs of its own: whatever is seen without them is a string that stands outside the catalogue. */
export const OPEN = '⟦';
export const CLOSE = '⟧';

export function pseudo({ lang, messages }: Catalogue): Catalogue {
  // A message may hold another one ({reason}): marks inside marks are harmless.
  return { lang, messages: Object.fromEntries(Object.entries(messages).map(([k, m]) => [k, `${OPEN}${m}${CLOSE}`])) };
}
