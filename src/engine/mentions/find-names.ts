import type { EntityKind } from '../analysis';
import { CLASS, type Language } from '../language/language';
import { endingOf, nounOf } from '../language/lookup';
import type { Reading } from '../reading';
import { is, type Token } from '../tokens';
import { isNameToken, nameRange } from './names';

/** A place in the text that looks like a proper name. Tokens [first, last). */
export interface NameMention {
  readonly first: number;
  readonly last: number;
  /** Lower-case words, particles included. */
  readonly words: readonly string[];
  readonly kind: EntityKind;
  /** It opens a sentence with one word that no other place confirms: only kept where a fuller name holds it. */
  readonly weak: boolean;
}

const LONGEST = 6;

/** Every name-like stretch of the text, left to right, in marks too: linking wants them all. */
export function findNames(reading: Reading): readonly NameMention[] {
  const { tokens } = reading;
  const found: NameMention[] = [];
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || !token.capital || reading.sentenceOf[i] === -1) {
      i++;
      continue;
    }
    const mention = known(reading, i) ?? named(reading, i);
    if (mention) found.push(mention);
    i = mention ? mention.last : i + 1;
  }
  return found;
}

const firstWordsOf = new WeakMap<Language, ReadonlySet<string>>();

/** First words of all places and bodies of the tables: most capitals start none of them. */
function firstWords(language: Language): ReadonlySet<string> {
  let words = firstWordsOf.get(language);
  if (!words) {
    const names = [...language.places.names.keys(), ...language.organisations];
    words = new Set(names.flatMap((n) => [n.split(/[ .]/)[0] ?? n, (/^[^ ]*?'/.exec(n) ?? [n])[0], n]));
    firstWordsOf.set(language, words);
  }
  return words;
}

/** A place or body of the tables, the longest that fits. */
function known(reading: Reading, i: number): NameMention | null {
  const { tokens, language, folded } = reading;
  if (!firstWords(language).has((tokens[i] as Token).low)) return null;
  const start = (tokens[i] as Token).start;
  for (let last = Math.min(i + LONGEST, tokens.length); last > i; last--) {
    if (reading.sentenceOf[last - 1] !== reading.sentenceOf[i]) continue;
    const text = folded.slice(start, (tokens[last - 1] as Token).end).toLowerCase();
    const place = language.places.names.get(text);
    const kind: EntityKind | null = place
      ? place.kind === 'seat'
        ? 'organisation'
        : 'place'
      : language.organisations.has(text)
        ? 'organisation'
        : null;
    if (
      kind &&
      !(
        last < tokens.length &&
        isNameToken(reading, last) &&
        kind === 'place' &&
        (last === i + 1 ? language.firstNames.has(text) : isLonger(reading, last))
      )
    )
      return { first: i, last, words: wordsOf(reading, i, last), kind, weak: false };
  }
  return null;
}

/** "New York | Times": a place of several words goes on as a name, unless a first name or a role starts behind it. */
const isLonger = (reading: Reading, last: number): boolean => {
  const { low } = reading.tokens[last] as Token;
  return (
    !reading.language.firstNames.has(low) && !reading.language.titles.has(low) && !reading.language.traits.capitalNouns
  );
};

const wordsOf = (reading: Reading, first: number, last: number): string[] =>
  reading.tokens.slice(first, last).map((t) => t.low);

/** A run of capitalised words; a capitalised body or document noun takes its adjectives and complement along. */
function named(reading: Reading, i: number): NameMention | null {
  const { tokens, language } = reading;
  if (!isNameToken(reading, i) || isTitle(reading, i)) return null;
  const sentence = reading.sentences[reading.sentenceOf[i] as number];
  const limit = sentence?.last ?? tokens.length;
  let last = i + 1;
  for (;;) {
    const past = nameRange.particleEnd(reading, last, limit, i);
    if (past > last) last = past;
    else if (
      last < limit &&
      (isNameToken(reading, last) || tokens[last]?.low === '&') &&
      !(last > i && startsKnown(reading, last))
    )
      last++;
    else break;
  }
  while (last > i + 1 && tokens[last - 1]?.low === '&') last--;
  last = ofBody(reading, i, last, limit);
  const opens = sentence !== undefined && i === sentence.first;
  const noun = nounOf(language, (tokens[i] as Token).low);
  if (language.traits.capitalNouns) return germanName(reading, i, last);
  const from = pastRole(reading, i, last);
  if (from > i) return { first: from, last, words: wordsOf(reading, from, last), kind: 'person', weak: false };
  if (noun && (noun.kind === 'body' || noun.kind === 'document') && !opens) {
    const end = complement(reading, last, limit);
    return {
      first: i,
      last: end,
      words: wordsOf(reading, i, end),
      kind: noun.kind === 'body' ? 'organisation' : 'document',
      weak: end === i + 1,
    };
  }
  if (noun && last === i + 1 && opens) return null;
  const kind = kindOfRun(reading, i, last);
  const weak = opens && last === i + 1 && !language.firstNames.has((tokens[i] as Token).low);
  return { first: i, last, words: wordsOf(reading, i, last), kind, weak };
}

/** "o Corpo de Bombeiros", "la Cour des comptes": a capital after an article, "de" and another capital make one name. */
function ofBody(reading: Reading, first: number, last: number, limit: number): number {
  const { tokens, language } = reading;
  const { headLast, capitalNouns } = language.traits;
  const [before, word, of] = [tokens[first - 1], tokens[first], tokens[last]];
  const common = !language.firstNames.has(word?.low ?? '') && !language.places.names.has(word?.low ?? '');
  if (headLast || capitalNouns || last !== first + 1 || !is(before, CLASS.det) || !is(of, CLASS.of) || !common)
    return last;
  let end = last + 1;
  while (end < limit && is(tokens[end], CLASS.det)) end++;
  if (end >= limit || !isNameToken(reading, end) || language.places.names.has(tokens[end]?.low ?? '')) return last;
  while (end < limit && isNameToken(reading, end)) end++;
  return end;
}

/** "Mayor Anna Reed", "House Speaker Paul Ryan": a role with a capital stands before the name and is no part of it. */
function pastRole(reading: Reading, first: number, last: number): number {
  const { tokens, language } = reading;
  for (let j = last - 2; j >= first; j--) {
    const { low } = tokens[j] as Token;
    if (nounOf(language, low)?.kind === 'person' && !language.firstNames.has(low)) return j + 1;
    if (!language.traits.headLast) break;
  }
  return language.traits.headLast ? first : pastComplement(reading, first, last);
}

/** "la ministre des Sports Laura Flessel", "il ministro dell'Interno Matteo Salvini": behind a role's complement a first name starts the name. */
function pastComplement(reading: Reading, first: number, last: number): number {
  const { tokens, language } = reading;
  const starts = (j: number): boolean => language.firstNames.has((tokens[j] as Token).low);
  if (!is(tokens[first - 1], CLASS.of | CLASS.det) || starts(first)) return first;
  for (let j = first - 1; j > first - 6; j--) {
    const role = tokens[j]?.low ?? '';
    if (nounOf(language, role)?.kind !== 'person') continue;
    for (let k = first + 1; k < last - 1; k++) if (starts(k)) return k;
    if (MINISTER.test(role) && last - first >= 3) return first + 1;
  }
  return first;
}

/** "le ministre de l'Intérieur | Jan Hamáček": what a minister is in charge of is one word, so that two more are a name of any tongue. */
const MINISTER = /^(?:vice-?)?ministr[eoa]$/;

function isTitle(reading: Reading, i: number): boolean {
  const { tokens, language } = reading;
  const low = (tokens[i] as Token).low;
  return language.titles.has(low) || (tokens[i + 1]?.low === '.' && language.titles.has(`${low}.`));
}

const startsKnown = (reading: Reading, i: number): boolean => reading.language.titles.has(reading.tokens[i]?.low ?? '');

/** "Banque centrale européenne", "Traité de partenariat stratégique global": adjectives and "de" complements in lower case. */
function complement(reading: Reading, from: number, limit: number): number {
  const { tokens, language } = reading;
  let last = from;
  for (let j = from; j < limit && j < from + 7; j++) {
    const token = tokens[j] as Token;
    const adjective =
      token.classes === 0 &&
      token.kind === 'word' &&
      (token.capital || endingOf(language, token.low) === 'adjective' || language.places.adjectives.has(token.low));
    // "Comité logement du Plateau": a noun of the closed list right behind the head.
    const noun = is(token, CLASS.noun) && j === from && is(tokens[j + 1], CLASS.of);
    const afterOf = token.classes === 0 && token.kind === 'word' && is(tokens[j - 1], CLASS.of | CLASS.det);
    if (adjective || afterOf || noun) last = j + 1;
    else if (!is(token, CLASS.of) && !(is(token, CLASS.det) && is(tokens[j - 1], CLASS.of))) break;
  }
  return last;
}

function kindOfRun(reading: Reading, first: number, last: number): EntityKind {
  const { tokens, language, folded } = reading;
  const head = tokens[first] as Token;
  const nouns = tokens.slice(first, last).map((t) => nounOf(language, t.low)?.kind);
  if (nouns.includes('body')) return 'organisation';
  if (nouns.includes('document')) return 'document';
  if (nouns.includes('event')) return 'event';
  const before = tokens[first - 1];
  const titled =
    isTitle(reading, Math.max(0, first - 1)) || (before?.low === '.' && first > 1 && isTitle(reading, first - 2));
  if (titled || language.firstNames.has(head.low)) return 'person';
  const text = folded.slice(head.start, (tokens[last - 1] as Token).end);
  if (last === first + 1 && text.length >= 2 && text === text.toUpperCase() && !text.includes('.'))
    return 'organisation';
  if (is(before, CLASS.det) && !is(before, CLASS.of)) return 'unknown';
  return last - first >= 2 ? 'person' : 'unknown';
}

/** Where every noun has a capital, a name is a run of words that are no nouns of the tables: "Angela Merkel", not "Neue Regeln". */
function germanName(reading: Reading, first: number, end: number): NameMention | null {
  const { tokens, language } = reading;
  let from = first;
  const common = (j: number): boolean => {
    const low = (tokens[j] as Token).low;
    return (
      nounOf(language, low) !== null ||
      endingOf(language, low) === 'noun' ||
      language.cueNouns.has(low) ||
      is(tokens[j], CLASS.noun | CLASS.time)
    );
  };
  while (from < end && common(from) && !language.firstNames.has((tokens[from] as Token).low)) from++;
  // „Lauterbachs Torjägerin Mia Kress“: the name starts behind the role.
  for (let j = end - 2; j >= from; j--)
    if (common(j) && nounOf(language, (tokens[j] as Token).low)?.kind === 'person') {
      if (!language.firstNames.has((tokens[j] as Token).low)) from = j + 1;
      break;
    }
  if (from >= end) return null;
  const head = tokens[from] as Token;
  const text = reading.folded.slice(head.start, (tokens[end - 1] as Token).end);
  const acronym = end === from + 1 && text.length >= 2 && text === text.toUpperCase();
  const person = language.firstNames.has(head.low) || end - from >= 2;
  if (is(tokens[from - 1], CLASS.det | CLASS.adj) && !acronym && !language.firstNames.has(head.low)) return null;
  const kind: EntityKind = acronym ? 'organisation' : person ? 'person' : 'unknown';
  return { first: from, last: end, words: wordsOf(reading, from, end), kind, weak: !acronym && end === from + 1 };
}
