import { knownNewsSites } from '../browser/known-sites';
import { readLadder, requestEverySite, requestSites, watchPermissions } from '../browser/permissions';
import type { WelcomePort } from './port';

/** The known sites are read before the page is drawn: a prompt must follow its click at once. */
export async function createWelcomePort(): Promise<WelcomePort> {
  const known = await knownNewsSites();
  return {
    ladder: readLadder,
    watch: watchPermissions,
    knownSites: known.length,
    grant: (step) => (step === 'known' ? requestSites(known) : requestEverySite()),
  };
}
