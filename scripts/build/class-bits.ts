import type { Plugin } from 'vite';
import { CLASS } from '../../src/engine/language/language';

const BITS: Readonly<Record<string, number>> = CLASS;
const TAKEN = /const \{([^{}]*)\} = CLASS;/g;
const NAMED = /\bCLASS\.(\w+)/g;

/**
 * Writes the bits of word classes as numbers into the engine's modules ("CLASS.det" → 1, "const { det, of } = CLASS" → two constants), so
 * that the minifier folds them: some hundred look-ups of an object that never changes become numbers. Other files stay as they are.
 */
export const classBits = (): Plugin => ({
  name: 'newsgloss:class-bits',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/engine\/.*\.ts$/.test(id) || !code.includes('CLASS')) return null;
    return { code: withBits(code), map: null };
  },
});

/** Throws on a class that does not exist: the compiler would too. */
export function withBits(code: string): string {
  const bit = (name: string): string => {
    const value = BITS[name];
    if (value === undefined) throw new Error(`class-bits: expected a word class, got "${name}"`);
    return String(value);
  };
  const names = (list: string): string[] =>
    list
      .split(',')
      .map((n) => n.trim())
      .filter(Boolean);
  return code
    .replace(TAKEN, (_, list: string) =>
      names(list)
        .map((n) => `const ${n} = ${bit(n)};`)
        .join(' '),
    )
    .replace(NAMED, (_, name: string) => bit(name));
}
