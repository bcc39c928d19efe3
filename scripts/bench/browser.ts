import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openDesk } from '../drive/desk';
import type { DrivenBrowser, DrivenPage } from '../drive/driven';
import { grantedCopy } from '../drive/granted';
import { launch } from '../drive/launch';
import type { Figure, Run } from '../eval/figure';
import { serveSite, type Site } from '../site/serve';
import type { Lang } from '../../src/engine/span';
import { benchScript } from './browser/bundle';
import { measureExtension } from './browser/extension';
import { growthFigures } from './browser/growth';
import { ARTICLE_WORDS, articlePath, benchPages, GROWTH, LANGUAGES, SECTION_PATH } from './browser/pages';
import { stageFigures } from './browser/stages';
import type { Loaded } from './browser/steps';

declare const __ROOT__: string;

/**
 * `npm run bench -- browser [chromium|firefox] [--built]`: the built extension and its peers in real browsers, on the same pages in the same
 * run. `--built` measures dist as it lies there.
 */
export const run: Run = async (args) => {
  if (!args.includes('--built'))
    for (const program of ['data', 'build'])
      spawnSync(process.execPath, [join(__ROOT__, 'scripts/run.mjs'), program], { stdio: 'ignore' });
  const only = args.find((a) => a === 'chromium' || a === 'firefox');
  const script = await benchScript(__ROOT__);
  const figures: Figure[] = [];
  for (const name of ['chromium', 'firefox'] as const)
    if (only === undefined || only === name) figures.push(...(await inBrowser(name, script)));
  return figures;
};

async function inBrowser(name: DrivenBrowser['name'], script: string): Promise<Figure[]> {
  const site = await serveSite({ root: __ROOT__, port: 0, extra: benchPages() });
  process.stderr.write(`bench: ${name}, stages and peers …\n`);
  const alone = await withBrowser(name, { site, granted: false }, async (browser) => [
    ...(await stagesIn(browser, { site, script })),
    ...(await controlOf(browser, site)),
  ]);
  const control = alone.filter((f) => f.name.includes('/control/'));
  for (const f of alone) process.stderr.write(`  ${f.name} ${f.value.toFixed(1)}\n`);
  process.stderr.write(`bench: ${name}, the extension …\n`);
  const ours = await withBrowser(name, { site, granted: true }, async (browser) => {
    const desk = await openDesk(browser);
    return measureExtension(browser, { desk, site, control });
  });
  for (const f of ours) process.stderr.write(`  ${f.name} ${f.value.toFixed(1)}\n`);
  await site.close();
  return [...alone.filter((f) => !control.includes(f)), ...ours];
}

interface Where {
  readonly site: Site;
  /** False: the extension is there but may not read the site, so that pages are as without it. */
  readonly granted: boolean;
}

async function withBrowser<T>(
  name: DrivenBrowser['name'],
  { granted }: Where,
  work: (browser: DrivenBrowser) => Promise<T>,
): Promise<T> {
  const copy = grantedCopy(join(__ROOT__, 'dist', name), granted ? ['http://127.0.0.1/*'] : []);
  const browser = await launch(name, { folder: copy.folder, headless: true });
  try {
    return await work(browser);
  } finally {
    await browser.close();
    copy.remove();
  }
}

interface Stages {
  readonly site: Site;
  readonly script: string;
}

/** Stage by stage, in the page's own world, beside the peers; then the same code over ever longer articles. */
async function stagesIn(browser: DrivenBrowser, { site, script }: Stages): Promise<Figure[]> {
  const load = async (lang: Lang, words: number, slow = 1): Promise<Loaded> => {
    const page = await browser.newPage();
    await slowDown(page, slow);
    await page.goto(site.origin + articlePath(lang, words));
    await page.evaluate(`(() => { ${script} })()`);
    return { page };
  };
  const figures: Figure[] = [];
  const speeds = browser.name === 'chromium' ? [1, 4] : [1];
  for (const slow of speeds)
    for (const lang of LANGUAGES)
      figures.push(...(await stageFigures(browser.name, { lang, slow, load: () => load(lang, ARTICLE_WORDS, slow) })));
  figures.push(...(await growthFigures(browser.name, { sizes: GROWTH, load: (words) => load('fr', words) })));
  return figures;
}

/** Heap and listeners of pages on which we may not run: what is ours is the difference. */
async function controlOf(browser: DrivenBrowser, site: Site): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [what, path] of [
    ['section', SECTION_PATH],
    ['article', articlePath('fr', ARTICLE_WORDS)],
  ] as const) {
    const page = await browser.newPage();
    await page.goto(site.origin + path);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const counters = await page.counters();
    await page.close();
    if (!counters) continue;
    for (const [key, value] of Object.entries(counters))
      figures.push({ name: `browser/control/${what}/${key}`, value, n: 1, better: 'down', bar: null, note: '' });
  }
  return figures;
}

/** Makes the page's processor `times` slower (Chromium's own tool). */
export async function slowDown(page: DrivenPage, times: number): Promise<void> {
  if (times === 1) return;
  const tools = await page.tools();
  await tools?.send('Emulation.setCPUThrottlingRate', { rate: times });
}
