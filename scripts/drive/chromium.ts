import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import type { Counters, DrivenBrowser, DrivenPage, LaunchOptions } from './driven';

/** Quiet: a browser that talks to its maker by itself would hide whether we do. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider,Translate,AutofillServerCommunication',
  '--disable-domain-reliability',
  '--allow-browser-signin=false',
  // Asked now and then whether somebody is signed in, whatever the flag above says: nobody is there to answer.
  '--gaia-url=http://127.0.0.1:9/',
  '--metrics-recording-only',
];

export async function launchChromium(executable: string, options: LaunchOptions): Promise<DrivenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'newsgloss-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: false,
    viewport: options.headless ? { width: 1280, height: 800 } : null,
    args: [
      ...QUIET,
      ...(options.headless ? ['--headless=new'] : []),
      `--load-extension=${options.folder}`,
      `--disable-extensions-except=${options.folder}`,
      ...(options.proxy ? [`--proxy-server=http://${options.proxy}`] : []),
    ],
    ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages'],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const extension = new URL('/', worker.url()).href;
  return {
    name: 'chromium',
    extension,
    newPage: async () => drivenPage(context, await context.newPage()),
    extensionPage: async (path) => {
      const page = await context.newPage();
      await page.goto(extension + path);
      return drivenPage(context, page);
    },
    command: (name) => dispatchCommand(context, extension, name),
    stopBackground: () => stopWorkers(context),
    backgroundHeap: () => heapOfWorker(context, extension),
    closed: new Promise((resolve) => context.once('close', () => resolve())),
    close: async () => {
      await context.close();
      // The browser's last child may still be writing.
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Keys that the browser itself takes cannot be sent in headless mode: the event is raised where the keys would raise it. */
async function dispatchCommand(context: BrowserContext, extension: string, name: string): Promise<void> {
  const worker =
    context.serviceWorkers().find((w) => w.url().startsWith(extension)) ??
    (await context.waitForEvent('serviceworker'));
  await worker.evaluate(async (command) => {
    const { chrome } = globalThis as unknown as { chrome: WithCommands };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(command, tab);
  }, name);
}

/** `dispatch` exists on every event in a worker's own bindings; it is not in the documented interface. */
interface WithCommands {
  readonly tabs: { query(by: object): Promise<readonly unknown[]> };
  readonly commands: { readonly onCommand: { dispatch(...values: unknown[]): void } };
}

function drivenPage(context: BrowserContext, page: Page): DrivenPage {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  return {
    goto: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
    evaluate: (expression) => page.evaluate(expression),
    press: (key) => page.keyboard.press(key),
    clickAt: (x, y) => page.mouse.click(x, y),
    resize: (width, height) => page.setViewportSize({ width, height }),
    colorScheme: (scheme) => page.emulateMedia({ colorScheme: scheme }),
    screenshot: async (path) => void (await page.screenshot({ path })),
    closedText: async () => readClosed(await context.newCDPSession(page)),
    errors: () => Promise.resolve(errors),
    counters: async () => count(await context.newCDPSession(page)),
    tools: () => context.newCDPSession(page),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

async function count(session: CDPSession): Promise<Counters> {
  await session.send('HeapProfiler.collectGarbage');
  const [{ usedSize }, { jsEventListeners }] = await Promise.all([
    session.send('Runtime.getHeapUsage'),
    session.send('Memory.getDOMCounters'),
  ]);
  await session.detach();
  return { heap: usedSize, listeners: jsEventListeners };
}

async function stopWorkers(context: BrowserContext): Promise<void> {
  const page = context.pages()[0];
  if (!page) return;
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** A worker is reached through a page's line to the browser: attached to without a session of its own, its answers come as messages. */
async function heapOfWorker(context: BrowserContext, extension: string): Promise<number | null> {
  const page = context.pages()[0];
  if (!page) return null;
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find((t) => t.type === 'service_worker' && t.url.startsWith(extension));
  if (!worker) return null;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const ask = <T>(id: number, method: string): Promise<T> =>
    new Promise((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as { readonly id?: number; readonly result: T };
        if (answer.id === id) resolve(answer.result);
      });
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { usedSize } = await ask<{ readonly usedSize: number }>(2, 'Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

interface CdpNode {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
  readonly shadowRootType?: string;
}

async function readClosed(session: CDPSession): Promise<string> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode };
  await session.detach();
  return closedRoots(root).map(visibleText).join(' ').replace(/\s+/g, ' ').trim();
}

function closedRoots(node: CdpNode): CdpNode[] {
  const own = (node.shadowRoots ?? []).filter((r) => r.shadowRootType === 'closed');
  return [...own, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(closedRoots)];
}

function visibleText(node: CdpNode): string {
  if (node.nodeName === 'STYLE' || node.attributes?.includes('hidden')) return '';
  if (node.nodeName === '#text') return node.nodeValue;
  return (node.children ?? []).map(visibleText).join(' ');
}
