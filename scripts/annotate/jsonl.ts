import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Annotate } from './annotator';
import { parseLine } from './input';

/** What came of a run: lines written, and how many of them are errors. */
export interface Tally {
  readonly lines: number;
  readonly bad: number;
}

/** The answer to one line, as a line. A fault in one line harms no other. */
export async function answerLine(line: string, annotate: Annotate): Promise<string> {
  const parsed = parseLine(line);
  if (!parsed.ok) return JSON.stringify({ id: parsed.id, error: parsed.error });
  try {
    return JSON.stringify((await annotate(parsed.input)).output);
  } catch (error) {
    return JSON.stringify({
      id: parsed.input.id,
      error: `could not be read: ${error instanceof Error ? error.message : String(error)}`,
    });
  }
}

export const isError = (answer: string): boolean =>
  answer.startsWith('{"id":') && 'error' in (JSON.parse(answer) as object);

/**
 * Lines that a former run has answered whole: the next run goes on after them. A run that was killed may have left a last line without its
 * end; it is cut off, so that what is appended begins on a line of its own.
 */
export async function answeredLines(path: string): Promise<number> {
  let lines = 0;
  let size = 0;
  let whole = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) {
      lines += 1;
      whole = size + at + 1;
    }
    size += chunk.length;
  }
  if (whole < size) await truncate(path, whole);
  return lines;
}

export interface StreamOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** Answers a line; several may be under way at once. */
  readonly answer: (line: string) => Promise<string>;
  /** How many lines may be under way. */
  readonly width: number;
  /** Lines to pass over: those that have an answer already, so that empty lines, which get none, do not count. */
  readonly skip: number;
}

/**
 * Answers line by line in the order of the input. Memory is constant: at most `width` lines are under way, and
 * reading waits while the output does not drain.
 */
export async function streamLines({ input, output, answer, width, skip }: StreamOptions): Promise<Tally> {
  const waiting: Promise<string>[] = [];
  let lines = 0;
  let bad = 0;
  let seen = 0;
  const writeFirst = async (): Promise<void> => {
    const text = await (waiting.shift() as Promise<string>);
    lines += 1;
    if (text.includes('"error"') && isError(text)) bad += 1;
    if (!output.write(`${text}\n`)) await once(output, 'drain');
  };
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    seen += 1;
    if (seen <= skip) continue;
    waiting.push(answer(line));
    if (waiting.length >= width) await writeFirst();
  }
  while (waiting.length > 0) await writeFirst();
  return { lines, bad };
}
