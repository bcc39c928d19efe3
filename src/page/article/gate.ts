import { isReadable } from './gate-language';
import { readSigns, type Signs } from './gate-page';
import { readAddress, type Address } from './gate-url';

/** What the gate looked at. */
export interface Evidence {
  readonly a: Address;
  readonly s: Signs;
  /** A news type of schema.org; any article type. */
  readonly news: boolean;
  readonly article: boolean;
}

type Test = (e: Evidence) => boolean;
/** Points for "this is a text to be read", the reason's name, and when it holds. Set by hand; no one sign decides. */
export type Sign = readonly [points: number, reason: string, holds: Test];

export const has = (e: Evidence, pattern: RegExp): boolean => [...e.s.types].some((t) => pattern.test(t));
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
/** Points from which a page is a text to be read. */
const ENOUGH = 4;

/** From its address, its structured data and a sample of its paragraphs: no tree walk, no layout, nothing kept. */
export function gatherEvidence(page: Document, url: string): Evidence {
  const s = readSigns(page);
  const types = [...s.types];
  return {
    a: readAddress(url),
    s,
    news: types.some((t) => NEWS.test(t)),
    article: types.some((t) => ARTICLE.test(t)),
  };
}

export const signsOf = (e: Evidence): readonly Sign[] => SIGNS.filter(([, , holds]) => holds(e));

/** A sign alone never decides: a home page that calls itself an article is still a home page. */
export const isText = (signs: readonly Sign[]): boolean => signs.reduce((sum, [points]) => sum + points, 0) >= ENOUGH;

/** Why a text is not read all the same; null: it is. */
export function unread({ a, s }: Evidence): 'unsupported-language' | 'video' | 'paywall-stub' | null {
  if (!isReadable(s.sample, s.lang)) return 'unsupported-language';
  if (s.all < 600 && (a.video || /^video/.test(s.ogType))) return 'video';
  return s.locked && s.all < 800 ? 'paywall-stub' : null;
}

/**
 * The gate: whether the page is worth the annotator, which reads it and says what it is. Every page that the reader granted runs
 * this, so that names and reasons are left to `judge`.
 */
export function isToBeRead(page: Document, url: string): boolean {
  const e = gatherEvidence(page, url);
  return isText(signsOf(e)) && unread(e) === null;
}
