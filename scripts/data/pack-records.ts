import { FILE_HEADER, FORMAT_VERSION, MAGIC } from '../../src/knowledge/index/format';
import { encodeRecord, sharedWords } from '../../src/knowledge/index/codec';
import type { EntityRecord } from '../../src/knowledge/record';

export interface PackedRecords {
  readonly bytes: Uint8Array;
  /** Words that the records refer to by number. */
  readonly words: readonly string[];
  /** [offset in the file, length] of each record, in the given order. */
  readonly places: readonly (readonly [number, number])[];
  /** The whole file under a build's id. */
  file(build: number): Uint8Array;
}

/** records.bin: header, then each record's JSON as UTF-8, in the given order. */
export function packRecords(records: readonly EntityRecord[]): PackedRecords {
  const encoder = new TextEncoder();
  const words: string[] = [];
  const shared = sharedWords(words);
  const parts = records.map((r) => encoder.encode(JSON.stringify(encodeRecord(r, shared))));
  const places: [number, number][] = [];
  let at = FILE_HEADER;
  for (const [i, part] of parts.entries()) {
    if (part.length > 0xffff) throw new Error(`${records[i]?.id}: expected a record of at most 65535 bytes, got ${part.length}`);
    places.push([at, part.length]);
    at += part.length;
  }
  const bytes = new Uint8Array(at);
  for (const [i, part] of parts.entries()) bytes.set(part, places[i]?.[0] ?? 0);
  return { bytes, places, words, file: (build) => withHeader(bytes, MAGIC.records, build) };
}

export function withHeader(bytes: Uint8Array, magic: number, build: number): Uint8Array {
  const file = bytes.slice();
  const view = new DataView(file.buffer);
  [magic, FORMAT_VERSION, build, 0].forEach((word, i) => view.setUint32(4 * i, word, true));
  return file;
}
