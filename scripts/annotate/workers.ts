import { parentPort, Worker } from 'node:worker_threads';
import type { Annotate } from './annotator';
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
  readonly answer: (line: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** `count` workers that share the lines in turn. A worker that dies fails the lines it held, in words. */
export function createPool(script: URL, count: number): Pool {
  const held = new Map<number, (text: string) => void>();
  const workers = Array.from({ length: count }, () => new Worker(script));
  for (const worker of workers) {
    worker.on('message', ({ serial, text }: Answer) => {
      held.get(serial)?.(text);
      held.delete(serial);
    });
    worker.on('error', (error) => {
      for (const settle of held.values())
        settle(JSON.stringify({ id: null, error: `a worker ended: ${error.message}` }));
      held.clear();
    });
  }
  let serial = 0;
  return {
    answer: (line) =>
      new Promise((settle) => {
        serial += 1;
        held.set(serial, settle);
        workers[serial % count]?.postMessage({ serial, line } satisfies Task);
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
