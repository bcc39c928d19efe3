import { folded } from './words';
import { isInside } from './find';
import { ARTICLE_TYPE, textOf, typesOf } from './meta/json-ld';
import type { Sources } from './meta/sources';
import { overlap } from './meta/text';
import type { Scoped } from './scopes';
import type { Frame } from './walk';

/** Less prose is a card or a comment that calls itself an article. */
const MIN_PROSE = 200;

/** A whole article of a page: the frame that holds it, its heading as it stands, and the heading's rank. */
export interface Whole {
  readonly frame: Frame;
  readonly heading: string;
  readonly rank: string;
}

/** Which of a page's articles is read as the page's own; `own` null: there is one, or nothing tells which is meant. */
export interface Owned {
  readonly own: Frame | null;
  /** What the page says of itself, as far as it is said of this article. */
  readonly sources: Sources;
}

/**
 * The article that the page is at, where several whole ones stand one under the other (infinite scroll). By the address, by the title;
 * where neither tells, `mostProse` if it is the first of several of one form, for that is the one that was loaded.
 */
export function ownArticle(articles: readonly Whole[], sources: Sources, mostProse: Frame | null): Owned {
  const none = { own: null, sources };
  if (articles.length < 2) return none;
  const { page, url } = sources;
  const path = /^https?:\/\/[^/]+(\/[^?#]{8,})/.exec(url)?.[1];
  const title = folded(page.getElementsByTagName('title')[0]?.textContent ?? '');
  const addressed = articles.filter(({ frame }) => path !== undefined && names(frame.element, path));
  const titled = articles.filter(({ heading }) => title !== '' && title.startsWith(folded(heading)));
  const [told] = addressed.length === 1 ? addressed : titled.length === 1 ? titled : [];
  if (told) return { own: told.frame, sources: sourcesOf(sources, told) };
  const first = articles[0];
  if (!first || !mostProse || !isInside(mostProse, first.frame) || likeOf(articles, first).length === 0) return none;
  const isItsHead = sources.heads.slice(0, 3).some((head) => overlap(head, first.heading) > LIKE_TITLE);
  return {
    own: first.frame,
    sources: isItsHead ? { ...sources, within: first.frame.element } : sourcesOf(sources, first),
  };
}

/** Titles for search engines and for readers share some of their words; two articles' titles hardly any. */
const LIKE_TITLE = 0.3;

/**
 * Articles read beside the page's own: as many texts in all as a reader goes back and forth between, so that a page which is scrolled
 * all day holds no more than a few maps of its nodes.
 */
const MOST_NEIGHBOURS = 3;

/** The articles of the same form as the page's own, those nearest to it, in page order. A teaser or a comment has another. */
export function neighboursOf(articles: readonly Whole[], own: Frame | null): readonly Whole[] {
  const at = articles.findIndex(({ frame }) => frame === own);
  const home = articles[at];
  if (!home) return [];
  const distance = (whole: Whole): number => Math.abs(articles.indexOf(whole) - at);
  const nearest = [...likeOf(articles, home)].sort((a, b) => distance(a) - distance(b)).slice(0, MOST_NEIGHBOURS);
  return articles.filter((whole) => nearest.includes(whole));
}

const likeOf = (articles: readonly Whole[], home: Whole): readonly Whole[] =>
  articles.filter(
    ({ frame, rank }) =>
      frame !== home.frame && (rank === home.rank || (frame.name !== '' && frame.name === home.frame.name)),
  );

/** Articles with a heading and prose of their own, in page order; one inside another is a part of it. */
export function wholeArticles(scoped: readonly Scoped[]): readonly Whole[] {
  const found = new Map<Frame, Whole>();
  const holders = likeHolders(scoped);
  for (const { line, role } of scoped) {
    const { heading: rank } = line.frame;
    if (!/^h[12]$/.test(rank) || (role !== null && role !== 'headline') || folded(line.text) === '') continue;
    const frame = articleAround(line.frame) ?? holders.get(line.frame);
    if (frame && frame.prose >= MIN_PROSE && !found.has(frame)) found.set(frame, { frame, heading: line.text, rank });
  }
  return [...found.values()];
}

/**
 * Boxes of any tag that are articles by their form: siblings of one name with one `<h1>` each. By the frame of that heading; empty where
 * there are not two of them.
 */
function likeHolders(scoped: readonly Scoped[]): ReadonlyMap<Frame, Frame> {
  const headings = new Set(scoped.map(({ line }) => line.frame).filter((f) => f.tag === 'h1' && !articleAround(f)));
  const holders = new Map<Frame, Frame>();
  if (headings.size < 2) return holders;
  const counts = new Map<Frame, number>();
  for (const heading of headings)
    for (let f: Frame | null = heading; f; f = f.parent) counts.set(f, (counts.get(f) ?? 0) + 1);
  for (const heading of headings) {
    let holder = heading;
    while (holder.parent && counts.get(holder.parent) === 1) holder = holder.parent;
    if (holder.name !== '' && holder.prose >= MIN_PROSE) holders.set(heading, holder);
  }
  const formOf = ({ parent, tag, name }: Frame): unknown[] => [parent, tag, name];
  const isAlone = (own: Frame): boolean =>
    ![...holders.values()].some((f) => f !== own && formOf(f).every((part, i) => part === formOf(own)[i]));
  const alone = [...holders].filter(([, holder]) => isAlone(holder));
  for (const [heading] of alone) holders.delete(heading);
  return holders;
}

/** True for a line of another article than the one that is read: of another whole one, or of a box that calls itself one. */
export function isNeighbours(frame: Frame | null, own: Frame | null, articles: readonly Whole[]): boolean {
  if (own === null) return false;
  const around = articleAround(frame);
  if (around !== null) return around !== own && !isInside(around, own);
  return frame !== null && articles.some((other) => other.frame !== own && isInside(frame, other.frame));
}

function articleAround(frame: Frame | null): Frame | null {
  let found: Frame | null = null;
  for (let f: Frame | null = frame; f; f = f.parent) if (f.tag === 'article') found = f;
  return found;
}

const headingLink = (article: Element): string =>
  article.querySelector('h1 a[href], h2 a[href]')?.getAttribute('href') ?? '';

/** An attribute of the article, or its heading's own link, has the page's path: `data-url`, `itemid`, `<h1><a href>`. */
function names(article: Element, path: string): boolean {
  return [headingLink(article), ...[...article.attributes].map((a) => a.value)].some((value) => value.includes(path));
}

/** The address that an article gives as its own, resolved: `data-url`, `itemid`, its heading's link. Empty: it gives none. */
export function addressOf(article: Element, url: string): string {
  const named = [...article.attributes].find((a) => /^(?:itemid|data-[\w-]*(?:url|href|permalink))$/.test(a.name));
  const given = named?.value || headingLink(article);
  if (given === '') return '';
  try {
    const { href, protocol } = new URL(given, url);
    return /^https?:$/.test(protocol) ? href : '';
  } catch {
    return '';
  }
}

/** What the head says is of the article that was loaded first: of another, only its data and what stands inside of it count. */
export function sourcesOf(sources: Sources, { frame, heading }: Pick<Whole, 'frame' | 'heading'>): Sources {
  const title = folded(heading);
  const within = frame.element;
  if (sources.heads.slice(0, 3).some((head) => folded(head).startsWith(title))) return { ...sources, within };
  const article = sources.nodes.find(
    (node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)) && folded(textOf(node['headline'])) === title,
  );
  // Reviews name the claim that they are of; the other data is of the article that was loaded.
  const nodes = sources.nodes.filter((node) => node === article || typesOf(node).includes('ClaimReview'));
  return { ...sources, nodes, article: article ?? null, tags: new Map(), heads: ['', '', '', heading], within };
}
