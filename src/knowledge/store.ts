import type { Frame } from './frame';
import { parseFrame } from './frame';
import {
  FILE_HEADER,
  FORMAT_VERSION,
  FRAME_FILE,
  IDS_FILE,
  INDEX_FILE,
  MAGIC,
  POSTINGS_FILE,
  RECORDS_FILE,
  idKey,
} from './index/format';
import { hashKey } from './index/hash';
import type { NameTable } from './index/names';
import { openIds, openNames } from './index/names';
import type { Shared } from './index/codec';
import { decodeRecord, sharedWords } from './index/codec';
import type { Posting, Ref } from './index/postings';
import { readPostings } from './index/postings';
import type { KnowledgeSource, Range } from './index/source';
import { DamagedFile, damaged, readRanges, readWhole } from './index/source';
import { decodeUtf8 } from './index/utf8';
import type { WordLists } from './link/word-lists';
import { wordLists } from './link/word-lists';
import type { EntityRecord } from './record';
import type { Result } from './result';

/** The built dataset, opened: names in memory, postings and records read when asked for. */
export interface Store {
  readonly frame: Frame;
  readonly names: NameTable;
  readonly lists: WordLists;
  /** Postings of each bucket, in the given order. */
  postings(buckets: readonly number[]): Promise<(readonly Posting[])[]>;
  /** Records in the given order; null where the bytes are no record. */
  records(refs: readonly Ref[]): Promise<(EntityRecord | null)[]>;
  /** By id or domain key (index/format.ts); null: not in the dataset. */
  find(key: string, is: (record: EntityRecord) => boolean): Promise<EntityRecord | null>;
}

/** Opens lazily readable files and proves that all belong to one build. */
export async function openStore(source: KnowledgeSource): Promise<Result<Store>> {
  try {
    const [frameBytes, index, ids, postings, records] = await Promise.all([
      source.read(FRAME_FILE),
      source.read(INDEX_FILE),
      source.read(IDS_FILE, 0, FILE_HEADER),
      source.read(POSTINGS_FILE, 0, FILE_HEADER),
      source.read(RECORDS_FILE, 0, FILE_HEADER),
    ]);
    const frame = parseFrame((source.decode ?? decodeBytes)(frameBytes));
    if (!frame.ok) return frame;
    const names = openNames(index);
    if (!names.ok) return names;
    const { build } = frame.value;
    const fault =
      buildFault(INDEX_FILE, names.value.build, build) ??
      headerFault(IDS_FILE, ids, { magic: MAGIC.ids, build }) ??
      headerFault(POSTINGS_FILE, postings, { magic: MAGIC.postings, build }) ??
      headerFault(RECORDS_FILE, records, { magic: MAGIC.records, build });
    if (fault) return { ok: false, reason: fault };
    return { ok: true, value: storeOf(source, frame.value, names.value) };
  } catch (error) {
    return {
      ok: false,
      reason: `the dataset cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

const decodeBytes = (bytes: ArrayBuffer): string => decodeUtf8(new Uint8Array(bytes));

const buildFault = (file: string, got: number, build: number): string | null =>
  got === build ? null : `${file}: expected build ${build}, got ${got}: the files are not of one build`;

function headerFault(file: string, bytes: ArrayBuffer, want: { magic: number; build: number }): string | null {
  if (bytes.byteLength < FILE_HEADER) return `${file}: expected ${FILE_HEADER} bytes, got ${bytes.byteLength}`;
  const [magic, version, build = 0] = new Uint32Array(bytes.slice(0, FILE_HEADER));
  if (magic !== want.magic) return `${file}: it does not begin as it should: the file is damaged`;
  if (version !== FORMAT_VERSION) return `${file}: expected format ${FORMAT_VERSION}, got ${version}`;
  return buildFault(file, build, want.build);
}

/** Records that stay in memory: those of the last few articles. */
const KEPT = 512;

/** Buckets of names that stay in memory, some 300 bytes each: an article is looked up again when its page changes. */
const KEPT_BUCKETS = 2048;

function storeOf(source: KnowledgeSource, frame: Frame, names: NameTable): Store {
  const shared = sharedWords([...frame.words]);
  const kept = new Map<number, EntityRecord | null>();
  const postings = keptPostings(source);
  const ids = lazyIds(source);
  const store: Store = {
    frame,
    names,
    lists: wordLists(frame.linkWords),
    postings: (buckets) => postings.at(buckets.map((b) => names.range(b))),
    async records(refs) {
      const missing = refs.filter((r) => !kept.has(r.offset));
      const bytes = await readRanges(
        source,
        RECORDS_FILE,
        missing.map((r) => [r.offset, r.offset + r.length]),
      );
      const read = new Map(missing.map((r, i) => [r.offset, parseRecord(bytes[i] ?? new Uint8Array(), shared)]));
      const found = refs.map((r) => read.get(r.offset) ?? kept.get(r.offset) ?? null);
      if (kept.size + read.size > KEPT) kept.clear();
      for (const [offset, record] of read) kept.set(offset, record);
      return found;
    },
    async find(key, is) {
      const table = key.startsWith(idKey('')) ? await ids() : names;
      const bucket = table.probe(hashKey(key));
      if (bucket < 0) return null;
      const [found = []] = await postings.at([table.range(bucket)]);
      const refs = found.flatMap((p) => (p.name === '' ? p.refs : []));
      return (await store.records(refs)).find((r) => r !== null && is(r)) ?? null;
    },
  };
  return store;
}

/** Postings by their place in the file, which is one for names and ids. A bucket that was found holds something: no two begin alike. */
function keptPostings(source: KnowledgeSource): { at(ranges: readonly Range[]): Promise<(readonly Posting[])[]> } {
  const kept = new Map<number, readonly Posting[]>();
  return {
    async at(ranges) {
      const missing = ranges.filter(([from]) => !kept.has(from));
      const bytes = await readRanges(source, POSTINGS_FILE, missing);
      const read = new Map(missing.map(([from], i) => [from, parsePostings(bytes[i] ?? new Uint8Array())] as const));
      const found = ranges.map(([from]) => read.get(from) ?? kept.get(from) ?? []);
      if (kept.size + read.size > KEPT_BUCKETS) kept.clear();
      for (const [from, list] of read) kept.set(from, list);
      return found;
    },
  };
}

function parsePostings(bytes: Uint8Array): readonly Posting[] {
  try {
    return readPostings(bytes, decodeUtf8);
  } catch (error) {
    return damaged(POSTINGS_FILE, error); // Lengths that lead out of the bucket.
  }
}

/**
 * The table of ids, read whole and checked at the first question for one and kept. Opening has only looked at its head: a file that is
 * damaged further on rejects that question.
 */
function lazyIds(source: KnowledgeSource): () => Promise<NameTable> {
  const open = async (): Promise<NameTable> => {
    const opened = openIds(await readWhole(source, IDS_FILE));
    if (!opened.ok) throw new DamagedFile(opened.reason);
    return opened.value;
  };
  let table: Promise<NameTable> | null = null;
  return () => (table ??= open());
}

function parseRecord(bytes: Uint8Array, shared: Shared): EntityRecord | null {
  try {
    return decodeRecord(JSON.parse(decodeUtf8(bytes)) as Parameters<typeof decodeRecord>[0], shared);
  } catch {
    return null; // Damaged bytes: this entity is unknown, the others are not.
  }
}

export const findById = (store: Store, id: string): Promise<EntityRecord | null> =>
  store.find(idKey(id), (record) => record.id === id);
