// Runs one of the project's TypeScript programs: `node scripts/run.mjs annotate --jsonl`.
// The program is bundled by the same vite that builds the extension, so that `?raw` lexicons work alike and the
// engine runs at full speed; nothing is written outside node_modules/.cache.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureDependencies } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...args] = process.argv.slice(2);
const entry = [`scripts/${name}.ts`, `scripts/${name}/main.ts`].map((f) => join(root, f)).find((f) => existsSync(f));
if (!name || !entry) {
  console.error(`run: expected the name of a program in scripts/, got "${name ?? ''}"`);
  process.exit(2);
}
ensureDependencies(root);

const { build } = await import('vite');
const outDir = join(root, 'node_modules/.cache/newsgloss', `${name}-${process.pid}`);
await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  define: { __ROOT__: JSON.stringify(root) },
  build: {
    ssr: entry,
    outDir,
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'main.mjs' } },
  },
});
process.argv = [process.argv[0], entry, ...args];
process.on('exit', () => rmQuietly(outDir));
await import(pathToFileURL(join(outDir, 'main.mjs')).href);

function rmQuietly(dir) {
  try {
    process.getBuiltinModule('node:fs').rmSync(dir, { recursive: true, force: true });
  } catch {
    // A cache folder that stays behind harms nobody.
  }
}
