import { readBundled } from './bundled';

/**
 * Hosts of the news sites in the dataset ("lemonde.fr"), for the step of the ladder that offers them in one prompt. Empty
 * where the dataset has none: the step is then not offered.
 */
export async function knownNewsSites(): Promise<readonly string[]> {
  try {
    const hosts: unknown = JSON.parse(new TextDecoder().decode(await readBundled('data/news-sites.json')));
    return Array.isArray(hosts) ? hosts.filter((h) => typeof h === 'string' && h !== '') : [];
  } catch {
    return [];
  }
}
