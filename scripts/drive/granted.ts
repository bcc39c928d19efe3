import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of a built folder in which some optional origins are granted from the start. Browsers grant optional origins only through
 * a prompt that no test can press; listed in host_permissions they are granted at load, and all code runs as it ships.
 */
export function grantedCopy(built: string, origins: readonly string[]): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-'));
  cpSync(built, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: origins }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
