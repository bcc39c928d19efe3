import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { LANGS, type Lang } from '../../src/engine/span';

/**
 * A page in one language needs the tables of one language. In the annotator, `data/lexicon/<lang>/*.tsv?raw` is not the file's text but
 * what a script injected just before has laid down for it (src/browser/files.ts names both); the tables of the other five
 * languages are empty there. The engine and every other build import the files themselves.
 */
const KEY = `Symbol.for('newsgloss lexicon')`;
/** One function for all of them: some hundred tables would each say where to look. */
const LAID = 'newsgloss:laid';
const TABLE = new RegExp(`data/lexicon/(?:(${LANGS.join('|')})/)?([\\w-]+)\\.tsv\\?raw$`);
/** Tables of no one language that travel with each: the annotator's own file stays small. */
const COMMON = ['agencies'];

export function injectedLexicon(): Plugin {
  return {
    name: 'newsgloss:injected-lexicon',
    enforce: 'pre',
    resolveId: (id) => (id === LAID ? LAID : null),
    load(id) {
      if (id === LAID) return `export default (lang, name) => globalThis[${KEY}]?.[lang]?.[name] ?? '';`;
      const [, lang = 'common', name = ''] = TABLE.exec(id) ?? [];
      if (name === '' || (lang === 'common' && !COMMON.includes(name))) return null;
      return `import laid from '${LAID}';\nexport default laid('${lang}', '${name}');`;
    },
  };
}

/** The script that lays down one language's tables, without the comments, which are for people. */
export function lexiconScript(root: string, lang: Lang): string {
  const folder = join(root, 'data/lexicon', lang);
  const names = readdirSync(folder)
    .filter((f) => f.endsWith('.tsv'))
    .sort();
  const table = (path: string): string => withoutComments(readFileSync(path, 'utf8'));
  const own = Object.fromEntries(names.map((f) => [f.slice(0, -4), table(join(folder, f))]));
  const common = Object.fromEntries(COMMON.map((name) => [name, table(join(root, 'data/lexicon', `${name}.tsv`))]));
  return `Object.assign(globalThis[${KEY}]??={},${JSON.stringify({ [lang]: own, common })});\nvoid 0;\n`;
}

/** As src/engine/language/rows.ts reads them: a line that begins with "#" is a comment. */
const withoutComments = (table: string): string =>
  table
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .join('\n');
