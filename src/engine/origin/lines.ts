import type { BlockRole, TextDocument } from '../document';
import type { Span } from '../span';

/** Where a line stands decides what it may say: a closing line credits, a body paragraph in the middle never does. */
export type LinePlace = 'opening' | 'closing' | 'aside' | 'footer' | 'author' | 'publisher';

/** A stretch of text in which an article tells where it comes from. */
export interface Line {
  readonly text: string;
  readonly place: LinePlace;
  /** In the document's text; null for asides and metadata. */
  readonly span: Span | null;
}

/** Blocks at either end that are read for credits: an agency line often has links or a signature after it. */
const OPENING = 3;
const CLOSING = 6;

/** Asides that speak of the text itself. Captions, comments and related links speak of something else. */
const TELLING: ReadonlySet<BlockRole> = new Set(['byline', 'dateline', 'credit', 'boilerplate', 'author-box']);

/** A page's small print speaks of the whole site as often as of the text. */
const placeOf = (role: BlockRole): LinePlace => (role === 'boilerplate' || role === 'author-box' ? 'footer' : 'aside');

export function originLines(document: TextDocument): Line[] {
  const { blocks, text, meta } = document;
  const inText = (place: LinePlace, from: number, to: number): Line[] =>
    blocks.slice(Math.max(0, from), to).map((b) => ({ text: text.slice(b.start, b.end), place, span: b }));
  const firstClosing = Math.max(OPENING, blocks.length - CLOSING);
  const asides = document.asides
    .filter((a) => TELLING.has(a.role))
    .flatMap((a) => a.text.split('\n').map((text) => ({ text: text.trim(), place: placeOf(a.role) })))
    .filter((line) => line.text !== '');
  return [
    ...inText('opening', 0, OPENING),
    ...inText('closing', firstClosing, blocks.length),
    // A text of one to three blocks opens and closes with the same ones.
    ...(blocks.length <= OPENING ? inText('closing', 0, blocks.length) : []),
    ...asides.map((line): Line => ({ ...line, span: null })),
    ...meta.authors.map((author): Line => ({ text: author, place: 'author', span: null })),
    ...(meta.publisher ? [{ text: meta.publisher, place: 'publisher', span: null } as const] : []),
  ];
}
