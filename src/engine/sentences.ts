import { articleEnd } from './article-end';
import { CLASS, type Language } from './language/language';
import type { TextDocument } from './document';
import type { Span } from './span';
import { is, type Token } from './tokens';

/** A sentence: never crosses a block; its closing marks and brackets belong to it. */
export interface Sentence extends Span {
  readonly index: number;
  /** Index into TextDocument.blocks. */
  readonly block: number;
  /** Tokens [first, last). */
  readonly first: number;
  readonly last: number;
}

/** Nobody writes sentences of more tokens; lists and broken pages do, and each step looks through its sentence many times. */
const LONGEST = 300;
const STOPS = new Set(['.', '!', '?', '…']);
const CLOSERS = new Set(['»', '”', '’', '›', '"', ')', ']', "'"]);
const TURNED = new Set(['“', '«', '‘', '‹']);
const OPENERS = new Set(['«', '»', '“', '„', '‘', '‚', '‹', '›', '"', '(', '[', '–', '—', '-', '¿', '¡']);

/**
 * Own rules, for no library keeps "M.", "3. Oktober", "p. ex." and « C'est fini ! » a-t-il dit in one piece: a stop ends
 * a sentence where what follows may start one (a capital, a number, an opening mark with a capital after it).
 */
export function splitSentences(
  document: TextDocument,
  tokens: readonly Token[],
  language: Language,
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let t = 0;
  document.blocks.slice(0, articleEnd(document)).forEach((block, b) => {
    while (t < tokens.length && (tokens[t] as Token).start < block.start) t++;
    let last = t;
    while (last < tokens.length && (tokens[last] as Token).start < block.end) last++;
    while (t < last) {
      const end = sentenceEnd(tokens, t, last, language);
      const [a, z] = [tokens[t] as Token, tokens[end - 1] as Token];
      sentences.push({
        index: sentences.length,
        block: b,
        first: t,
        last: end,
        start: a.start,
        end: Math.min(z.end, block.end),
      });
      t = end;
    }
  });
  return sentences;
}

/** Index one past the last token of the sentence that starts at `from`. */
function sentenceEnd(tokens: readonly Token[], from: number, last: number, language: Language): number {
  for (let i = from; i < last; i++) {
    const token = tokens[i] as Token;
    if (i - from >= LONGEST) return i;
    // "at 3 a.m. She said": the stop of an abbreviation is in its token; a pronoun with a capital opens a sentence all the same.
    if (token.kind === 'word' && token.low.endsWith('.') && i + 1 < last && opensBehind(tokens, i + 1)) return i + 1;
    if (!STOPS.has(token.low)) continue;
    let after = i + 1;
    while (after < last && STOPS.has((tokens[after] as Token).low)) after++;
    if (isAbbreviation(tokens, i, last, language)) continue;
    while (after < last && closes(tokens, after)) after++;
    if (after >= last || mayStart(tokens, after, last)) return after;
    i = after - 1;
  }
  return last;
}

/** … and so does an opening mark with a pronoun or a determiner of the first person behind it: "at 5 a.m. “My customers …". */
const opensBehind = (tokens: readonly Token[], i: number): boolean =>
  opensSentence(tokens[i]) ||
  (OPENERS.has((tokens[i] as Token).low) &&
    tokens[i + 1]?.capital === true &&
    is(tokens[i + 1], CLASS.subj | CLASS.first));

const opensSentence = (token: Token | undefined): boolean => token?.capital === true && is(token, CLASS.subj);

/** A straight mark closes only where it touches what stands before it; » may have a space before it. */
function closes(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1] as Token, tokens[i] as Token, tokens[i + 1]];
  const touches = before.end === token.start;
  // “ « ‘ ‹ close in German and Danish: they touch what stands before them and nothing behind.
  if (TURNED.has(token.low) && touches && (!next || next.start > token.end)) return true;
  if (!CLOSERS.has(token.low)) return false;
  return token.low === '»' || token.low === '›' ? !next || next.start > token.end || touches : touches;
}

function mayStart(tokens: readonly Token[], at: number, last: number): boolean {
  let i = at;
  while (i < last - 1 && OPENERS.has((tokens[i] as Token).low)) i++;
  const token = tokens[i] as Token;
  if (token.kind === 'number') return true;
  return token.capital;
}

/**
 * A stop after an abbreviation, an initial ("J. Dupont") or an ordinal before a lower-case word or month ("3. Oktober") ends
 * nothing. The stop must touch its word.
 */
function isAbbreviation(tokens: readonly Token[], i: number, last: number, language: Language): boolean {
  const [stop, before, next] = [tokens[i] as Token, tokens[i - 1], tokens[i + 1]];
  if (stop.low !== '.' || !before || before.end !== stop.start) return false;
  if (!next || i + 1 >= last) return false;
  if (language.titles.has(`${before.low}.`)) return true;
  if (language.abbreviations.has(before.low)) return !opensSentence(next);
  if (before.kind === 'word' && before.low.length === 1 && before.capital && next.capital) return true;
  return before.kind === 'number' && language.traits.capitalNouns && before.low.length <= 2 && next.kind === 'word';
}
