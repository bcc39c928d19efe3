import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/engine/span';
import { manifestFor } from '../../scripts/build/manifest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const README = read('docs/store/README.md');

/** The text under one heading of a listing. */
function section(listing: string, heading: string): string {
  const [, text = ''] = listing.split(`## ${heading}\n`);
  return (text.split('\n## ')[0] ?? '').trim();
}

function message(lang: string, key: string): string {
  return (
    (JSON.parse(read(`_locales/${lang}/messages.json`)) as Record<string, { message: string }>)[key]?.message ?? ''
  );
}

describe.each(LANGS)('the listing in %s', (lang) => {
  const listing = read(`docs/store/${lang}.md`);

  it('has a name and a summary that are the extension’s own, in the lengths that the stores take', () => {
    expect(section(listing, 'Name')).toBe(message(lang, 'extensionName'));
    expect(section(listing, 'Summary')).toBe(message(lang, 'extensionDescription'));
    expect(section(listing, 'Name').length).toBeLessThanOrEqual(45);
    expect(section(listing, 'Summary').length).toBeLessThanOrEqual(132);
  });

  it('has a description that promises no verdict and says what is never done', () => {
    const description = section(listing, 'Description');
    expect(description.length).toBeGreaterThan(1_000);
    expect(description.length).toBeLessThan(16_000);
    expect(description.split('\n').filter((l) => l.startsWith('•'))).toHaveLength(5);
    expect(description).toMatch(/MIT/);
    expect(description).not.toMatch(/<[a-z]|https?:|fact.?check|\bbest\b|\bIA\b|\bAI\b|KI-/i);
  });

  it('names the shortcut as the manifest has it', () => {
    const { commands } = manifestFor(ROOT, 'chromium') as {
      commands: { toggle: { suggested_key: { default: string } } };
    };
    const key = commands.toggle.suggested_key.default.split('+').at(-1) ?? '?';
    expect(listing).toMatch(new RegExp(`Alt\\+\\p{L}+\\+${key}\\b`, 'u'));
  });
});

describe('what the stores are told', () => {
  it('justifies every permission of the manifest and no other', () => {
    const manifest = manifestFor(ROOT, 'chromium') as { permissions: string[]; optional_host_permissions: string[] };
    const table = section(README, 'Permissions, one by one');
    const named = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
    expect(named.sort()).toEqual([...manifest.permissions, ...manifest.optional_host_permissions].sort());
  });

  it('lists screenshots that exist, in the size that Chrome takes', () => {
    const names = [...section(README, 'Screenshots').matchAll(/`([\w-]+\.png)`/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThanOrEqual(5);
    for (const name of names) expect(existsSync(join(ROOT, 'docs/screens', name)), name).toBe(true);
  });

  it('gives the lowest versions that the manifests have', () => {
    const chromium = manifestFor(ROOT, 'chromium')['minimum_chrome_version'] as string;
    const { gecko } = manifestFor(ROOT, 'firefox')['browser_specific_settings'] as {
      gecko: { strict_min_version: string };
    };
    expect(README).toContain(`| Chromium | ${chromium} |`);
    expect(README).toContain(`| Firefox | ${gecko.strict_min_version.replace('.0', '')} |`);
  });

  it('is the change log’s newest version', () => {
    const { version } = JSON.parse(read('manifest.json')) as { version: string };
    expect(/^## (\d+\.\d+\.\d+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
    expect((JSON.parse(read('package.json')) as { version: string }).version).toBe(version);
  });
});
