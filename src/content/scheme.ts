/** Calls `changed` when the reader's system turns dark, light, or to forced colours: pages often turn with it, and marks must. */
export function onSchemeChange(view: Window, changed: () => void, signal: AbortSignal): void {
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    // After the next frame the page's own style sheets have turned, and its background can be measured.
    const turned = (): void => void view.requestAnimationFrame(() => !signal.aborted && changed());
    view.matchMedia(query).addEventListener('change', turned, { signal });
  }
}
