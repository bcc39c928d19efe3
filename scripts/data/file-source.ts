import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnowledgeSource } from '../../src/knowledge/index/source';
import { ROOT } from './root';

/** As the background decodes. */
const decode = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);
const toBuffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.prototype.slice.call(bytes).buffer as ArrayBuffer;

/** The built files from a folder: for the CLI, the evaluations and the benches. */
export function fileSource(folder = join(ROOT, 'public/data')): KnowledgeSource {
  return {
    decode,
    async read(file, from, to) {
      const path = join(folder, file);
      if (from === undefined || to === undefined) return toBuffer(await readFile(path));
      const handle = await open(path);
      try {
        const bytes = new Uint8Array(to - from);
        const { bytesRead } = await handle.read(bytes, 0, to - from, from);
        return toBuffer(bytes.subarray(0, bytesRead));
      } finally {
        await handle.close();
      }
    },
  };
}

/** The same with each file read once and kept: for a run over many texts, where opening a file costs more than a look-up. */
export function keptFileSource(folder: string): KnowledgeSource {
  const kept = new Map<string, Promise<Buffer>>();
  return {
    decode,
    async read(file, from = 0, to = Infinity) {
      const reading = kept.get(file) ?? readFile(join(folder, file));
      kept.set(file, reading);
      return toBuffer((await reading).subarray(from, to));
    },
  };
}

/** The same from memory: for tests. */
export function memorySource(files: Readonly<Record<string, Uint8Array>>): KnowledgeSource {
  return {
    read(file, from = 0, to = Infinity) {
      const bytes = files[file];
      return bytes ? Promise.resolve(toBuffer(bytes.subarray(from, to))) : Promise.reject(new Error(`${file}: no such file`));
    },
  };
}
