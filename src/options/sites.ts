import type { Settings } from '../browser/settings-types';
import { type Child, button, el, on } from '../ui/element';
import { type OptionsContext, part } from './view';

/** Where Newsgloss reads: the ladder, what was granted, and the reader's choices by site. */
export function sitesSection(context: OptionsContext): HTMLElement {
  const { strings } = context;
  return part(
    'sites',
    strings.text('opt_sites'),
    ladder(context),
    granted(context),
    choicesBySite(context),
    addSite(context),
  );
}

function ladder({ state, strings, port, run }: OptionsContext): HTMLElement {
  const { level } = state.ladder;
  const grant = (step: 'known' | 'every') => (): void => void run(port.grant(step), 'ladder_refused');
  const every = level === 'every-site';
  return el(
    'ul',
    { class: 'ladder' },
    step(
      strings.text('ladder_page'),
      strings.text('ladder_page_hint'),
      tick(level === 'this-page', strings.text('ladder_granted')),
    ),
    state.knownSites > 0 &&
      step(
        strings.text('ladder_known'),
        `${strings.count('n_sites', state.knownSites)}. ${strings.text('ladder_known_hint')}`,
        !every && button({ class: 'button', id: 'grant-known' }, grant('known'), strings.text('ladder_allow')),
      ),
    step(
      strings.text('ladder_every'),
      strings.text('ladder_every_hint'),
      every
        ? tick(true, strings.text('ladder_granted'))
        : button({ class: 'button', id: 'grant-every' }, grant('every'), strings.text('ladder_allow')),
    ),
  );
}

const step = (title: string, hint: string, end: Child): HTMLElement =>
  el('li', {}, el('div', {}, el('p', {}, title), el('p', { class: 'hint' }, hint)), end);

const tick = (shown: boolean, words: string): Child => shown && el('span', { class: 'tag' }, words);

/** Origins as the browser holds them, each to be taken back. */
function granted({ state, strings, port, run }: OptionsContext): Child {
  const { origins } = state.ladder;
  if (origins.length === 0) return null;
  const row = (origin: string): HTMLElement => {
    const site = origin.replace(/^(?:\*|https?):\/\/|\/\*$/g, '').replace(/^\*\./, '') || origin;
    const name = strings.text('remove_named', { name: site });
    const press = (): void => void run(port.revoke([origin]), 'error_failed');
    return el(
      'li',
      {},
      el('span', {}, site),
      button(
        { class: 'text-button', 'aria-label': name, id: `revoke-${site}` },
        press,
        strings.text('ladder_withdraw'),
      ),
    );
  };
  return el(
    'details',
    {},
    el(
      'summary',
      {},
      strings.text('ladder_granted'),
      ' ',
      el('span', { class: 'count' }, strings.count('n_sites', origins.length)),
    ),
    el('ul', { class: 'rows' }, origins.map(row)),
  );
}

function choicesBySite({ state, strings, port, run }: OptionsContext): HTMLElement {
  const sites = Object.entries(state.settings.sites).sort(([a], [b]) => a.localeCompare(b));
  if (sites.length === 0) return el('p', { class: 'quiet' }, strings.text('sites_none'));
  const row = ([host, choice]: readonly [string, 'on' | 'off']): HTMLElement =>
    el(
      'li',
      {},
      el(
        'span',
        {},
        host,
        ' ',
        el('span', { class: 'tag' }, strings.text(choice === 'on' ? 'site_always' : 'site_never')),
      ),
      button(
        { class: 'text-button', 'aria-label': strings.text('remove_named', { name: host }), id: `remove-${host}` },
        () => void run(port.change(without(host))),
        strings.text('remove'),
      ),
    );
  return el('ul', { class: 'rows' }, sites.map(row));
}

const without =
  (host: string) =>
  (now: Settings): Settings => ({
    ...now,
    sites: Object.fromEntries(Object.entries(now.sites).filter(([h]) => h !== host)),
  });

function addSite({ strings, port, run, say }: OptionsContext): HTMLElement {
  const host = el('input', {
    type: 'text',
    id: 'site-host',
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: 'url',
  });
  const choice = el(
    'select',
    { id: 'site-choice', 'aria-label': strings.text('opt_sites') },
    el('option', { value: 'on' }, strings.text('site_always')),
    el('option', { value: 'off' }, strings.text('site_never')),
  );
  const submit = (event: Event): void => {
    event.preventDefault();
    const name = hostFrom(host.value);
    if (!name) say(strings.text('sites_bad'));
    else
      void run(
        port.change((now) => ({ ...now, sites: { ...now.sites, [name]: choice.value === 'off' ? 'off' : 'on' } })),
      );
  };
  return on(
    el(
      'form',
      { class: 'add' },
      el('label', { for: 'site-host' }, strings.text('sites_host')),
      el(
        'div',
        {},
        host,
        choice,
        el('button', { type: 'submit', class: 'button', id: 'site-add' }, strings.text('add')),
      ),
    ),
    { submit },
  );
}

/** "https://www.example.org/page", "Example.org" → host; null: no address of a site. */
export function hostFrom(typed: string): string | null {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return hostname.includes('.') && !hostname.startsWith('.') && !hostname.endsWith('.') ? hostname : null;
}
