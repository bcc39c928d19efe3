import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityRecord } from '../../../src/knowledge/record';
import { readRecords } from '../records';
import { SOURCES, slug, source, sourceJson, writeRecords } from './io';

interface Listed {
  readonly publication_name: string;
  readonly publication_website_uri: string;
}

/** Hosts that many publishers share: a card of one would be wrong for all others. */
const SHARED = /(?:^|\.)(?:blogspot|wordpress|medium|substack|facebook|youtube|google|yahoo|msn|tumblr|feedburner|github|sites|weebly|livejournal)\./;

/** News outlets by domain: name and country, from two lists. Neither says who owns them; people add that by hand. */
export function importOutlets(): void {
  const countries = readRecords('core/countries.jsonl');
  const byAlpha2 = new Map(countries.map((c) => [c.iso ?? '', c.id]));
  const codes = sourceJson<{ supplemental: { codeMappings: Record<string, { _alpha3?: string }> } }>('cldr/codeMappings.json');
  const byAlpha3 = new Map(
    Object.entries(codes.supplemental.codeMappings).map(([two, { _alpha3 }]) => [_alpha3 ?? '', byAlpha2.get(two)]),
  );
  const found = new Map<string, EntityRecord>();
  const add = (name: string, url: string, country: string | undefined, list: string): void => {
    const domain = domainOf(url);
    if (!domain || !country || found.has(domain) || SHARED.test(`.${domain}`) || !/\p{L}/u.test(name)) return;
    found.set(domain, {
      id: `outlet-${slug(domain.replaceAll('.', '-'))}`,
      kind: 'outlet',
      type: 'news-outlet',
      names: { en: name.replace(/\s*\((?:FR|DE|EN|ES|IT|PT)\)$/, '').trim() },
      country,
      domains: [domain],
      facts: [{ key: 'country', value: country, ev: [list] }],
    });
  };
  for (const { name, domain, country } of fundus()) add(name, domain, byAlpha2.get(country), 'fundus:publishers');
  const listed = sourceJson<Record<string, Listed[]>>('media-lists/yavuz-news-feed-list-of-countries.json');
  for (const [code, outlets] of Object.entries(listed))
    for (const o of outlets) add(o.publication_name, o.publication_website_uri, byAlpha3.get(code), 'news-feed-list:news-feed-list-of-countries');
  writeRecords('core/outlets.jsonl', [...found.values()]);
}

function domainOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '').toLowerCase();
  } catch {
    return '';
  }
}

/** Publishers of fundus: a Python file per country, read for `name=` and `domain=` alone. */
function fundus(): { name: string; domain: string; country: string }[] {
  const folder = 'media-lists/fundus';
  const codes: Readonly<Record<string, string>> = { uk: 'GB', ind: 'IN', isl: 'IS' };
  return readdirSync(join(SOURCES, folder)).sort().flatMap((file) => {
    const country = file.replace('.py.txt', '');
    const text = source(`${folder}/${file}`).toString('utf8');
    return [...text.matchAll(/name="([^"]+)",\s*domain="([^"]+)"/g)].map((m) => ({
      name: m[1] ?? '',
      domain: m[2] ?? '',
      country: codes[country] ?? country.toUpperCase(),
    }));
  });
}
