import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './setup.mjs';

declare const __ROOT__: string;

/** Renders icons/*.svg to the PNGs that the manifest names: `node scripts/run.mjs icons`. Small sizes have their own drawing. */
const SIZES = [
  { size: 16, source: 'icon-small' },
  { size: 32, source: 'icon-small' },
  { size: 48, source: 'icon' },
  { size: 128, source: 'icon' },
] as const;

const browser = await chromium.launch({
  executablePath: ensureBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const { size, source } of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(`${__ROOT__}/icons/${source}.svg`).toString('base64');
  await page.setContent(
    `<style>body{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="data:image/svg+xml;base64,${svg}">`,
  );
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(`${__ROOT__}/icons/${size}.png`, png);
  await page.close();
}
await browser.close();
