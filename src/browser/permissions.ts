import { browser } from './api';
import { covers, EVERY_SITE, sitePattern } from './origins';

/**
 * The ladder: nothing (the reader presses the button on each page) · some sites · every site. Nothing is asked at
 * installation; each step is one prompt of the browser, on a click, and can be taken back here or in the browser.
 */
export interface Ladder {
  readonly level: 'this-page' | 'some-sites' | 'every-site';
  /** Match patterns as granted. */
  readonly origins: readonly string[];
}

export async function readLadder(): Promise<Ladder> {
  const { origins = [] } = await browser.permissions.getAll();
  const every = origins.some((o) => o === EVERY_SITE || o === '<all_urls>');
  return { level: every ? 'every-site' : origins.length > 0 ? 'some-sites' : 'this-page', origins };
}

/** True where the page of this host may be read without a click. */
export async function mayReadSite(host: string): Promise<boolean> {
  const { origins } = await readLadder();
  return origins.some((pattern) => covers(pattern, host));
}

/** Asks for one site. Call it straight from a click: browsers show the prompt in no other case. False: refused. */
export async function requestSite(host: string): Promise<boolean> {
  const pattern = sitePattern(host);
  return pattern !== null && request([pattern]);
}

/** Asks for the news sites of the dataset in one prompt; as `requestSite`. */
export async function requestSites(hosts: readonly string[]): Promise<boolean> {
  const patterns = hosts.map(sitePattern).filter((p) => p !== null);
  return patterns.length > 0 && request([...new Set(patterns)]);
}

export const requestEverySite = (): Promise<boolean> => request([EVERY_SITE]);

/** Takes origins back. False: the browser kept some (granted by its own settings or by a policy). */
export async function revoke(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [...origins] });
  } catch {
    return false;
  }
}

/** Calls `changed` after anything was granted or taken back, also in the browser's own settings. */
export function watchPermissions(changed: () => void, signal?: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    const listener = (): void => changed();
    event.addListener(listener);
    signal?.addEventListener('abort', () => event.removeListener(listener), { once: true });
  }
}

async function request(origins: string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins });
  } catch {
    return false;
  }
}
