import type { CDPSession } from 'playwright-core';

/** What the main thread of a page did between the start and the end of a trace. Milliseconds. */
export interface Traced {
  /** Time in our scripts, by the file they come from ("content/gate.js"). */
  readonly ours: ReadonlyMap<string, number>;
  /** The longest time that our scripts took in one task. */
  readonly longestOurs: number;
  /** The longest task, whoever's it was. */
  readonly longestTask: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Time of the thread itself, in microseconds. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly args: { readonly data?: Chunk; readonly name?: string; readonly fileName?: string };
}

interface Chunk {
  readonly startTime?: number;
  readonly cpuProfile?: {
    readonly nodes?: readonly {
      readonly id: number;
      readonly parent?: number;
      readonly callFrame: { readonly url?: string };
    }[];
    readonly samples?: readonly number[];
  };
  readonly timeDeltas?: readonly number[];
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  '__metadata',
];

/**
 * Records a page's main thread while `work` runs: its tasks, and samples of its stacks (V8's CPU profiler). A sample belongs to us
 * where one of our files is on the stack, so that what the DOM does for us is counted too.
 */
export async function trace(session: CDPSession, work: () => Promise<void>): Promise<Traced> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return read(events);
}

interface Sample {
  readonly at: number;
  readonly took: number;
  /** Empty: not ours. */
  readonly file: string;
  readonly pid: number;
}

/**
 * Tasks and samples joined. Times are the thread's own (`tdur`), not the clock's, so that a busy machine does not make a page slower: of
 * each task's time the share of its samples that are ours is ours. While a script is compiled no function of it is on the stack: that time is
 * taken from the event that tells it.
 */
function read(events: readonly TraceEvent[]): Traced {
  const main = new Set(
    events.filter((e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain').map((e) => `${e.pid} ${e.tid}`),
  );
  const samples = samplesIn(events);
  // Our page's process is the one in which our scripts were seen; with none seen every renderer is looked at.
  const pids = new Set(samples.filter((s) => s.file !== '').map((s) => s.pid));
  const tasks = events.filter(
    (e) => e.name === 'RunTask' && main.has(`${e.pid} ${e.tid}`) && (pids.size === 0 || pids.has(e.pid)),
  );
  const ours = new Map<string, number>();
  const compiles = events.filter((e) => e.name === 'v8.compile' && ourFile(e.args.fileName) !== '');
  let longestOurs = 0;
  for (const task of tasks) {
    const within = samples.filter((s) => s.pid === task.pid && isIn(s.at, task));
    const all = within.reduce((sum, s) => sum + s.took, 0);
    const compiled = compiles.filter((e) => e.pid === task.pid && e.tid === task.tid && isIn(e.ts, task));
    let own = 0;
    for (const compile of compiled) {
      const ms = timeOf(compile) / 1_000;
      own += ms;
      add(ours, ourFile(compile.args.fileName), ms);
    }
    for (const { at, file, took } of within) {
      if (file === '' || compiled.some((e) => isIn(at, e))) continue;
      const ms = ((took / all) * timeOf(task)) / 1_000;
      own += ms;
      add(ours, file, ms);
    }
    longestOurs = Math.max(longestOurs, own);
  }
  return { ours, longestOurs, longestTask: Math.max(0, ...tasks.map(timeOf)) / 1_000 };
}

const isIn = (at: number, { ts, dur = 0 }: TraceEvent): boolean => at >= ts && at < ts + dur;
const add = (to: Map<string, number>, file: string, ms: number): void => void to.set(file, (to.get(file) ?? 0) + ms);
const timeOf = ({ tdur, dur = 0 }: TraceEvent): number => tdur ?? dur;

function samplesIn(events: readonly TraceEvent[]): Sample[] {
  const profiles = new Map<string, { at: number; files: Map<number, string> }>();
  const found: Sample[] = [];
  const chunks = events.filter((e) => e.name === 'Profile' || e.name === 'ProfileChunk').sort((a, b) => a.ts - b.ts);
  for (const { name, pid, id = '', ts, args } of chunks) {
    const key = `${pid} ${id}`;
    if (name === 'Profile') profiles.set(key, { at: args.data?.startTime ?? ts, files: new Map() });
    const profile = profiles.get(key);
    if (!profile) continue;
    for (const node of args.data?.cpuProfile?.nodes ?? [])
      profile.files.set(node.id, ourFile(node.callFrame.url) || profile.files.get(node.parent ?? -1) || '');
    const deltas = args.data?.timeDeltas ?? [];
    for (const [i, node] of (args.data?.cpuProfile?.samples ?? []).entries()) {
      profile.at += deltas[i] ?? 0;
      found.push({ at: profile.at, took: Math.max(1, deltas[i + 1] ?? 1), file: profile.files.get(node) ?? '', pid });
    }
  }
  return found;
}

const ourFile = (url = ''): string => /^chrome-extension:\/\/[a-z]+\/(content\/.*)$/.exec(url)?.[1] ?? '';
