import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as SettingsModule from '../../src/browser/settings';
import type * as ReadModule from '../../src/browser/settings-read';
import { installFakeBrowser, type FakeBrowser } from './fake-browser';
import { runs } from '../property-runs';

let fake: FakeBrowser;
let settings: typeof SettingsModule;
let reading: typeof ReadModule;

beforeEach(async () => {
  vi.resetModules();
  fake = installFakeBrowser();
  settings = await import('../../src/browser/settings');
  reading = await import('../../src/browser/settings-read');
});

describe('settings', () => {
  it('are the defaults where nothing was ever stored', async () => {
    expect(await settings.loadSettings()).toEqual(reading.DEFAULTS);
  });

  it('keep what the reader chose, and tell whoever watches', async () => {
    const seen: string[] = [];
    const end = new AbortController();
    settings.watchSettings((s) => seen.push(s.density), end.signal);
    await settings.changeSettings((now) => ({ ...now, density: 'few' }), { isPrivate: false });
    expect((await settings.loadSettings()).density).toBe('few');
    end.abort();
    await settings.changeSettings((now) => ({ ...now, density: 'many' }), { isPrivate: false });
    expect(seen).toEqual(['few']);
  });

  it('of a private window are given back but written nowhere', async () => {
    const changed = await settings.changeSettings((now) => ({ ...now, theme: 'dark' }), { isPrivate: true });
    expect(changed).toMatchObject({ ok: true, value: { theme: 'dark' } });
    expect(fake.stored.size).toBe(0);
  });

  it('say that the storage is full, and stay as they were', async () => {
    await settings.changeSettings((now) => ({ ...now, density: 'few' }), { isPrivate: false });
    fake.faults.local = new Error('QUOTA_BYTES quota exceeded');
    expect(await settings.changeSettings((now) => ({ ...now, density: 'many' }), { isPrivate: false })).toEqual({
      ok: false,
      error: 'storage-full',
    });
    fake.faults.local = new Error('disk I/O');
    expect(await settings.changeSettings((now) => now, { isPrivate: false })).toEqual({
      ok: false,
      error: 'storage-failed',
    });
    expect((await settings.loadSettings()).density).toBe('few');
  });
});

describe('stored settings that are damaged', () => {
  it('cost the damaged field and not the rest', () => {
    const read = reading.readSettings({
      version: 1,
      density: 'enormous',
      theme: 'dark',
      layers: { quotes: false, claims: 'yes' },
      sites: { 'a.example': 'off', 'b.example': 7 },
      hidden: { 'a.example': ['name'], 'b.example': [1] },
    });
    expect(read).toEqual({
      ...reading.DEFAULTS,
      theme: 'dark',
      layers: { ...reading.DEFAULTS.layers, quotes: false },
      sites: { 'a.example': 'off' },
      hidden: { 'a.example': ['name'] },
    });
  });

  it('of any shape give settings that can be used, and reading them twice changes nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const once = reading.readSettings(stored);
        expect(reading.readSettings(once)).toEqual(once);
        expect(['few', 'normal', 'many']).toContain(once.density);
      }),
      runs(300),
    );
  });

  it('of a version to come are read as far as they are known', () => {
    expect(reading.readSettings({ version: 99, density: 'few', layers: 'all' })).toEqual({
      ...reading.DEFAULTS,
      density: 'few',
    });
  });

  it('never take a host name for a property of objects', () => {
    const read = reading.readSettings({ sites: JSON.parse('{"__proto__": "off", "constructor": "on"}') as unknown });
    expect(Object.keys(read.sites)).toContain('constructor');
    expect(({} as Record<string, unknown>)['a.example']).toBeUndefined();
  });
});
