import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { injectedLexicon, lexiconScript } from '../../build/lexicon';
import type { Lang } from '../../../src/engine/span';

/** The bench's own script for a page, built as the annotator is, with one language's tables before it. */
export async function benchScript(root: string): Promise<(lang: Lang) => string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [injectedLexicon()],
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
  const { code } = built.output[0];
  return (lang) => `${lexiconScript(root, lang)}\n${code}`;
}
