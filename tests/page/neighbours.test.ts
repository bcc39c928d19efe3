import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/page/article/read';

const HTML = readFileSync(join(import.meta.dirname, '../cases/infinite-scroll-second/page.html'), 'utf8');
const SITE = 'https://www.talbrunner-bote.example/lokales/2024/06';

describe('several articles on one page', () => {
  const page = new JSDOM(HTML, { url: `${SITE}/20/talbrunn-stimmt` }).window.document;
  const readAt = (title: string, url: string): ReturnType<typeof readPage> => {
    page.title = `${title} | Talbrunner Bote`;
    return readPage(page, url);
  };
  const [bridge, school, ferry] = [
    readAt('Talbrunn stimmt für die Sanierung der alten Brücke', `${SITE}/20/talbrunn-stimmt`),
    readAt('Schule in Obertal bleibt offen', `${SITE}/19/schule-in-obertal-bleibt-offen`),
    readAt('Neue Fähre fährt ab Mai', `${SITE}/18/neue-faehre-faehrt-ab-mai`),
  ];

  it('are each a document of their own, under their own title', () => {
    expect([bridge, school, ferry].map((r) => r.document.meta.title)).toEqual([
      'Talbrunn stimmt für die Sanierung der alten Brücke',
      'Schule in Obertal bleibt offen',
      'Neue Fähre fährt ab Mai',
    ]);
    const texts = [bridge, school, ferry].map((r) => r.document.text);
    expect(texts[0]).toContain('Daubrach');
    for (const text of texts.slice(1)) expect(text).not.toContain('Daubrach');
    expect(new Set(texts.flatMap((text) => text.split('\n\n'))).size).toBe(5 + 2 + 2);
  });

  it('have their own date, author and origin: the head speaks of the one that was loaded', () => {
    expect([bridge, school, ferry].map((r) => r.document.meta.published?.slice(0, 10))).toEqual([
      '2024-06-20',
      '2024-06-19',
      '2024-06-18',
    ]);
    expect(school.document.meta.authors).toEqual(['Jonas Wehrle']);
    const credits = (r: typeof school): string[] => r.document.asides.map((a) => a.text).filter((t) => /dpa/.test(t));
    expect(credits(bridge)).toHaveLength(1);
    expect(credits(school)).toEqual([]);
  });

  it('are found by the address where the page names it, whatever the title says', () => {
    page.querySelectorAll('article')[2]?.setAttribute('data-url', '/lokales/2024/06/18/neue-faehre-faehrt-ab-mai');
    const read = readAt('Talbrunner Bote', `${SITE}/18/neue-faehre-faehrt-ab-mai`);
    expect(read.document.text).toContain('Eine neue Fähre');
    expect(read.document.text).not.toContain('Grundschule');
  });
});
