import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { createServer } from 'vite';
import { ensureBrowser } from '../../../scripts/setup.mjs';

/** The harness pages on a loopback port, transformed as they are asked for, and a Chromium to look at them. */
export interface Harness {
  /** Opens a page of the harness, "card.html?open=quote:q1", in a new context. */
  open(path: string, look?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

export async function startHarness(root: string): Promise<Harness> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'mpa',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: ['@floating-ui/dom', 'axe-core'] },
    cacheDir: `${root}/node_modules/.cache/newsgloss/harness-${process.pid}`,
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('harness: expected a loopback port');
  const browser: Browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: ARGUMENTS });
  return {
    async open(path, look = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...look });
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${address.port}/tests/ui/harness/${path}`);
      await page.waitForLoadState('networkidle');
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
