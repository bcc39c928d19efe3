import { browser } from './api';

/** Calls `installed` once, when the reader has just added Newsgloss; not after updates. */
export function onFirstInstall(installed: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') installed();
  });
}

/** Calls `woken` at each moment at which what the browser keeps for us may be stale: browser start, installation, update. */
export function onFreshStart(woken: () => void): void {
  browser.runtime.onStartup.addListener(woken);
  browser.runtime.onInstalled.addListener(woken);
}

/** Calls `moved` when the page of a tab that we may see changes its address without loading. */
export function onAddressChange(moved: (tabId: number, url: string) => void): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.url !== undefined && tab.status === 'complete') moved(tabId, change.url);
  });
}
