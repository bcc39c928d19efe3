import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { LANGS } from '../../src/engine/span';

/**
 * The tables of the six languages are larger than all code of the background, which wakes for every click. So in the extension
 * `data/lexicon/<lang>/*.tsv?raw` is empty at first, and leaves word of how to fill it: src/browser/lexicon.ts does, before the first
 * analysis, from one file of the package. Every other build (CLI, tests, evaluations) imports the files themselves.
 */
const KEY = `Symbol.for('newsgloss lexicon')`;
const TABLE = new RegExp(`data/lexicon/((?:${LANGS.join('|')})/[\\w-]+)\\.tsv\\?raw$`);

export function bundledLexicon(): Plugin {
  return {
    name: 'newsgloss:bundled-lexicon',
    enforce: 'pre',
    load(id) {
      const name = TABLE.exec(id)?.[1];
      if (name === undefined) return null;
      // An export that is assigned later is seen by every importer: bindings of modules are live (ECMA-262, module records).
      return `let table = '';\n(globalThis[${KEY}] ??= new Map()).set('${name}', (t) => { table = t; });\nexport { table as default };`;
    },
  };
}

/** The file that the tables are filled from: name as in "fr/verbs" → text without the comments, which are for people. */
export function lexiconFile(root: string): string {
  const tables = LANGS.flatMap((lang) => tablesOf(join(root, 'data/lexicon', lang), lang));
  return JSON.stringify(Object.fromEntries(tables));
}

const tablesOf = (folder: string, lang: string): [string, string][] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .map((file) => [`${lang}/${file.slice(0, -4)}`, withoutComments(readFileSync(join(folder, file), 'utf8'))]);

/** As src/engine/language/rows.ts reads them: a line that begins with "#" is a comment. */
const withoutComments = (table: string): string =>
  table
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .join('\n');
