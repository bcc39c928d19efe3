import { gatherEvidence, has, isText, pointsOf, unread, type Evidence, type OfEachSign } from './gate';
import type { Verdict, VerdictKind } from './verdict';

/** What each sign of the gate is called, in its order; the gate itself, which runs on every page, does without. */
const REASONS: OfEachSign<string> = [
  'data:news-article',
  'data:article',
  'meta:og-article',
  'meta:date',
  'meta:author',
  'url:date',
  'url:slug',
  'url:short-slug',
  'url:number',
  'url:slug-and-number',
  'text:paragraphs',
  'text:long',
  'text:one-body',
  'text:thin',
  'text:scattered',
  'shape:teasers',
  'url:home',
  'url:listing',
  'url:documentation',
  'url:forum',
  'data:forum',
  'url:product',
  'data:product',
  'meta:price',
  'data:collection',
  'data:list-of-articles',
  'url:short',
  'url:service',
  'shape:code',
  'data:questions',
  'data:business',
];

/** What a page that is not read is called: the first that holds. */
const OTHERWISE: readonly (readonly [VerdictKind, (e: Evidence) => boolean])[] = [
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

const LIVE =
  /\b(?:live-?blog|live-?updates|live-?ticker|liveticker|en-direct|diretta|en-vivo|em-direto|ao-vivo)\b|\/(?:live|direct)\//i;

/** The page's kind with its reasons, strongest first, by the signs that the gate goes by. */
export function judge(page: Document, url: string): Verdict {
  const e = gatherEvidence(page, url);
  const points = pointsOf(e);
  const because = (sign: 1 | -1): string[] =>
    REASONS.map((reason, i) => ({ reason, weight: (points[i] ?? 0) * sign }))
      .filter(({ weight }) => weight > 0)
      .sort((x, y) => y.weight - x.weight)
      .map(({ reason }) => reason);
  if (!isText(points)) {
    const kind = OTHERWISE.find(([, holds]) => holds(e))?.[0] ?? 'not-text';
    return { kind, because: because(-1).length > 0 ? because(-1) : ['text:no-sign'] };
  }
  const isLive = has(e, /^LiveBlogPosting$/) || LIVE.test(url.replace(/^[a-z]+:\/\/[^/]*|[?#].*$/gi, ''));
  return { kind: unread(e) ?? (isLive ? 'live-blog' : 'article'), because: because(1) };
}
