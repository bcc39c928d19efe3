import { browser } from './api';

/** Version of the extension as its manifest says it. */
export const version = (): string => browser.runtime.getManifest().version;
