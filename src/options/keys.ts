import { button, el } from '../ui/element';
import type { TextKey } from '../ui/keys';
import { type OptionsContext, part } from './view';

/** Our commands in the order of the manifest, with their words. */
const COMMANDS = {
  toggle: 'key_toggle',
  next: 'key_next',
  previous: 'key_previous',
  panel: 'key_panel',
} as const satisfies Record<string, TextKey>;

/** The shortcuts as the browser really assigned them, and the keys that work in the card. */
export function keysSection({ state, strings, port, run }: OptionsContext): HTMLElement {
  // A phone's browser has no commands: there is nothing to assign and nowhere to change it.
  const hasCommands = state.shortcuts.length > 0;
  const keysOf = (command: string): string => state.shortcuts.find((s) => s.command === command)?.keys ?? '';
  const row = (words: string, keys: string): HTMLElement =>
    el(
      'li',
      {},
      el('span', {}, words),
      keys ? el('kbd', {}, keys) : el('span', { class: 'quiet' }, strings.text('keys_unset')),
    );
  return part(
    'keys',
    strings.text('opt_keys'),
    el(
      'ul',
      { class: 'rows' },
      hasCommands && Object.entries(COMMANDS).map(([command, key]) => row(strings.text(key), keysOf(command))),
      row(strings.text('key_open'), 'Enter'),
      row(strings.text('key_close'), 'Esc'),
    ),
    hasCommands && [
      el('p', { class: 'hint' }, strings.text('keys_hint')),
      button(
        { class: 'button', id: 'change-keys' },
        () => void run(port.changeShortcuts(), 'keys_where'),
        strings.text('keys_change'),
      ),
    ],
  );
}
