import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkWords } from '../../src/knowledge/link/word-lists';
import { LISTS } from '../../src/knowledge/link/word-lists';
import { ROOT } from './root';

const FILE = 'data/lexicon/link-words.tsv';

/** The lists of data/lexicon/link-words.tsv for frame.json. Throws with its line where a list is unknown or a word is not folded. */
export function readLinkWords(text = readFileSync(join(ROOT, FILE), 'utf8')): LinkWords {
  const lists = Object.fromEntries(LISTS.map((name) => [name, [] as string[]]));
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [name = '', words = ''] = line.split('\t');
    const list = lists[name];
    if (!list) throw new Error(`${FILE}:${i + 1}: expected one of ${LISTS.join(', ')}, got "${name}"`);
    for (const word of words.split(' ')) {
      if (!/^[a-z]+$/.test(word)) throw new Error(`${FILE}:${i + 1}: expected folded words with one space between, got "${word}"`);
      if (!list.includes(word)) list.push(word);
    }
  }
  return Object.fromEntries(LISTS.map((name) => [name, (lists[name] ?? []).join(' ')])) as LinkWords;
}
