import type { DrivenPage } from '../../drive/driven';

/** A page with the bench's script in it (injected.ts). */
export interface Loaded {
  readonly page: DrivenPage;
}

export const OURS = ['gate', 'blocks', 'analyse', 'paint'] as const;
/** The one step that a reader's page never does: the background does it (docs/decisions/0024). */
export const ELSEWHERE = 'analyse';
export const PEER = ['readability', 'mark.js'] as const;

/**
 * Milliseconds of each step, in order, on this page. In Chromium the time of the page's thread, so that a busy machine does not make it slower;
 * in Firefox, which does not tell it, the clock's.
 */
export async function timeSteps(page: DrivenPage, steps: readonly string[]): Promise<Map<string, number>> {
  const tools = await page.tools();
  await tools?.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number> => {
    const { metrics } = (await tools?.send('Performance.getMetrics')) ?? { metrics: [] };
    return (metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const one = async (name: string): Promise<number> => {
    const before = await spent();
    const clock = await page.evaluate<number>(`window.newsglossBench.step(${JSON.stringify(name)})`);
    return tools ? (await spent()) - before : clock;
  };
  // Asking costs something too: a step that does nothing says how much.
  await one('');
  const asking = await one('');
  const times = new Map<string, number>();
  for (const name of steps) times.set(name, Math.max(0, (await one(name)) - asking));
  await tools?.detach();
  return times;
}

export const total = (times: ReadonlyMap<string, number>): number => [...times.values()].reduce((a, b) => a + b, 0);
