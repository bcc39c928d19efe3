import { describe, expect, it } from 'vitest';
import { covers, hostOf, sitePattern } from '../../src/browser/origins';

describe('the host of a page', () => {
  it.each([
    ['https://www.lemonde.fr/a?b#c', 'www.lemonde.fr'],
    ['http://127.0.0.1:8642/x', '127.0.0.1'],
    ['file:///home/a.html', ''],
    ['about:blank', ''],
    ['chrome-extension://abc/x.html', ''],
    ['not an address', ''],
    ['', ''],
  ])('%s → "%s"', (url, host) => expect(hostOf(url)).toBe(host));
});

describe('"this site"', () => {
  it.each([
    ['www.lemonde.fr', '*://*.lemonde.fr/*'],
    ['international.lemonde.fr', '*://*.international.lemonde.fr/*'],
    ['localhost', '*://localhost/*'],
    ['127.0.0.1', '*://127.0.0.1/*'],
    ['[::1]', '*://[::1]/*'],
    ['', null],
  ])('%s is %s', (host, pattern) => expect(sitePattern(host)).toBe(pattern));

  it.each([
    ['*://*.lemonde.fr/*', 'www.lemonde.fr', true],
    ['*://*.lemonde.fr/*', 'lemonde.fr', true],
    ['*://*.lemonde.fr/*', 'notlemonde.fr', false],
    ['https://a.example/*', 'b.a.example', false],
    ['http://127.0.0.1:8642/*', '127.0.0.1', true],
    ['*://*/*', 'x.example', true],
    ['<all_urls>', 'x.example', true],
    ['*://*/*', '', false],
    ['file:///*', 'x.example', false],
  ])('%s covers %s: %s', (pattern, host, does) => expect(covers(pattern, host)).toBe(does));
});
