import type { Ladder } from '../browser/permissions';

/** What the welcome page asks of the browser. */
export interface WelcomePort {
  ladder(): Promise<Ladder>;
  watch(changed: () => void, signal: AbortSignal): void;
  /** Number of news sites that one prompt would grant; 0: none are offered. */
  readonly knownSites: number;
  /** Must be called straight from the click. False: refused. */
  grant(step: 'known' | 'every'): Promise<boolean>;
}
