import { setTimeout as pause } from 'node:timers/promises';
import type { PageProtocol, PageStatus, Result } from '../../src/browser/messages';
import type { DrivenBrowser, DrivenPage } from './driven';

type Answer<N extends keyof PageProtocol> = Result<PageProtocol[N][1]>;

/** One of our own pages, open in a tab: from there the annotators of all tabs can be asked, as the popup asks them. */
export interface Desk {
  readonly page: DrivenPage;
  ask<N extends keyof PageProtocol>(tabId: number, name: N, argument: PageProtocol[N][0]): Promise<Answer<N>>;
  /** Id of the newest tab that shows this address. */
  tabOf(url: string): Promise<number>;
  /** Status of the page once it is neither being read nor yet without an annotator. */
  settled(tabId: number): Promise<PageStatus>;
}

const API = '(globalThis.browser ?? globalThis.chrome)';

/** True where no origin is granted, or the gate is registered for those that are. */
const GATE_STANDS = `${API}.permissions.getAll().then(({ origins }) =>
  origins.length === 0 || ${API}.scripting.getRegisteredContentScripts().then((scripts) => scripts.length > 0))`;

export async function openDesk(browser: DrivenBrowser): Promise<Desk> {
  const page = await browser.extensionPage('src/options/options.html');
  // A page that is opened before a fresh background has registered the gate is never read: no reader is as quick, a test is.
  await until(async () => (await page.evaluate<boolean>(GATE_STANDS)) || null, 'the gate to be registered');
  const ask = <N extends keyof PageProtocol>(
    tabId: number,
    name: N,
    argument: PageProtocol[N][0],
  ): Promise<Answer<N>> => {
    const message = JSON.stringify({ newsgloss: 'page', name, argument });
    return page.evaluate<Answer<N>>(
      `${API}.tabs.sendMessage(${tabId}, ${message}, { frameId: 0 })
        .catch(() => null).then((answer) => answer ?? { ok: false, error: 'no-receiver' })`,
    );
  };
  return {
    page,
    ask,
    tabOf: (url) =>
      page.evaluate<number>(
        `${API}.tabs.query({}).then((tabs) => tabs.filter((t) => t.url === ${JSON.stringify(url)}).at(-1).id)`,
      ),
    settled: (tabId) =>
      until(async () => {
        const status = await ask(tabId, 'status', null);
        return status.ok && status.value.state !== 'reading' ? status.value : null;
      }, 'the page to be read'),
  };
}

/** Waits for a value that is not null. Fails with what was waited for after `patience` milliseconds. */
export async function until<T>(look: () => Promise<T | null>, what: string, patience = 15_000): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const value = await look();
    if (value !== null) return value;
    if (performance.now() > end) throw new Error(`waited ${patience} ms for ${what}`);
    await pause(50);
  }
}
