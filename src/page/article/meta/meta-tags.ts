/** `<meta>` values by lower-cased name, property or itemprop; the first of each wins, all are kept. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

export function readMetaTags(page: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of [...page.getElementsByTagName('meta')]) {
    const value = (meta.getAttribute('content') ?? '').trim();
    if (!value) continue;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      for (const key of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (!key) continue;
        const known = tags.get(key);
        if (known) known.push(value);
        else tags.set(key, [value]);
      }
    }
  }
  return tags;
}

/** The first value of the first key that has one; empty: none has. */
export function firstOf(tags: MetaTags, keys: readonly string[]): string {
  for (const key of keys) {
    const value = tags.get(key)?.[0];
    if (value) return value;
  }
  return '';
}
