import type { Result } from '../result';
import { FORMAT_VERSION, IDS_FILE, INDEX_FILE, INDEX_HEADER, MAGIC, MAX_WORDS } from './format';
import type { Hash } from './hash';
import { checksum } from './hash';

/**
 * The set of all known names as a flat table (bucketed remainders): a probe costs two array reads. It may answer
 * yes for an unknown name (about 2 in 10,000), so every yes is compared with the stored name in postings.bin.
 */
export interface NameTable {
  readonly build: number;
  readonly size: number;
  /** Longest known name in words that begins with this word; 0: none. */
  longest(word: Hash): number;
  /** Bucket whose postings may hold the name, or -1. */
  probe(name: Hash): number;
  /** Byte range of a bucket in postings.bin. */
  range(bucket: number): readonly [number, number];
}

/** index.bin, or ids.bin, which has the same form. A file that is cut, damaged or of another format gives a reason. */
export const openNames = (buffer: ArrayBuffer): Result<NameTable> => openTable(buffer, INDEX_FILE, MAGIC.index);
export const openIds = (buffer: ArrayBuffer): Result<NameTable> => openTable(buffer, IDS_FILE, MAGIC.ids);

function openTable(buffer: ArrayBuffer, file: string, own: number): Result<NameTable> {
  const bad = (why: string): Result<NameTable> => ({ ok: false, reason: `${file}: ${why}` });
  if (buffer.byteLength < INDEX_HEADER) return bad(`expected at least ${INDEX_HEADER} bytes, got ${buffer.byteLength}`);
  const head = new Uint32Array(buffer, 0, INDEX_HEADER / 4);
  const [magic, version, build = 0, sum, size = 0, bucketBits = 0, slotBits = 0] = head;
  if (magic !== own) return bad('it does not begin as it should: the file is damaged');
  if (version !== FORMAT_VERSION) return bad(`expected format ${FORMAT_VERSION}, got ${version}`);
  const buckets = 2 ** bucketBits;
  const expected = INDEX_HEADER + 8 * (buckets + 1) + 2 * size + 2 ** slotBits / 2;
  if (buffer.byteLength !== expected) return bad(`expected ${expected} bytes, got ${buffer.byteLength}`);
  if (checksum(new Uint8Array(buffer), INDEX_HEADER) !== sum)
    return bad('its checksum does not match: the file is damaged');
  return { ok: true, value: table(buffer, { build, size, buckets, slotBits }) };
}

interface Layout {
  readonly build: number;
  readonly size: number;
  readonly buckets: number;
  readonly slotBits: number;
}

function table(buffer: ArrayBuffer, { build, size, buckets, slotBits }: Layout): NameTable {
  const starts = new Uint32Array(buffer, INDEX_HEADER, buckets + 1);
  const offsets = new Uint32Array(buffer, INDEX_HEADER + 4 * (buckets + 1), buckets + 1);
  const remainders = new Uint16Array(buffer, INDEX_HEADER + 8 * (buckets + 1), size);
  const lengths = new Uint8Array(buffer, INDEX_HEADER + 8 * (buckets + 1) + 2 * size);
  return {
    build,
    size,
    longest({ a }) {
      const slot = slotBits === 0 ? 0 : a >>> (32 - slotBits);
      const pair = lengths[slot >>> 1] ?? 0;
      return slot & 1 ? pair >>> 4 : pair & MAX_WORDS;
    },
    probe({ a, b }) {
      const bucket = a & (buckets - 1);
      const end = starts[bucket + 1] ?? 0;
      for (let i = starts[bucket] ?? 0; i < end; i++) if (remainders[i] === b >>> 16) return bucket;
      return -1;
    },
    range: (bucket) => [offsets[bucket] ?? 0, offsets[bucket + 1] ?? 0],
  };
}
