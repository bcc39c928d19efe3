import { browser } from './api';

/**
 * Bytes of a file inside the extension: all of it, or the half-open range [start, end). This is the only `fetch` there is, and
 * its address is the extension's own. Throws where the file is missing or shorter than asked.
 */
export async function readBundled(path: string, start = 0, end?: number): Promise<ArrayBuffer> {
  if (end === undefined) return (await get(path)).arrayBuffer();
  const kept = whole.get(path);
  const bytes = kept ?? (await get(path, `bytes=${start}-${end - 1}`));
  const { size } = bytes;
  if (!kept && size === end - start) return bytes.arrayBuffer();
  if (size < end) throw new RangeError(`${path}: expected at least ${end} bytes, got ${size}`);
  whole.set(path, bytes);
  return bytes.slice(start, end).arrayBuffer();
}

/**
 * Files of which we asked a part and were given the whole: Firefox does not honour ranges on its extensions' addresses. A Blob
 * of that size lies in a file there, not in memory, so it is kept and sliced.
 */
const whole = new Map<string, Blob>();

async function get(path: string, range?: string): Promise<Blob> {
  const response = await fetch(browser.runtime.getURL(path), range === undefined ? {} : { headers: { Range: range } });
  if (!response.ok) throw new Error(`${path}: expected a file, got status ${response.status}`);
  return response.blob();
}
