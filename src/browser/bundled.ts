import { browser } from './api';

/**
 * Bytes of a file inside the extension: all of it, or the half-open range [start, end). This is the only `fetch` there is, and
 * its address is the extension's own. Throws where the file is missing or shorter than asked.
 */
export async function readBundled(path: string, start = 0, end?: number): Promise<ArrayBuffer> {
  const headers: HeadersInit = end === undefined ? {} : { Range: `bytes=${start}-${end - 1}` };
  const response = await fetch(browser.runtime.getURL(path), { headers });
  const bytes = await response.arrayBuffer();
  if (end === undefined) return bytes;
  const wanted = end - start;
  // Both browsers honour the range but answer 200, so only the length tells; one that ignored it gave the whole file.
  if (bytes.byteLength === wanted) return bytes;
  if (bytes.byteLength < end) throw new RangeError(`${path}: expected at least ${end} bytes, got ${bytes.byteLength}`);
  return bytes.slice(start, end);
}
