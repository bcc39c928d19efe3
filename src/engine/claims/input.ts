import type { Cluster, Quote } from '../analysis';
import type { TextDocument } from '../document';
import type { Language } from '../language/language';
import type { Sentence } from '../sentences';
import type { Token } from '../tokens';

/** What claim finding sees: the document as the quotation steps left it. Nothing here may be changed. */
export interface ClaimInput {
  readonly document: TextDocument;
  readonly language: Language;
  /** `document.text` with same length: plain spaces, straight apostrophes; marks are kept. */
  readonly folded: string;
  /** All tokens in reading order. */
  readonly tokens: readonly Token[];
  /** All sentences in reading order; each holds its range of tokens and its block. */
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly clusters: readonly Cluster[];
}
