import { span, type Span } from '../span';
import type { Token } from '../tokens';

/** Tokens [first, last): of a clause, of a number. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Its place in the text. Expects at least one token. */
export const spanOf = (tokens: readonly Token[], { first, last }: Range): Span =>
  span((tokens[first] as Token).start, (tokens[last - 1] as Token).end);
