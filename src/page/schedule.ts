/** What browsers give to hand the thread back: not in every one yet (scheduler.yield: Chromium 129, Firefox 142). */
interface Yielding {
  readonly scheduler?: { yield?(): Promise<void> };
}

/**
 * Lets the page have its turn: input, painting, its own scripts. Rejects with the signal's reason once aborted. Not
 * setTimeout, which browsers hold back to 4 ms a turn when nested (HTML Standard, timer initialisation steps).
 */
export async function pause(signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const { scheduler } = globalThis as Yielding;
  await (scheduler?.yield ? scheduler.yield() : nextTask());
  signal?.throwIfAborted();
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Milliseconds of work between two turns of the page: half of a frame at 60 Hz. */
export const SLICE = 8;

/** Called between pieces of work; hands the thread back when the slice is used up, and returns at once otherwise. */
export type Breathe = () => Promise<void>;

/** A breather for one run of work: no piece between two calls should itself take longer than a frame. */
export function createBreather(signal?: AbortSignal, slice = SLICE): Breathe {
  let began = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - began < slice) return;
    await pause(signal);
    began = performance.now();
  };
}
