import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBackground, type FakeBackground } from './fake-background';

let background: FakeBackground;
beforeEach(async () => {
  background = createFakeBackground();
  await background.wake();
});

const gate = () => background.deeds.registered.get('gate');
const started = async (): Promise<void> => {
  for (const listener of background.events.startup.listeners) listener();
  await vi.waitFor(() => expect(background.fake.permissions.onAdded.listeners.size).toBeGreaterThan(0));
  await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('the gate', () => {
  it('is registered nowhere while nothing is granted', async () => {
    await started();
    expect(gate()).toBeUndefined();
  });

  it('is registered for exactly what was granted, top frames of web pages only', async () => {
    background.fake.granted.add('*://*.lemonde.example/*').add('file:///*');
    await started();
    expect(gate()).toMatchObject({ js: ['content/gate.js'], matches: ['*://*.lemonde.example/*'], allFrames: false });
  });

  it('takes "all addresses" as every page of the web, not as files', async () => {
    background.fake.granted.add('<all_urls>');
    await started();
    expect(gate()?.matches).toEqual(['*://*/*']);
  });

  it('does not run on a site that is off, and follows a change of it at once', async () => {
    background.fake.granted.add('*://*/*');
    await background.fake.storage.local.set({
      settings: { version: 1, sites: { 'a.example': 'off', 'b.example': 'on' } },
    });
    await vi.waitFor(() => expect(gate()?.excludeMatches).toHaveLength(1));
    expect(gate()?.excludeMatches[0]).toContain('a.example');
    await background.fake.storage.local.set({ settings: { version: 1, sites: {} } });
    await vi.waitFor(() => expect(gate()?.excludeMatches).toEqual([]));
  });

  it('goes when the reader takes everything back in the browser’s own settings', async () => {
    background.fake.granted.add('*://*/*');
    await started();
    expect(gate()).toBeDefined();
    background.fake.granted.clear();
    for (const listener of background.fake.permissions.onRemoved.listeners) (listener as () => void)();
    await vi.waitFor(() => expect(gate()).toBeUndefined());
  });

  it('found an article: the annotator is brought to its tab', async () => {
    await background.ask('article-found', { verdict: 'article' }, 3);
    expect(background.deeds.injected).toEqual([{ tabId: 3, files: ['content/annotator.js'] }]);
  });

  it('is asked again where an address changed and no annotator runs, on a site that is granted and on', async () => {
    const move = (url: string): void => {
      for (const listener of background.events.updated.listeners) listener(5, { url }, { status: 'complete' });
    };
    move('https://www.lemonde.example/b');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(background.deeds.injected, 'nothing is granted').toEqual([]);
    background.fake.granted.add('*://*.lemonde.example/*');
    move('https://www.lemonde.example/b');
    await vi.waitFor(() => expect(background.deeds.injected).toEqual([{ tabId: 5, files: ['content/gate.js'] }]));
    background.deeds.answers = () => ({ ok: true, value: {} });
    move('https://www.lemonde.example/c');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(background.deeds.injected, 'an annotator sees it by itself').toHaveLength(1);
  });
});
