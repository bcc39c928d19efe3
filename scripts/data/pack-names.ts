import { nameKey } from '../../src/knowledge/fold';
import { ALL_LANGS, FILE_HEADER, FLAG, FREQUENT, FORMAT_VERSION, INDEX_HEADER, KINDS, MAGIC, MAX_WORDS, REF_BYTES, domainKey, idKey } from '../../src/knowledge/index/format';
import type { Hash } from '../../src/knowledge/index/hash';
import { checksum, hashKey, hashWord } from '../../src/knowledge/index/hash';
import { LANGS } from '../../src/engine/span';
import type { EntityRecord } from '../../src/knowledge/record';
import type { PackedRecords } from './pack-records';
import { withHeader } from './pack-records';

export interface Named {
  readonly record: EntityRecord;
  readonly sure: boolean;
  /** Place in the frame's list of countries. */
  readonly country: number;
  /** A person with a surname that many people of the dataset bear. */
  readonly frequent?: boolean;
}

export interface PackedNames {
  readonly index: Uint8Array;
  readonly ids: Uint8Array;
  readonly postings: Uint8Array;
  readonly build: number;
  /** Number of keys, ids among them. */
  readonly size: number;
}

interface Bearer {
  readonly named: Named;
  readonly offset: number;
  readonly length: number;
  readonly short: boolean;
  langs: number;
}

/** Key → written name → who bears it. Ids and domains are keys with an empty name. */
type Keys = Map<string, Map<string, Bearer[]>>;

/** Names of a bucket on average: a probe looks at 16 bytes. */
const PER_BUCKET = 8;
/** An alias longer than a posting's length byte would be no name. */
const MOST_BYTES = 255;
/** A surname of so many people of the dataset is one that strangers in the news bear too. */
const MANY = 6;

/** How many people of the dataset bear each surname, by its key. */
export function withFrequency(all: readonly Named[]): Named[] {
  const surname = ({ record }: Named): string => nameKey(record.names.en ?? '').split(' ').at(-1) ?? '';
  const count = new Map<string, number>();
  const people = all.filter((n) => n.record.kind === 'person');
  for (const person of people) count.set(surname(person), (count.get(surname(person)) ?? 0) + 1);
  return all.map((n) => (n.record.kind === 'person' ? { ...n, frequent: (count.get(surname(n)) ?? 0) >= MANY } : n));
}

/** index.bin, ids.bin and postings.bin (layout: src/knowledge/index/format.ts). */
export function packNames(all: readonly Named[], packed: PackedRecords): PackedNames {
  const { names, ids } = collect(all, packed);
  const postings = new ByteWriter(FILE_HEADER);
  const [index, idTable] = [packTable(names, postings), packTable(ids, postings)];
  const body = postings.bytes();
  const build = (checksum(body, FILE_HEADER) ^ checksum(packed.bytes, FILE_HEADER)) >>> 0;
  return {
    index: packIndex({ ...index, build, magic: MAGIC.index }),
    ids: packIndex({ ...idTable, build, magic: MAGIC.ids }),
    postings: withHeader(body, MAGIC.postings, build),
    build,
    size: index.size + idTable.size,
  };
}

/** The table of some keys; their postings are written behind those already there. */
function packTable(keys: Keys, postings: ByteWriter): Omit<IndexParts, 'build' | 'magic'> {
  const bucketBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, keys.size / PER_BUCKET))));
  const sorted = [...keys].map(([key, names]) => ({ key, names, hash: hashKey(key) }));
  const bucketOf = ({ a }: Hash): number => a & (2 ** bucketBits - 1);
  sorted.sort((x, y) => bucketOf(x.hash) - bucketOf(y.hash) || (x.key < y.key ? -1 : 1));
  const starts = new Uint32Array(2 ** bucketBits + 1);
  const offsets = new Uint32Array(2 ** bucketBits + 1);
  const remainders = new Uint16Array(sorted.length);
  let next = 0;
  for (let bucket = 0; bucket < 2 ** bucketBits; bucket++) {
    starts[bucket] = next;
    offsets[bucket] = postings.length;
    for (let entry = sorted[next]; entry && bucketOf(entry.hash) === bucket; entry = sorted[next]) {
      remainders[next++] = entry.hash.b >>> 16;
      for (const [name, bearers] of [...entry.names].sort(([x], [y]) => (x < y ? -1 : 1))) writePosting(postings, name, bearers);
    }
  }
  starts[2 ** bucketBits] = next;
  offsets[2 ** bucketBits] = postings.length;
  const lengths = lengthTable([...keys.keys()]);
  return { size: sorted.length, bucketBits, parts: [starts, offsets, remainders, lengths.table], slotBits: lengths.bits };
}

