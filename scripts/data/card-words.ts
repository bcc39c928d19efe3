import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../src/engine/span';
import type { CardWords } from '../../src/knowledge/phrases';
import { ROOT } from './root';

const FILE = 'data/lexicon/card-words.tsv';
const COLUMNS: readonly Lang[] = ['fr', 'it', 'en', 'de', 'es', 'pt'];

/** The words of cards for frame.json. Throws with its line where a column is missing. */
export function readCardWords(text = readFileSync(join(ROOT, FILE), 'utf8')): CardWords {
  const rows = new Map<string, Record<Lang, string>>();
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [key = '', ...words] = line.split('\t');
    if (words.length !== COLUMNS.length || words.includes('')) throw new Error(`${FILE}:${i + 1}: ${key}: expected six languages, got ${words.filter(Boolean).length}`);
    rows.set(key, Object.fromEntries(COLUMNS.map((lang, n) => [lang, words[n]])) as Record<Lang, string>);
  }
  const group = (prefix: string): Record<string, Record<Lang, string>> =>
    Object.fromEntries([...rows].flatMap(([key, words]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), words]] : [])));
  const months = group('month.');
  return {
    labels: group('label.'),
    frames: group('frame.') as CardWords['frames'],
    months: Object.fromEntries(COLUMNS.map((lang) => [lang, Array.from({ length: 12 }, (_, n) => months[n + 1]?.[lang] ?? '')])) as unknown as CardWords['months'],
    millions: rows.get('millions') as CardWords['millions'],
  };
}
