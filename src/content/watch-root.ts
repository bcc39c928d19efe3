/**
 * Calls `replaced` once when the element that holds the article leaves the page: frameworks swap whole subtrees, and what is
 * observed inside a subtree falls silent with it. Costs one look at one property for each batch of changes.
 */
export function watchRoot(page: Document, root: Element, replaced: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    if (root.isConnected) return;
    observer.disconnect();
    replaced();
  });
  observer.observe(page, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
