import { CLASS, type NounInfo, type NounKind } from '../language/language';
import { endingOf, nounOf } from '../language/lookup';
import type { Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { Nominal, Phrase } from './phrases';

/** Which word of a noun phrase tells what being it is, and what kind of phrase that makes it. */

const { adj, num, time, adv } = CLASS;

interface Found {
  readonly noun: NounKind | null;
  readonly name: readonly [number, number] | null;
  readonly head: number;
}

/** A person's role inside a name is part of the name ("Maison Blanche"); a body or document noun in it tells its kind. */
export function kindOf(reading: Reading, base: Nominal, { noun: info, name, head }: Found): Phrase['kind'] {
  if (base.titled) return 'name';
  const insideName = name !== null && name[0] <= head && head < name[1];
  if (info && !(insideName && info !== 'body' && info !== 'document')) return info;
  if (name) return 'name';
  // "d'après Le Soir", "según El Día": where days and months have no capital, one behind an article with a capital is a paper's name.
  const { capitalNouns, headLast } = reading.language.traits;
  const paper = !capitalNouns && !headLast && reading.tokens[head]?.capital && head > base.first;
  return paper ? 'name' : is(reading.tokens[head], time) ? 'time' : 'other';
}

/** A bare plural with a capital inside a sentence is a name: "explica Reis", "dice Reyes". */
export function beingAt(reading: Reading, base: Nominal, j: number): NounInfo | null {
  const token = reading.tokens[j] as Token;
  const noun = nounOf(reading.language, token.low);
  const bare =
    token.capital && base.core === base.first && !reading.language.traits.capitalNouns && base.last - base.core === 1;
  const opens = reading.sentences[reading.sentenceOf[j] as number]?.first === j;
  return noun && bare && !opens && noun.number === 'p' && noun.kind !== 'body' ? null : noun;
}

/** The noun that tells what being it is: the first in "porte-parole du ministère", the last in "House press secretary". */
export function headOf(reading: Reading, base: Nominal): number {
  const { language, tokens } = reading;
  const hits: number[] = [];
  const plain: number[] = [];
  for (let j = base.core; j < base.last; j++) {
    const token = tokens[j] as Token;
    if (token.kind !== 'word' || token.low === "'s") continue;
    // "her husband's football practice": an owner is no head.
    if (j + 2 < base.last && tokens[j + 1]?.low === "'s") continue;
    const noun = beingAt(reading, base, j);
    // "Amílcar Fontes", "Daniela Reis": inside a name a word that is elsewhere a role is a name; "Ontario Premier Doug Ford" is none.
    const named =
      token.capital &&
      j > base.core &&
      !language.traits.capitalNouns &&
      tokens[j - 1]?.capital === true &&
      !(language.traits.headLast && j + 2 < base.last && !language.firstNames.has(tokens[j - 1]?.low ?? ''));
    // "une formation professionnelle": after a noun a word that ends like an adjective is one.
    const adjective = plain.length > 0 && !language.traits.headLast && endingOf(language, token.low) === 'adjective';
    if (noun && !adjective && !(named && noun.kind !== 'body' && noun.kind !== 'document')) hits.push(j);
    if (!is(token, adj | num | adv)) plain.push(j);
  }
  const pick = (list: readonly number[]): number | undefined => (language.traits.headLast ? list.at(-1) : list[0]);
  return pick(hits) ?? pick(plain) ?? base.core;
}
