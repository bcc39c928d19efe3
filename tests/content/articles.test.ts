// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createArticles, createHand, type Articles } from '../../src/content/articles';
import { watchRoot } from '../../src/content/watch-root';
import type { OwnNote, Reading } from '../../src/knowledge/reading';
import { readPage, type PageRead } from '../../src/page/article/read';

const URL = 'https://www.talbrunner-bote.example/lokales/2024/06/20/talbrunn-stimmt-fuer-die-sanierung';
const TEXT =
  'Die Gemeinde teilte am Dienstag mit, dass die Arbeiten im September beginnen und vierzehn Monate dauern. ';
const article = (title: string, more = ''): string =>
  `<article class="story"${more}><h1>${title}</h1><p>${title}: ${TEXT.repeat(2)}</p><p>${title}. ${TEXT}</p></article>`;
const TITLES = ['Talbrunn saniert die Brücke', 'Obertal behält die Schule', 'Die Fähre fährt ab Mai'];

function readAll(): PageRead {
  document.head.innerHTML = `<title>${TITLES[0]}</title><meta property="og:type" content="article">`;
  return readPage(document, URL, { verdict: { kind: 'article', because: [] } });
}
const understand = (articles: Articles, page: PageRead): void => {
  articles.keep(page);
  for (const each of [page, ...page.neighbours])
    articles.put({ page: each, reading: { title: each.document.meta.title } as Reading });
};
const note = { id: 'n1' } as OwnNote;

describe('the articles of a page', () => {
  let page: PageRead;
  let articles: Articles;
  const hand = (): string | undefined => articles.inHand()?.reading.title;
  const roots = (): (Element | null)[] => articles.all().map((a) => a.page.root);
  beforeEach(() => {
    document.body.innerHTML = TITLES.map((title, i) =>
      article(title, i === 1 ? ' data-url="/lokales/schule"' : ''),
    ).join('');
    page = readAll();
    articles = createArticles();
    understand(articles, page);
  });

  it('stand in page order, whichever was understood first; its own is in hand', () => {
    expect(articles.all().map((a) => a.reading.title)).toEqual(TITLES);
    expect(hand()).toBe(TITLES[0]);
  });

  it('one that was taken stays in hand when the page is looked at again, until the page moves on or it is gone', () => {
    const [, second, third] = roots();
    expect([articles.take(third ?? null), articles.take(third ?? null)]).toEqual([true, false]);
    understand(articles, readAll());
    expect(hand()).toBe(TITLES[2]);
    third?.closest('article')?.remove();
    understand(articles, readAll());
    expect(hand()).toBe(TITLES[0]);
    expect(articles.all()).toHaveLength(2);
    expect(articles.take(document.body)).toBe(false);
    expect(articles.take(second ?? null)).toBe(true);
  });

  it('each has its own text, and its own address where it names one', () => {
    expect(articles.text(URL)?.url).toBe(URL);
    articles.take(roots()[1] ?? null);
    expect(articles.text(URL)?.url).toBe('https://www.talbrunner-bote.example/lokales/schule');
    expect(articles.text(URL)?.text).toContain(TITLES[1]);
    expect(articles.text(URL)?.text).not.toContain(TITLES[0]);
  });

  it('notes are of the one in hand, and stay when it is understood anew', () => {
    expect(articles.note([])).toBe(false);
    articles.take(roots()[1] ?? null);
    expect(articles.note([note])).toBe(true);
    understand(articles, readAll());
    expect(articles.all().map((a) => a.reading.own?.length ?? 0)).toEqual([0, 1, 0]);
  });

  it('while a card is open its article stays in hand; then the one that was scrolled to is taken', () => {
    const turned = vi.fn();
    const { come, take, release } = createHand(articles, turned);
    const [first = null, second = null, third = null] = roots();
    come(second);
    expect(hand()).toBe(TITLES[1]);
    take(first, true);
    come(third);
    expect(hand()).toBe(TITLES[0]);
    release();
    expect(hand()).toBe(TITLES[2]);
    expect(turned).toHaveBeenCalledTimes(3);
  });
});

describe('what holds the articles is watched', () => {
  const [replaced, grown] = [vi.fn(), vi.fn()];
  let page: PageRead;
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));
  const add = (html: string): void => {
    const holder = document.createElement('div');
    holder.innerHTML = html;
    document.body.append(...holder.children);
  };
  beforeEach(() => {
    [replaced, grown].forEach((f) => f.mockReset());
    document.body.innerHTML = TITLES.slice(0, 2)
      .map((title) => article(title))
      .join('');
    page = readAll();
    const end = new AbortController();
    watchRoot(document, () => page, { replaced, grown }, end.signal);
    return () => end.abort();
  });

  it('another article is told once, also one that comes piece by piece', async () => {
    add(article(TITLES[2] ?? ''));
    await settle();
    expect(grown).toHaveBeenCalledTimes(1);
    add('<article><h1>Später</h1></article>');
    document.body.lastElementChild?.append(
      ...[1, 2, 3].map(() => Object.assign(document.createElement('p'), { textContent: TEXT })),
    );
    await settle();
    expect(grown).toHaveBeenCalledTimes(2);
  });

  it('a teaser, an advertisement, a change inside the article itself is not', async () => {
    add('<article><h2>Kurz gemeldet</h2><p>Ein Satz.</p></article>');
    add(`<div class="ad"><p>${TEXT.repeat(4)}</p></div>`);
    page.root?.append(Object.assign(document.createElement('p'), { textContent: TEXT.repeat(4) }));
    await settle();
    expect([grown.mock.calls.length, replaced.mock.calls.length]).toEqual([0, 0]);
  });

  it('a neighbour that leaves is told; the article itself that leaves is another matter', async () => {
    document.querySelectorAll('article')[1]?.remove();
    await settle();
    expect([grown.mock.calls.length, replaced.mock.calls.length]).toEqual([1, 0]);
    document.querySelector('article')?.remove();
    await settle();
    expect([grown.mock.calls.length, replaced.mock.calls.length]).toEqual([1, 1]);
  });
});
