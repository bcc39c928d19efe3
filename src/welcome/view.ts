import type { Ladder } from '../browser/permissions';
import { status as said } from '../ui/controls';
import { type Child, button, el, redraw } from '../ui/element';
import type { TextKey } from '../ui/keys';
import type { Strings } from '../ui/strings';
import type { WelcomePort } from './port';
import { promisePart } from './promise';

/** The promise in one screen, shown and not only said; beside it the ladder. Nothing has to be read or pressed. */
export async function mountWelcome(
  main: HTMLElement,
  strings: Strings,
  port: WelcomePort,
  signal: AbortSignal,
): Promise<void> {
  const word = said('');
  const choice = el('section', { class: 'choose', 'aria-labelledby': 'h-choose' });
  const draw = async (): Promise<void> => {
    const ladder = await port.ladder();
    if (!signal.aborted) redraw(choice, chooser({ ladder, strings, knownSites: port.knownSites, grant }));
  };
  const grant = async (step: 'known' | 'every'): Promise<void> => {
    const granted = await port.grant(step);
    await draw();
    word.textContent = strings.text(granted ? 'welcome_done' : 'ladder_refused');
  };
  redraw(main, promisePart(strings), choice, word);
  await draw();
  port.watch(() => void draw(), signal);
}

interface Choosing {
  readonly ladder: Ladder;
  readonly strings: Strings;
  readonly knownSites: number;
  grant(step: 'known' | 'every'): Promise<void>;
}

function chooser(choosing: Choosing): Child[] {
  const { ladder, strings, knownSites } = choosing;
  const known = knownSites > 0;
  return [
    el('h2', { id: 'h-choose' }, strings.text('welcome_choose')),
    el(
      'ul',
      {},
      known &&
        step(choosing, {
          key: 'known',
          granted: ladder.level !== 'this-page',
          primary: true,
          hint: `${strings.count('n_sites', knownSites)}. ${strings.text('ladder_known_hint')}`,
        }),
      step(choosing, {
        key: 'every',
        granted: ladder.level === 'every-site',
        primary: !known,
        hint: strings.text('ladder_every_hint'),
      }),
      el(
        'li',
        { class: 'page-only' },
        el('p', {}, strings.text('ladder_page')),
        el('p', { class: 'hint' }, strings.text('welcome_pin')),
      ),
    ),
    el('p', { class: 'hint' }, strings.text('welcome_choose_hint')),
  ];
}

interface Step {
  readonly key: 'known' | 'every';
  readonly granted: boolean;
  readonly primary: boolean;
  readonly hint: string;
}

/** One step of the ladder: a button, or what it has become once it was granted. */
function step({ strings, grant }: Choosing, { key, granted, primary, hint }: Step): HTMLElement {
  const words = strings.text(`ladder_${key}` satisfies TextKey);
  const look = { class: primary ? 'button primary' : 'button', id: `grant-${key}`, 'aria-describedby': `hint-${key}` };
  return el(
    'li',
    {},
    granted
      ? el('p', {}, words, ' ', el('span', { class: 'tag' }, strings.text('ladder_granted')))
      : button(look, () => void grant(key), words),
    el('p', { class: 'hint', id: `hint-${key}` }, hint),
  );
}
