import { READ_ROLES, type AsideBlock, type Block, type TextDocument } from '../../engine/document';
import { finish, type Steps } from '../../engine/steps';
import { createTextMap, type MappedBlock, type TextMap } from '../text-map';
import { reconsider } from './context';
import { findRoot, isInside } from './find';
import { judge } from './gate-kind';
import { gatherSources, type Sources } from './meta/sources';
import { withoutSite } from './meta/title';
import { readMetadata } from './metadata';
import { isNeighbours, ownArticle, sourcesOf } from './neighbours';
import { refine } from './refine';
import { assignRoles, type RoledLine } from './roles';
import { scopeLines } from './scopes';
import { joinRows } from './tables';
import type { Verdict } from './verdict';
import { CAPS, walk, type Caps, type PageLine } from './walk';

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
  const own = ownArticle(scoped, all);
  const isOwn = ({ line }: { readonly line: PageLine }): boolean => own === null || isInside(line.frame, own);
  const sources = own ? sourcesOf(all, own, scoped) : all;
  const root = findRoot(scoped.filter(isOwn));
  const titles = titlesOf(page, sources);
  yield;
  const first = assignRoles(scoped, { root, own, titles });
  yield;
  const roled = reconsider(first, titles);
  yield;
  const meta = readMetadata(sources, roled.filter(isOwn));
  yield;
  const { blocks, mapped, text } = assemble(roled);
  const seen = roled.map(({ as, line }): AsideBlock => ({ role: as, text: line.text }));
  // A neighbour's byline or agency says nothing of this text's origin.
  const asides = seen.filter((b, i) => !READ_ROLES.has(b.role) && !isNeighbours(roled[i]?.line.frame ?? null, own));
  const document: TextDocument = { text, blocks, asides, meta };
  const judged = options.verdict ?? judge(page, url);
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
  };
}

/** What the page calls its text: the metadata's title, its first headings of the first rank. */
function titlesOf(page: Document, { heads, site, url }: Sources): string[] {
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
