import { CLASS } from '../language/language';
import { endingOf, isFiniteForm, looksVerbal, nounOf } from '../language/lookup';
import type { Reading } from '../reading';
import type { Sentence } from '../sentences';
import { is, type Token } from '../tokens';

/** What a word may be where a noun phrase could stand: part of it, a verb, a pronoun, an adverb. */

const { det, prep, of, by, to, adj, num, time, noun, first, second, subj, dem, one, obj, adv } = CLASS;
export const ANY_PREP = prep | of | by | to;
const CLOSED =
  ANY_PREP |
  CLASS.and |
  CLASS.or |
  CLASS.but |
  CLASS.sub |
  CLASS.that |
  CLASS.whether |
  CLASS.rel |
  subj |
  obj |
  dem |
  one |
  CLASS.have |
  CLASS.be |
  CLASS.modal |
  CLASS.been |
  CLASS.neg |
  CLASS.mood |
  adv |
  first |
  second |
  CLASS.verb;
export const NOUNY = adj | num | noun | time;

/** A word that can stand in a noun phrase; `opening`: nothing but determiners before it. */
export function isContent(reading: Reading, token: Token, opening: boolean): boolean {
  if (token.kind === 'number') return true;
  // "einem Mitglied eine", "a member a": an article after a noun opens a phrase of its own.
  if (!opening && is(token, det) && is(token, num)) return false;
  if (token.kind !== 'word') return token.low === '&' || joinsAge(reading, token) || joinsOwner(reading, token);
  if (is(token, NOUNY)) return true;
  // "gli Stati Uniti": a participle with a capital, and one behind it.
  if (token.classes === CLASS.been && token.capital && reading.tokens[token.index + 1]?.capital) return true;
  if (token.capital && token.classes === 0) return !opensAsVerb(reading, token);
  if (token.low === "'s") return !opening;
  if (isNounHere(reading, token)) return true;
  if (is(token, CLOSED | det)) return false;
  return opening || !looksVerbal(reading.language, token);
}

/** „der 62-Jährige“, „die 41-jährige Petra Lang“: the hyphen between a number and a word that touch it. */
function joinsAge({ tokens }: Reading, hyphen: Token): boolean {
  const [age, noun] = [tokens[hyphen.index - 1], tokens[hyphen.index + 1]];
  return (
    hyphen.low === '-' &&
    age?.kind === 'number' &&
    age.end === hyphen.start &&
    noun?.kind === 'word' &&
    noun.start === hyphen.end
  );
}

