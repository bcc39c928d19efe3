import { setImmediate as turn } from 'node:timers/promises';
import { readPage, type PageRead } from '../../../src/page/article/read';
import { parse, type DomName } from './dom';
import { PEERS, peerRead, type PeerRead } from './peers';
import { htmlOf, loadSet, type GoldPage, type SetName } from './sets';

/** What we say of a page, as plain data: the map would hold the page's nodes. */
export type OwnRead = Pick<PageRead, 'verdict' | 'document' | 'blocks'>;

/** One page as each reader saw it. */
export interface PageResult {
  readonly gold: GoldPage;
  readonly ours: OwnRead;
  readonly peers: Readonly<Partial<Record<string, PeerRead>>>;
}

/** One page after the other: a page's tree is given back before the next is parsed, so that memory does not grow with the sets. */
export async function readSet(
  set: SetName,
  options: { readonly dom: DomName; readonly withPeers: boolean },
): Promise<PageResult[]> {
  const { dom, withPeers } = options;
  const results: PageResult[] = [];
  for (const gold of loadSet(set)) {
    const html = htmlOf(set, gold);
    const ours = readOne(html, gold.url, dom);
    const peers: Partial<Record<string, PeerRead>> = {};
    if (withPeers) for (const peer of PEERS) peers[peer] = peerRead(peer, gold.id, html, { url: gold.url, dom });
    results.push({ gold, ours, peers });
    // jsdom's windows are collected only once the loop that made them has had its turn.
    await turn();
  }
  return results;
}

/** Copied through JSON: a text cut out of a page's text would otherwise keep the whole page in memory. */
export function readOne(html: string, url: string, dom: DomName): OwnRead {
  const page = parse(html, url, dom);
  const { verdict, document, blocks } = readPage(page, url);
  const copy = JSON.parse(JSON.stringify({ verdict, document, blocks })) as OwnRead;
  if (dom === 'jsdom') page.defaultView?.close();
  return copy;
}
