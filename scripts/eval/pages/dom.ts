import { JSDOM, VirtualConsole } from 'jsdom';
import { parseHTML } from 'linkedom';

export type DomName = 'jsdom' | 'linkedom';

/** Parses a page without running its scripts or fetching anything. */
export function parse(html: string, url: string, dom: DomName): Document {
  if (dom === 'linkedom') return parseHTML(html).document as unknown as Document;
  return new JSDOM(html, {
    url: /^https?:/.test(url) ? url : 'https://page.invalid/',
    virtualConsole: new VirtualConsole(),
  }).window.document;
}
