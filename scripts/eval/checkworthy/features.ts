import { claimLexicon, findForms } from '../../../src/engine/claims/lexicon';
import { languageOf } from '../../../src/engine/language/registry';
import { fold } from '../../../src/engine/normalize';
import { tokenize, type Token } from '../../../src/engine/tokens';
import { bucketOf } from '../../train/hashed';
import type { Row } from './corpora';

const isWord = (t: Token): boolean => t.kind === 'word' || t.kind === 'number';
const shapeOf = (t: Token): string => (t.kind === 'number' ? '#' : t.low);

function tokensOf(row: Row | undefined): readonly Token[] {
  const language = row && languageOf(row.lang);
  return language ? tokenize(fold(row.text), language) : [];
}

/** Names of the features of a sentence: words, pairs, word stems, the kinds of our claims lexicon, numbers and names. */
function ownFeatures(row: Row, tokens: readonly Token[]): string[] {
  const words = tokens.filter(isWord);
  const lexicon = claimLexicon(row.lang);
  const names: string[] = [];
  words.forEach((t, i) => {
    names.push(`w:${shapeOf(t)}`, `s:${shapeOf(t).slice(0, 5)}`);
    const next = words[i + 1];
    if (next) names.push(`b:${shapeOf(t)} ${shapeOf(next)}`);
  });
  tokens.forEach((_, i) => findForms(lexicon, tokens, i).forEach((f) => names.push(`k:${f.kind}`)));
  const capitals = words.filter((t, i) => i > 0 && t.capital).length;
  names.push(`len:${Math.min(6, Math.floor(words.length / 5))}`, `caps:${Math.min(4, capitals)}`);
  names.push(`nums:${Math.min(3, words.filter((t) => t.kind === 'number').length)}`);
  if (tokens.some((t) => t.low === '?')) names.push('question');
  return names;
}

/** Buckets of a sentence with a little of what stands round it (who speaks, the words before). */
export function bucketsOf(rows: readonly Row[], at: number, bits: number): readonly number[] {
  const row = rows[at] as Row;
  const names = ownFeatures(row, tokensOf(row));
  const before = rows[at - 1];
  if (row.doc !== undefined) {
    names.push(`speaker:${row.speaker ?? ''}`);
    if (before?.doc === row.doc) names.push(before.speaker === row.speaker ? 'same-speaker' : 'turn');
  }
  return names.map((n) => bucketOf(n, bits));
}
