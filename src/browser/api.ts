import polyfill from 'webextension-polyfill';

/**
 * The browser's extension interface with promises, the same in Chromium and Firefox. Nothing outside src/browser says
 * `browser.*`; the gate alone goes past it (gate-api.ts), because it may weigh 3 kB and the polyfill weighs as much.
 */
export const browser = polyfill;
