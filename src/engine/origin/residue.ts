import { lazy } from '../language/rows';
import type { Lang } from '../span';
import { LANGS, span } from '../span';
import type { Token } from './breaks';
import { exonyms, ownWords } from './lexicon';
import type { Trace } from './marks';

/** A trace that also tells the language it comes from. */
export interface ForeignTrace extends Trace {
  readonly langs: readonly Lang[];
}

const isLower = (t: Token | undefined): boolean => t !== undefined && t.word === t.low;

/** Function word → the one language of the six that has it; null: two languages have it. */
const owners = lazy((): ReadonlyMap<string, Lang | null> => {
  const owner = new Map<string, Lang | null>();
  for (const lang of LANGS) for (const word of new Set(ownWords(lang))) owner.set(word, owner.has(word) ? null : lang);
  return owner;
});

/**
 * Function words of another language left in the running text: "il presidente della", untranslated. Names and titles hold such words
 * too ("Corriere della Sera"), so that both neighbours must be in lower case, and words in quotation marks do not count.
 */
export function foreignWords(tokens: readonly Token[], lang: Lang): ForeignTrace[] {
  const ownerOf = owners();
  const traces: ForeignTrace[] = [];
  tokens.forEach((t, i) => {
    const owner = t.word.length < 3 || t.quoted || !t.follows ? null : ownerOf.get(t.low);
    if (!owner || owner === lang || !isLower(t)) return;
    if (!isLower(tokens[i - 1]) || !isLower(tokens[i + 1]) || !tokens[i + 1]?.follows) return;
    traces.push({ rule: 'foreign-word', span: span(t.start, t.end), langs: [owner] });
  });
  return traces;
}

/** Longest name of the table, in words ("Monaco di Baviera"). */
const LONGEST = 3;

/**
 * Names of places and people in another language's form: "Mosca" in French. Not inside a longer name ("The Moscow Times"), and not in
 * quotation marks.
 */
export function foreignNames(tokens: readonly Token[], text: string, lang: Lang): ForeignTrace[] {
  const traces: ForeignTrace[] = [];
  const names = exonyms();
  for (let i = 0; i < tokens.length; i += 1) {
    const first = tokens[i];
    if (!first || first.quoted || isLower(first)) continue;
    for (let k = LONGEST; k >= 1; k -= 1) {
      const last = tokens[i + k - 1];
      const langs = last && names.get(text.slice(first.start, last.end));
      if (!last || !langs || langs.has(lang)) continue;
      if (!inLongerName(tokens, i, i + k, lang))
        traces.push({ rule: 'foreign-name', span: span(first.start, last.end), langs: [...langs] });
      i += k - 1;
      break;
    }
  }
  return traces;
}

/** German writes every noun with a capital: there a neighbour says nothing. */
function inLongerName(tokens: readonly Token[], from: number, to: number, lang: Lang): boolean {
  if (lang === 'de') return false;
  const before = tokens[from - 1];
  const after = tokens[to];
  const joinsBefore = before !== undefined && tokens[from]?.follows === true && !isLower(before) && !before.first;
  return joinsBefore || (after?.follows === true && !isLower(after));
}
