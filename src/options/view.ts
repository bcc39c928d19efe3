import { status as said } from '../ui/controls';
import { type Child, el, redraw } from '../ui/element';
import type { TextKey } from '../ui/keys';
import type { Strings } from '../ui/strings';
import { dataSection } from './data';
import { displaySection, lookSection } from './display';
import { keepSection } from './keep';
import { keysSection } from './keys';
import { notesSection } from './notes';
import { packsSection } from './packs';
import type { OptionsPort, OptionsState } from './port';
import { sitesSection } from './sites';

export interface OptionsContext {
  readonly state: OptionsState;
  readonly strings: Strings;
  readonly port: OptionsPort;
  /** Does what was pressed and draws anew; says "saved", or these words where it failed. */
  run(action: Promise<unknown>, failure?: TextKey): Promise<void>;
  /** Says something that is no failure: a pack was imported, a file had faults. */
  say(...words: readonly Child[]): void;
}

/** The options page: draws the state, does what is pressed, draws anew. Changes of language and theme reload it. */
export async function mountOptions(
  main: HTMLElement,
  strings: Strings,
  port: OptionsPort,
  signal: AbortSignal,
): Promise<void> {
  const word = said('');
  let asked = 0;
  const say = (...words: readonly Child[]): void => redraw(word, ...words);

  async function draw(): Promise<void> {
    const turn = ++asked;
    const state = await port.state();
    if (turn === asked && !signal.aborted) redraw(main, parts({ state, strings, port, run, say }, word));
  }

  async function run(action: Promise<unknown>, failure: TextKey = 'error_storage'): Promise<void> {
    say();
    const answer = await action;
    const failed = answer === false || (typeof answer === 'object' && answer !== null && 'ok' in answer && !answer.ok);
    await draw();
    say(strings.text(failed ? (isHalf(answer) ? 'sync_failed' : failure) : 'saved'));
  }

  port.watch(() => void draw(), signal);
  await draw();
}

/** Stored here, refused by the browser's sync. */
const isHalf = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'error' in answer && answer.error === 'sync-failed';

function parts(context: OptionsContext, word: HTMLElement): Child[] {
  return [
    el('h1', {}, context.strings.text('options_title')),
    word,
    sitesSection(context),
    displaySection(context),
    lookSection(context),
    keysSection(context),
    dataSection(context),
    notesSection(context),
    packsSection(context),
    keepSection(context),
  ];
}

/** A part of the page under its heading. */
export function part(id: string, title: string, ...content: readonly Child[]): HTMLElement {
  return el('section', { id, 'aria-labelledby': `h-${id}` }, el('h2', { id: `h-${id}` }, title), ...content);
}
