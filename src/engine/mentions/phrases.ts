import { CLASS, type Gender, type GrammaticalNumber, type NounKind } from '../language/language';
import { endingOf, nounOf } from '../language/lookup';
import type { Reading } from '../reading';
import type { Sentence } from '../sentences';
import type { Span } from '../span';
import { is, type Token } from '../tokens';
import { agreement, isIndefinite } from './agreement';
import { nameRange, readTitle } from './names';
import { beingAt, headOf, kindOf } from './phrase-heads';
import { pronounAt } from './pronouns';
import { ANY_PREP, isAdverb, isBareVerb, isContent, isObjectPronoun, NOUNY } from './phrase-words';

/** A noun phrase or a pronoun that could name who speaks. Token ranges are half-open. */
export interface Phrase extends Span {
  readonly first: number;
  readonly last: number;
  /** The token that names the being: "porte-parole", the name's first token, the pronoun. */
  readonly head: number;
  readonly kind: NounKind | 'name' | 'pronoun' | 'someone' | 'time' | 'other';
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  /** Tokens of the proper name in it: "Lin Jian" in "le porte-parole du ministère Lin Jian". */
  readonly name: readonly [number, number] | null;
  /** The preposition right before it, or -1: a phrase with one is no subject. */
  readonly prep: number;
  /** "le", "ce", "son": it takes up someone known; false for "un" and for bare nouns. */
  readonly definite: boolean;
  /** A courtesy title stands before the name. */
  readonly titled: boolean;
  readonly sentence: number;
}

const { det, of, to, adj, num, time, adv } = CLASS;

/** All phrases of a sentence, left to right; complements ("de la Maison Blanche") belong to the phrase they follow. */
export function findPhrases(reading: Reading, sentence: Sentence): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let before = -1;
  for (let i = sentence.first; i < sentence.last;) {
    const token = reading.tokens[i] as Token;
    const phrase = pronounAt(reading, sentence, i, before) ?? nominalAt(reading, sentence, i, before);
    if (phrase) {
      phrases.push(phrase);
      i = phrase.last;
      before = -1;
      continue;
    }
    before =
      is(token, ANY_PREP) && !inAdverb(reading, i) ? i : is(token, det | adv | num | adj) && before >= 0 ? before : -1;
    i++;
  }
  return phrases;
}

/** "d'emblée", "d'ailleurs": no preposition of what follows the adverb. */
const inAdverb = (reading: Reading, i: number): boolean =>
  reading.tokens[i]?.low === "d'" && is(reading.tokens[i + 1], adv);

/** Determiners and content words of a phrase, complements left out. */
export interface Nominal {
  readonly first: number;
  readonly last: number;
  /** First token after the determiners. */
  readonly core: number;
  readonly titled: boolean;
}

/** "le maire Paul Girard à la presse": after a name "à" opens no complement of the role. */
const isNameEnd = (reading: Reading, i: number): boolean =>
  reading.tokens[i]?.capital === true &&
  !reading.language.traits.capitalNouns &&
  nounOf(reading.language, reading.tokens[i]?.low ?? '') === null;

