import { CLASS, type EndingClass, type Language, type NounInfo, type VerbForm } from './language';
import type { Token } from '../tokens';

/** Answers about one word, found once and kept: articles repeat their words. */
interface Cache {
  readonly nouns: Map<string, NounInfo | null>;
  readonly endings: Map<string, EndingClass | null>;
}
const caches = new WeakMap<Language, Cache>();

/** The language of the article at hand: nearly every question is about it. */
let latest: { readonly language: Language; readonly cache: Cache } | null = null;

function cacheOf(language: Language): Cache {
  if (latest?.language === language && !isFull(latest.cache)) return latest.cache;
  const cache = madeFor(language);
  latest = { language, cache };
  return cache;
}

/** Beyond this the cache starts anew, so that a browser that reads all day does not grow. */
const MOST_WORDS = 4_000;

const isFull = ({ nouns, endings }: Cache): boolean => nouns.size > MOST_WORDS || endings.size > MOST_WORDS;

function madeFor(language: Language): Cache {
  let cache = caches.get(language);
  if (!cache || isFull(cache)) caches.set(language, (cache = { nouns: new Map(), endings: new Map() }));
  return cache;
}

/**
 * The being that a noun names. Compounds go by their first part that names one where heads stand first ("entraîneur-chef"), else by
 * their last: "vice-présidente" → présidente; where nouns are written
 * in one word (German) "Innenminister" → minister. Null: not in the table.
 */
export function nounOf(language: Language, low: string): NounInfo | null {
  const { nouns } = cacheOf(language);
  let found = nouns.get(low);
  if (found === undefined) nouns.set(low, (found = language.nouns.get(low) ?? compound(language, low)));
  return found;
}

function compound(language: Language, low: string): NounInfo | null {
  const hyphen = low.lastIndexOf('-');
  if (hyphen > 0)
    return (
      (language.traits.headLast ? undefined : language.nouns.get(low.slice(0, low.indexOf('-')))) ??
      language.nouns.get(low.slice(hyphen + 1)) ??
      (language.traits.capitalNouns ? compound(language, low.slice(hyphen + 1)) : null)
    );
  if (!language.traits.capitalNouns) return null;
  for (let cut = 3; cut <= low.length - 5; cut++) {
    const info = language.nouns.get(low.slice(cut));
    if (info) return info;
  }
  return null;
}

/** What an unknown word is likely to be by its ending. Null: its ending tells nothing. */
export function endingOf(language: Language, low: string): EndingClass | null {
  const { endings } = cacheOf(language);
  let found = endings.get(low);
  if (found === undefined) {
    found = language.endings.find((e) => low.length >= e.least && low.endsWith(e.suffix))?.is ?? null;
    endings.set(low, found);
  }
  return found;
}

const NOMINAL = CLASS.noun | CLASS.adj | CLASS.num | CLASS.time;
const VERBAL = CLASS.have | CLASS.be | CLASS.modal | CLASS.verb | CLASS.mood;

export const isFiniteForm = (form: VerbForm): boolean => form.tense === 'singular' || form.tense === 'plural';

/** "avoir", "having": auxiliaries that words.tsv also marks `modal`. */
const isNonFiniteAuxiliary = (token: Token): boolean =>
  (token.classes & CLASS.modal) !== 0 && (token.classes & (CLASS.have | CLASS.be)) !== 0;

/** A finite verb, as far as tables and endings tell; "le fait" is for the caller to see. */
export function looksFinite(language: Language, token: Token): boolean {
  if (token.classes & VERBAL) return !isNonFiniteAuxiliary(token);
  if (token.kind !== 'word' || token.classes & NOMINAL) return false;
  // "The Washington Post on Thursday": where no verb opens a sentence, a capital makes a name.
  if (token.capital && language.traits.headLast && !language.traits.capitalNouns) return false;
  if (token.verbs?.some((f) => isFiniteForm(f) && f.tail.length === 0)) return true;
  if (token.classes !== 0 || (token.capital && !language.traits.capitalNouns)) return false;
  if (token.capital || language.nouns.has(token.low)) return false;
  const ending = endingOf(language, token.low);
  return ending === 'finite' || ending === 'conditional';
}

/** Any form of a verb: finite, participle, gerund or infinitive. */
export function looksVerbal(language: Language, token: Token): boolean {
  if (looksFinite(language, token) || token.classes & CLASS.been) return true;
  if (token.kind !== 'word' || token.capital || token.classes & NOMINAL || language.nouns.has(token.low)) return false;
  if (token.verbs) return true;
  const ending = token.classes === 0 ? endingOf(language, token.low) : null;
  return ending === 'participle' || ending === 'gerund' || ending === 'infinitive';
}
