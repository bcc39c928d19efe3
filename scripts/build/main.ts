import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { extensionConfig } from '../../vite.config';
import { LEXICON_FILE } from '../../src/browser/files';
import { buildInjected } from './content';
import { lexiconFile } from './lexicon';
import { TARGETS, type Target } from './manifest';

declare const __ROOT__: string;

/** `npm run build [-- chromium|firefox …]`: dist/chromium and dist/firefox, ready to be loaded unpacked. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((t) => !(TARGETS as readonly string[]).includes(t));
if (unknown.length > 0) {
  console.error(`build: expected ${TARGETS.join(' or ')}, got ${unknown.join(', ')}`);
  process.exit(2);
}

const laid = { ...(await buildInjected(__ROOT__)), [LEXICON_FILE]: lexiconFile(__ROOT__) };
for (const target of TARGETS) if (wanted.length === 0 || wanted.includes(target)) await buildTarget(target);

async function buildTarget(target: Target): Promise<void> {
  const outDir = join(__ROOT__, 'dist', target);
  await build(extensionConfig(__ROOT__, target, outDir));
  for (const [file, content] of Object.entries(laid)) {
    mkdirSync(dirname(join(outDir, file)), { recursive: true });
    writeFileSync(join(outDir, file), content);
  }
  console.error(`build: dist/${target}`);
}
