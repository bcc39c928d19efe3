import { CLASS, type Language } from '../language/language';
import { is, type Token } from '../tokens';
import { formsAt, type ClaimLexicon } from './lexicon';
import type { Range } from './quantities';

/** What clause cutting looks at. */
export interface ClauseInput {
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly lexicon: ClaimLexicon;
}

/** A clause of a sentence. `inner`: it hangs on another clause (relative, that-clause). */
export interface Clause extends Range {
  readonly inner: boolean;
}

/** Words a clause needs to say something: subject, verb and one thing more. */
const LEAST_WORDS = 3;
const STRONG = new Set([';', ':', '–', '—', '(', ')', '…', '?', '!']);
const TRIM = new Set([',', '.', ';', ':', '–', '—', '-', '(', ')', '…', '!', '?']);

const isWord = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'number';

export const countWordTokens = (tokens: readonly Token[], { first, last }: Range): number => {
  let words = 0;
  for (let i = first; i < last; i++) if (isWord(tokens[i])) words++;
  return words;
};

/**
 * True where the token is likely a finite verb: by table ("est", "hat"), else by its ending ("signé" after "a" counts through
 * "a"). No tagger: a clause is kept when any of its words may be one, so doubt keeps the clause.
 */
export function isFinite(token: Token | undefined, language: Language): boolean {
  if (!token || token.kind !== 'word') return false;
  if (is(token, CLASS.verb | CLASS.have | CLASS.be | CLASS.modal | CLASS.mood)) return true;
  const forms = language.verbs.get(token.low);
  if (forms?.some((f) => f.tense === 'singular' || f.tense === 'plural')) return true;
  if (token.classes !== 0 || token.capital) return false;
  const ending = language.endings.find((e) => token.low.length >= e.least && token.low.endsWith(e.suffix));
  return ending?.is === 'finite' || ending?.is === 'conditional';
}

const hasFinite = ({ tokens, language }: ClauseInput, { first, last }: Range): boolean => {
  for (let i = first; i < last; i++) if (isFinite(tokens[i], language)) return true;
  return false;
};

/**
 * Clauses of a stretch of tokens (a sentence, or the content of a quotation). Cut at strong signs, before ", and" with a
 * clause on either side, and before the words that open a part the claim can do without (", ce qui", ", which", ", wobei").
 * Relative and that-clauses come as clauses of their own beside the whole, so that either can be chosen.
 */
export function clausesIn(input: ClauseInput, range: Range): readonly Clause[] {
  const parts = cutStrong(input, range).flatMap((part) => cutCoordinate(input, part));
  const clauses: Clause[] = [];
  for (const part of parts) {
    const cut = tailStart(input, part);
    // A sentence's first part has its verb even where no table knows it ("encourt", "pèse").
    keep(input, clauses, { first: part.first, last: cut, inner: false }, part.first === range.first);
    for (const start of innerStarts(input, part)) {
      const last = tailStart(input, { first: start, last: part.last });
      keep(input, clauses, { first: start, last, inner: true });
    }
  }
  return clauses;
}

function keep(input: ClauseInput, clauses: Clause[], clause: Clause, hasVerb = false): void {
  const trimmed = { ...trim(input, clause), inner: clause.inner };
  if (countWordTokens(input.tokens, trimmed) < LEAST_WORDS || !(hasVerb || hasFinite(input, trimmed))) return;
  if (!clauses.some((c) => c.first === trimmed.first && c.last === trimmed.last)) clauses.push(trimmed);
}

/** "… déjà parlé : les armes …" → two. A sign inside marks that the clause does not open cuts too. */
function cutStrong({ tokens }: ClauseInput, { first, last }: Range): Range[] {
  const parts: Range[] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    if (!STRONG.has((tokens[i] as Token).low)) continue;
    if (i > from) parts.push({ first: from, last: i });
    from = i + 1;
  }
  if (from < last) parts.push({ first: from, last });
  return parts;
}

/** "X fait A et Y fait B" → two, where both sides have a verb and the second starts with a noun phrase or a subject pronoun. */
function cutCoordinate(input: ClauseInput, part: Range): Range[] {
  const { tokens } = input;
  for (let i = part.first + LEAST_WORDS; i < part.last - LEAST_WORDS; i++) {
    if (!is(tokens[i], CLASS.and | CLASS.but)) continue;
    if (!startsClause(input, i + 1, part.last)) continue;
    const [left, right] = [
      { first: part.first, last: i },
      { first: i + 1, last: part.last },
    ];
    if (hasFinite(input, left)) return [left, ...cutCoordinate(input, right)];
  }
  return [part];
}

/** How far from a conjunction the verb of a new clause may stand, in tokens. */
const SUBJECT_REACH = 8;

/** A subject (determiner or pronoun or name), then a finite verb near it, with no relative word between. */
function startsClause(input: ClauseInput, at: number, last: number): boolean {
  const { tokens, language } = input;
  const head = tokens[at];
  if (!head || !isSubjectLike(head)) return false;
  if (is(head, CLASS.subj)) return true;
  for (let i = at + 1; i < Math.min(last, at + SUBJECT_REACH); i++) {
    if (is(tokens[i], CLASS.rel | CLASS.that) || tokens[i]?.low === ',') return false;
    if (isFinite(tokens[i], language) && i > at + 1) return true;
  }
  return false;
}

