import { CLASS } from '../language/language';
import { nounOf } from '../language/lookup';
import type { Reading } from '../reading';
import type { Sentence } from '../sentences';
import { is, type Token } from '../tokens';

/** Where a reporting preposition may stand, by the `source` column of prepositions.tsv. */

const { det, num, prep, of, to } = CLASS;

/** „nach einer Studie“, „nach Polizeiangaben“: the noun after at most an article and two adjectives names a text; „nach dem Urteil“ is a time. */
export function namesDocument(reading: Reading, sentence: Sentence, from: number): boolean {
  const { tokens, language: lang } = reading;
  if (is(tokens[from], det) && !is(tokens[from], num)) return false;
  for (let i = from; i < sentence.last && i < from + 4; i++) {
    const token = tokens[i] as Token;
    if (token.capital && token.kind === 'word') return nounOf(lang, token.low)?.kind === 'document';
    if (token.kind !== 'word' || is(token, prep | of | to | CLASS.and)) return false;
  }
  return false;
}

/** A comma, a dash or a mark stands right before it. */
export function standsAside(reading: Reading, sentence: Sentence, i: number): boolean {
  const before = i > sentence.first || i > 0 ? reading.tokens[i - 1] : undefined;
  const next = reading.tokens[i + 1];
  // „so viele wie nie“, „so berichtet er“: somebody must follow, as a name or with an article.
  const somebody =
    next !== undefined && i + 1 < sentence.last && (next.capital || (is(next, det) && is(next, CLASS.rel | num)));
  return somebody && before !== undefined && (before.kind === 'mark' || /^[,–—-]$/.test(before.low));
}
