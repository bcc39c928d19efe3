import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Folders that a build or an installation makes: never sources. The same list as .gitignore's. */
const MADE = new Set(['node_modules', '.git', 'dist', 'output', 'public/data']);

/**
 * Paths of all sources, with forward slashes, sorted: what git knows of, as it lies here. In an unpacked source archive there is no git and
 * everything is a source but what was made there, so that an archive of the archive is the same archive.
 */
export function sourceFiles(root: string): readonly string[] {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached'], { cwd: root, encoding: 'utf8' });
  const isClone = existsSync(join(root, '.git')) && listed.status === 0;
  const paths = isClone ? listed.stdout.split('\0').filter(Boolean) : walk(root);
  return paths.filter((path) => existsSync(join(root, path))).sort();
}

function walk(root: string, folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = relative(root, join(folder, entry.name)).split(sep).join('/');
    if (MADE.has(path) || entry.isSymbolicLink()) return [];
    if (entry.isDirectory()) return walk(root, join(folder, entry.name));
    return entry.isFile() ? [path] : [];
  });
}
