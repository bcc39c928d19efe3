import { parentPort, Worker } from 'node:worker_threads';
import type { Annotate } from './annotator';
import { parseLine } from './input';
import { answerLine } from './jsonl';

interface Task {
  readonly serial: number;
  readonly line: string;
}

interface Answer {
  readonly serial: number;
  readonly text: string;
}

/** Runs inside a worker: answers each line that is posted to it. */
export function serveWorker(annotate: Annotate): void {
  parentPort?.on('message', (task: Task) => {
    void answerLine(task.line, annotate).then((text) =>
      parentPort?.postMessage({ serial: task.serial, text } satisfies Answer),
    );
  });
}

export interface Pool {
  /** Resolves in any order; the caller keeps the order of its lines. */
  readonly answer: (line: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

interface Held {
  readonly line: string;
  readonly settle: (text: string) => void;
}

/** One thread of the pool, and the lines that it has not answered yet, oldest first. */
interface Seat {
  /** Null: it died with nothing to do, and is started when there is. */
  worker: Worker | null;
  readonly held: Map<number, Held>;
}

/**
 * `count` threads that run `script`; each line goes to the thread with the fewest under way. A thread that dies was at work on the oldest
 * line it held: that one is answered with an error, its other lines are given to a new thread.
 */
export function createPool(script: URL, count: number): Pool {
  let serial = 0;
  let closed = false;
  const seats: Seat[] = [];
  for (let i = 0; i < count; i++) {
    const seat: Seat = { worker: null, held: new Map() };
    seat.worker = start(seat);
    seats.push(seat);
  }

  function start(seat: Seat): Worker {
    const worker = new Worker(script);
    let reason = 'it ended by itself';
    worker.on('message', ({ serial: answered, text }: Answer) => {
      seat.held.get(answered)?.settle(text);
      seat.held.delete(answered);
    });
    worker.on('error', (error) => (reason = error instanceof Error ? error.message : String(error)));
    worker.on('exit', () => {
      if (!closed) replace(seat, reason);
    });
    return worker;
  }

  function replace(seat: Seat, reason: string): void {
    const [oldest] = seat.held;
    if (oldest) {
      const [at, { line, settle }] = oldest;
      seat.held.delete(at);
      settle(
        JSON.stringify({ id: idOf(line), error: `could not be read: the thread at work on it ended (${reason})` }),
      );
    }
    seat.worker = seat.held.size > 0 ? start(seat) : null;
    for (const [at, { line: next }] of seat.held) seat.worker?.postMessage({ serial: at, line: next } satisfies Task);
  }

  return {
    answer: (line) =>
      new Promise((settle) => {
        const seat = seats.reduce((a, b) => (b.held.size < a.held.size ? b : a));
        serial += 1;
        seat.held.set(serial, { line, settle });
        seat.worker ??= start(seat);
        seat.worker.postMessage({ serial, line } satisfies Task);
      }),
    close: async () => {
      closed = true;
      await Promise.all(seats.map(({ worker }) => worker?.terminate()));
    },
  };
}

function idOf(line: string): string | number | null {
  const parsed = parseLine(line);
  return parsed.ok ? parsed.input.id : parsed.id;
}
