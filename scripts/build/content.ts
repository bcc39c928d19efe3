import { build, type Rollup } from 'vite';

/** Scripts that are injected into pages: their source and the name by which the background injects them. */
const INJECTED = {
  'content/gate.js': 'src/content/gate.ts',
  'content/annotator.js': 'src/content/annotator.ts',
} as const;

export type InjectedFile = keyof typeof INJECTED;

/** Builds each injected script into one self-contained file. Both browsers get the same bytes. */
export async function buildInjected(root: string): Promise<Readonly<Record<InjectedFile, string>>> {
  const built: Partial<Record<InjectedFile, string>> = {};
  for (const [file, entry] of Object.entries(INJECTED) as [InjectedFile, string][])
    built[file] = await bundle(root, entry);
  return built as Record<InjectedFile, string>;
}

async function bundle(root: string, entry: string): Promise<string> {
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
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
