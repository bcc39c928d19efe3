import type { Span } from './span';

/**
 * What a block is on its page. Only the first group is the article's text: the others are seen, named and
 * kept apart, so that nothing is lost and nothing that is not the article is read as if it were.
 */
export type BlockRole =
  // the text that the engine reads
  | 'body'
  | 'heading'
  | 'standfirst'
  | 'list-item'
  | 'quote'
  // a row of a table of data, its cells parted by spaces: text, but no prose
  | 'table-row'
  // round the article
  | 'headline'
  | 'byline'
  | 'dateline'
  | 'credit'
  | 'caption'
  | 'pull-quote'
  // beside the article
  | 'aside'
  | 'related'
  | 'newsletter'
  | 'author-box'
  | 'comment'
  | 'advert'
  | 'consent'
  | 'navigation'
  | 'boilerplate';

/** Roles whose text is part of TextDocument.text. */
export const READ_ROLES: ReadonlySet<BlockRole> = new Set([
  'body',
  'heading',
  'standfirst',
  'list-item',
  'quote',
  'table-row',
]);

/** A paragraph-like unit of the document's text, with its role. Blocks are in order and do not overlap. */
export interface Block extends Span {
  readonly role: BlockRole;
}

/** A block of the page that is not part of the article's text. */
export interface AsideBlock {
  readonly role: BlockRole;
  readonly text: string;
}

/** What the page says of itself. Empty string or empty list: not found. */
export interface DocumentMeta {
  readonly title: string;
  /** One name each, without "By" or the agency. */
  readonly authors: readonly string[];
  /** ISO 8601, `YYYY-MM-DD` or with the page's own time and zone; null where the page gives none. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: string;
  readonly section: string;
  readonly url: string;
  readonly canonical: string;
  /** As declared by the page (BCP 47), not as identified from the text. */
  readonly declaredLang: string;
  /** Reviews of claims in the page's own markup; absent: none. */
  readonly reviews?: readonly ClaimReview[];
}

/** A schema.org ClaimReview as a page states it: quoted to the reader with its publisher, never a judgement of ours. */
export interface ClaimReview {
  /** The claim that was reviewed, in the publisher's words. */
  readonly claim: string;
  /** The rating in the publisher's words, "Mostly false". */
  readonly rating: string;
  /** Empty: not said. */
  readonly publisher: string;
  /** ISO date; empty: not said. */
  readonly date: string;
  /** As the page has it, unchecked; empty: not said. */
  readonly url: string;
}

export const NO_META: DocumentMeta = {
  title: '',
  authors: [],
  published: null,
  modified: null,
  publisher: '',
  section: '',
  url: '',
  canonical: '',
  declaredLang: '',
};

/**
 * One article as the engine sees it. `text` is all that spans point into; text between two blocks (line
 * breaks) belongs to none.
 */
export interface TextDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Blocks outside the text, in page order: credits and datelines tell of the origin, captions are not read. */
  readonly asides: readonly AsideBlock[];
  readonly meta: DocumentMeta;
}

/**
 * A document from plain text: blocks are the runs of non-empty lines between line breaks, in `body` role.
 * Offsets point into `text` exactly as it was given.
 */
export function documentFromText(text: string, meta: Partial<DocumentMeta> = {}): TextDocument {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const lead = line[0].length - line[0].trimStart().length;
    const body = line[0].trim();
    if (body) blocks.push({ role: 'body', start: line.index + lead, end: line.index + lead + body.length });
  }
  return { text, blocks, asides: [], meta: { ...NO_META, ...meta } };
}
