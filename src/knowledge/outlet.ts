import { domainKey } from './index/format';
import type { EntityRecord } from './record';
import type { Store } from './store';

/** "www.lemonde.fr" → "www.lemonde.fr", "lemonde.fr": from the most particular on; never a bare suffix like "fr". */
export function domainsOf(host: string): string[] {
  const labels = host.toLowerCase().replace(/:\d+$/, '').split('.').filter(Boolean);
  return labels.map((_, i) => labels.slice(i).join('.')).slice(0, Math.max(0, labels.length - 1));
}

/** The outlet that owns the page's host; null: not in the dataset. */
export async function outletOf(host: string, store: Store): Promise<EntityRecord | null> {
  for (const domain of domainsOf(host)) {
    const found = await store.find(domainKey(domain), (r) => r.domains?.includes(domain) ?? false);
    if (found) return found;
  }
  return null;
}
