import { browser } from './api';

/** Chromium's side panel; not in the polyfill's types, absent in Firefox. */
interface WithSidePanel {
  readonly sidePanel?: { open(options: { readonly tabId: number }): Promise<void> };
}

interface WithSidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the outline beside the page: side panel in Chromium, sidebar in Firefox. Call it straight from a click or a shortcut:
 * both browsers refuse it otherwise. False: this browser has neither (Firefox for Android) or refused.
 */
export async function openPanel(tabId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as unknown as WithSidePanel & WithSidebar;
  try {
    if (sidePanel) await sidePanel.open({ tabId });
    else if (sidebarAction) await sidebarAction.open();
    else return false;
    return true;
  } catch {
    return false;
  }
}

/** True where the browser can show the outline beside the page. */
export function hasPanel(): boolean {
  const { sidePanel, sidebarAction } = browser as unknown as WithSidePanel & WithSidebar;
  return Boolean(sidePanel ?? sidebarAction);
}
