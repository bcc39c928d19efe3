import { ensureBrowser } from '../setup.mjs';
import { launchChromium } from './chromium';
import type { DrivenBrowser, LaunchOptions } from './driven';
import { launchFirefox } from './firefox';

/** Starts the browser with the extension; installs it or ends with one clear sentence where it is missing. */
export function launch(name: DrivenBrowser['name'], options: LaunchOptions): Promise<DrivenBrowser> {
  const executable = ensureBrowser(name);
  return name === 'chromium' ? launchChromium(executable, options) : launchFirefox(executable, options);
}
