import { JSDOM, VirtualConsole } from 'jsdom';
import { readPage, type PageRead } from '../../src/page/article/read';

/**
 * Reads a page from its HTML through a DOM library, with the same code as in the browser. Scripts are not run and
 * nothing is fetched; style sheets that the page links to are not known, only inline styles are.
 */
export function readHtml(html: string, url: string): PageRead {
  const dom = new JSDOM(html, {
    url: /^https?:/.test(url) ? url : 'https://page.invalid/',
    virtualConsole: new VirtualConsole(),
  });
  try {
    return readPage(dom.window.document, url);
  } finally {
    dom.window.close();
  }
}
