import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compact } from '../../scripts/build/weights';

const ROOT = join(import.meta.dirname, '../..');

/** What the module exports when it runs. */
async function exported(code: string): Promise<unknown> {
  return ((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: unknown }).default;
}

describe('the weights in the annotator', () => {
  it('are those of the file, number for number and in its order of types', async () => {
    const { score, types } = JSON.parse(readFileSync(join(ROOT, 'data/weights/claims.json'), 'utf8')) as Parameters<
      typeof compact
    >[0];
    const made = (await exported(compact({ score, types }))) as { types: object };
    expect(made).toEqual({ score, types });
    expect(Object.keys(made.types)).toEqual(Object.keys(types));
  });

  it('are refused where they are finer than they are written', () => {
    expect(() => compact({ score: { a: 0.123 }, types: {} })).toThrow('expected hundredths, got 0.123 for "a"');
  });
});
