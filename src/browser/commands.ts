import { browser } from './api';

export type Command = 'toggle' | 'next' | 'previous' | 'panel';

export interface Shortcut {
  readonly command: string;
  /** "Alt+Shift+H" as the browser assigned it; empty: it refused (taken by another extension or by itself). */
  readonly keys: string;
}

/** Calls `pressed` for each shortcut with the tab that the reader looks at. Not in Firefox for Android, which has none. */
export function onCommand(pressed: (command: Command, tabId: number) => void): void {
  (browser as { readonly commands?: typeof browser.commands }).commands?.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) pressed(command as Command, tab.id);
  });
}

/** The shortcuts as they are really assigned. Empty where the browser has none. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const { commands } = browser as { readonly commands?: typeof browser.commands };
  const all = (await commands?.getAll()) ?? [];
  return all.map(({ name = '', shortcut = '' }) => ({ command: name, keys: shortcut }));
}
