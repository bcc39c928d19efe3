import { join } from 'node:path';
import { build, type Rollup } from 'vite';

/** The bench's own script for a page, built as the annotator is, with the engine and its tables in it. */
export async function benchScript(root: string): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      rollupOptions: {
        input: join(root, 'scripts/bench/browser/injected.ts'),
        output: { format: 'iife', entryFileNames: 'injected.js' },
      },
    },
  })) as Rollup.RollupOutput;
  return built.output[0].code;
}
