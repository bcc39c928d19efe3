import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleBeside, ownArticle, type Piece, type SiteArticle } from './articles';

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The sample site as paths and pages. Read at each call, so that an edited template shows at the next reload. */
export function renderSite(root: string): ReadonlyMap<string, string> {
  const own = ownArticle(root);
  const beside = articleBeside(root);
  const page = pageMaker(root);
  const pages = new Map<string, string>();
  const lead = {
    leadPath: pathOf(own),
    leadTitle: own.title,
    leadStandfirst: own.standfirst,
    published: own.published,
    publishedText: own.publishedText,
  };
  pages.set('/', page('home', lead));
  pages.set('/monde/', page('section', lead));
  for (const article of beside ? [own, beside] : [own]) pages.set(pathOf(article), page('article', fields(article)));
  return pages;
}

export const pathOf = (article: SiteArticle): string => `/monde/2024/06/21/${article.slug}.html`;

/** Values that are HTML already have names that end in "Html" or are listed here; all others are escaped. */
const RAW = new Set(['header', 'footer', 'consent', 'body', 'creditLine', 'after', 'jsonLd']);

function pageMaker(root: string): (template: string, values: Readonly<Record<string, string>>) => string {
  const read = (name: string): string =>
    readFileSync(join(root, 'tests/site/templates', `${name}.html`), 'utf8').trimEnd();
  const parts = { header: read('header'), footer: read('footer'), consent: read('consent') };
  return (template, values) =>
    read(template).replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = { ...parts, ...values }[name];
      if (value === undefined) throw new Error(`${template}.html: expected a value for {{${name}}}, got none`);
      return RAW.has(name) || name.endsWith('Html') ? value : escapeHtml(value);
    });
}

function fields(article: SiteArticle): Record<string, string> {
  return {
    ...{ title: article.title, lang: article.lang, section: article.section, author: article.author },
    ...{ initials: article.initials, published: article.published, publishedText: article.publishedText },
    ...{ image: article.image, imageAlt: article.imageAlt, caption: article.caption, credit: article.credit },
    standfirst: article.standfirst || article.title,
    minutes: String(article.minutes),
    path: pathOf(article),
    standfirstHtml: article.standfirst ? `<p class="standfirst">${typeset(article.standfirst)}</p>` : '',
    bylineHtml: `Par <strong class="author" rel="author">${escapeHtml(article.author)}</strong>`,
    jsonLd: structuredData(article),
    body: article.body.map(piece).join('\n'),
    creditLine: article.creditLine ? `<p class="credit-line">${escapeHtml(article.creditLine)}</p>` : '',
    after: (article.after ?? [])
      .map((line) => `<p class="other-story"><a href="/monde/">${escapeHtml(line)}</a></p>`)
      .join('\n'),
  };
}

/** French typography as news sites set it: no line begins with a mark that closes, none ends with one that opens. */
const typeset = (text: string): string =>
  escapeHtml(text)
    .replaceAll('« ', '«&nbsp;')
    .replace(/ ([»;!?:])/g, '&nbsp;$1');

function piece(part: Piece): string {
  if ('p' in part) return `<p>${typeset(part.p)}</p>`;
  if ('h2' in part) return `<h2>${typeset(part.h2)}</h2>`;
  if ('pull' in part)
    return `<blockquote class="pull-quote" aria-hidden="true"><p>${escapeHtml(part.pull)}</p></blockquote>`;
  return `<p class="read-also">À lire aussi : <a href="/monde/">${escapeHtml(part.readAlso)}</a></p>`;
}

function structuredData(article: SiteArticle): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: article.published,
    author: [{ '@type': 'Person', name: article.author }],
    publisher: { '@type': 'NewsMediaOrganization', name: 'Le Phare d’Armance' },
    inLanguage: article.lang,
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
