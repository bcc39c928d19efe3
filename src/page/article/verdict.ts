/** What the gate says of a page; the same words as in src/browser/messages.ts, which the page part may not import. */
export type VerdictKind =
  | 'article'
  | 'live-blog'
  | 'interview'
  | 'index'
  | 'listing'
  | 'product'
  | 'forum'
  | 'video'
  | 'paywall-stub'
  | 'documentation'
  | 'not-text'
  | 'unsupported-language';

/** The page's kind with the signals that spoke for it, strongest first; never about truth. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly because: readonly string[];
}

/** The kinds that are an article, whether or not it can be read: locked, or in another language. */
export const ARTICLE_KINDS: ReadonlySet<VerdictKind> = new Set([
  'article',
  'live-blog',
  'interview',
  'paywall-stub',
  'unsupported-language',
]);

/** The kinds whose text is read and annotated. */
export const READ_KINDS: ReadonlySet<VerdictKind> = new Set(['article', 'live-blog', 'interview']);
