import { browser } from './api';

/** Firefox from 137 on; not in the polyfill's types. */
interface WithShortcutSettings {
  readonly commands?: { openShortcutSettings?(): Promise<void> };
}

/** Opens the browser's page on which shortcuts are changed. False: it has none that an extension may open. */
export async function openShortcutSettings(): Promise<boolean> {
  const { commands } = browser as unknown as WithShortcutSettings;
  try {
    if (commands?.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
