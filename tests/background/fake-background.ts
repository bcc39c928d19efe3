import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { createFakeBrowser, FakeEvent, type FakeBrowser } from '../browser/fake-browser';

const ROOT = join(import.meta.dirname, '../..');

interface Registered {
  readonly id: string;
  readonly js: readonly string[];
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/** What the background asked the browser to do. */
export interface Deeds {
  readonly registered: Map<string, Registered>;
  /** Files that were run in tabs, call by call. */
  readonly injected: { readonly tabId: number; readonly files: readonly string[] }[];
  readonly opened: string[];
  readonly badges: Map<number, string>;
  /** Messages to tabs, and what the page there answers; by tab. Undefined: no annotator runs there. */
  readonly sent: { readonly tabId: number; readonly name: string; readonly argument: unknown }[];
  answers: (tabId: number, name: string) => unknown;
  /** Addresses that were fetched: the extension's own files. */
  readonly fetched: string[];
}

export interface FakeBackground {
  readonly fake: FakeBrowser;
  readonly deeds: Deeds;
  readonly events: {
    readonly installed: FakeEvent<(details: { reason: string }) => void>;
    readonly startup: FakeEvent<() => void>;
    readonly updated: FakeEvent<(id: number, change: object, tab: object) => void>;
    readonly command: FakeEvent<(name: string, tab?: { id?: number }) => void>;
  };
  /** Runs the background's entry as a browser does that wakes it: everything in memory is new. */
  wake(): Promise<void>;
  /** Asks the background as the annotator of a tab does. */
  ask(name: string, argument: unknown, tabId?: number): Promise<unknown>;
}

/** `desktop: false`: Firefox for Android, which has neither shortcuts nor a panel. */
export function createFakeBackground({ desktop = true } = {}): FakeBackground {
  const fake = createFakeBrowser();
  const deeds: Deeds = {
    registered: new Map(),
    injected: [],
    opened: [],
    badges: new Map(),
    sent: [],
    answers: () => undefined,
    fetched: [],
  };
  const events: FakeBackground['events'] = {
    installed: new FakeEvent(),
    startup: new FakeEvent(),
    updated: new FakeEvent(),
    command: new FakeEvent(),
  };
  Object.assign(fake.runtime, { onInstalled: events.installed, onStartup: events.startup });
  Object.assign(fake, {
    scripting: scriptingOf(deeds),
    tabs: tabsOf(deeds, events),
    action: {
      setBadgeText: ({ tabId, text }: { tabId: number; text: string }) =>
        Promise.resolve(void deeds.badges.set(tabId, text)),
      setBadgeBackgroundColor: () => Promise.resolve(),
    },
    i18n: { getUILanguage: () => 'fr-CA' },
    ...(desktop && {
      commands: { onCommand: events.command, getAll: () => Promise.resolve([]) },
      sidePanel: { open: ({ tabId }: { tabId: number }) => Promise.resolve(void deeds.opened.push(`panel ${tabId}`)) },
    }),
  });
  Object.assign(globalThis, { browser: fake, chrome: fake });
  vi.stubGlobal('fetch', fetchOf(deeds));
  vi.stubGlobal('navigator', { languages: ['fr-CA', 'en'] });
  return {
    fake,
    deeds,
    events,
    wake: async () => {
      for (const event of [fake.runtime.onMessage, fake.storage.onChanged, ...Object.values(events)])
        event.listeners.clear();
      vi.resetModules();
      await import('../../src/background/worker');
    },
    ask: (name, argument, tabId = 7) =>
      fake.deliver(
        { newsgloss: 'background', name, argument },
        { id: 'fake-id', url: 'https://news.example/a', tab: { id: tabId, incognito: false } },
      ),
  };
}

function scriptingOf({ registered, injected }: Deeds): object {
  return {
    getRegisteredContentScripts: ({ ids }: { ids: string[] }) =>
      Promise.resolve(ids.flatMap((id) => registered.get(id) ?? [])),
    registerContentScripts: (scripts: Registered[]) => Promise.resolve(scripts.forEach((s) => registered.set(s.id, s))),
    updateContentScripts: (scripts: Registered[]) => Promise.resolve(scripts.forEach((s) => registered.set(s.id, s))),
    unregisterContentScripts: ({ ids }: { ids: string[] }) =>
      Promise.resolve(ids.forEach((id) => void registered.delete(id))),
    executeScript: ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      if (target.tabId < 0) return Promise.reject(new Error('Cannot access contents of the page'));
      injected.push({ tabId: target.tabId, files });
      return Promise.resolve([]);
    },
  };
}

function tabsOf(deeds: Deeds, events: FakeBackground['events']): object {
  return {
    onUpdated: events.updated,
    create: ({ url }: { url: string }) => Promise.resolve(void deeds.opened.push(url)),
    sendMessage: (tabId: number, message: { name: string; argument: unknown }) => {
      deeds.sent.push({ tabId, name: message.name, argument: message.argument });
      const answer = deeds.answers(tabId, message.name);
      return answer === undefined ? Promise.reject(new Error('Receiving end does not exist')) : Promise.resolve(answer);
    },
  };
}

/** The extension's own files, by range as Chromium gives them; anything else is refused. */
function fetchOf({ fetched }: Deeds): typeof fetch {
  return (input, init) => {
    const address = String(input);
    fetched.push(address);
    const path = address.replace('chrome-extension://fake-id/', '');
    const file = path.startsWith('_locales/') ? join(ROOT, path) : join(ROOT, 'public', path);
    if (path === address || !existsSync(file)) return Promise.resolve(new Response(null, { status: 404 }));
    const bytes = readFileSync(file);
    const range = /bytes=(\d+)-(\d+)/.exec(new Headers(init?.headers).get('range') ?? '');
    return Promise.resolve(new Response(range ? bytes.subarray(Number(range[1]), Number(range[2]) + 1) : bytes));
  };
}
