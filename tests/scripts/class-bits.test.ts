import { expect, it } from 'vitest';
import { withBits } from '../../scripts/build/class-bits';
import { CLASS } from '../../src/engine/language/language';

it('writes the bits of word classes as numbers', () => {
  expect(withBits('const { det, of } = CLASS;\nis(token, CLASS.and | det);')).toBe(
    `const det = ${CLASS.det}; const of = ${CLASS.of};\nis(token, ${CLASS.and} | det);`,
  );
});

it('leaves alone what is no look-up of a class', () => {
  const code = "const names = Object.keys(CLASS);\nconst { det } = WORDS;\n'a CLASS of its own'";
  expect(withBits(code)).toBe(code);
});

it('refuses a class that does not exist', () => {
  expect(() => withBits('is(token, CLASS.verbs)')).toThrow('class-bits: expected a word class, got "verbs"');
});