/** "the nurses' union": the apostrophe of several owners touches their -s, and what they own follows. */
function joinsOwner({ language, tokens }: Reading, sign: Token): boolean {
  const [owner, owned] = [tokens[sign.index - 1], tokens[sign.index + 1]];
  const { headLast, capitalNouns } = language.traits;
  if (!headLast || capitalNouns || !/^['’]$/.test(sign.low) || owner?.kind !== 'word' || !owned) return false;
  return owner.low.endsWith('s') && owner.end === sign.start && owned.kind === 'word' && owned.start > sign.end;
}

/**
 * Where verbs and nouns look alike (English): "the Department of Public Works", a capital behind a capital that is no verb of saying ("Ford
 * Says"); and "a staff report", a being behind "a" and one word ("the police report" stays open).
 */
function isNounHere({ language, tokens }: Reading, token: Token): boolean {
  const { headLast, capitalNouns } = language.traits;
  if (!headLast || capitalNouns) return false;
  const [before, article] = [tokens[token.index - 1], tokens[token.index - 2]];
  if (token.capital) return before?.capital === true && is(token, CLASS.verb) && !language.verbs.has(token.low);
  const one = article !== undefined && is(article, det) && is(article, num) && before?.kind === 'word';
  return one && language.nouns.has(token.low) && language.verbs.has(token.low);
}

/** "Interrogé sur …", "Sapevano …": the first word of a sentence may be a verb, whose capital says nothing. */
function opensAsVerb(reading: Reading, token: Token): boolean {
  const { tokens, language, sentenceOf, sentences } = reading;
  const first =
    sentences[sentenceOf[token.index] as number]?.first === token.index || tokens[token.index - 1]?.kind === 'mark';
  const next = tokens[token.index + 1];
  if (!first || language.traits.capitalNouns) return false;
  if (language.nouns.has(token.low) || language.firstNames.has(token.low)) return false;
  const forms = language.verbs.get(token.low);
  // "Racconta Ferrante: …", but "Grant Shapps".
  if (next?.capital && next.kind === 'word' && next.classes === 0)
    return !language.traits.headLast && (forms?.some(isFiniteForm) ?? false);
  // "Amberly said": a verb behind makes it a name.
  if (language.traits.headLast && next && language.verbs.get(next.low)?.some(isFiniteForm)) return false;
  const ending = endingOf(language, token.low);
  // "Contacté par le journal": an agent behind it tells the participle from "Beauté".
  if (ending === 'noun' && is(next, CLASS.by)) return true;
  return forms !== undefined || (ending !== null && ending !== 'noun' && ending !== 'adjective');
}

/**
 * "a accusé Paul Girard", "…, grommelle Corinne Sarlat": a word without a determiner is the verb where it follows an auxiliary or, in no
 * table, stands between a comma or a mark and a name.
 */
export function isBareVerb(reading: Reading, sentence: Sentence, i: number): boolean {
  const { tokens, language } = reading;
  const token = tokens[i];
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (!token || token.kind !== 'word' || token.capital || i <= sentence.first) return false;
  if (is(before, CLASS.have | CLASS.be) && language.verbs.has(token.low)) return true;
  const parted = before?.kind === 'mark' || before?.low === ',' || before?.low === '–' || before?.low === '—';
  const named = next !== undefined && i + 1 < sentence.last && next.capital && next.kind === 'word';
  return (
    parted && named && token.classes === 0 && !language.traits.capitalNouns && nounOf(language, token.low) === null
  );
}

/** "…, leur répliquent les Allemands", "gli rispondono": a form that only several say is no noun, so that "leur" is no article. */
const isPlural = ({ tokens, language }: Reading, i: number): boolean => {
  const forms = tokens[i + 1]?.verbs;
  return (
    !language.traits.headLast &&
    !language.traits.capitalNouns &&
    is(tokens[i], det) &&
    forms !== undefined &&
    forms.length > 0 &&
    forms.every((f) => f.tense === 'plural') &&
    !is(tokens[i + 1], noun | adj)
  );
};

/** "La presse le dit : …", "A imprensa o diz: …": between a noun and a form of saying with its sign behind, "le" is no article. */
const isTaken = ({ tokens, language }: Reading, i: number): boolean =>
  tokens[i - 1]?.kind === 'word' &&
  tokens[i - 1]?.classes === 0 &&
  is(tokens[i], obj) &&
  /^[:,.]$/.test(tokens[i + 2]?.low ?? '') &&
  !language.cueNouns.has(tokens[i + 1]?.low ?? '') &&
  !is(tokens[i + 1], noun | adj);

/** "comme le rappelle Didier Sutter": after "comme", a subject or a negation an article before a finite verb is a pronoun. */
export const isObjectPronoun = (reading: Reading, i: number): boolean => {
  const [before, token, verb] = [reading.tokens[i - 1], reading.tokens[i], reading.tokens[i + 1]];
  const opens = is(before, subj | obj | CLASS.neg | CLASS.rel | CLASS.sub) && !is(before, CLASS.that);
  return (
    (opens || isTaken(reading, i) || isPlural(reading, i)) &&
    is(token, obj) &&
    verb !== undefined &&
    isFiniteCue(reading, verb)
  );
};

/** A form of a reporting verb that is no being's noun. */
export const isFiniteCue = (reading: Reading, token: Token): boolean =>
  nounOf(reading.language, token.low) === null && (reading.language.verbs.get(token.low)?.some(isFiniteForm) ?? false);

/** "indique cruellement la Cour": without a determiner or preposition no noun ends so; "du recensement" is one. */
export const isAdverb = (reading: Reading, i: number): boolean => {
  const token = reading.tokens[i] as Token;
  const led = is(reading.tokens[i - 1], det | ANY_PREP);
  return !led && token.classes === 0 && !token.capital && endingOf(reading.language, token.low) === 'adverb';
};

/** "certains affirment que": a plural form of a reporting verb after a plural pronoun is no noun. */
export const isSaid = (reading: Reading, pronoun: Token, next: Token): boolean =>
  pronoun.word?.number === 'p' && (reading.language.verbs.get(next.low)?.some((f) => f.tense === 'plural') ?? false);
