import { toggle } from '../ui/controls';
import { button, el } from '../ui/element';
import { chooseFile, saveFile } from '../ui/save-file';
import { type OptionsContext, part } from './view';

/** The reader's settings as a file, from a file, or back to the beginning. */
export function keepSection({ state, strings, port, run }: OptionsContext): HTMLElement {
  const save = (): void =>
    saveFile('newsgloss-settings.json', 'application/json', `${JSON.stringify(state.settings, null, 2)}\n`);
  const load = async (): Promise<void> => {
    const json = await chooseFile('.json,application/json');
    if (json !== null) await run(port.importSettings(json), 'settings_bad');
  };
  const sure = el('dialog', { 'aria-labelledby': 'reset-words' });
  sure.append(
    el('p', { id: 'reset-words' }, strings.text('settings_reset_sure')),
    el(
      'div',
      { class: 'acts' },
      button({ class: 'button', id: 'reset-no' }, () => sure.close(), strings.text('cancel')),
      button(
        { class: 'button primary', id: 'reset-yes' },
        () => {
          sure.close();
          void run(port.reset());
        },
        strings.text('settings_reset'),
      ),
    ),
  );
  return part(
    'keep',
    strings.text('opt_keep'),
    toggle(
      { id: 'sync', label: strings.text('sync'), hint: strings.text('sync_hint'), checked: state.synced },
      (on) => void run(port.sync(on), 'sync_failed'),
    ),
    el(
      'div',
      { class: 'acts' },
      button({ class: 'button', id: 'settings-export' }, save, strings.text('settings_export')),
      button({ class: 'button', id: 'settings-import' }, () => void load(), strings.text('settings_import')),
      button({ class: 'button', id: 'settings-reset' }, () => sure.showModal(), strings.text('settings_reset')),
    ),
    sure,
  );
}
