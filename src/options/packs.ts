import type { Fault } from '../knowledge/story/pack';
import type { Pack } from '../knowledge/story/types';
import { inLang } from '../knowledge/story/card';
import { type Child, button, el } from '../ui/element';
import { chooseFile, fileName, saveFile } from '../ui/save-file';
import { type OptionsContext, part } from './view';

/** At most this many faults are shown: whoever mends a pack mends the first and tries again. */
const FAULTS_SHOWN = 8;

/** Packs that the reader imported: whose they are, out again as a file, away with one press. */
export function packsSection(context: OptionsContext): Child {
  const { state, strings, port } = context;
  if (!port.packs) return null;
  return part(
    'packs',
    strings.text('opt_packs'),
    state.packs.length > 0
      ? el(
          'ul',
          { class: 'rows' },
          state.packs.map((pack) => row(pack, context)),
        )
      : el('p', { class: 'quiet' }, strings.text('packs_none')),
    button({ class: 'button', id: 'import-pack' }, () => void importPack(context), strings.text('packs_import')),
  );
}

function row(pack: Pack, { strings, port, run }: OptionsContext): HTMLElement {
  const title = inLang(pack.title, [strings.lang]);
  const save = (): void =>
    saveFile(`${fileName(pack.id)}.json`, 'application/json', port.packs?.exportText(pack) ?? '');
  const remove = (): void => void run(port.packs?.remove(pack.id) ?? Promise.resolve(false), 'error_storage');
  return el(
    'li',
    {},
    el(
      'span',
      {},
      title,
      el(
        'span',
        { class: 'hint' },
        [strings.text('packs_by', { author: pack.author }), strings.date(pack.date), pack.licence].join(' · '),
      ),
    ),
    el(
      'span',
      { class: 'acts' },
      button(
        { class: 'text-button', 'aria-label': strings.text('packs_export_named', { name: title }) },
        save,
        strings.text('packs_export'),
      ),
      button(
        { class: 'text-button', 'aria-label': strings.text('remove_named', { name: title }) },
        remove,
        strings.text('remove'),
      ),
    ),
  );
}

async function importPack({ strings, port, run, say }: OptionsContext): Promise<void> {
  const json = await chooseFile('.json,application/json');
  if (json === null || !port.packs) return;
  const result = await port.packs.add(json);
  if (result.ok) {
    await run(Promise.resolve(true));
    say(strings.text('packs_added', { title: inLang(result.pack.title, [strings.lang]) }));
  } else {
    say(
      el('strong', {}, strings.text('packs_refused')),
      ' ',
      strings.count('n_faults', result.faults.length),
      faultList(result.faults),
    );
  }
}

/** Faults as the checker words them: place, what is wrong, how to mend it. They are for the pack's author, in English. */
const faultList = (faults: readonly Fault[]): HTMLElement =>
  el(
    'ul',
    { class: 'plain', lang: 'en' },
    faults.slice(0, FAULTS_SHOWN).map((f) => el('li', {}, el('code', {}, f.where), ` ${f.what}. ${f.mend}`)),
  );