function collect(all: readonly Named[], packed: PackedRecords): { readonly names: Keys; readonly ids: Keys } {
  const [own, ids]: [Keys, Keys] = [new Map(), new Map()];
  const encoder = new TextEncoder();
  for (const [i, named] of all.entries()) {
    const [offset = 0, length = 0] = packed.places[i] ?? [];
    const { record } = named;
    const add = (key: string, name: string, { short = false, langs = ALL_LANGS, keys = own } = {}): void => {
      if (key === '' || key.split(' ').length > MAX_WORDS || encoder.encode(name).length > MOST_BYTES) return;
      const names = keys.get(key) ?? new Map<string, Bearer[]>();
      const bearers = names.get(name) ?? [];
      const same = bearers.find((b) => b.named === named);
      if (same) same.langs |= langs;
      else bearers.push({ named, offset, length, short, langs });
      keys.set(key, names.set(name, bearers));
    };
    add(idKey(record.id), '', { keys: ids });
    for (const domain of record.domains ?? []) add(domainKey(domain), '');
    if (record.kind === 'outlet') continue;
    // A language without a name of its own uses the English one.
    for (const [i, lang] of LANGS.entries()) {
      const name = record.names[lang] ?? record.names.en ?? '';
      add(nameKey(name), name, { langs: 1 << i });
    }
    for (const name of record.aliases ?? []) add(nameKey(name), name);
    for (const [i, lang] of LANGS.entries())
      for (const name of record.aliasesIn?.[lang] ?? []) add(nameKey(name), name, { langs: 1 << i });
    for (const name of record.short ?? []) add(nameKey(name), name, { short: true });
  }
  return { names: own, ids };
}

const isTown = ({ type }: EntityRecord): boolean => type === 'city' || type === 'capital';

/** A name may be borne by at most 255 records; the most named go first. */
function writePosting(out: ByteWriter, name: string, bearers: readonly Bearer[]): void {
  const text = new TextEncoder().encode(name);
  const kept = [...bearers].sort((a, b) => (b.named.record.rank ?? 0) - (a.named.record.rank ?? 0)).slice(0, 255);
  out.write([text.length, ...text, kept.length]);
  for (const { named, offset, length, short, langs } of kept) {
    const { record, sure, country } = named;
    const flags = (short ? FLAG.short : 0) | (sure ? FLAG.hand : 0) | (record.common ? FLAG.common : 0) | (isTown(record) ? FLAG.town : 0) | (record.rank ?? 0);
    const ref = new DataView(new ArrayBuffer(REF_BYTES));
    ref.setUint32(0, offset, true);
    ref.setUint16(4, length, true);
    ref.setUint8(6, KINDS.indexOf(record.kind));
    ref.setUint8(7, flags);
    ref.setUint16(8, country, true);
    ref.setUint8(10, langs | (named.frequent ? FREQUENT : 0));
    out.write(new Uint8Array(ref.buffer));
  }
}

/** Longest name by its first word, four bits a slot; four slots for each first word keep false lengths rare. */
function lengthTable(keys: readonly string[]): { table: Uint8Array; bits: number } {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const parts = key.split(' ');
    longest.set(parts[0] ?? '', Math.max(longest.get(parts[0] ?? '') ?? 0, parts.length));
  }
  const bits = Math.min(20, Math.max(4, Math.ceil(Math.log2(longest.size * 4))));
  const table = new Uint8Array(2 ** bits / 2);
  for (const [word, most] of longest) {
    const slot = hashWord(word).a >>> (32 - bits);
    const pair = table[slot >>> 1] ?? 0;
    const [low, high] = [pair & 15, pair >>> 4];
    table[slot >>> 1] = slot & 1 ? low | (Math.max(high, most) << 4) : Math.max(low, most) | (high << 4);
  }
  return { table, bits };
}

interface IndexParts {
  readonly magic: number;
  readonly build: number;
  readonly size: number;
  readonly bucketBits: number;
  readonly slotBits: number;
  readonly parts: readonly (Uint32Array | Uint16Array | Uint8Array)[];
}

function packIndex({ magic, build, size, bucketBits, slotBits, parts }: IndexParts): Uint8Array {
  const total = parts.reduce((n, p) => n + p.byteLength, INDEX_HEADER);
  const file = new Uint8Array(total);
  let at = INDEX_HEADER;
  for (const part of parts) {
    file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  const head = new DataView(file.buffer);
  [magic, FORMAT_VERSION, build, checksum(file, INDEX_HEADER), size, bucketBits, slotBits, 0].forEach((word, i) => head.setUint32(4 * i, word >>> 0, true));
  return file;
}

/** Bytes that grow. */
class ByteWriter {
  private buffer = new Uint8Array(1 << 16);
  length: number;

  constructor(start: number) {
    this.length = start;
  }

  write(bytes: ArrayLike<number>): void {
    while (this.length + bytes.length > this.buffer.length) {
      const grown = new Uint8Array(this.buffer.length * 2);
      grown.set(this.buffer);
      this.buffer = grown;
    }
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }
}
