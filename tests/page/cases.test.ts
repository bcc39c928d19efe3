import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { BlockRole } from '../../src/engine/document';
import { isToBeRead } from '../../src/page/article/gate';
import { judge } from '../../src/page/article/gate-kind';
import { readPage } from '../../src/page/article/read';
import { READ_KINDS } from '../../src/page/article/verdict';

/** What a case says of its page; fields that it leaves out are not looked at. Texts are the beginnings of blocks. */
interface Expected {
  readonly why: string;
  readonly url: string;
  readonly verdict: string;
  readonly because?: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly publisher?: string;
  /** Read blocks, in order; every read block must be one of them unless the page is no article. */
  readonly text: readonly string[];
  readonly roles?: Readonly<Record<string, BlockRole>>;
  /** Words that are not text at all. */
  readonly absent?: readonly string[];
}

const FOLDER = join(import.meta.dirname, '../cases');
const READ = new Set(['article', 'interview', 'live-blog', 'paywall-stub']);

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const expected = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) as Expected;
  const html = readFileSync(join(FOLDER, name, 'page.html'), 'utf8');
  const page = new JSDOM(html, { url: expected.url }).window.document;
  const before = page.documentElement.outerHTML;
  const read = readPage(page, expected.url);
  const { meta, text, blocks } = read.document;

  it(expected.why, () => {
    expect(read.verdict.kind, read.verdict.because.join(', ')).toBe(expected.verdict);
    if (expected.because) expect(read.verdict.because).toContain(expected.because);
    if (expected.title !== undefined) expect(meta.title).toBe(expected.title);
    if (expected.authors) expect(meta.authors).toEqual(expected.authors);
    if (expected.published) expect(meta.published).toBe(expected.published);
    if (expected.publisher) expect(meta.publisher).toBe(expected.publisher);
    if (READ.has(expected.verdict)) {
      const starts = blocks.map((b) => text.slice(b.start, b.end));
      for (const words of expected.text)
        expect(
          starts.some((s) => s.startsWith(words)),
          `read: ${words}\n${starts.join('\n')}`,
        ).toBe(true);
      if (expected.verdict === 'article')
        expect(starts.filter((s) => !expected.text.some((w) => s.startsWith(w)))).toEqual([]);
    }
    for (const [words, role] of Object.entries(expected.roles ?? {}))
      expect(read.blocks.find((b) => b.text.startsWith(words))?.role, words).toBe(role);
    for (const words of expected.absent ?? []) expect(read.blocks.filter((b) => b.text.includes(words))).toEqual([]);
  });

  it('is let in by the gate exactly where the kind that the same signs give is read', () => {
    expect(isToBeRead(page, expected.url)).toBe(READ_KINDS.has(judge(page, expected.url).kind));
  });

  it('does not change the page', () => {
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
