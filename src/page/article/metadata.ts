import type { DocumentMeta } from '../../engine/document';
import { findAuthors } from './meta/authors';
import { findClaimReviews } from './meta/claim-reviews';
import { textOf } from './meta/json-ld';
import { firstOf } from './meta/meta-tags';
import { findDates } from './meta/published';
import type { Sources } from './meta/sources';
import { plain } from './meta/text';
import { findTitle } from './meta/title';
import type { RoledLine } from './roles';

/**
 * What the page says of itself, each field from the first source that has it: JSON-LD, meta tags, microdata, the page
 * as it is seen. Empty or null: not found.
 */
export function readMetadata(sources: Sources, lines: readonly RoledLine[]): DocumentMeta {
  const { article, tags, url, page, site, nodes } = sources;
  const reviews = findClaimReviews(nodes);
  const section =
    (article && textOf(article['articleSection'])) ||
    firstOf(tags, ['article:section', 'section', 'parsely-section', 'cxenseparse:category']);
  return {
    title: findTitle(sources, lines),
    authors: findAuthors(sources, lines),
    ...findDates(sources, lines),
    publisher: site,
    section: plain(section),
    url,
    canonical: canonical(page, url),
    declaredLang: declaredLang(sources),
    ...(reviews.length > 0 ? { reviews } : {}),
  };
}

/** The canonical address, resolved; empty where there is none or it is no http address. */
function canonical(page: Document, url: string): string {
  const links = [...page.getElementsByTagName('link')];
  const link = links.find((l) => /\bcanonical\b/i.test(l.getAttribute('rel') ?? ''));
  const href = link?.getAttribute('href') ?? '';
  if (!href) return '';
  try {
    const { href: whole, protocol } = new URL(href, url || undefined);
    return /^https?:$/.test(protocol) ? whole : '';
  } catch {
    return '';
  }
}

function declaredLang({ page, tags }: Sources): string {
  const declared = page.documentElement.getAttribute('lang') ?? page.documentElement.getAttribute('xml:lang') ?? '';
  return (declared || firstOf(tags, ['content-language', 'og:locale', 'language'])).replace('_', '-').trim();
}
