import { adoptedSheets, adoptSheets } from '../unclobbered';

type Root = Document | ShadowRoot;

/** The one style sheet by which marks are seen, in each tree that holds marks. No element is added for it. */
export interface Sheets {
  /** Replaces the rules; cheap where they are the same. */
  write(css: string): void;
  /** Puts the sheet into these trees and takes it out of all others. Also after a page has thrown it out. */
  adopt(roots: Iterable<Root>): void;
  release(): void;
}

/**
 * Highlights inside an open shadow root are painted by the document's sheet in Chromium; Firefox asks for the sheet in each
 * root. Both are served by adopting it everywhere.
 */
export function createSheets(view: Window & typeof globalThis): Sheets {
  const sheet = new view.CSSStyleSheet();
  const adopters = new Set<Root>();
  let written = '';

  const drop = (root: Root): void => {
    if (adoptedSheets(root).includes(sheet))
      adoptSheets(
        root,
        [...adoptedSheets(root)].filter((s) => s !== sheet),
      );
    adopters.delete(root);
  };

  return {
    write(css) {
      if (css !== written) sheet.replaceSync(css);
      written = css;
    },
    adopt(roots) {
      const wanted = new Set(roots);
      for (const root of [...adopters]) if (!wanted.has(root)) drop(root);
      for (const root of wanted) {
        if (!adoptedSheets(root).includes(sheet)) adoptSheets(root, [...adoptedSheets(root), sheet]);
        adopters.add(root);
      }
    },
    release() {
      for (const root of [...adopters]) drop(root);
    },
  };
}
