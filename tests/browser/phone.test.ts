import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as CommandsModule from '../../src/browser/commands';
import type * as PanelModule from '../../src/browser/panel';
import type * as ShortcutsModule from '../../src/browser/shortcut-settings';
import { installFakeBrowser } from './fake-browser';

/** Firefox for Android has no commands, no sidebar and no side panel (MDN's compatibility data): the fake has none either. */
let commands: typeof CommandsModule;
let panel: typeof PanelModule;
let shortcuts: typeof ShortcutsModule;

beforeEach(async () => {
  vi.resetModules();
  const fake = installFakeBrowser();
  for (const absent of ['commands', 'sidebarAction', 'sidePanel']) expect(absent in fake).toBe(false);
  commands = await import('../../src/browser/commands');
  panel = await import('../../src/browser/panel');
  shortcuts = await import('../../src/browser/shortcut-settings');
});

describe('a browser without commands and panels', () => {
  it('has no shortcuts, and none is listened for', async () => {
    expect(() => commands.onCommand(() => undefined)).not.toThrow();
    expect(await commands.readShortcuts()).toEqual([]);
    expect(await shortcuts.openShortcutSettings()).toBe(false);
  });

  it('says that it has no panel: the outline then opens in the page', async () => {
    expect(panel.hasPanel()).toBe(false);
    expect(await panel.openPanel(1)).toBe(false);
  });
});