/** Determiners, then content words, without complements. Null: none starts here. */
function simpleNominal(reading: Reading, sentence: Sentence, i: number): Nominal | null {
  const { tokens } = reading;
  let j = i;
  while (j < sentence.last && is(tokens[j], det) && !is(tokens[j], of | to)) j++;
  if (j > i && is(tokens[j], adv | CLASS.more) && !is(tokens[j], NOUNY)) j++;
  const core = j;
  if (core === i + 1 && isObjectPronoun(reading, i)) return null;
  // "confirmó hoy Hamás", "précise jeudi l'OFAG": a day is no part of the name behind it or before it.
  if (core === i && is(tokens[i], time) && is(tokens[i], adv) && tokens[i + 1]?.capital) return null;
  if (core === i && (isBareVerb(reading, sentence, i) || isAdverb(reading, i))) return null;
  const titleEnd = readTitle(reading, j, sentence.last);
  const titled = titleEnd > j;
  j = Math.max(j, titleEnd);
  while (j < sentence.last) {
    const token = tokens[j] as Token;
    const particle = nameRange.particleEnd(reading, j, sentence.last, core);
    if (particle > j) j = particle;
    else if (
      endsAtNoun(reading, j, core) ||
      startsTitle(reading, j, core, sentence.last) ||
      startsPerson(reading, j, i) ||
      isVerbBehind(reading, j, core) ||
      actsHere(reading, j, core)
    )
      break;
    // "au juge", "del juez": a preposition with its article opens a phrase as a determiner does.
    else if (isContent(reading, token, j === core && (j > i || isLed(reading, i)))) j++;
    else break;
    if (reading.pairOf[j] !== reading.pairOf[i]) break;
  }
  while (j > core && tokens[j - 1]?.low === "'s") j--;
  if (reading.language.traits.capitalNouns) while (j > core && !isNounLike(tokens[j - 1] as Token)) j--;
  return j > core ? { first: i, last: j, core, titled } : null;
}

const isLed = ({ tokens, language }: Reading, i: number): boolean =>
  !language.traits.headLast && is(tokens[i - 1], det) && is(tokens[i - 1], ANY_PREP);

/** "cuenta entre lágrimas | Rosa Huenchul": behind a bare noun that is nobody's role a first name opens a phrase of its own. */
function startsPerson({ language, tokens }: Reading, j: number, first: number): boolean {
  const [noun, name] = [tokens[j - 1], tokens[j]];
  if (language.traits.headLast || j !== first + 1 || !noun || noun.capital || noun.kind !== 'word') return false;
  return (
    name?.capital === true &&
    language.firstNames.has(name.low) &&
    nounOf(language, noun.low) === null &&
    !is(noun, det | adj)
  );
}

/** "A autora | encolhe os ombros": a word of no table between a being and an article, that ends like no adjective. */
function isVerbBehind({ language, tokens }: Reading, j: number, core: number): boolean {
  const [being, word, article] = [tokens[j - 1], tokens[j], tokens[j + 1]];
  if (language.traits.headLast || language.traits.capitalNouns || j !== core + 1 || !word || word.capital) return false;
  const plain = word.kind === 'word' && word.classes === 0 && !language.places.adjectives.has(word.low);
  return (
    plain &&
    nounOf(language, being?.low ?? '')?.kind === 'person' &&
    nounOf(language, word.low) === null &&
    is(article, det) &&
    !is(article, of | to) &&
    (endingOf(language, word.low) ?? 'finite') === 'finite'
  );
}

/** "le groupe | fait valoir": a word that is a noun and a verb, right behind a being, with an infinitive behind it. */
const actsHere = ({ language, tokens }: Reading, j: number, core: number): boolean =>
  j > core &&
  is(tokens[j], CLASS.verb) &&
  is(tokens[j], CLASS.noun) &&
  nounOf(language, tokens[j - 1]?.low ?? '') !== null &&
  (language.verbs.get(tokens[j + 1]?.low ?? '')?.some((f) => f.tense === 'infinitive') === true ||
    endingOf(language, tokens[j + 1]?.low ?? '') === 'infinitive');

/** "il y a quelques jours | M. Keating", "précise l'OFAG | jeudi": a time and a name are two phrases. */
const startsTitle = (reading: Reading, j: number, core: number, last: number): boolean =>
  j > core &&
  ((is(reading.tokens[j - 1], time) && readTitle(reading, j, last) > j) ||
    (is(reading.tokens[j], time) && isNameEnd(reading, j - 1) && !reading.tokens[j]?.capital));

/** Where nouns have a capital, a phrase ends with its noun: „die Firma | wartet“, „die Lage | ernst“. */
const endsAtNoun = (reading: Reading, j: number, core: number): boolean =>
  reading.language.traits.capitalNouns &&
  j > core &&
  isNounLike(reading.tokens[j - 1] as Token) &&
  reading.tokens[j - 1]?.kind === 'word' &&
  !(reading.tokens[j] as Token).capital &&
  reading.tokens[j]?.kind === 'word';

