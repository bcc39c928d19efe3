import { browser } from './api';

/** Colour behind the count: the neutral of our icon, readable in light and dark toolbars. */
const BADGE = '#3d4654';

/** Shows a small count on the toolbar button for one tab; 0 shows nothing. A tab that was closed meanwhile is no error. */
export async function showCount(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
    if (count > 0) await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE });
  } catch {
    // The tab is gone.
  }
}
