import { folded } from './folded';
import { isInside } from './find';
import type { Sources } from './meta/sources';
import type { Scoped } from './scopes';
import type { Frame } from './walk';

/** Less prose is a card or a comment that calls itself an article. */
const MIN_PROSE = 200;

interface Neighbour {
  readonly frame: Frame;
  readonly heading: string;
}

/**
 * The article that the page is at, where several whole ones stand one under the other (infinite scroll): each is a document of its
 * own, read when the page shows its address or its title. Null: there is one, or nothing tells which is meant.
 */
export function ownArticle(scoped: readonly Scoped[], { page, url }: Pick<Sources, 'page' | 'url'>): Frame | null {
  const articles = wholeArticles(scoped);
  if (articles.length < 2) return null;
  const path = /^https?:\/\/[^/]+(\/[^?#]{8,})/.exec(url)?.[1];
  const title = folded(page.getElementsByTagName('title')[0]?.textContent ?? '');
  const addressed = articles.filter(({ frame }) => path !== undefined && names(frame.element, path));
  const titled = articles.filter(({ heading }) => title !== '' && title.startsWith(heading));
  const own = addressed.length === 1 ? addressed : titled;
  return own.length === 1 ? (own[0]?.frame ?? null) : null;
}

/** Articles with a heading and prose of their own; one inside another is a part of it. */
function wholeArticles(scoped: readonly Scoped[]): Neighbour[] {
  const headings = new Map<Frame, string>();
  for (const { line, role } of scoped) {
    if (!/^h[12]$/.test(line.frame.heading) || (role !== null && role !== 'headline')) continue;
    const article = articleAround(line.frame);
    if (article && article.prose >= MIN_PROSE && !headings.has(article)) headings.set(article, folded(line.text));
  }
  return [...headings].map(([frame, heading]) => ({ frame, heading })).filter(({ heading }) => heading !== '');
}

/** True for a line of another article than the one that is read. */
export const isNeighbours = (frame: Frame | null, own: Frame | null): boolean =>
  own !== null && ![null, own].includes(articleAround(frame));

function articleAround(frame: Frame | null): Frame | null {
  let found: Frame | null = null;
  for (let f: Frame | null = frame; f; f = f.parent) if (f.tag === 'article') found = f;
  return found;
}

/** An attribute of the article, or its heading's own link, has the page's path: `data-url`, `itemid`, `<h1><a href>`. */
function names(article: Element, path: string): boolean {
  const linked = article.querySelector('h1 a[href], h2 a[href]')?.getAttribute('href') ?? '';
  return [linked, ...[...article.attributes].map((a) => a.value)].some((value) => value.includes(path));
}

/** What the head says is of the article that was loaded first: of another, only what stands inside of it counts. */
export function sourcesOf(sources: Sources, own: Frame, lines: readonly Scoped[]): Sources {
  const heading =
    lines.find(({ line }) => /^h[12]$/.test(line.frame.heading) && isInside(line.frame, own))?.line.text ?? '';
  const known = sources.heads.slice(0, 3).some((head) => folded(head).startsWith(folded(heading)));
  return known
    ? { ...sources, within: own.element }
    : { ...sources, article: null, tags: new Map(), heads: ['', '', '', heading], within: own.element };
}
