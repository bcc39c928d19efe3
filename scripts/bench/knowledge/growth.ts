import type { Figure } from '../../eval/figure';

/** How the scan grows from ten thousand names to a million. */
export function growthOf(figures: readonly Figure[], group: string): Figure {
  const scanOf = (at: string): number => figures.find((f) => f.name === `${group}/${at}/scan-ms`)?.value ?? 0;
  const value = scanOf('1000k') / scanOf('10k');
  return { name: `${group}/scan-growth`, value, n: 1, better: 'down', bar: 1.5, note: 'scan at 1M names against 10k' };
}
