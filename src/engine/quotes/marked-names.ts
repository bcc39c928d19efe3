import { CLASS } from '../language/language';
import { endingOf, nounOf } from '../language/lookup';
import type { Phrase } from '../mentions/phrases';
import { isVerbHere, type Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { PairTokens } from './governs';

/**
 * A work's or a thing's name: few words, a capital after the article and no verb, or capitals throughout ("Stand Clear of the
 * Doors"). Where every noun has a capital, only a small word with one tells: „Die Vögel“, not „Sturm im Weinglas“.
 */
export function isTitle(reading: Reading, at: PairTokens): boolean {
  const words = reading.tokens.slice(at.first, at.last).filter((t) => t.kind === 'word');
  const opening = words[0];
  const telling = opening && is(opening, CLASS.det) ? words.slice(1) : words;
  const [first, ...rest] = telling;
  if (!opening || !first || words.length > 8 || words.some((t) => is(t, CLASS.first))) return false;
  const spoken = words.some((t) => isVerbHere(reading, t.index));
  if (reading.language.traits.capitalNouns) return !spoken && opening.capital && opening.classes !== 0;
  const long = rest.filter((t) => t.end - t.start > 3);
  return first.capital && (!spoken || (long.length > 0 && long.every((t) => t.capital)));
}

/**
 * "the word “phaseout”", „der Begriff „Wende““: up to three words without a verb right after a noun with its article are what the noun
 * names, where adjectives stand before nouns. "said the plan “was dead”" has a verb, "the file “beautiful but damp”" is for its verb to tell.
 */
export function namesThing(reading: Reading, at: PairTokens): boolean {
  const { tokens, language } = reading;
  if (!language.traits.headLast && !language.traits.capitalNouns) return false;
  const noun = tokens[at.first - 1];
  if (isOutlet(reading, at)) return true;
  const common = noun?.kind === 'word' && noun.capital === language.traits.capitalNouns && noun.classes === 0;
  if (!common || !is(tokens[at.first - 2], CLASS.det) || !isNounLike(reading, noun)) return false;
  const words = tokens.slice(at.first, at.last).filter((t) => t.kind === 'word');
  const opening =
    CLASS.prep | CLASS.of | CLASS.to | CLASS.by | CLASS.that | CLASS.rel | CLASS.and | CLASS.neg | CLASS.been;
  return (
    words.length > 0 && words.length <= 3 && !is(words[0], opening) && !words.some((t) => isVerbHere(reading, t.index))
  );
}

/** „im Gespräch mit der „Neckarpost““, „sagte sie dem „Spiegel““: where nouns have a capital, one or two of them behind a dative article. */
export function isOutlet({ tokens, language, verbs }: Reading, at: PairTokens): boolean {
  const words = tokens.slice(at.first, at.last).filter((t) => t.kind === 'word');
  const article = tokens[at.first - 1];
  return (
    language.traits.capitalNouns &&
    words.length > 0 &&
    words.length < 3 &&
    words.every((t) => t.capital && verbs[t.index] !== 1) &&
    article !== undefined &&
    (/^(?:der|dem)$/.test(article.low) || (is(article, CLASS.prep) && is(article, CLASS.det)))
  );
}

/** No ending of an adverb, an adjective or a verb. */
const isNounLike = (reading: Reading, { low }: Token): boolean => {
  const ending = endingOf(reading.language, low);
  return !reading.language.verbs.has(low) && (ending === null || ending === 'noun');
};

/** What something is called: a title, or an article and a noun („die Robbe“, « la Muraille »). */
export function isName(reading: Reading, at: PairTokens): boolean {
  const [first, ...rest] = reading.tokens.slice(at.first, at.last).filter((t) => t.kind === 'word');
  return (
    isTitle(reading, at) || (first !== undefined && is(first, CLASS.det) && !is(first, CLASS.num) && rest.length === 1)
  );
}

/** "Il caso Sala: «…»", "L'affaire Dumont : « … »": a noun for no being, named after somebody. "Il collega tedesco Haas" has one of the tables. */
export function isAffair({ tokens, language }: Reading, subject: Phrase): boolean {
  const common = tokens.slice(subject.first, subject.last).filter((t) => t.kind === 'word' && !t.capital);
  const nouns = common.filter((t) => t.classes === 0 || is(t, CLASS.noun));
  return (
    subject.name !== null &&
    (subject.kind === 'name' || subject.kind === 'other') &&
    nouns.length > 0 &&
    nouns.every((t) => nounOf(language, t.low) === null)
  );
}
