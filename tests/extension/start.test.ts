import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from './harness';

const home = mkdtempSync(join(tmpdir(), 'newsgloss-start-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The first bytes of any PNG file (ISO/IEC 15948, 5.2). */
const PNG = '89504e470d0a1a0a';

describe('npm start without a display', () => {
  it.each(['chromium', 'firefox'])('in %s prints who says what and the key claims, and leaves a picture', (name) => {
    const from = Date.now();
    const args = name === 'firefox' ? ['--firefox'] : [];
    const start = spawnSync(process.execPath, [join(ROOT, 'scripts/start.mjs'), ...args], {
      env: { ...process.env, HOME: home, DISPLAY: '', WAYLAND_DISPLAY: '' },
      encoding: 'utf8',
    });
    expect(start.status, start.stderr).toBe(0);
    expect(start.stdout).toMatch(/^Who says what\n {2}\p{Lu}.+\n {4}\S/mu);
    expect(start.stdout).toMatch(/^Key claims\n {4}\S/m);
    const picture = join(ROOT, 'output', `start-${name}.png`);
    expect(statSync(picture).mtimeMs).toBeGreaterThanOrEqual(from);
    expect(readFileSync(picture).subarray(0, 8).toString('hex')).toBe(PNG);
  });
});
