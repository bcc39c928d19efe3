import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const rows = readFileSync(join(ROOT, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|[-| ]+\|$/.test(line) && !/^\| (?:threat|promise) /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** A line of the threat model without a test is a wish. */
describe('the threat model', () => {
  it('has lines', () => expect(rows.length).toBeGreaterThan(15));

  it.each(rows.map(([, threat = '', , tests = '']) => [threat, tests]))(
    '%s: is held by a test that is there',
    (_, tests) => {
      const named = [...tests.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      const files = named.filter((name) => name.includes('/'));
      expect(files.length, tests).toBeGreaterThan(0);
      for (const file of files) expect(existsSync(join(ROOT, 'tests', file)), file).toBe(true);
      // Words in italics are names of cases in that file.
      for (const [, words = ''] of tests.matchAll(/\*([^*]+)\*/g)) {
        const text = files.map((f) => (f.endsWith('.ts') ? readFileSync(join(ROOT, 'tests', f), 'utf8') : '')).join('');
        const pages = readFileSync(join(ROOT, 'tests/hostile/pages.ts'), 'utf8');
        expect((text + pages).toLowerCase(), words).toContain(words.toLowerCase());
      }
    },
  );
});
