import { crc32 as nodeCrc32, deflateRawSync } from 'node:zlib';

/** A file of an archive: its path inside with forward slashes, and its bytes. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** 1 January 1980, the earliest day that the format knows: an archive of the same files is the same archive, whenever it is made. */
const DAY = (1 << 5) | 1;
/** Version 2.0 to extract (deflate); names are UTF-8 (bit 11). PKWARE APPNOTE 6.3.9, sections 4.4.3 and 4.4.4. */
const VERSION = 20;
const UTF8 = 1 << 11;
const DEFLATE = 8;

interface Member {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly size: number;
  readonly crc: number;
  readonly at: number;
}

/** A zip archive with its entries in the order of their paths. Same entries, same bytes. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const members: Member[] = [];
  let at = 0;
  for (const { path, bytes } of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const member = { name: Buffer.from(path), packed, size: bytes.length, crc: crc32(bytes), at };
    const part = Buffer.concat([header(0x04034b50, member, false), member.name, packed]);
    members.push(member);
    parts.push(part);
    at += part.length;
  }
  const directory = Buffer.concat(members.map((m) => Buffer.concat([header(0x02014b50, m, true), m.name])));
  return Buffer.concat([...parts, directory, end(members.length, directory.length, at)]);
}

/** A local header (30 bytes) or an entry of the central directory (46): sections 4.3.7 and 4.3.12. */
function header(signature: number, { name, packed, size, crc, at }: Member, central: boolean): Buffer {
  const fields: [width: 2 | 4, value: number][] = [
    [4, signature],
    ...(central ? ([[2, VERSION]] as [2, number][]) : []),
    ...([VERSION, UTF8, DEFLATE, 0, DAY].map((v) => [2, v]) as [2, number][]),
    [4, crc],
    [4, packed.length],
    [4, size],
    [2, name.length],
    [2, 0],
    ...(central
      ? ([
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, at],
        ] as [2 | 4, number][])
      : []),
  ];
  return pack(fields);
}

const end = (count: number, size: number, at: number): Buffer =>
  pack([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, at],
    [2, 0],
  ]);

function pack(fields: readonly (readonly [width: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([width, value]) => {
      const field = Buffer.alloc(width);
      if (width === 2) field.writeUInt16LE(value);
      else field.writeUInt32LE(value >>> 0);
      return field;
    }),
  );
}

/** Node has it since 20.15 and 22.2; older ones of 20 go by the table (ISO 3309, reflected polynomial). */
export function crc32(bytes: Uint8Array): number {
  if (typeof nodeCrc32 === 'function') return nodeCrc32(bytes);
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
