import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readAgain } from '../../src/page/article/again';
import { readPage, type PageRead } from '../../src/page/article/read';

const HTML = readFileSync(join(import.meta.dirname, '../cases/infinite-scroll-second/page.html'), 'utf8');
const SITE = 'https://www.talbrunner-bote.example/lokales/2024/06';
const FIRST = `${SITE}/20/talbrunn-stimmt-fuer-die-sanierung-der-bruecke`;
const BRIDGE = 'Talbrunn stimmt für die Sanierung der alten Brücke';
const SCHOOL = 'Schule in Obertal bleibt offen';
const FERRY = 'Neue Fähre fährt ab Mai';

/** The third is but a notice in the case; here it is long enough to be read. */
const MORE =
  '<p>Am Wochenende sollen die ersten Probefahrten stattfinden, zu denen auch Schulklassen eingeladen sind.</p>';

function pageWith(change: (html: string) => string = (html) => html): Document {
  const whole = HTML.replace('</article>\n</body>', `${MORE}</article>\n</body>`);
  const page = new JSDOM(change(whole), { url: FIRST }).window.document;
  page.title = `${BRIDGE} | Talbrunner Bote`;
  return page;
}

const titles = (read: PageRead): string[] => [read, ...read.neighbours].map((r) => r.document.meta.title);
const texts = (read: PageRead): string[] => [read, ...read.neighbours].map((r) => r.document.text);

/** The sentences of each of the three, by a word that only it has. */
const WORDS = ['Daubrach', 'Elternsprecher', 'Reederei'];

describe('articles under the one that the page is at', () => {
  const read = readPage(pageWith(), FIRST);

  it('are each a document of their own, in page order, and never merged', () => {
    expect(titles(read)).toEqual([BRIDGE, SCHOOL, FERRY]);
    texts(read).forEach((text, i) => expect(WORDS.filter((word) => text.includes(word))).toEqual([WORDS[i]]));
    expect(read.neighbours.every((n) => n.neighbours.length === 0 && n.box?.localName === 'article')).toBe(true);
  });

  it('have their own author and date; of one without a date nothing is said', () => {
    const [school, ferry] = read.neighbours.map((n) => n.document.meta);
    expect([school?.authors, school?.published?.slice(0, 10)]).toEqual([['Jonas Wehrle'], '2024-06-19']);
    expect([ferry?.authors, ferry?.published]).toEqual([[], null]);
  });

  it('have a map of their own back to the page', () => {
    for (const { map, document, box } of read.neighbours) {
      const range = map.toRange({ start: 0, end: document.blocks[0]?.end ?? 0 });
      expect(box?.contains(range?.startContainer ?? null)).toBe(true);
      expect(range?.toString()).toBe(document.text.slice(0, document.blocks[0]?.end));
    }
  });

  it('have an address where they name it', () => {
    const page = pageWith();
    page.querySelectorAll('article')[1]?.setAttribute('data-url', '/lokales/2024/06/19/schule-in-obertal');
    page.querySelectorAll('article')[2]?.setAttribute('data-url', 'javascript:alert(1)');
    const urls = readPage(page, FIRST).neighbours.map((n) => n.document.meta.url);
    expect(urls).toEqual([`${SITE}/19/schule-in-obertal`, '']);
  });

  it('have the data that names their headline', () => {
    const data = { '@type': 'NewsArticle', headline: FERRY, datePublished: '2024-06-17T08:00:00+02:00' };
    const page = pageWith();
    const script = page.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = JSON.stringify(data);
    page.querySelectorAll('article')[2]?.append(script);
    const dates = readPage(page, FIRST).neighbours.map((n) => n.document.meta.published?.slice(0, 10));
    expect(dates).toEqual(['2024-06-19', '2024-06-17']);
  });
});

describe('several articles on one page', () => {
  it('are told by their form where they are no <article>: siblings of one name with a headline each', () => {
    const boxes = (html: string): string =>
      html.replaceAll('<article>', '<div class="story">').replaceAll('</article>', '</div>');
    expect(titles(readPage(pageWith(boxes), FIRST))).toEqual([BRIDGE, SCHOOL, FERRY]);
  });

  it('are parted also where neither address nor title says which is meant: the head is of the first', () => {
    const page = pageWith();
    page.title = 'Talbrunner Bote';
    const read = readPage(page, FIRST);
    expect(titles(read)).toEqual([BRIDGE, SCHOOL, FERRY]);
    expect(read.document.meta.published?.slice(0, 10)).toBe('2024-06-20');
  });

  it('are round the one that the address names: also those before it', () => {
    const page = pageWith();
    page.title = `${SCHOOL} | Talbrunner Bote`;
    expect(titles(readPage(page, `${SITE}/19/schule-in-obertal-bleibt-offen`))).toEqual([SCHOOL, BRIDGE, FERRY]);
  });

  it('are kept to those nearest to the one that is read', () => {
    const page = pageWith();
    const last = page.querySelectorAll('article')[2];
    for (let i = 1; i <= 6; i++) {
      const more = last?.cloneNode(true) as Element;
      const heading = more.querySelector('h1');
      if (heading) heading.textContent = `Meldung Nummer ${i} aus dem Tal`;
      page.body.append(more);
    }
    expect(titles(readPage(page, FIRST))).toEqual([BRIDGE, SCHOOL, FERRY, 'Meldung Nummer 1 aus dem Tal']);
  });

  it('are not there where a box of another form stands under the article: a teaser, a comment', () => {
    const teaser = (html: string): string =>
      html.replace(/<h1>(Schule|Neue)([^<]*)<\/h1>/g, '<h2>$1$2</h2>').replace('<article>', '<article class="main">');
    expect(titles(readPage(pageWith(teaser), FIRST))).toEqual([BRIDGE]);
    const comment = (html: string): string => html.replaceAll('<article><h1>', '<article class="comment"><h1>');
    expect(readPage(pageWith(comment), FIRST).neighbours).toEqual([]);
  });
});

it('a change inside a neighbour is read with the whole page; one inside the article alone is not', () => {
  const page = pageWith();
  const before = readPage(page, FIRST);
  const [own, other] = [
    page.querySelector('p:nth-of-type(2)'),
    page.querySelectorAll('article')[1]?.querySelector('p'),
  ];
  expect(readAgain(before, other ? [other] : [])).toBeNull();
  expect(own && readAgain(before, [own])?.neighbours).toEqual(before.neighbours);
});
