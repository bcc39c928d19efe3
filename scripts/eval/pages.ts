import { readPage } from '../../src/page/article/read';
import type { PageRead } from '../../src/page/article/read';
import type { Figure } from './figure';
import { casePages } from './pages/cases';
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

/** Our own pages, one trouble each: the kind, and every block that is expected of the text. */
function cases(): Figure[] {
  const results = casePages().map(({ html, expected }) => {
    const { verdict, document } = readPage(parse(html, expected.url, 'jsdom'), expected.url);
    const starts = document.blocks.map((b) => document.text.slice(b.start, b.end));
    const isRead = expected.text.every((words) => starts.some((s) => s.startsWith(words)));
    return { verdict: verdict.kind === expected.verdict, text: isRead };
  });
  const share = (key: 'verdict' | 'text'): Figure => ({
    name: `pages/cases/${key}`,
    value: results.filter((r) => r[key]).length / results.length,
    n: results.length,
    better: 'up',
    bar: 1,
    note: 'our own pages in tests/cases',
  });
  return [share('verdict'), share('text')];
}

/**
 * `npm run eval -- pages [--dom jsdom|linkedom|fast] [--set NAME] [--show NAME [n]] [--no-peers]`: body, kind and metadata of
 * the saved pages that lie beside the repository, with the peers on the same pages. No pages there: only our own are measured (`--set cases`).
 */
export async function run(args: readonly string[]): Promise<readonly Figure[]> {
  if (!hasPages()) {
    console.error('pages: no saved pages beside the repository, only our own cases are measured');
    return cases();
  }
  const metrics = await loadMetrics();
  const dom = DOMS.find((d) => d === option(args, 'dom')) ?? 'jsdom';
  const show = option(args, 'show');
  const only = show ?? option(args, 'set');
  const figures: Figure[] = !only || only === 'cases' ? cases() : [];
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
