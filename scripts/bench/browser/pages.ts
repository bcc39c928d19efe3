import { escapeHtml } from '../../site/render';
import type { Page } from '../../site/serve';
import type { Lang } from '../../../src/engine/span';
import { longText } from '../texts';

export const GROWTH = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000] as const;
export const ARTICLE_WORDS = 1_000;
export const LANGUAGES: readonly Lang[] = ['fr', 'en', 'de'];

export const articlePath = (lang: Lang, words: number): string =>
  `/${lang}/2024/05/06/an-article-of-${words}-words-for-the-bench.html`;
export const SECTION_PATH = '/monde/';

/** An article made of our own gold paragraphs, on a page with the usual furniture round it. */
function article(lang: Lang, words: number): string {
  const paragraphs = longText(words, lang)
    .split('\n\n')
    .map((p) => `<p>${escapeHtml(p)}</p>`)
    .join('\n');
  const links = Array.from(
    { length: 60 },
    (_, i) => `<li><a href="/monde/${i}">Une autre nouvelle du jour, ${i}</a></li>`,
  );
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><link rel="icon" href="/assets/favicon.svg">
<title>Bench</title><meta property="og:type" content="article">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bench","datePublished":"2024-05-06"}</script></head>
<body><header><nav><ul>${links.slice(0, 30).join('')}</ul></nav></header>
<main><article><h1>Bench</h1>${paragraphs}</article><aside><ul>${links.join('')}</ul></aside></main><footer>Contact</footer></body></html>`;
}

/** Every page of the bench by its path. */
export function benchPages(): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  for (const words of GROWTH) pages.set(articlePath('fr', words), { body: article('fr', words) });
  for (const lang of LANGUAGES) pages.set(articlePath(lang, ARTICLE_WORDS), { body: article(lang, ARTICLE_WORDS) });
  return pages;
}
