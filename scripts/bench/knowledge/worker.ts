import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { launch } from '../../drive/launch';
import type { Figure } from '../../eval/figure';
import { growthOf } from './growth';
import type { Measured } from './in-worker';
import { article, synthetic } from './synthetic';

declare const __ROOT__: string;

const KNOWN = ['Vladimir Putin', 'Kim Jong Un', 'Hanoi', 'NATO', 'South Korea', 'the Kremlin'];

/** The same figures in the service worker of a small extension in Chromium: records and postings are read by range, as in ours. */
export async function measureInWorker(sizes: readonly number[]): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-bench-'));
  const texts = new Map<string, string>([['data', article(KNOWN)]]);
  cpSync(join(__ROOT__, 'public/data'), join(folder, 'data'), { recursive: true });
  for (const size of sizes) {
    const { files, names } = synthetic(size);
    const name = `${size / 1000}k`;
    mkdirSync(join(folder, name));
    for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, name, file), bytes);
    texts.set(name, article(names));
  }
  writeFileSync(join(folder, 'worker.js'), await workerScript());
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>bench</title>');
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'bench',
      version: '1',
      background: { service_worker: 'worker.js' },
    }),
  );
  try {
    return await measured(folder, texts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(folder: string, texts: ReadonlyMap<string, string>): Promise<Figure[]> {
  const browser = await launch('chromium', { folder, headless: true });
  try {
    const page = await browser.extensionPage('page.html');
    const figures: Figure[] = [];
    for (const [name, text] of texts) {
      const question = JSON.stringify({ folder: name, text });
      figures.push(...figuresOf(name, await page.evaluate<Measured>(`chrome.runtime.sendMessage(${question})`)));
    }
    return [...figures, growthOf(figures, 'knowledge-worker')];
  } finally {
    await browser.close();
  }
}

function figuresOf(name: string, { open, openFirst, scan, scanFirst, found, look }: Measured): Figure[] {
  if (found < 20) throw new Error(`${name}: expected the 20 names of the text, found ${found}`);
  const down = { n: 1, better: 'down' } as const;
  const at = `knowledge-worker/${name === 'data' ? 'bundled' : name}`;
  return [
    { name: `${at}/open-first-ms`, value: openFirst, ...down, bar: null, note: 'the first opening of a fresh worker' },
    {
      name: `${at}/open-ms`,
      value: open,
      ...down,
      bar: 40,
      note: 'four files fetched, checked and opened, in a service worker',
    },
    {
      name: `${at}/scan-first-ms`,
      value: scanFirst,
      ...down,
      bar: null,
      note: '1,000 words, 20 postings read by range',
    },
    {
      name: `${at}/scan-ms`,
      value: scan,
      ...down,
      bar: name === '1000k' ? 0.3 : null,
      note: 'the same again: words, probes, postings kept',
    },
    ...(look === null
      ? []
      : [{ name: `${at}/look-up-ms`, value: look, ...down, bar: null, note: '1,000 words, records read by range' }]),
  ];
}

async function workerScript(): Promise<string> {
  const built = (await build({
    root: __ROOT__,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      rollupOptions: {
        input: join(__ROOT__, 'scripts/bench/knowledge/in-worker.ts'),
        output: { format: 'iife', entryFileNames: 'worker.js' },
      },
    },
  })) as Rollup.RollupOutput;
  return built.output[0].code;
}