const isNounLike = (token: Token): boolean => token.capital || token.kind === 'number' || is(token, time | num);

/** The phrase that starts at token `i`, a preposition there included; null: none does. */
export function nominalAt(reading: Reading, sentence: Sentence, i: number, before = -1): Phrase | null {
  const { tokens } = reading;
  const start = tokens[i] as Token;
  if (is(start, ANY_PREP) && !is(start, det)) return null;
  const base = simpleNominal(reading, sentence, is(start, ANY_PREP) ? i + 1 : i);
  if (!base) return null;
  const prepIndex = is(start, ANY_PREP) ? i : before;
  const head = headOf(reading, base);
  const info = beingAt(reading, base, head);
  const last = extend(reading, sentence, base, info?.kind ?? null);
  const name = nameRange.inPhrase(reading, { ...base, last }, head, info?.kind ?? null);
  const determiner = base.core > base.first ? (tokens[base.core - 1] as Token) : is(start, det) ? start : null;
  const kind = kindOf(reading, base, { noun: info?.kind ?? null, name, head });
  return {
    start: (tokens[base.first] as Token).start,
    end: (tokens[last - 1] as Token).end,
    first: base.first,
    last,
    head: name && (!info || info.kind === 'place') ? name[0] : head,
    kind,
    ...agreement(reading, base, determiner, info),
    name,
    prep: prepIndex,
    definite: determiner !== null && !isIndefinite(determiner),
    titled: base.titled,
    sentence: sentence.index,
  };
}

/** „der Sprecher der Regierung“: where nouns have a capital, an article in -er or -es right after one opens its genitive. */
function isGenitive(reading: Reading, i: number): boolean {
  const [before, token] = [reading.tokens[i - 1] as Token, reading.tokens[i] as Token];
  return (
    reading.language.traits.capitalNouns &&
    before.capital &&
    !is(before, time | det) &&
    is(token, det) &&
    !token.capital &&
    /(?:er|es)$/.test(token.low)
  );
}

/** "ingénieure en chef", "comandante en jefe": a bare role after a preposition goes with the role before it. */
function pastRank(reading: Reading, sentence: Sentence, last: number): number {
  const { tokens, language } = reading;
  const [prepToken, rank] = [tokens[last], tokens[last + 1]];
  if (last + 1 >= sentence.last || !rank || rank.capital || !is(prepToken, CLASS.prep) || is(prepToken, of | to | det))
    return last;
  if (nounOf(language, rank.low)?.kind !== 'person') return last;
  const next = tokens[last + 2];
  return next && last + 2 < sentence.last && !next.capital && nounOf(language, next.low)?.kind === 'person'
    ? last + 3
    : last + 2;
}

/** "disse o empresário | aos jornalistas": people behind "à" are told, no complement of the role. "ambassadeur à l'ONU" has one. */
function isToldTo({ tokens, language }: Reading, { core, last }: Nominal): boolean {
  const kind = nounOf(language, tokens[core]?.low ?? '')?.kind;
  return (kind === 'person' || kind === 'people') && last - core === 1;
}

/** Complements: "de" always; "à" after a role ("conseiller à la sécurité nationale"). */
function extend(reading: Reading, sentence: Sentence, base: Nominal, kind: NounKind | null): number {
  const { tokens } = reading;
  let last = kind === 'person' ? pastRank(reading, sentence, base.last) : base.last;
  for (;;) {
    const token = tokens[last];
    if (!token || last >= sentence.last || reading.pairOf[last] !== reading.pairOf[base.first]) return last;
    const role = kind === 'person' || kind === 'unnamed' || kind === 'body' || kind === 'people';
    if (!(
      is(token, of) ||
      isGenitive(reading, last) ||
      (role && is(token, to) && last === base.last && kind === 'person' && !isNameEnd(reading, last - 1))
    ))
      return last;
    const from = is(token, det) ? last : last + 1;
    const next = simpleNominal(reading, sentence, from === last ? last + 1 : from);
    if (!next || (!is(token, of) && isToldTo(reading, next))) return last;
    last = next.last;
  }
}
