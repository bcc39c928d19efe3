import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../src/knowledge/reading';
import { openDesk } from '../drive/desk';
import type { DrivenBrowser } from '../drive/driven';
import { grantedCopy } from '../drive/granted';
import { launch } from '../drive/launch';
import { stop } from '../setup.mjs';
import { articleBeside, ownArticle } from '../site/articles';
import { pathOf } from '../site/render';
import { serveSite, type Site } from '../site/serve';
import { print } from './print';

declare const __ROOT__: string;

/** Where the site is looked for first; the ports after it are tried where it is taken. */
const PORT = 8642;
const PORTS = 20;

const name: DrivenBrowser['name'] = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

run('data');
run('build', name);
const site = await serve();
const copy = grantedCopy(join(__ROOT__, 'dist', name), ['http://127.0.0.1/*']);
const browser = await launch(name, { folder: copy.folder, headless: !hasDisplay });
const url = site.origin + pathOf(articleBeside(__ROOT__) ?? ownArticle(__ROOT__));
// First: it waits until the fresh background has registered the gate, and a page that is opened before is never read.
const desk = await openDesk(browser);
const page = await browser.newPage();
await page.goto(url);
const tabId = await desk.tabOf(url);
await desk.settled(tabId);
// A first install opens the welcome page: whoever starts wants to see the article.
await page.bringToFront();
const reading = await readingOf();
await revealFirst();
await (hasDisplay ? stay() : show());
await browser.close().catch(() => undefined);
await site.close();
copy.remove();
process.exit();

function run(program: string, ...args: string[]): void {
  const done = spawnSync(process.execPath, [join(__ROOT__, 'scripts/run.mjs'), program, ...args], {
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) stop(`npm run ${program} failed: see its message above.`);
}

async function serve(): Promise<Site> {
  for (let port = PORT; port < PORT + PORTS; port++) {
    try {
      return await serveSite({ root: __ROOT__, port });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      console.error(`newsgloss: port ${port} is taken, trying ${port + 1}.`);
    }
  }
  return stop(`ports ${PORT} to ${PORT + PORTS - 1} are all taken: close one of the servers there and run again.`);
}

/** The first whole quotation of somebody whom the dataset knows, else of anybody, with its card: the marks begin below a picture. */
async function revealFirst(): Promise<void> {
  const known = new Set(reading.speakers.filter((s) => s.entityId !== null).map((s) => s.id));
  const first =
    reading.quotes.find((q) => q.kind === 'direct' && q.speaker !== null && known.has(q.speaker)) ??
    reading.quotes.find((q) => q.speaker !== null);
  if (first) await desk.ask(tabId, 'reveal', { id: first.id, open: true });
  // The page scrolls to the passage and the card fades in: half a second.
  await page.evaluate('new Promise((shown) => setTimeout(shown, 500))');
}

/** With a display the window is the reader's: we wait until it is closed. */
async function stay(): Promise<void> {
  await desk.page.close();
  await page.bringToFront();
  console.log(`newsgloss: reading ${url} in ${name}. Close the window or press Ctrl+C to end.`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    void browser.closed.then(resolve);
  });
}

/** Without one it is shown as text and as a picture. */
async function show(): Promise<void> {
  print(reading);
  mkdirSync(join(__ROOT__, 'output'), { recursive: true });
  const picture = join(__ROOT__, 'output', `start-${name}.png`);
  await page.screenshot(picture);
  console.log(`\nNo display here: the page as ${name} shows it is in ${picture}`);
}

/** What the page says, with what the dataset knows of it. */
async function readingOf(): Promise<Reading> {
  const answer = await desk.ask(tabId, 'reading', null);
  return (answer.ok && answer.value) || stop(`${name} did not read the page: ${url}`);
}
