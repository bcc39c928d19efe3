import { CLASS, type Gender, type GrammaticalNumber, type NounInfo } from '../language/language';
import type { Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { Nominal, Phrase } from './phrases';

/** Gender and number of a noun phrase. */

const { num } = CLASS;

/** "Valley Growers says", "Estados Unidos dijo": a bare name of several capitals is singular or plural whatever its noun is. */
const isProperName = (reading: Reading, base: Nominal): boolean =>
  (reading.language.traits.headLast || base.core === base.first) &&
  !reading.language.traits.capitalNouns &&
  base.last - base.core > 1 &&
  reading.tokens.slice(base.core, base.last).every((t) => t.capital);

/**
 * Gender and number by determiner and noun. Where cases change the article the noun knows better: „der Richterin“ is a woman, „die Prüfer“
 * are several.
 */
export function agreement(
  reading: Reading,
  base: Nominal,
  determiner: Token | null,
  noun: NounInfo | null,
): Pick<Phrase, 'gender' | 'number'> {
  const { capitalNouns, nounGender } = reading.language.traits;
  const { gender: said = 'x', number = 'x' } = determiner?.word ?? {};
  if (capitalNouns && noun && noun.gender !== 'x' && said !== 'x' && said !== noun.gender)
    return { gender: noun.gender, number: said === 'f' ? 'p' : noun.number };
  return {
    gender: agree(nounGender ? said : 'x', noun?.gender),
    number: isProperName(reading, base) ? 'x' : agree(number, noun?.number),
  };
}

/** "un", "a", "ein" count: an indefinite determiner is one that also means a number or that words.tsv marks `num`. */
export const isIndefinite = (determiner: Token): boolean => is(determiner, num);

function agree<T extends Gender | GrammaticalNumber>(a: T | undefined, b: T | undefined): T {
  return a && a !== 'x' ? a : (b ?? ('x' as T));
}
