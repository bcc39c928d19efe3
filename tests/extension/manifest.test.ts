import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './harness';

const TARGETS = ['chromium', 'firefox'] as const;
const folder = (target: string): string => join(ROOT, 'dist', target);
const manifest = (target: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder(target), 'manifest.json'), 'utf8')) as Record<string, unknown>;

function files(target: string, extension: string): string[] {
  const all = readdirSync(folder(target), { recursive: true, encoding: 'utf8' });
  return all.filter((f) => f.endsWith(extension)).map((f) => join(folder(target), f));
}

describe.each(TARGETS)('the built extension for %s', (target) => {
  it('asks for exactly these permissions', () => {
    const own = target === 'chromium' ? ['sidePanel'] : [];
    expect([...(manifest(target)['permissions'] as string[])].sort()).toEqual(
      ['activeTab', 'scripting', 'storage', ...own].sort(),
    );
    expect(manifest(target)['optional_host_permissions']).toEqual(['*://*/*']);
    for (const key of ['host_permissions', 'optional_permissions', 'content_scripts', 'externally_connectable'])
      expect(manifest(target)).not.toHaveProperty(key);
  });

  it('shows no file of its own to pages', () => {
    expect(manifest(target)).not.toHaveProperty('web_accessible_resources');
  });

  it('may load nothing from anywhere but itself', () => {
    const { extension_pages } = manifest(target)['content_security_policy'] as { extension_pages: string };
    const rules = new Map(extension_pages.split(';').map((r) => r.trim().split(' ') as [string, string]));
    expect(rules.get('default-src')).toBe("'none'");
    for (const value of rules.values()) expect(["'none'", "'self'"]).toContain(value);
    expect(extension_pages).not.toMatch(/unsafe|https?:|data:|\*/);
  });

  it('has every file that its manifest and pages name', () => {
    const named = JSON.stringify(manifest(target)).match(/"[^"]+\.(?:html|js|png)"/g) ?? [];
    for (const file of named) expect(existsSync(join(folder(target), file.slice(1, -1))), file).toBe(true);
    for (const page of files(target, '.html'))
      for (const [, address = ''] of readFileSync(page, 'utf8').matchAll(/(?:src|href)="([^"#]+)"/g))
        expect(
          existsSync(address.startsWith('/') ? join(folder(target), address) : join(page, '..', address)),
          `${page}: ${address}`,
        ).toBe(true);
  });

  it('has no code that makes HTML or code from strings', () => {
    for (const file of files(target, '.js')) {
      const code = readFileSync(file, 'utf8');
      expect(code, file).not.toMatch(
        /\.(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(/,
      );
    }
  });

  it('asks the network for nothing: one fetch, of its own files', () => {
    const code = files(target, '.js')
      .map((f) => readFileSync(f, 'utf8'))
      .join('\n');
    expect(code).not.toMatch(
      /XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts\(|WebTransport|RTCPeerConnection/,
    );
    expect(code.match(/\bfetch\(/g) ?? []).toHaveLength(1);
  });
});

describe('the manifest for Firefox', () => {
  it('says that no data is collected, and has a sidebar for the side panel', () => {
    const { browser_specific_settings, sidebar_action } = manifest('firefox') as {
      browser_specific_settings: { gecko: Record<string, unknown> };
      sidebar_action: Record<string, unknown>;
    };
    expect(browser_specific_settings.gecko['data_collection_permissions']).toEqual({ required: ['none'] });
    expect(sidebar_action['default_panel']).toBe('src/sidepanel/sidepanel.html');
    expect(manifest('firefox')).not.toHaveProperty('side_panel');
    expect(manifest('firefox')).not.toHaveProperty('minimum_chrome_version');
  });
});
