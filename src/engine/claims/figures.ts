import type { Quantity } from '../analysis';
import type { ClaimInput } from './input';
import type { ClaimLexicon } from './lexicon';

interface FigureInput {
  readonly input: ClaimInput;
  readonly lexicon: ClaimLexicon;
}

/** Words up to this number count nothing ("deux hommes"), digits and shares do. */
const FEW = 10;

/**
 * A count, amount, share or measure: what the guide calls a figure. Not a date, a duration or an age ("8 ans"), not "two men".
 */
export function isFigure(quantity: Quantity, { input, lexicon }: FigureInput): boolean {
  const { value, unit, start, end } = quantity;
  if (value === null || isDuration(quantity, { input, lexicon })) return false;
  if (unit === '' && isLabel(input.folded.slice(Math.max(0, start - LONGEST_LABEL), start), lexicon)) return false;
  return value > FEW || value < 1 || /\p{N}/u.test(input.folded.slice(start, end));
}

/** "l'article 4", "SB 118": the number is part of a name. */
const isLabel = (before: string, lexicon: ClaimLexicon): boolean => {
  const word = /(\p{L}+)[.\s]+$/u.exec(before)?.[1];
  if (word === undefined) return false;
  return lexicon.forms.get(word.toLowerCase())?.some((f) => f.kind === 'legal') ?? /^\p{Lu}{1,3}$/u.test(word);
};
const LONGEST_LABEL = 20;

/** Its unit, or the word right behind it, is one of time: "8 ans", "19 heures". */
export function isDuration({ unit, end }: Quantity, { input, lexicon }: FigureInput): boolean {
  if (unit !== '') return lexicon.durations.has(unit);
  const next = /^[\s-]*(\p{L}+)/u.exec(input.folded.slice(end, end + LONGEST_UNIT))?.[1];
  return next !== undefined && lexicon.durations.has(next.toLowerCase());
}
const LONGEST_UNIT = 20;
