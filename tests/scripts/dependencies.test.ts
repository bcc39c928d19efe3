import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const json = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
}

const { dependencies, devDependencies } =
  json<Record<'dependencies' | 'devDependencies', Record<string, string>>>('package.json');
const { packages } = json<{ packages: Record<string, Locked> }>('package-lock.json');
const locked = Object.entries(packages).filter(([path]) => path !== '');
const direct = { ...dependencies, ...devDependencies };

/** Rows of the table: package → licence and what for. */
const table = new Map(
  [...readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8').matchAll(/^\| `([^`]+)` \| ([^|]+) \| (.+) \|$/gm)].map(
    ([, name = '', licence = '', use = '']) => [name, { licence: licence.trim(), use }] as const,
  ),
);

/** Licences that let anybody use, change and pass on what they cover; weak copyleft (MPL) only for tools. */
const FREE =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Python-2\.0|Unlicense|Zlib|CC-BY-[34]\.0|MPL-2\.0)$/;
const isFree = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => FREE.test(part)));

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.tsx?$/.test(f))
    .map((f) => readFileSync(join(ROOT, folder, f), 'utf8'));
}

describe('dependencies', () => {
  it('are listed with their licences, all of them and no others', () => {
    expect([...table.keys()].sort()).toEqual(Object.keys(direct).sort());
    for (const [name, { licence }] of table) expect(licence, name).toBe(packages[`node_modules/${name}`]?.license);
  });

  it('are pinned to one version each, and every package of the lockfile to a checksum', () => {
    for (const [name, version] of Object.entries(direct)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    for (const [path, { integrity }] of locked) expect(integrity, path).toMatch(/^sha(?:512|1)-/);
  });

  it('are fetched from no address that the lockfile names, and run no script when they are installed', () => {
    for (const [path, { resolved, hasInstallScript }] of locked) {
      expect(resolved, path).toBeUndefined();
      // Optional native helpers of the tests' file watching; never needed and never in a build.
      if (!/(?:^|\/)fsevents$/.test(path)) expect(hasInstallScript ?? false, path).toBe(false);
    }
  });

  it('have licences that let anybody use and pass on what we build', () => {
    for (const [path, { license = '' }] of locked) expect(isFree(license), `${path}: "${license}"`).toBe(true);
  });

  it('reach the reader from two packages only', () => {
    const named = sources('src').flatMap((code) => [
      ...code.matchAll(/^import (?!type\b)[^;]*? from '([^.'][^']*)';/gm),
    ]);
    const reaching = [...new Set(named.map(([, name = '']) => name))];
    const shown = [...table].filter(([, { use }]) => use.includes('**in the extension**')).map(([name]) => name);
    expect(reaching.sort()).toEqual(shown.sort());
  });
});