/** Where the part that can be left out begins: a comma followed by a `tail` form, far enough in. The range's end: nowhere. */
function tailStart({ tokens, lexicon, language }: ClauseInput, { first, last }: Range): number {
  for (let i = first + LEAST_WORDS; i < last - 1; i++) {
    if ((tokens[i] as Token).low !== ',') continue;
    const input = { tokens, lexicon, language };
    const opens =
      formsAt(lexicon, tokens, i + 1).some((f) => f.kind === 'tail') ||
      opensParticiple(tokens, i + 1, language) ||
      opensRelative(tokens, i + 1) ||
      opensApposition(input, i + 1, last);
    if (opens && isWholeBefore(input, { first, last }, i)) return i;
  }
  return last;
}

/** Words before a comma that make a clause even where no table knows its verb. */
const WHOLE = 5;

/**
 * The clause is over before the comma at `at`: it has its verb, or is long enough and nothing comes back after another comma
 * ("Le maire, qui …, a dit" does; "Le pont coûte 12 millions, ce qui inquiète" does not).
 */
function isWholeBefore(input: ClauseInput, { first, last }: Range, at: number): boolean {
  const before = { first, last: at };
  if (hasFinite(input, before)) return true;
  if (countWordTokens(input.tokens, before) < WHOLE) return false;
  return !input.tokens.slice(at + 1, last).some((t) => t.low === ',');
}

/** ", of which …", ", au cours de laquelle …". */
const opensRelative = (tokens: readonly Token[], at: number): boolean =>
  is(tokens[at], CLASS.prep | CLASS.of | CLASS.to) && is(tokens[at + 1], CLASS.rel);

/** How long an apposition may be, in tokens. */
const APPOSITION = 14;
/** "on June 20, 2024 in Geneva": a date goes on past its comma. */
const YEAR = /^\d{4}$/;

/** ", deux fois moins qu'un œnologue": a last part without verb or list; ", Lyon et Nice" goes on with the clause. */
function opensApposition(input: ClauseInput, at: number, last: number): boolean {
  const { tokens, language } = input;
  if (YEAR.test(tokens[at]?.low ?? '')) return false;
  if (last - at > APPOSITION || !(isSubjectLike(tokens[at]) || is(tokens[at], CLASS.adv))) return false;
  for (let i = at; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.low === ',' || is(token, CLASS.and | CLASS.or | CLASS.but) || isFinite(token, language)) return false;
  }
  return true;
}

/** ", suggérant …", ", en visant …", ", citing …", ", contesté par les riverains". */
function opensParticiple(tokens: readonly Token[], at: number, language: Language): boolean {
  const word = is(tokens[at], CLASS.prep) ? tokens[at + 1] : tokens[at];
  if (!word || word.kind !== 'word' || word.capital) return false;
  if (language.verbs.get(word.low)?.some((f) => f.tense === 'participle' || f.tense === 'gerund')) return true;
  if (word.classes !== 0) return false;
  const ending = language.endings.find((e) => word.low.length >= e.least && word.low.endsWith(e.suffix))?.is;
  return ending === 'gerund' || ending === 'participle';
}

/**
 * Starts of relative and that-clauses inside a part: the token after the opening word. A relative word that is itself the
 * subject ("l'usine qui ferme") opens nothing that stands alone; after a verb of saying ("dit que") the clause always does.
 */
function innerStarts({ tokens, language }: ClauseInput, { first, last }: Range): number[] {
  const starts: number[] = [];
  for (let i = first + 1; i < last - LEAST_WORDS; i++) {
    if (!is(tokens[i], CLASS.that | CLASS.rel)) continue;
    const reports = is(tokens[i], CLASS.that) && followsCue(tokens, Math.max(first, i - CUE_REACH), i, language);
    if (reports || isSubjectLike(tokens[i + 1])) starts.push(i + 1);
  }
  return starts;
}

/** How far a reporting verb may stand before its "that", in tokens: "j'ai dit, également à Pyongyang, que". */
const CUE_REACH = 6;

function followsCue(tokens: readonly Token[], from: number, at: number, language: Language): boolean {
  for (let i = from; i < at; i++) if (language.verbs.has(tokens[i]?.low ?? '')) return true;
  return false;
}

/** May begin a noun phrase: "que le maire", "which she", "dont Lyon". */
const isSubjectLike = (token: Token | undefined): boolean =>
  token !== undefined && (is(token, CLASS.det | CLASS.subj | CLASS.dem | CLASS.one | CLASS.num) || token.capital);

/** Without leading connectives ("Par ailleurs,") and signs at either end. */
function trim({ tokens, lexicon }: ClauseInput, { first, last }: Range): Range {
  let [from, to] = [first, last];
  for (let moved = true; moved && from < to;) {
    moved = false;
    const lead = formsAt(lexicon, tokens, from).find((f) => f.kind === 'lead' && f.last < to);
    if (lead) [from, moved] = [lead.last, true];
    else if (TRIM.has((tokens[from] as Token).low)) [from, moved] = [from + 1, true];
  }
  while (to > from && TRIM.has((tokens[to - 1] as Token).low)) to--;
  return { first: from, last: to };
}
