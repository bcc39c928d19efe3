import { GATE_FILE } from '../browser/files';
import { EVERY_SITE, sitePattern } from '../browser/origins';
import { readLadder } from '../browser/permissions';
import { registerScript } from '../browser/scripting';
import { loadSettings } from '../browser/settings';

/**
 * Makes the browser run the gate on exactly the pages that the reader granted and did not switch off. Called after every
 * change of either; on a site that is off not even the gate runs.
 */
export async function syncGate(): Promise<void> {
  const [{ origins }, { sites }] = await Promise.all([readLadder(), loadSettings()]);
  const off = Object.entries(sites).flatMap(([host, choice]) => (choice === 'off' ? [sitePattern(host)] : []));
  await registerScript({
    id: 'gate',
    file: GATE_FILE,
    matches: origins.map(asPagePattern).filter((o) => o !== null),
    excludeMatches: off.filter((p) => p !== null),
  });
}

/** Granted patterns may reach further than pages ("file:///*", "<all_urls>"); the gate is for pages of the web. */
function asPagePattern(origin: string): string | null {
  if (origin === '<all_urls>') return EVERY_SITE;
  return /^(?:\*|https?):\/\//.test(origin) ? origin : null;
}
