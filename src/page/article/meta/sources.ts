import { ARTICLE_TYPE, readJsonLd, textOf, typesOf, type Node } from './json-ld';
import { firstOf, readMetaTags, type MetaTags } from './meta-tags';
import { overlap, plain } from './text';

/** Everything that a page says of itself in its head, gathered once. */
export interface Sources {
  readonly page: Document;
  readonly url: string;
  /** Where marked-up dates and names are looked for: the page, or the one of several articles that is read. */
  readonly within: Document | Element;
  readonly tags: MetaTags;
  readonly nodes: readonly Node[];
  /** The JSON-LD object that is this page's article; null: there is none. */
  readonly article: Node | null;
  /** Name of the site: og:site_name, the publisher, or the host without its ending. */
  readonly site: string;
  /** JSON-LD headline, og:title, another meta title, `<title>`, site name and all; empty where there is none. */
  readonly heads: readonly string[];
}

export function gatherSources(page: Document, url: string): Sources {
  const nodes = readJsonLd(page);
  const tags = readMetaTags(page);
  const titles = [
    firstOf(tags, ['og:title']),
    firstOf(tags, ['twitter:title', 'title', 'dc.title', 'parsely-title']),
    titleTag(page),
  ];
  const article = articleNode(nodes, titles, url);
  const headline = article ? textOf(article['headline'] ?? article['name']) : '';
  const heads = [headline, ...titles].map(plain);
  return { page, url, within: page, tags, nodes, article, site: siteName(tags, article, url), heads };
}

const titleTag = (page: Document): string => page.getElementsByTagName('title')[0]?.textContent ?? '';

/** Of several articles in the data (teasers are marked up too) the one that names this page or its title. */
function articleNode(nodes: readonly Node[], titles: readonly string[], url: string): Node | null {
  const articles = nodes.filter((n) => typesOf(n).some((t) => ARTICLE_TYPE.test(t)));
  if (articles.length < 2) return articles[0] ?? null;
  const path = url.replace(/^https?:\/\/(?:www\.)?|[?#].*$/g, '');
  const own = articles.find(
    (n) => path.length > 12 && [n['url'], n['@id'], n['mainEntityOfPage']].some((v) => textId(v).includes(path)),
  );
  return (
    own ?? articles.find((n) => titles.some((t) => t && overlap(textOf(n['headline']), t) > 0.7)) ?? articles[0] ?? null
  );
}

function textId(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return textId((value as Node)['@id'] ?? (value as Node)['url']);
}

/** What companies put behind their names in the six languages. */
const LEGAL_FORM =
  /[\s,](?:GmbH|AG|KG|S\.?\s?[AL]\.?(?:\s?[SU]\.?)?|S\.?p\.?A\.?|S\.?r\.?l\.?|SAS|SARL|Ltda?\.?|LLC|Inc\.?|Corp\.?|plc)\.?$/i;

function siteName(tags: MetaTags, article: Node | null, url: string): string {
  const named = firstOf(tags, [
    'og:site_name',
    'application-name',
    'publisher',
    'dc.publisher',
    'twitter:app:name:iphone',
  ]);
  const publisher = article ? textOf(article['publisher']) : '';
  // "Ediciones EL PAÍS S.L." owns the paper that calls itself "EL PAÍS".
  const name = plain((LEGAL_FORM.test(publisher) && named) || publisher || named);
  return hostName(name) || name || hostName(url);
}

/** "https://www.lemonde.fr/…" → "lemonde.fr". */
export const hostName = (url: string): string =>
  /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
