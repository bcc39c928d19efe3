import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { ensureBrowser } from '../../setup.mjs';
import type { OwnRead, PageResult } from './results';
import { htmlOf, type SetName } from './sets';

declare const __ROOT__: string;

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
const GLOBAL = 'newsglossRead';
/** A page that takes longer is left out of the sample, and told. */
const PATIENCE = 20_000;

/**
 * The same pages read in a real Chromium, where style sheets hide things and text is as the browser parsed it: the figure that counts.
 * Pages are given to the browser under their own address, every other request is refused, and their scripts do not run: without the
 * files they ask for they would take pages apart that live ones put together.
 */
export async function readInChromium(
  pages: readonly (readonly [SetName, PageResult])[],
): Promise<(readonly [SetName, PageResult])[]> {
  const code = await readingCode();
  const browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: ARGUMENTS });
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
  const results: (readonly [SetName, PageResult])[] = [];
  try {
    for (const [set, result] of pages) {
      const page = await context.newPage();
      const ours = await readOne(page, { html: htmlOf(set, result.gold), url: result.gold.url, code }).catch(
        (error) => {
          console.error(`pages: not read in Chromium: ${result.gold.url}: ${String(error).slice(0, 120)}`);
          return null;
        },
      );
      if (ours) results.push([set, { ...result, ours }]);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return results;
}

async function readOne(page: Page, { html, url, code }: { html: string; url: string; code: string }): Promise<OwnRead> {
  const address = /^https?:\/\//.test(url) ? url : 'https://page.invalid/';
  let served = false;
  await page.route('**/*', (route) => {
    if (served || !route.request().isNavigationRequest()) return route.abort();
    served = true;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  });
  await page.goto(address, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
  return await page.evaluate<OwnRead>(
    `(() => { ${code}; return JSON.parse(JSON.stringify(globalThis.${GLOBAL}(document, ${JSON.stringify(url)}))); })()`,
  );
}

/** The part that reads pages, built as the annotator is built. */
async function readingCode(): Promise<string> {
  const entry = 'reading-code';
  const source = `import { readPage } from ${JSON.stringify(join(__ROOT__, 'src/page/article/read.ts'))};
    globalThis.${GLOBAL} = (page, url) => { const { verdict, document, blocks } = readPage(page, url); return { verdict, document, blocks }; };`;
  const result = (await build({
    root: __ROOT__,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id === entry ? `\0${entry}` : null),
        load: (id) => (id === `\0${entry}` ? source : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  })) as Rollup.RollupOutput;
  return result.output[0].code;
}

/** `count` of a list by a seed that is always the same: the sample is the same at each run, and no choice of ours. */
export function sampleOf<T>(list: readonly T[], count: number): T[] {
  let seed = 424_242;
  const next = (): number => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return list
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ item }) => item);
}
