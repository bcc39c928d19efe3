import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { ensureBrowser } from '../setup.mjs';

/** The harness pages, built once and served on a loopback port, and a Chromium to look at them. */
export interface Harness {
  /** Opens a page of the harness, "card.html?open=quote:q1", in the one page that there is. */
  open(path: string, look?: Look): Promise<Page>;
  close(): Promise<void>;
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

const PAGES = ['card', 'popup', 'sidepanel', 'options', 'welcome'].map((page) => `tests/ui/harness/${page}.html`);

export async function startHarness(root: string): Promise<Harness> {
  const outDir = join(root, 'node_modules/.cache/newsgloss', `harness-${process.pid}`);
  const input = PAGES.map((page) => join(root, page));
  const shared = { root, configFile: false, logLevel: 'error', publicDir: false } as const;
  await build({
    ...shared,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      cssTarget: 'chrome128',
      minify: false,
      modulePreload: false,
      rollupOptions: { input },
    },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('harness: expected a loopback port');
  const browser: Browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: ARGUMENTS });
  // One page for all: a context of its own for each test costs a second on a busy machine.
  const page = await browser.newPage();
  return {
    async open(path, { width = 1280, height = 800, colorScheme = 'light', forcedColors = 'none' } = {}) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, forcedColors });
      await page.goto(`http://127.0.0.1:${address.port}/tests/ui/harness/${path}`);
      // Module scripts have run at `load`; what they draw after an answered promise is there a moment later.
      await page.waitForTimeout(40);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
