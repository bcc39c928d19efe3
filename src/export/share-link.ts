/** Longer passages are named by their first and last words: a link is to be pasted, not read. */
const WHOLE = 120;
const EDGE_WORDS = 6;

/**
 * A link that opens the page at a passage (WICG Scroll To Text Fragment: `#:~:text=start,end`). Works where the words stand in
 * the page as they stand here; elsewhere it opens the page at its top. An address that is not of the web is given back as it is.
 */
export function shareLink(url: string, words: string): string {
  // A page may hold half a surrogate pair, which no address can.
  const passage = words
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/^https?:/i.test(url) || passage === '') return url;
  const [page = '', fragment = ''] = url.split('#');
  const anchor = fragment.split(':~:')[0] ?? '';
  return `${page}#${anchor}:~:text=${directive(passage)}`;
}

function directive(passage: string): string {
  const parts = passage.split(' ');
  if (passage.length <= WHOLE || parts.length < 2 * EDGE_WORDS) return encoded(passage);
  return `${encoded(parts.slice(0, EDGE_WORDS).join(' '))},${encoded(parts.slice(-EDGE_WORDS).join(' '))}`;
}

/** Comma, ampersand and hyphen have a meaning inside a text directive; encodeURIComponent leaves the hyphen. */
const encoded = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
