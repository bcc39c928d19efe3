import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PageProtocol, PageStatus, Result } from '../../src/browser/messages';
import type { Reading } from '../../src/knowledge/reading';
import { openDesk, until, type Desk } from '../../scripts/drive/desk';
import type { DrivenBrowser, DrivenPage } from '../../scripts/drive/driven';
import { grantedCopy } from '../../scripts/drive/granted';
import { launch } from '../../scripts/drive/launch';
import { serveSite, type Page, type Site } from '../../scripts/site/serve';

export { until };

export const ROOT = join(import.meta.dirname, '../..');

/** Both unless the environment names one: NEWSGLOSS_BROWSER=firefox. */
export const BROWSERS: readonly DrivenBrowser['name'][] =
  process.env['NEWSGLOSS_BROWSER'] === undefined
    ? ['chromium', 'firefox']
    : [process.env['NEWSGLOSS_BROWSER'] as DrivenBrowser['name']];

export const OWN_ARTICLE = '/monde/2024/06/21/traite-pyongyang.html';

export interface World {
  readonly browser: DrivenBrowser;
  readonly site: Site;
  readonly desk: Desk;
  /** Opens a page of the site and gives it with its tab's id. */
  visit(path: string): Promise<Visited>;
  close(): Promise<void>;
}

export interface Visited extends DrivenPage {
  readonly tabId: number;
  ask<N extends keyof PageProtocol>(name: N, argument: PageProtocol[N][0]): Promise<Result<PageProtocol[N][1]>>;
  /** Waits until the page was read. */
  painted(): Promise<PageStatus>;
  /** What was read, once the dataset has answered too. */
  reading(): Promise<Reading>;
}

export interface WorldOptions {
  readonly grant: boolean;
  readonly extra?: ReadonlyMap<string, Page>;
  readonly proxy?: string;
}

/** A browser with the built extension, and the sample site beside it. */
export async function createWorld(name: DrivenBrowser['name'], options: WorldOptions): Promise<World> {
  const site = await serveSite({ root: ROOT, port: 0, ...(options.extra && { extra: options.extra }) });
  const built = join(ROOT, 'dist', name);
  if (!existsSync(built)) throw new Error(`tests/extension: expected dist/${name}, got none: run npm run build first`);
  const copy = grantedCopy(built, options.grant ? ['http://127.0.0.1/*'] : []);
  const browser = await launch(name, {
    folder: copy.folder,
    headless: true,
    ...(options.proxy && { proxy: options.proxy }),
  });
  const desk = await openDesk(browser);
  return {
    browser,
    site,
    desk,
    visit: async (path) => visitPage({ browser, desk }, site.origin + path),
    close: async () => {
      await browser.close();
      await site.close();
      copy.remove();
    },
  };
}

async function visitPage({ browser, desk }: Pick<World, 'browser' | 'desk'>, url: string): Promise<Visited> {
  const page = await browser.newPage();
  await page.goto(url);
  const tabId = await desk.tabOf(url);
  await page.bringToFront();
  const ask: Visited['ask'] = (name, argument) => desk.ask(tabId, name, argument);
  return {
    ...page,
    tabId,
    ask,
    painted: () => desk.settled(tabId),
    reading: () =>
      until(async () => {
        const answer = await ask('reading', null);
        return answer.ok && answer.value && answer.value.entities.length > 0 ? answer.value : null;
      }, 'the dataset to answer'),
  };
}
