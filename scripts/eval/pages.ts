import type { Figure } from './figure';
import { casePages } from './pages/cases';
import { readInChromium, sampleOf } from './pages/chromium';
import type { DomName } from './pages/dom';
import { readOne, readSet, type PageResult } from './pages/results';
import { figuresOf, isBody, sampleFigures } from './pages/scores';
import { hasPages, loadMetrics, SETS, type SetName } from './pages/sets';
import { showSides, showWorst } from './pages/show';

const DOMS: readonly DomName[] = ['jsdom', 'linkedom', 'fast'];
/** Pages that `--chromium` reads, of all that have a body's gold. */
const SAMPLE = 60;

const option = (args: readonly string[], name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
};

/** Our own pages, one trouble each: the kind, and every block that is expected of the text. */
function cases(): Figure[] {
  const results = casePages().map(({ html, expected }) => {
    const { verdict, document } = readOne(html, expected.url, 'jsdom');
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
 * `npm run eval -- pages [--dom jsdom|linkedom|fast] [--set NAME] [--show NAME [n]] [--no-peers] [--chromium [--sides]]`: body, kind and metadata
 * of the saved pages that lie beside the repository, with the peers on the same pages; with `--chromium` a sample of them also in the
 * browser. No pages there: only our own are measured (`--set cases`).
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
    const results = await readSet(set, { dom, withPeers: !args.includes('--no-peers') });
    all.push([set, results]);
    if (show) showWorst(set, results, { metrics, args });
  }
  figures.push(...figuresOf(all, metrics));
  if (args.includes('--chromium')) {
    const sample = sampleOf(withBodies(all), SAMPLE);
    const inBrowser = await readInChromium(sample);
    if (args.includes('--sides')) showSides(sample, inBrowser, metrics);
    figures.push(...sampleFigures(sample, inBrowser, metrics));
  }
  return figures;
}

const withBodies = (all: readonly (readonly [SetName, readonly PageResult[]])[]): (readonly [SetName, PageResult])[] =>
  all.flatMap(([set, results]) => results.filter((r) => isBody(set, r)).map((r) => [set, r] as const));
