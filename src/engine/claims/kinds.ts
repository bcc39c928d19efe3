import type { Span } from '../span';
import type { Token } from '../tokens';
import { formsAt, type ClauseInput } from './clause-words';
import type { Found, Kind } from './lexicon';
import type { Range } from './quantities';

/** Kinds that cut clauses or belong to numbers; all others are features of the clause. */
export type CuttingKind = 'lead' | 'tail' | 'that' | 'unit' | 'about' | 'share' | 'done' | 'plea';
export type FeatureKind = Exclude<Kind, CuttingKind>;
const CUTTING: ReadonlySet<Kind> = new Set<CuttingKind>([
  'lead',
  'tail',
  'that',
  'unit',
  'about',
  'share',
  'done',
  'plea',
]);
/** "mehr als 4600" counts, "mehr als im Vorjahr" compares. */
const COMPARES: ReadonlySet<Kind> = new Set(['comparison', 'change']);

export interface FoundKind extends Found {
  readonly kind: FeatureKind;
}

const NONE: readonly FoundKind[] = [];

/** What begins at a token of a clause that ends before the token `last`. */
export function kindsAt(input: ClauseInput, at: number, last: number): readonly FoundKind[] {
  const here = formsAt(input, at);
  if (here.length === 0) return NONE;
  const counts = here.some((f) => f.kind === 'about' && input.tokens[f.last]?.kind === 'number');
  return here.filter(
    (f): f is FoundKind => f.last <= last && !CUTTING.has(f.kind) && !(counts && COMPARES.has(f.kind)),
  );
}

/** The words of the first of a kind in a clause. */
export function firstOf(input: ClauseInput, { first, last }: Range, kind: string): Span | undefined {
  for (let i = first; i < last; i++) {
    const found = kindsAt(input, i, last).find((f) => f.kind === kind);
    if (found)
      return { start: (input.tokens[found.first] as Token).start, end: (input.tokens[found.last - 1] as Token).end };
  }
  return undefined;
}
