/**
 * Gives a tree a style sheet of ours and gives back the way to take it away. Adopted sheets are not subject to the page's
 * CSP; where a browser refuses them across its security wrappers, a style element inside our own root does as well.
 */
export function adoptStyle(root: ShadowRoot | Document, css: string): () => void {
  const view = root.ownerDocument?.defaultView ?? window;
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((s) => s !== sheet);
    };
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    (root instanceof Document ? root.head : root).append(style);
    return () => style.remove();
  }
}
