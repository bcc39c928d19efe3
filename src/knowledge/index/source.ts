/**
 * Where the built files come from: extension URLs in the background, the file system in the CLI, memory in tests.
 * `read(file)` gives the whole file; `read(file, from, to)` the bytes [from, to). Rejects where the file is missing.
 */
export interface KnowledgeSource {
  read(file: string, from?: number, to?: number): Promise<ArrayBuffer>;
  /** UTF-8 to string as the host does it, where it does: twenty times as quick as our own (utf8.ts) for the large frame.json. */
  readonly decode?: (bytes: ArrayBuffer) => string;
}

/** A file of the dataset that was opened can no longer be read, or its bytes are not what its head promised. The message is for people. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
}

/** Bytes of a file as `KnowledgeSource.read` gives them; rejects with `DamagedFile` alone. */
export async function readWhole(source: KnowledgeSource, file: string): Promise<ArrayBuffer> {
  return source.read(file).catch((error: unknown) => damaged(file, error));
}

/** Rejects as `DamagedFile` whatever went wrong with a file. */
export function damaged(file: string, error: unknown): never {
  throw new DamagedFile(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}

/** Reads that lie this near are one read: a request costs more than the bytes between (1 ms against 4 KB). */
const GAP = 2048;
/** A read never grows beyond this by joining. */
const MOST = 1 << 16;

/** Bytes [from, to) of a file. */
export type Range = readonly [number, number];

/** The given ranges of one file, in the given order; neighbours are read together. Rejects with `DamagedFile`, on short answers too. */
export async function readRanges(
  source: KnowledgeSource,
  file: string,
  ranges: readonly Range[],
): Promise<Uint8Array[]> {
  const runs = joined(ranges);
  const parts = await Promise.all(
    runs.map(async ([from, to]) => {
      const bytes = new Uint8Array(await source.read(file, from, to).catch((error: unknown) => damaged(file, error)));
      if (bytes.length !== to - from)
        throw new DamagedFile(`${file}: expected ${to - from} bytes at ${from}, got ${bytes.length}`);
      return { from, to, bytes };
    }),
  );
  return ranges.map(([from, to]) => {
    const part = parts.find((p) => p.from <= from && to <= p.to);
    return part ? part.bytes.subarray(from - part.from, to - part.from) : new Uint8Array();
  });
}

function joined(ranges: readonly Range[]): Range[] {
  const runs: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = runs.at(-1);
    if (last && from - last[1] <= GAP && to - last[0] <= MOST) last[1] = Math.max(last[1], to);
    else runs.push([from, to]);
  }
  return runs;
}
