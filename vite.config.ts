import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type InlineConfig } from 'vite';
import { bundledLexicon } from './scripts/build/lexicon';
import { manifestFor, type Target } from './scripts/build/manifest';
import { compactWeights } from './scripts/build/weights';

/**
 * The extension's pages and its background, for one browser. Injected scripts are built apart (scripts/build/content.ts):
 * they must be one file each, and nothing of them may become web-accessible.
 */
export function extensionConfig(root: string, target: Target, outDir: string): InlineConfig {
  const manifest = manifestFor(root, target);
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: 'public',
    plugins: [
      bundledLexicon(),
      compactWeights(),
      crx({
        manifest: manifest as unknown as ManifestV3Export,
        browser: target === 'firefox' ? 'firefox' : 'chrome',
      }),
      { name: 'newsgloss:nothing-web-accessible', renderCrxManifest: withoutAccessibleResources } as never,
    ],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      // The oldest browsers of the manifests: nothing of our styles need be rewritten for older ones.
      cssTarget: ['chrome128', 'firefox140'],
      // Module preloading is for pages that come over a network; the helper would fetch, which we never do.
      modulePreload: false,
      // The stores ask for readable sources; names are kept short by the bundler, nothing is obfuscated.
      minify: true,
      assetsInlineLimit: 0,
      rollupOptions: {
        // Pages that no key of the manifest names: crxjs would silently leave them out.
        input: ['src/welcome/welcome.html', 'src/sidepanel/sidepanel.html'],
        output: {
          entryFileNames: 'assets/[name].js',
          chunkFileNames: 'assets/[name].js',
          assetFileNames: 'assets/[name][extname]',
        },
      },
    },
  };
}

function withoutAccessibleResources(manifest: Record<string, unknown>): Record<string, unknown> {
  const rest = { ...manifest };
  delete rest['web_accessible_resources'];
  return rest;
}

export default defineConfig(extensionConfig(process.cwd(), 'chromium', 'dist/chromium'));
