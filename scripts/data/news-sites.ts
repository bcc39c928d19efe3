import type { EntityRecord } from '../../src/knowledge/record';

/**
 * Hosts that the ladder offers in one prompt ("known news sites"): those of the outlets that carry a rank, which are the
 * hand-picked ones. All thousand outlets would make a prompt that nobody reads.
 */
export function newsSites(records: readonly EntityRecord[]): readonly string[] {
  const outlets = records.filter((r) => r.kind === 'outlet' && (r.rank ?? 0) > 0);
  return [...new Set(outlets.flatMap((r) => r.domains ?? []))].sort();
}
