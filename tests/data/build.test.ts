import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { builtFiles } from '../../scripts/data/build';
import { check } from '../../scripts/data/check';

const digest = (files: Record<string, Uint8Array>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]));

describe('the dataset', () => {
  it('has no fault', () => {
    expect(check()).toEqual([]);
  }, 60_000);

  it('is built to the same bytes twice, within its size', () => {
    const first = builtFiles();
    expect(digest(builtFiles())).toEqual(digest(first));
    const sizes = Object.entries(first).map(([name, bytes]) => [name, bytes.length] as const);
    expect(sizes.reduce((n, [, size]) => n + size, 0)).toBeLessThanOrEqual(8e6);
    for (const [name, size] of sizes) if (/\.(?:js|json|html)$/.test(name)) expect(size).toBeLessThan(4e6);
  }, 60_000);
});
