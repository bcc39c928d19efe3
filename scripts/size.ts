import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ANNOTATOR_FILE, CARD_FILE, GATE_FILE, LEXICON_FILE, NOTES_FILE } from '../src/browser/files';

declare const __ROOT__: string;

/**
 * `node scripts/run.mjs size`: what each context loads before it can begin, gzip, against its budget (size-limit does the same but
 * needs Node 22). A budget is a ratchet: lower it when the size falls, raise it only with a reason in the commit.
 */
interface Budget {
  readonly name: string;
  readonly files: readonly string[];
  /** Bytes, gzip. */
  readonly limit: number;
}

const KB = 1000;
const folder = join(__ROOT__, 'dist/chromium');

const budgets: readonly Budget[] = [
  { name: 'gate (every granted page)', files: [GATE_FILE], limit: 3.3 * KB },
  { name: 'annotator (articles)', files: [ANNOTATOR_FILE], limit: 41.5 * KB },
  { name: 'card (first click)', files: [CARD_FILE], limit: 16 * KB },
  { name: 'notes (where there are any)', files: [NOTES_FILE], limit: 7 * KB },
  { name: 'tables of six languages', files: [LEXICON_FILE], limit: 172 * KB },
  { name: 'background (engine, look-ups)', files: withImports('service-worker-loader.js'), limit: 103 * KB },
];

/** A built module and all that it imports, each once. */
function withImports(file: string, seen: string[] = []): string[] {
  if (seen.includes(file) || !existsSync(join(folder, file))) return seen;
  seen.push(file);
  const code = readFileSync(join(folder, file), 'utf8');
  for (const [, target = ''] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g))
    withImports(join(dirname(file), target), seen);
  return seen;
}

const gzip = (file: string): number => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;

for (const { name, files, limit } of budgets) {
  const size = files.reduce((sum, file) => sum + gzip(file), 0);
  const verdict = size <= limit ? '' : '  TOO LARGE';
  console.log(`${name.padEnd(38)} ${(size / KB).toFixed(1).padStart(6)} kB of ${limit / KB}${verdict}`);
  if (size > limit) process.exitCode = 1;
}
