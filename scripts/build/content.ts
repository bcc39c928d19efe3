import { build, type Rollup } from 'vite';
import { ANNOTATOR_FILE, CARD_FILE, GATE_FILE, NOTES_FILE, OUTLINE_FILE } from '../../src/browser/files';
import { classBits } from './class-bits';

/** Files of the built extension: path inside it → content. Both browsers get the same bytes. */
export type InjectedFiles = Readonly<Record<string, string>>;

/** Builds each injected script into one self-contained file. */
export async function buildInjected(root: string): Promise<InjectedFiles> {
  return {
    [GATE_FILE]: await bundle(root, 'src/content/gate.ts'),
    [ANNOTATOR_FILE]: await bundle(root, 'src/content/annotator.ts'),
    [CARD_FILE]: await bundle(root, 'src/content/card.ts'),
    [NOTES_FILE]: await bundle(root, 'src/content/notes.ts'),
    [OUTLINE_FILE]: await bundle(root, 'src/content/outline.ts'),
  };
}

async function bundle(root: string, entry: string): Promise<string> {
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [classBits()],
    build: {
      write: false,
      target: 'es2022',
      // The oldest browsers of the manifests: nothing of our styles need be rewritten for older ones.
      cssTarget: ['chrome128', 'firefox140'],
      minify: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: { input: entry, output: { format: 'iife', entryFileNames: 'injected.js' } },
    },
  })) as Rollup.RollupOutput;
  const extra = result.output.filter((o) => o.fileName !== 'injected.js').map((o) => o.fileName);
  if (extra.length > 0) throw new Error(`${entry}: expected one self-contained file, got also ${extra.join(', ')}`);
  const [chunk] = result.output;
  // The result of the last expression is what executeScript hands back, copied between processes: make it nothing.
  return `${chunk.code.trimEnd()}\nvoid 0;\n`;
}
