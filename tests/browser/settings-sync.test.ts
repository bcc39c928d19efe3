import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as SettingsModule from '../../src/browser/settings';
import type * as SyncModule from '../../src/browser/settings-sync';
import { installFakeBrowser, type FakeBrowser } from './fake-browser';

let fake: FakeBrowser;
let settings: typeof SettingsModule;
let sync: typeof SyncModule;
const open = { isPrivate: false };

beforeEach(async () => {
  vi.resetModules();
  fake = installFakeBrowser();
  settings = await import('../../src/browser/settings');
  sync = await import('../../src/browser/settings-sync');
});

describe('the browser’s own sync', () => {
  it('gets nothing from a reader who did not ask for it', async () => {
    await settings.changeSettings((now) => ({ ...now, sites: { 'a.example': 'on' } }), open);
    expect(fake.synced.size).toBe(0);
    expect(await sync.isSynced()).toBe(false);
  });

  it('is begun with the settings of this machine, and follows them', async () => {
    await settings.changeSettings((now) => ({ ...now, density: 'few' }), open);
    expect(await sync.syncSettings(true)).toEqual({ ok: true, value: null });
    expect(fake.synced.get('settings')).toMatchObject({ density: 'few' });
    await settings.changeSettings((now) => ({ ...now, density: 'many' }), open);
    expect(fake.synced.get('settings')).toMatchObject({ density: 'many' });
  });

  it('is begun with those of another machine where that has left some, checked as any stored ones', async () => {
    fake.synced.set('settings', { version: 1, theme: 'dark', density: 'endless' });
    await settings.changeSettings((now) => ({ ...now, theme: 'light', density: 'few' }), open);
    await sync.syncSettings(true);
    expect(await settings.loadSettings()).toMatchObject({ theme: 'dark', density: 'normal' });
  });

  it('brings what another machine changes to every open page; our own change coming back wakes none', async () => {
    await sync.syncSettings(true);
    sync.followSync();
    const seen: string[] = [];
    settings.watchSettings((now) => seen.push(now.theme));
    await fake.storage.sync.set({ settings: { version: 1, theme: 'dark' } });
    await vi.waitFor(() => expect(seen).toEqual(['dark']));
    await fake.storage.sync.set({ settings: await settings.loadSettings() });
    await new Promise((r) => setTimeout(r, 5));
    expect(seen).toEqual(['dark']);
  });

  it('changes nothing on a machine that does not take part', async () => {
    sync.followSync();
    await fake.storage.sync.set({ settings: { version: 1, theme: 'dark' } });
    await new Promise((r) => setTimeout(r, 5));
    expect(await settings.loadSettings()).toMatchObject({ theme: 'auto' });
  });

  it('over its quota costs the copy, not the setting, and says so', async () => {
    await sync.syncSettings(true);
    fake.faults.sync = new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    expect(await settings.changeSettings((now) => ({ ...now, theme: 'dark' }), open)).toEqual({
      ok: false,
      error: 'sync-failed',
    });
    expect(await settings.loadSettings()).toMatchObject({ theme: 'dark' });
  });

  it('ended takes the copy away; refused at the beginning changes nothing', async () => {
    await sync.syncSettings(true);
    await sync.syncSettings(false);
    expect([fake.synced.size, await sync.isSynced()]).toEqual([0, false]);
    fake.faults.sync = new Error('no account');
    expect(await sync.syncSettings(true)).toEqual({ ok: false, error: 'sync-failed' });
    expect(await sync.isSynced()).toBe(false);
  });

  it('is never written from a private window', async () => {
    await sync.syncSettings(true);
    await settings.changeSettings((now) => ({ ...now, theme: 'dark' }), { isPrivate: true });
    expect(fake.synced.get('settings')).toMatchObject({ theme: 'auto' });
  });
});
