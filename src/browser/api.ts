import type { Browser } from 'webextension-polyfill';

/**
 * The browser's extension interface. Nothing outside src/browser says `browser.*`. Firefox calls it `browser`, Chromium `chrome`
 * (both, newer ones); under Manifest V3 both give promises, so of the polyfill only its types are left (docs/decisions/0008). Answers to
 * messages are the one thing that still differs: see `answer` in channel.ts.
 */
declare const globalThis: { readonly browser?: Browser; readonly chrome?: Browser };

export const browser: Browser = (globalThis.browser ?? globalThis.chrome) as Browser;
