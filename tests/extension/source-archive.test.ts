import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/package/sources';
import { ROOT } from './harness';

/** A store's reviewer unpacks the source archive somewhere else, builds it, and compares: no byte may differ. */
const copy = mkdtempSync(join(tmpdir(), 'newsgloss-source-archive-in-a-folder-of-another-length-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function build(root: string): void {
  for (const program of ['data', 'build']) {
    const done = spawnSync(process.execPath, [join(root, 'scripts/run.mjs'), program], { cwd: root, encoding: 'utf8' });
    expect(done.status, done.stderr).toBe(0);
  }
}

function files(folder: string): Map<string, Buffer> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  return new Map(
    all
      .map((f) => join(f.parentPath, f.name))
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path)]),
  );
}

describe('the source archive', () => {
  it('holds everything that a build needs, and gives the same bytes in another folder', () => {
    for (const path of sourceFiles(ROOT)) {
      mkdirSync(join(copy, dirname(path)), { recursive: true });
      cpSync(join(ROOT, path), join(copy, path));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    build(ROOT);
    build(copy);
    for (const target of ['chromium', 'firefox']) {
      const [here, there] = [ROOT, copy].map((root) => files(join(root, 'dist', target))) as [
        Map<string, Buffer>,
        Map<string, Buffer>,
      ];
      expect([...there.keys()]).toEqual([...here.keys()]);
      const differing = [...here].filter(([path, bytes]) => !there.get(path)?.equals(bytes)).map(([path]) => path);
      expect(differing).toEqual([]);
      expect(here.size).toBeGreaterThan(20);
    }
    expect(sourceFiles(copy)).toEqual(sourceFiles(ROOT));
  });
});
