import { type Child, button, el } from '../ui/element';
import type { PopupContext } from './view';

/** The ladder of permissions: the step that the reader stands on, and the next ones to take. */
export function ladderPart({ state, strings, port, run }: PopupContext): Child {
  const { ladder, host, siteGranted, knownSites } = state;
  const every = ladder.level === 'every-site';
  const offer = (step: 'site' | 'known' | 'every', label: string): HTMLElement =>
    el(
      'li',
      {},
      button({ class: 'text-button', id: `grant-${step}` }, () => void run(port.grant(step), 'ladder_refused'), label),
    );
  return el(
    'details',
    { class: 'ladder' },
    el('summary', { id: 'ladder' }, strings.text('ladder_title'), ' ', el('span', { class: 'quiet' }, standing())),
    el(
      'ul',
      {},
      !every &&
        !siteGranted &&
        host &&
        offer('site', strings.text('ladder_site', { host: host.replace(/^www\./, '') })),
      !every && knownSites > 0 && offer('known', strings.text('ladder_known')),
      !every && offer('every', strings.text('ladder_every')),
      ladder.level !== 'this-page' &&
        el(
          'li',
          {},
          button(
            { class: 'text-button', id: 'revoke' },
            () => void run(port.revoke()),
            strings.text('ladder_withdraw'),
          ),
        ),
    ),
  );

  function standing(): string {
    if (every) return strings.text('ladder_every');
    return ladder.level === 'some-sites'
      ? strings.count('n_sites', ladder.origins.length)
      : strings.text('ladder_page');
  }
}
