/** Every page that Newsgloss can be granted: the top of the ladder. */
export const EVERY_SITE = '*://*/*';

/** Host of a page that can be read, "www.example.org"; empty for pages of the browser, of extensions and of files. */
export function hostOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? hostname : '';
}

/**
 * The match pattern of "this site": the host and its subdomains, a leading "www." aside. Hosts that cannot have
 * subdomains (addresses, localhost) are taken alone. Empty host: null.
 */
export function sitePattern(host: string): string | null {
  if (!host) return null;
  const bare = host.replace(/^www\./, '');
  const single = /^[\d.]+$|^\[.*\]$/.test(bare) || !bare.includes('.');
  return single ? `*://${bare}/*` : `*://*.${bare}/*`;
}

/** True where the pattern (one of ours or one that the reader granted) covers the host. */
export function covers(pattern: string, host: string): boolean {
  const match = /^(?:\*|https?):\/\/([^/]+)\/\*$/.exec(pattern);
  if (pattern === '<all_urls>' || match?.[1] === '*') return host !== '';
  const wanted = match?.[1]?.replace(/:\d+$|:\*$/, '');
  if (!wanted || !host) return false;
  return wanted.startsWith('*.') ? host === wanted.slice(2) || host.endsWith(wanted.slice(1)) : host === wanted;
}
