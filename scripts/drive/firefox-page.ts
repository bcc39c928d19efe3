import { writeFileSync } from 'node:fs';
import type { DrivenPage } from './driven';
import type { Marionette } from './marionette';

/** A tab by its WebDriver handle. */
export interface Window {
  readonly handle: string;
}

/** WebDriver's names of keys that are no characters (W3C WebDriver, 17.4.2). */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  ' ': ' ',
};

export async function drivenPage(client: Marionette, { handle }: Window): Promise<DrivenPage> {
  // Only input and pictures need the tab in front; asking it something must not take the reader's tab away.
  const to = async (focus: boolean): Promise<void> =>
    void (await client.send('WebDriver:SwitchToWindow', { handle, focus }));
  const here = (): Promise<void> => to(true);
  await here();
  const act = (id: string, type: string, actions: readonly object[]): Promise<unknown> =>
    client.send('WebDriver:PerformActions', { actions: [{ type, id, actions }] });
  const since = await client.inContext('chrome', () =>
    client.run<number>('return Services.console.getMessageArray().length'),
  );
  return {
    goto: async (url) => {
      await here();
      await client.send('WebDriver:Navigate', { url });
    },
    async evaluate<T>(expression: string): Promise<T> {
      await to(false);
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value } = await client.send<{ value: { value: T; error?: string } }>('WebDriver:ExecuteAsyncScript', {
        script,
        args: [],
        sandbox: null,
      });
      if (value.error !== undefined) throw new Error(value.error);
      return value.value;
    },
    press: async (key) => {
      await here();
      const value = KEYS[key] ?? key;
      await act('keyboard', 'key', [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
    },
    clickAt: async (x, y) => {
      await here();
      await act('mouse', 'pointer', [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    resize: async (width, height) => {
      await here();
      // The window's own edges and bars are not the page's.
      const chrome = await client.run<number[]>('return [outerWidth - innerWidth, outerHeight - innerHeight]');
      await client.send('WebDriver:SetWindowRect', {
        width: width + (chrome[0] ?? 0),
        height: height + (chrome[1] ?? 0),
      });
    },
    colorScheme: (scheme) =>
      client.inContext('chrome', () =>
        client.run<void>(
          `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1})`,
        ),
      ),
    screenshot: async (path) => {
      await here();
      const { value } = await client.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false, hash: false });
      writeFileSync(path, Buffer.from(value, 'base64'));
    },
    closedText: async () => {
      await to(false);
      return client.run<string>(CLOSED_TEXT, [], 'system');
    },
    errors: () =>
      client.inContext('chrome', () =>
        client.run<string[]>(
          `return Services.console.getMessageArray().slice(arguments[0])
             .filter((m) => m instanceof Ci.nsIScriptError && !(m.flags & 1) && /^(?:https?|moz-extension):/.test(m.sourceName))
             .map((m) => m.errorMessage)`,
          [since],
        ),
      ),
    counters: () => Promise.resolve(null),
    tools: () => Promise.resolve(null),
    bringToFront: here,
    close: async () => {
      await here();
      const left = await client.send<string[]>('WebDriver:CloseWindow');
      if (left[0]) await client.send('WebDriver:SwitchToWindow', { handle: left[0], focus: true });
    },
  };
}

/** Runs with the browser's own rights: `openOrClosedShadowRoot` is not for pages. */
const CLOSED_TEXT = `
  const texts = [];
  const seen = (node) => {
    if (node.nodeType === 3) return node.data;
    if (node.nodeType !== 1 && node.nodeType !== 11) return '';
    if (node.nodeType === 1 && (node.hidden || node.localName === 'style')) return '';
    return [...node.childNodes].map(seen).join(' ');
  };
  for (const element of document.querySelectorAll('*')) {
    const root = element.openOrClosedShadowRoot;
    if (root && root.mode === 'closed' && root.containingShadowRoot === root && !root.isUAWidget?.()) texts.push(seen(root));
  }
  return texts.join(' ').replace(/\\s+/g, ' ').trim();
`;
