/**
 * As much of the extension interface as src/browser uses, in memory. Install it before the modules under test are imported: api.ts
 * takes what it finds when it is loaded. Each fake is one extension with one store.
 */
export class FakeEvent<L extends (...args: never[]) => unknown> {
  readonly listeners = new Set<L>();
  addListener(listener: L): void {
    this.listeners.add(listener);
  }
  removeListener(listener: L): void {
    this.listeners.delete(listener);
  }
  hasListener(listener: L): boolean {
    return this.listeners.has(listener);
  }
}

type Change = Readonly<Record<string, { readonly newValue?: unknown }>>;
type MessageListener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;

export function createFakeBrowser() {
  const stored = new Map<string, unknown>();
  const synced = new Map<string, unknown>();
  const onChanged = new FakeEvent<(change: Change, area: string) => void>();
  const onMessage = new FakeEvent<MessageListener>();
  const granted = new Set<string>();
  const faults = { local: null as Error | null, sync: null as Error | null };
  const area = (name: string, values: Map<string, unknown>, fault: () => Error | null) => ({
    get: (key: string): Promise<Record<string, unknown>> =>
      Promise.resolve(values.has(key) ? { [key]: values.get(key) } : {}),
    set: (changed: Record<string, unknown>): Promise<void> => {
      const refused = fault();
      if (refused) return Promise.reject(refused);
      for (const [key, newValue] of Object.entries(changed)) {
        values.set(key, structuredClone(newValue));
        for (const listener of onChanged.listeners) listener({ [key]: { newValue } }, name);
      }
      return Promise.resolve();
    },
    remove: (key: string): Promise<void> => {
      values.delete(key);
      for (const listener of onChanged.listeners) listener({ [key]: {} }, name);
      return Promise.resolve();
    },
  });
  const fake = {
    /** Set one to make the next writes fail: as a full disk does, or the browser's sync over its quota. */
    faults,
    stored,
    synced,
    granted,
    runtime: {
      id: 'fake-id' as string | undefined,
      getURL: (path: string) => `chrome-extension://fake-id/${path}`,
      onMessage,
      /** Delivers to whoever listens, as if sent by `sender`. Undefined: nobody answered. */
      sendMessage: (message: unknown): Promise<unknown> =>
        fake.deliver(message, { id: 'fake-id', url: 'chrome-extension://fake-id/p.html' }),
    },
    storage: {
      onChanged,
      local: area('local', stored, () => faults.local),
      sync: area('sync', synced, () => faults.sync),
    },
    extension: { inIncognitoContext: false },
    permissions: {
      onAdded: new FakeEvent(),
      onRemoved: new FakeEvent(),
      getAll: () => Promise.resolve({ origins: [...granted], permissions: [] }),
      request: ({ origins }: { origins: string[] }) => {
        for (const origin of origins) granted.add(origin);
        return Promise.resolve(true);
      },
      remove: ({ origins }: { origins: string[] }) => {
        for (const origin of origins) granted.delete(origin);
        return Promise.resolve(true);
      },
    },
    deliver(message: unknown, sender: unknown): Promise<unknown> {
      return new Promise((resolve) => {
        const kept = [...onMessage.listeners].map((listener) => listener(structuredClone(message), sender, resolve));
        if (!kept.includes(true)) resolve(undefined);
      });
    },
  };
  return fake;
}

export type FakeBrowser = ReturnType<typeof createFakeBrowser>;

export function installFakeBrowser(): FakeBrowser {
  const fake = createFakeBrowser();
  Object.assign(globalThis, { browser: fake, chrome: fake });
  return fake;
}
