import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { createAnnotate } from './annotator';
import type { Input } from './input';
import { answeredLines, answerLine, streamLines } from './jsonl';
import { toOutline } from './outline';
import { createPool, serveWorker } from './workers';

declare const __ROOT__: string;

const USAGE = `annotate: expected a file or --jsonl
  npm run annotate -- page.html [--url https://…] [--date 2024-06-20] [--format text|json] [--explain]
  npm run annotate -- --jsonl [--workers N] [--resume out.jsonl] < in.jsonl > out.jsonl`;

const OPTIONS = {
  jsonl: { type: 'boolean' },
  workers: { type: 'string' },
  resume: { type: 'string' },
  url: { type: 'string' },
  title: { type: 'string' },
  date: { type: 'string' },
  lang: { type: 'string' },
  format: { type: 'string' },
  explain: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parse>['values'];
const parse = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true });

/** Ends with the exit code 2 and one sentence: the call's words are off. */
function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

async function runJsonl(values: Values): Promise<number> {
  const count = Number(values.workers ?? '1');
  if (!Number.isInteger(count) || count < 1 || count > 64)
    refuse(`annotate: expected --workers to be 1 to 64, got "${values.workers}"`);
  const skip = values.resume !== undefined && existsSync(values.resume) ? await answeredLines(values.resume) : 0;
  const shared = { input: process.stdin, output: process.stdout, skip };
  if (count > 1) {
    const pool = createPool(new URL(import.meta.url), count);
    const tally = await streamLines({ ...shared, answer: pool.answer, width: count * 8 });
    await pool.close();
    return tally.bad;
  }
  const annotate = await createAnnotate(__ROOT__);
  const tally = await streamLines({ ...shared, answer: (line) => answerLine(line, annotate), width: 1 });
  return tally.bad;
}

function readInput(path: string, values: Values): Input {
  const content = readFileSync(path, 'utf8');
  if (/\.(?:html?|xhtml)$/i.test(path)) return { id: path, html: content, url: values.url ?? '' };
  return { id: path, text: content, lang: values.lang ?? '', title: values.title ?? '', date: values.date ?? null };
}

async function runFile(path: string, values: Values): Promise<void> {
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') refuse(`annotate: expected --format to be text or json, got "${format}"`);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    refuse(`annotate: expected a file, found none at "${path}"`);
  const annotate = await createAnnotate(__ROOT__);
  const outcome = await annotate(readInput(path, values));
  process.stdout.write(
    `${format === 'json' ? JSON.stringify(outcome.output, null, 1) : toOutline(outcome, values.explain ?? false)}\n`,
  );
}

async function main(): Promise<void> {
  let call: ReturnType<typeof parse>;
  try {
    call = parse(process.argv.slice(2));
  } catch (error) {
    return refuse(`annotate: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  const [path] = call.positionals;
  if (call.values.jsonl) process.exitCode = (await runJsonl(call.values)) > 0 ? 1 : 0;
  else if (path !== undefined) await runFile(path, call.values);
  else refuse(USAGE);
}

// The reader of the pipe has enough ("| head"): that is no fault, and nothing more can be said to it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

if (isMainThread) await main();
else serveWorker(await createAnnotate(__ROOT__));
