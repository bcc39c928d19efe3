import type { ClauseInput } from './clause-words';
import type { ClaimInput } from './input';
import type { Amount } from './quantities';
import { FEATURE, type Vector } from './vector';

interface FigureInput {
  readonly input: Pick<ClaimInput, 'folded'>;
  readonly clauses: ClauseInput;
}

/** What the clause's numbers are: figures, durations, dates. */
export function figures(into: Vector, amounts: readonly Amount[], about: FigureInput): void {
  let count = 0;
  for (const amount of amounts) {
    const { date, unit } = amount.quantity;
    if (date !== null) into[FEATURE.date] = 1;
    else if (isDuration(amount, about)) into[FEATURE.duration] = 1;
    else if (isFigure(amount, about)) {
      count++;
      if (unit !== '') into[FEATURE.measured] = 1;
    }
  }
  if (count > 0) into[FEATURE.number] = 1;
  if (count > 1) into[FEATURE.figures] = 1;
}

/** Words up to this number count nothing ("deux hommes"), digits and shares do. */
const FEW = 10;

/**
 * A count, amount, share or measure: what the guide calls a figure. Not a date, a duration or an age ("8 ans"), not "two men".
 */
function isFigure({ quantity }: Amount, { input, clauses }: FigureInput): boolean {
  const { start, end, unit } = quantity;
  const value = quantity.value ?? 0;
  if (unit === '' && isLabelled(start, { input, clauses })) return false;
  return value > FEW || value < 1 || /\p{N}/u.test(input.folded.slice(start, end));
}

/** "l'article 4", "art. 4", "SB 118", "UN-Resolution 1612": the number is part of a name. */
function isLabelled(at: number, { input, clauses }: FigureInput): boolean {
  const word = BEFORE.exec(input.folded.slice(Math.max(0, at - LONGEST_LABEL), at))?.[1];
  if (word === undefined) return false;
  return clauses.lexicon.forms.get(word.toLowerCase())?.some((f) => f.kind === 'legal') ?? ACRONYM.test(word);
}
const LONGEST_LABEL = 20;
/** A part of a word too. */
const BEFORE = /(\p{L}+)[.\s]+$/u;
const ACRONYM = /^\p{Lu}{1,3}$/u;

/** Its unit, or the word right behind it, is one of time: "8 ans", "19 heures". */
function isDuration({ quantity }: Amount, { input, clauses }: FigureInput): boolean {
  const { durations } = clauses.lexicon;
  if (quantity.unit !== '') return durations.has(quantity.unit);
  BEHIND.lastIndex = quantity.end;
  const word = BEHIND.exec(input.folded)?.[1];
  return word !== undefined && durations.has(word.toLowerCase());
}
/** A part of a word too: "140-year-old". */
const BEHIND = /[\s-]*(\p{L}+)/uy;
