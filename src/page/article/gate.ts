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

export const has = (e: Evidence, pattern: RegExp): boolean => [...e.s.types].some((t) => pattern.test(t));
const NEWS = /^(?:News|Reportage|Analysis|Opinion|Background)\w*$|^LiveBlogPosting$/;
const ARTICLE = /Article$|BlogPosting$/;

/** Points for "this is a text to be read", and whether they are given. Set by hand; no one sign decides. */
type Sign = readonly [points: number, holds: boolean];

function signsOf(e: Evidence) {
  const { a, s, news, article } = e;
  const { main, all, ogType } = s;
  const { slug, home, dated, numbered } = a;
  return [
    [5, news],
    [2.5, article && !news],
    [1.5, ogType === 'article'],
    [1, s.published],
    [1, s.author],
    [2, dated],
    [2, slug >= 4],
    [1, slug === 3],
    [0.5, numbered],
    [1, slug >= 4 && numbered],
    [1, main > 600],
    [1, main > 1500],
    [0.5, main > 2500 && main > all * 0.8],
    [-1.5, main < 300 && !news],
    [-1, !news && all > 0 && main < all * 0.5],
    [-1.5, main < 800 && s.teasers > 10],
    [-7, home],
    [-3, a.listing],
    [-4, a.docs],
    [-4, a.forum],
    [-5, has(e, /^(?:DiscussionForumPosting|QAPage)$/)],
    [-2.5, a.product],
    [-2.5, !article && has(e, /^Product/)],
    [-5, s.price || /product/.test(ogType)],
    [-2, !news && has(e, /^(?:CollectionPage|ItemList|SearchResultsPage)$/)],
    [-3, s.articles > 8 && main < 1500],
    [-2, a.known && !home && !dated && !numbered && slug < 3],
    [-3, a.service],
    [-1, !news && s.code > 3],
    [-1.5, !article && has(e, /^FAQPage$/)],
    [-1.5, !article && has(e, /LocalBusiness$|Service$/)],
  ] as const satisfies readonly Sign[];
}
/** Points from which a page is a text to be read. */
const ENOUGH = 4;

/** Something said of each sign, in their order: the names of the reasons stand in `gate-kind`, where the page is read. */
export type OfEachSign<T> = OfEach<ReturnType<typeof signsOf>, T>;
type OfEach<S, T> = { readonly [K in keyof S]: T };

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

/** The points that each sign gives: 0 where it does not hold. */
export const pointsOf = (e: Evidence): readonly number[] => signsOf(e).map(([points, holds]) => (holds ? points : 0));

/** A sign alone never decides: a home page that calls itself an article is still a home page. */
export const isText = (points: readonly number[]): boolean => points.reduce((sum, p) => sum + p, 0) >= ENOUGH;

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
  return isText(pointsOf(e)) && unread(e) === null;
}
