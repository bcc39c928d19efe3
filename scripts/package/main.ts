import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { TARGETS, manifestFor, type Target } from '../build/manifest';
import { sourceFiles } from './sources';
import { zip, type ZipEntry } from './zip';

declare const __ROOT__: string;

/**
 * `npm run package`: output/newsgloss-<version>-{chromium,firefox,source}.zip, each with its checksum. Everything is built twice and
 * must be the same twice; Firefox's linter must find nothing. What the stores are given is what this prints.
 */
const { version } = JSON.parse(readFileSync(join(__ROOT__, 'manifest.json'), 'utf8')) as { version: string };
const output = join(__ROOT__, 'output');

const first = buildAll();
const second = buildAll();
for (const target of TARGETS)
  if (!first[target].equals(second[target]))
    fail(`two builds for ${target} differ: nothing may depend on time or place`);
lint();
mkdirSync(output, { recursive: true });
for (const target of TARGETS) write(target, second[target]);
write('source', zip(sources()));

function buildAll(): Record<Target, Buffer> {
  run('scripts/run.mjs', 'data');
  run('scripts/run.mjs', 'build');
  return Object.fromEntries(TARGETS.map((t) => [t, zip(folder(join(__ROOT__, 'dist', t)))])) as Record<Target, Buffer>;
}

function folder(path: string): ZipEntry[] {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  return files.map((f) => {
    const file = join(f.parentPath, f.name);
    return { path: relative(path, file).split(sep).join('/'), bytes: readFileSync(file) };
  });
}

/** A build from it gives the archives above (tests/extension/source-archive.test.ts). */
function sources(): ZipEntry[] {
  return sourceFiles(__ROOT__).map((path) => ({ path, bytes: readFileSync(join(__ROOT__, path)) }));
}

/** addons-linter knows the rules of addons.mozilla.org; its warnings are taken as errors. */
function lint(): void {
  run(
    'node_modules/web-ext/bin/web-ext.js',
    'lint',
    '--source-dir',
    'dist/firefox',
    '--warnings-as-errors',
    '--no-config-discovery',
  );
}

function run(script: string, ...args: string[]): void {
  const done = spawnSync(process.execPath, [join(__ROOT__, script), ...args], {
    cwd: __ROOT__,
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) fail(`${script} ${args.join(' ')} failed: see its message above`);
}

function write(name: string, bytes: Buffer): void {
  const file = `newsgloss-${version}-${name}.zip`;
  writeFileSync(join(output, file), bytes);
  const needs = name === 'firefox' ? `  ${minimum()}` : '';
  console.log(
    `${createHash('sha256').update(bytes).digest('hex')}  output/${file}  ${(bytes.length / 1e6).toFixed(2)} MB${needs}`,
  );
}

function minimum(): string {
  const { gecko } = manifestFor(__ROOT__, 'firefox')['browser_specific_settings'] as {
    gecko: { strict_min_version: string };
  };
  return `Firefox ${gecko.strict_min_version} or newer`;
}

function fail(sentence: string): never {
  console.error(`package: ${sentence}`);
  process.exit(1);
}
