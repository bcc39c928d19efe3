import { isReadable } from './gate-language';
import { readSigns, type Signs } from './gate-page';
import { readAddress, type Address } from './gate-url';
import type { Verdict, VerdictKind } from './verdict';

/** What the gate looked at. */
interface Evidence {
  readonly a: Address;
  readonly s: Signs;
  /** A news type of schema.org; any article type. */
  readonly news: boolean;
  readonly article: boolean;
}

type Test = (e: Evidence) => boolean;
/** Points for "this is a text to be read", the reason's name, and when it holds. Set by hand; no one sign decides. */
type Sign = readonly [points: number, reason: string, holds: Test];

const has = (e: Evidence, pattern: RegExp): boolean => [...e.s.types].some((t) => pattern.test(t));
const NEWS = /^(?:News|Reportage|Analysis|Opinion|Background)\w*$|^LiveBlogPosting$/;
const ARTICLE = /Article$|BlogPosting$/;

const SIGNS: readonly Sign[] = [
  [5, 'data:news-article', (e) => e.news],
  [2.5, 'data:article', (e) => e.article && !e.news],
  [1.5, 'meta:og-article', (e) => e.s.ogType === 'article'],
  [1, 'meta:date', (e) => e.s.published],
  [1, 'meta:author', (e) => e.s.author],
  [2, 'url:date', (e) => e.a.dated],
  [2, 'url:slug', (e) => e.a.slug >= 4],
  [1, 'url:short-slug', (e) => e.a.slug === 3],
  [0.5, 'url:number', (e) => e.a.numbered],
  [1, 'url:slug-and-number', (e) => e.a.slug >= 4 && e.a.numbered],
  [1, 'text:paragraphs', (e) => e.s.main > 600],
  [1, 'text:long', (e) => e.s.main > 1500],
  [0.5, 'text:one-body', (e) => e.s.main > 2500 && e.s.main > e.s.all * 0.8],
  [-1.5, 'text:thin', (e) => e.s.main < 300 && !e.news],
  [-1, 'text:scattered', (e) => !e.news && e.s.all > 0 && e.s.main < e.s.all * 0.5],
  [-1.5, 'shape:teasers', (e) => e.s.teasers > 10 && e.s.main < 800],
  [-7, 'url:home', (e) => e.a.home],
  [-3, 'url:listing', (e) => e.a.listing],
  [-4, 'url:documentation', (e) => e.a.docs],
  [-4, 'url:forum', (e) => e.a.forum],
  [-5, 'data:forum', (e) => has(e, /^(?:DiscussionForumPosting|QAPage)$/)],
  [-2.5, 'url:product', (e) => e.a.product],
  [-2.5, 'data:product', (e) => !e.article && has(e, /^Product/)],
  [-5, 'meta:price', (e) => e.s.price || /product/.test(e.s.ogType)],
  [-2, 'data:collection', (e) => !e.news && has(e, /^(?:CollectionPage|ItemList|SearchResultsPage)$/)],
  [-3, 'data:list-of-articles', (e) => e.s.articles > 8 && e.s.main < 1500],
  [-2, 'url:short', (e) => e.a.known && !e.a.home && !e.a.dated && !e.a.numbered && e.a.slug < 3],
  [-3, 'url:service', (e) => e.a.service],
  [-1, 'shape:code', (e) => e.s.code > 3 && !e.news],
  [-1.5, 'data:questions', (e) => !e.article && has(e, /^FAQPage$/)],
  [-1.5, 'data:business', (e) => !e.article && has(e, /LocalBusiness$|Service$/)],
];
/** Points from which a page is read. */
const ENOUGH = 4;

/** What a page that is not read is called: the first that holds. */
const OTHERWISE: readonly (readonly [VerdictKind, Test])[] = [
  ['index', (e) => e.a.home],
  ['product', (e) => e.s.price || e.a.product || (!e.article && has(e, /^Product$/))],
  ['forum', (e) => e.a.forum || has(e, /^(?:DiscussionForumPosting|QAPage)$/)],
  ['documentation', (e) => e.a.docs || (e.s.code > 3 && e.s.main > 600)],
  ['video', (e) => (e.a.video || /^video/.test(e.s.ogType) || has(e, /^VideoObject$/)) && e.s.main < 600],
  [
    'listing',
    (e) => e.a.listing || e.s.teasers > 6 || e.s.cards > 4 || has(e, /^(?:CollectionPage|ItemList|SearchResultsPage)$/),
  ],
  ['index', (e) => e.a.known && e.a.depth <= 1 && e.a.slug < 3],
];

/**
 * The page's kind with its reasons, from its address, its structured data and a sample of its paragraphs: no tree walk,
 * no layout, nothing kept. A sign alone never decides: a home page that calls itself an article is still a home page.
 */
export function judge(page: Document, url: string): Verdict {
  const s = readSigns(page);
  const types = [...s.types];
  const e: Evidence = {
    a: readAddress(url),
    s,
    news: types.some((t) => NEWS.test(t)),
    article: types.some((t) => ARTICLE.test(t)),
  };
  const holding = SIGNS.filter(([, , holds]) => holds(e));
  const points = holding.reduce((sum, [p]) => sum + p, 0);
  const because = (sign: 1 | -1): string[] =>
    holding
      .filter(([p]) => p * sign > 0)
      .sort((x, y) => Math.abs(y[0]) - Math.abs(x[0]))
      .map(([, reason]) => reason);
  if (points < ENOUGH) {
    const kind = OTHERWISE.find(([, holds]) => holds(e))?.[0] ?? 'not-text';
    return { kind, because: because(-1).length > 0 ? because(-1) : ['text:no-sign'] };
  }
  return { kind: kindOf(e), because: because(1) };
}

/** Which kind of text a page is that has enough points for one. */
function kindOf(e: Evidence): VerdictKind {
  if (!isReadable(e.s.sample, e.s.lang)) return 'unsupported-language';
  if (e.s.all < 600 && (e.a.video || /^video/.test(e.s.ogType))) return 'video';
  if (e.s.locked && e.s.all < 800) return 'paywall-stub';
  if (has(e, /^LiveBlogPosting$/) || e.a.live) return 'live-blog';
  return e.s.questions >= 5 && e.s.questions > e.s.paragraphs * 0.25 ? 'interview' : 'article';
}
