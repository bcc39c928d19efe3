import { READ_ROLES, type AsideBlock, type Block, type TextDocument } from '../../engine/document';
import { finish, type Steps } from '../../engine/steps';
import { createTextMap, type MappedBlock, type TextMap } from '../text-map';
import { reconsider } from './context';
import { findRoot, isInside } from './find';
import { judge } from './gate-kind';
import { gatherSources, type Sources } from './meta/sources';
import { withoutSite } from './meta/title';
import { readMetadata } from './metadata';
import {
  addressOf,
  isNeighbours,
  neighboursOf,
  ownArticle,
  sourcesOf,
  wholeArticles,
  type Owned,
  type Whole,
} from './neighbours';
import { refine } from './refine';
import { assignRoles, type RoledLine } from './roles';
import { scopeLines, type Scoped } from './scopes';
import { joinRows } from './tables';
import { READ_KINDS, type Verdict } from './verdict';
import { CAPS, walk, type Caps, type PageLine, type Walked } from './walk';

export interface PageRead {
  readonly verdict: Verdict;
  readonly document: TextDocument;
  readonly map: TextMap;
  readonly stats: ReadStats;
  /** Every block of the page in page order, read or not. */
  readonly blocks: readonly AsideBlock[];
  /** The element of each of `blocks`: the paragraph, or the box that holds bare text; several lines may share one. */
  readonly elements: readonly Element[];
  /** Open shadow roots that were read: mutations inside them are seen only by watching each. */
  readonly shadows: readonly ShadowRoot[];
  /** The element that holds the article; null: the page has no prose. */
  readonly root: Element | null;
  /** Where it stands among several articles: the whole box of it, headline and all; null: it is the page's only one. */
  readonly box: Element | null;
  /** Other articles on the same page (infinite scroll), in page order, each a document of its own; they have no neighbours themselves. */
  readonly neighbours: readonly PageRead[];
}

export interface ReadStats {
  readonly nodes: number;
  readonly characters: number;
  /** True: the page is larger than the caps, and what lies behind them was not read. */
  readonly capped: boolean;
  readonly blocksSeen: number;
}

export interface ReadOptions {
  readonly caps?: Caps;
  /** The gate's verdict where it is known already; it is judged anew by what was read. */
  readonly verdict?: Verdict;
}

/**
 * Reads a page: its kind, the article's text with a map back to the page, everything round it with its role, and the
 * metadata. The page is not changed. `url` is the page's address; a relative or empty one is taken as unknown.
 */
export const readPage = (page: Document, url: string, options: ReadOptions = {}): PageRead =>
  finish(readPageSteps(page, url, options));

/**
 * The same in steps: a caller may pause at each `yield`, and must see for itself whether the page changed meanwhile. Only the walk over the
 * page's nodes is one step.
 */
export function* readPageSteps(page: Document, url: string, options: ReadOptions = {}): Steps<PageRead> {
  const walked = walk(page.body ?? page.documentElement, options.caps ?? CAPS);
  yield;
  const scoped = scopeLines(joinRows(walked.lines));
  yield;
  const all = gatherSources(page, url);
  yield;
  const articles = wholeArticles(scoped);
  const { own, sources } = ownArticle(articles, all, articles.length > 1 ? findRoot(scoped) : null);
  const judged = options.verdict ?? judge(page, url);
  yield;
  const main = yield* readArticle({ own, sources, scoped, articles, judged, walked });
  if (own === null || main.verdict.kind === 'live-blog') return main;
  const neighbours: PageRead[] = [];
  for (const whole of neighboursOf(articles, own)) {
    const read = yield* readNeighbour(whole, { own, sources: all, scoped, articles, judged, walked });
    if (READ_KINDS.has(read.verdict.kind)) neighbours.push(read);
  }
  return { ...main, neighbours };
}

/** One article of a page that was walked, as it is to be read. */
interface Article extends Owned {
  readonly scoped: readonly Scoped[];
  readonly articles: readonly Whole[];
  readonly judged: Verdict;
  readonly walked: Walked;
}

/** Of a neighbour only its own lines are looked at; the page's address, and what the address tells, is another's. */
function* readNeighbour(whole: Whole, page: Article): Steps<PageRead> {
  const { frame } = whole;
  const address = addressOf(frame.element, page.sources.url);
  const sources = { ...sourcesOf(page.sources, whole), url: address };
  const scoped = page.scoped.filter(({ line }) => isInside(line.frame, frame));
  const read = yield* readArticle({ ...page, own: frame, sources, scoped });
  return { ...read, document: { ...read.document, meta: { ...read.document.meta, canonical: '' } } };
}

function* readArticle({ own, sources, scoped, articles, judged, walked }: Article): Steps<PageRead> {
  const isOwn = ({ line }: { readonly line: PageLine }): boolean => own === null || isInside(line.frame, own);
  const root = findRoot(scoped.filter(isOwn));
  const titles = titlesOf(sources);
  yield;
  const first = assignRoles(scoped, { root, own, articles, titles });
  yield;
  const roled = reconsider(first, titles);
  yield;
  const meta = readMetadata(sources, roled.filter(isOwn));
  yield;
  const { blocks, mapped, text } = assemble(roled);
  const seen = roled.map(({ as, line }): AsideBlock => ({ role: as, text: line.text }));
  // A neighbour's byline or agency says nothing of this text's origin.
  const asides = seen.filter(
    (b, i) => !READ_ROLES.has(b.role) && !isNeighbours(roled[i]?.line.frame ?? null, own, articles),
  );
  const document: TextDocument = { text, blocks, asides, meta };
  yield;
  return {
    verdict: refine(judged, { lines: roled.filter(isOwn), text, meta, sources }),
    document,
    map: createTextMap(mapped),
    stats: { nodes: walked.nodes, characters: walked.characters, capped: walked.capped, blocksSeen: roled.length },
    blocks: seen,
    elements: roled.map(({ line }) => line.frame.element),
    shadows: walked.shadows,
    root: root?.element ?? null,
    box: own?.element ?? null,
    neighbours: [],
  };
}

/** What the page calls its text: the metadata's title, its first headings of the first rank. */
function titlesOf({ page, heads, site, url }: Sources): string[] {
  const headings = [...page.getElementsByTagName('h1')].slice(0, 3).map((h) => h.textContent ?? '');
  return [...heads, ...heads.map((head) => withoutSite(head, site, url)), ...headings].filter(Boolean);
}

interface Assembled {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly mapped: readonly MappedBlock[];
}

/** What stands between two blocks of a document's text. */
export const BETWEEN = '\n\n';

function assemble(lines: readonly RoledLine[]): Assembled {
  const blocks: Block[] = [];
  const mapped: MappedBlock[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const { as, line } of lines) {
    if (!READ_ROLES.has(as)) continue;
    const end = at + line.text.length;
    blocks.push({ role: as, start: at, end });
    mapped.push({ start: at, end, element: line.frame.element, pieces: line.pieces });
    texts.push(line.text);
    at = end + BETWEEN.length;
  }
  return { text: texts.join(BETWEEN), blocks, mapped };
}
