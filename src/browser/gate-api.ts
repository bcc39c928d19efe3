import type { VerdictKind } from './messages';

/** The two natives that the gate needs. Both browsers give promises here since Manifest V3. */
interface NativeRuntime {
  readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> };
}

declare const globalThis: { readonly browser?: NativeRuntime; readonly chrome?: NativeRuntime };

/** Tells the background that this tab shows an article. Quiet where the extension is gone: nobody is left to tell. */
export async function tellArticleFound(verdict: VerdictKind): Promise<void> {
  const native = globalThis.browser ?? globalThis.chrome;
  if (!native?.runtime?.id) return;
  try {
    await native.runtime.sendMessage({ newsgloss: 'background', name: 'article-found', argument: { verdict } });
  } catch {
    // The extension was reloaded or removed between the two lines.
  }
}
