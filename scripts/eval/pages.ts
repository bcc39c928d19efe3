import { readPage } from '../../src/page/article/read';
import type { PageRead } from '../../src/page/article/read';
import type { Figure } from './figure';
import { parse, type DomName } from './pages/dom';
import { PEERS, peerRead, type PeerRead } from './pages/peers';
import { figuresOf } from './pages/scores';
import { hasPages, htmlOf, loadMetrics, loadSet, SETS, type GoldPage, type SetName } from './pages/sets';
import { showWorst } from './pages/show';

/** One page as each reader saw it. */
export interface PageResult {
  readonly gold: GoldPage;
  /** Without the map: it would hold every page's nodes. */
  readonly ours: Pick<PageRead, 'verdict' | 'document' | 'blocks'>;
  readonly peers: Readonly<Partial<Record<string, PeerRead>>>;
}

const DOMS: readonly DomName[] = ['jsdom', 'linkedom', 'fast'];

const option = (args: readonly string[], name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
};

function readSet(set: SetName, dom: DomName, withPeers: boolean): PageResult[] {
  return loadSet(set).map((gold) => {
    const html = htmlOf(set, gold);
    const { verdict, document, blocks } = readPage(parse(html, gold.url, dom), gold.url);
    const peers = withPeers
      ? Object.fromEntries(PEERS.map((peer) => [peer, peerRead(peer, gold.id, html, { url: gold.url, dom })]))
      : {};
    return { gold, ours: { verdict, document, blocks }, peers };
  });
}

/**
 * `npm run eval -- pages [--dom jsdom|linkedom|fast] [--set NAME] [--show NAME [n]] [--no-peers]`: body, kind and metadata of
 * the saved pages that lie beside the repository, with the peers on the same pages. No pages there: nothing is measured.
 */
export async function run(args: readonly string[]): Promise<readonly Figure[]> {
  if (!hasPages()) {
    console.error('pages: no saved pages beside the repository, nothing measured');
    return [];
  }
  const metrics = await loadMetrics();
  const dom = DOMS.find((d) => d === option(args, 'dom')) ?? 'jsdom';
  const show = option(args, 'show');
  const only = show ?? option(args, 'set');
  const figures: Figure[] = [];
  const all: (readonly [SetName, readonly PageResult[]])[] = [];
  for (const set of SETS) {
    if (only && !only.split(',').includes(set)) continue;
    const results = readSet(set, dom, !args.includes('--no-peers'));
    all.push([set, results]);
    if (show) showWorst(set, results, { metrics, args });
  }
  figures.push(...figuresOf(all, metrics));
  return figures;
}
