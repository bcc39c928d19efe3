import { browser } from './api';

/** True for a page in a private window: what is chosen there holds for the page and is stored nowhere. */
export function isPrivateWindow(): boolean {
  return browser.extension?.inIncognitoContext ?? false;
}
