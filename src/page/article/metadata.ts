import type { DocumentMeta } from '../../engine/document';
import { ARTICLE_TYPE, namesOf, readJsonLd, textOf, typesOf, type Node } from './meta/json-ld';
import { firstOf, readMetaTags, type MetaTags } from './meta/meta-tags';

/** Everything that a page says of itself, gathered once. */
export interface Sources {
  readonly page: Document;
  readonly url: string;
  readonly tags: MetaTags;
  readonly nodes: readonly Node[];
  /** The JSON-LD object that is the article; null: there is none. */
  readonly article: Node | null;
}

export function readMetadata(page: Document, url: string): DocumentMeta {
  const nodes = readJsonLd(page);
  const article = nodes.find((n) => typesOf(n).some((t) => ARTICLE_TYPE.test(t))) ?? null;
  const tags = readMetaTags(page);
  return {
    title: article ? textOf(article['headline']) : firstOf(tags, ['og:title', 'twitter:title']),
    authors: article ? namesOf(article['author']) : [],
    published:
      (article && textOf(article['datePublished'])) || firstOf(tags, ['article:published_time', 'date']) || null,
    modified: (article && textOf(article['dateModified'])) || firstOf(tags, ['article:modified_time']) || null,
    publisher: firstOf(tags, ['og:site_name']),
    section: firstOf(tags, ['article:section']),
    url,
    canonical: page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? '',
    declaredLang: page.documentElement.getAttribute('lang') ?? '',
  };
}
