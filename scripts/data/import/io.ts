import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import type { EntityRecord } from '../../../src/knowledge/record';
import { ROOT } from '../root';

/** Folder of the downloaded sources (data/SOURCES.md): not part of the repository, only imports need it. */
export const SOURCES = process.env.NEWSGLOSS_SOURCES ?? join(ROOT, '../shared/data/sources');

export const source = (path: string): Buffer => readFileSync(join(SOURCES, path));
export const sourceJson = <T>(path: string): T => JSON.parse(source(path).toString('utf8')) as T;
export const sourceGz = (path: string): string => gunzipSync(source(path)).toString('utf8');

/** Rows of a CSV or TSV as objects by its header line. Quoted fields may hold separators, doubled quotes and breaks. */
export function parseTable(text: string, separator = ','): Record<string, string>[] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') field += text[i++];
      else if (c === '"') quoted = false;
      else field += c;
    } else if (c === '"' && field === '') quoted = true;
    else if (c === separator || c === '\n') {
      rows.at(-1)?.push(field.replace(/\r$/, ''));
      field = '';
      if (c === '\n') rows.push([]);
    } else field += c;
  }
  if (field) rows.at(-1)?.push(field);
  const [head = [], ...body] = rows.filter((r) => r.length > 1);
  return body.map((r) => Object.fromEntries(head.map((name, i) => [name, r[i] ?? ''])));
}

/** One member of a zip archive, found through its central directory. */
export function unzip(archive: Buffer, name: string): Buffer {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = archive.readUInt32LE(end + 16);
  for (let i = archive.readUInt16LE(end + 10); i > 0; i--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((o) => archive.readUInt16LE(at + o)) as [number, number, number];
    const member = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (member === name) {
      const local = archive.readUInt32LE(at + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
      return archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    }
    at += 46 + nameLength + extra + comment;
  }
  throw new Error(`expected ${name} in the archive, it is not there`);
}

/** Rows of a dBase III table (the attribute table of a shapefile), all fields as trimmed text. */
export function parseDbf(file: Buffer): Record<string, string>[] {
  const [count, header, size] = [file.readUInt32LE(4), file.readUInt16LE(8), file.readUInt16LE(10)];
  const fields: { name: string; width: number }[] = [];
  for (let at = 32; file[at] !== 0x0d; at += 32) fields.push({ name: file.toString('latin1', at, at + 11).replace(/\0.*$/, ''), width: file[at + 16] ?? 0 });
  return Array.from({ length: count }, (_, i) => {
    let at = header + i * size + 1;
    return Object.fromEntries(
      fields.map(({ name, width }) => [name, file.toString('utf8', at, (at += width)).replaceAll('\0', '').trim()]),
    );
  });
}

/** A gettext catalogue of Debian's libgeonames-common: key → translation. */
export function geonamesCatalogue(lang: string): Map<string, string> {
  const dir = mkdtempSync(join(tmpdir(), 'newsgloss-geonames-'));
  execFileSync('dpkg-deb', ['-x', join(SOURCES, 'geonames/libgeonames-common_0.3.0-1_all.deb'), dir]);
  const file = readFileSync(join(dir, `usr/share/locale/${lang}/LC_MESSAGES/geonames.mo`));
  const [count, originals, translations] = [8, 12, 16].map((o) => file.readUInt32LE(o)) as [number, number, number];
  const read = (table: number, i: number): string => {
    const [length, at] = [file.readUInt32LE(table + 8 * i), file.readUInt32LE(table + 8 * i + 4)];
    return file.toString('utf8', at, at + length);
  };
  return new Map(Array.from({ length: count }, (_, i) => [read(originals, i), read(translations, i)]));
}

/** "Côte d’Ivoire" → "cote-divoire": lower-case ASCII words joined by hyphens. */
export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}|['’.]/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đð]/g, 'd')
    .replace(/[æ]/g, 'ae')
    .replace(/[œ]/g, 'oe')
    .replace(/ı/g, 'i')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Writes a record file: one record a line, sorted by id, empty fields left out. */
export function writeRecords(file: string, records: readonly EntityRecord[]): void {
  const path = join(ROOT, 'data/records', file);
  mkdirSync(dirname(path), { recursive: true });
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(path, sorted.map((r) => `${JSON.stringify(r)}\n`).join(''));
  console.error(`data: ${file}: ${records.length} records`);
}
