import type { Ladder } from '../../../src/browser/permissions';
import { mountWelcome } from '../../../src/welcome/view';
import { log, look, query } from './look';

/** The welcome page on a port of its own; ?refuse: the browser's prompt is answered with no. */
let ladder: Ladder = { level: 'this-page', origins: [] };
void mountWelcome(
  document.querySelector('main') as HTMLElement,
  look(),
  {
    ladder: () => Promise.resolve(ladder),
    watch: () => undefined,
    knownSites: 240,
    grant: (step) => {
      log.push(`grant ${step}`);
      if (query.has('refuse')) return Promise.resolve(false);
      ladder = { level: step === 'every' ? 'every-site' : 'some-sites', origins: ['*://*.example.org/*'] };
      return Promise.resolve(true);
    },
  },
  new AbortController().signal,
);
