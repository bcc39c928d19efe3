import { browser } from './api';

/** A tab as the popup and the panel need it. `url` is empty where we have no right to see it. */
export interface TabBrief {
  readonly id: number;
  readonly url: string;
  readonly isPrivate: boolean;
}

/** The tab that the reader looks at; null: none that has an id (a window of developer tools). */
export async function activeTab(): Promise<TabBrief | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? '', isPrivate: tab.incognito };
}

/** Calls `changed` when the reader looks at another tab, or the active one shows another page. */
export function watchActiveTab(changed: () => void, signal: AbortSignal): void {
  const { onActivated, onUpdated } = browser.tabs;
  const activated = (): void => changed();
  const updated = (_id: number, change: { readonly status?: string }): void => {
    if (change.status === 'complete') changed();
  };
  onActivated.addListener(activated);
  onUpdated.addListener(updated);
  signal.addEventListener(
    'abort',
    () => {
      onActivated.removeListener(activated);
      onUpdated.removeListener(updated);
    },
    { once: true },
  );
}

/** Opens one of our own pages ("src/options/options.html") in a tab. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Opens our options in a tab, or shows the tab that has them. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
