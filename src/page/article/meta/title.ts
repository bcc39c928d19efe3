import type { RoledLine } from '../roles';
import type { Sources } from './sources';
import { overlap, plain, words } from './text';

/** What parts a title from its site's name: " | ", " - ", " · ", " : ". */
const PARTED = /\s+[|·•»:—–-]+\s+|\s*\|\s*/;

/**
 * The title as it stands over the text: the `<h1>` that agrees with what the head says, for heads are shortened for
 * search engines and carry the site's name; else the head's title without that name. Empty: there is none.
 */
export function findTitle(sources: Sources, lines: readonly RoledLine[]): string {
  const { heads, site, url } = sources;
  const [data = '', open = '', , tag = ''] = heads.map((head) => withoutSite(head, site, url));
  const shown = shownTitle(heads.filter(Boolean), lines, sources);
  if (!shown) return data || open || tag;
  return written({ shown, data, open, tag }) ?? partOf(open, shown, lines) ?? shown;
}

interface Titles {
  readonly shown: string;
  /** JSON-LD headline, og:title, `<title>`, each without the site's name; empty: none. */
  readonly data: string;
  readonly open: string;
  readonly tag: string;
}

/**
 * The head's title where it is the fuller or the cleaner one: all of the head agree against the heading; the heading is
 * the head's without its kicker, or with one more; or the data names a headline of its own while the heading is what
 * search engines are given. Null: the heading it is.
 */
function written({ shown, data, open, tag }: Titles): string | null {
  const [h, d, o, t] = [shown, data, open, tag].map((title) => words(title).join(' ')) as [
    string,
    string,
    string,
    string,
  ];
  const own = d === o || (d === '' && h.length < o.length * 1.5 && likeness(shown, open) >= 0.5);
  if (o && own && o === t && o !== h && !o.startsWith(h)) return open;
  if (
    o &&
    o !== h &&
    ((o === d && o.endsWith(` ${h}`)) || h.endsWith(` ${o}`)) &&
    Math.abs(o.length - h.length) < MAX_KICKER
  )
    return open;
  const apart = d !== '' && d !== h && !h.startsWith(d) && !/(?:\.\.\.|…)$/.test(data);
  return apart && o === h && t === h ? data : null;
}

/**
 * The line that is seen as the title where og:title is "kicker: title" in two lines of the page and the `<h1>` says something
 * else (it is hidden, for search engines). Null: no such line.
 */
function partOf(open: string, shown: string, lines: readonly RoledLine[]): string | null {
  const whole = words(open).join(' ');
  const hidden = words(shown).join(' ');
  if (!open.includes(':') || whole.includes(hidden)) return null;
  const part = lines.find(({ line }) => {
    const text = words(line.text).join(' ');
    return text.length > whole.length * 0.4 && text.length < whole.length && whole.endsWith(` ${text}`);
  });
  return part?.line.text ?? null;
}

/** Units of a line over the title ("Premier League", "Nach Gaetz-Rückzug"). */
const MAX_KICKER = 45;

function shownTitle(heads: readonly string[], lines: readonly RoledLine[], { site, url }: Sources): string {
  const first = lines.findIndex((l) => l.as === 'body' || l.as === 'standfirst');
  const headings = lines
    .map((l, i) => ({
      text: l.line.text,
      tag: l.line.frame.heading,
      near: i < first ? first - i : (i - first) * 2,
      role: l.role,
    }))
    .filter((h) => /^h[12]$/.test(h.tag) || h.role === 'headline')
    .filter((h) => h.text.length > 3 && h.text.length < 320 && !isSite(h.text, site));
  const agreeing = headings
    .map((h) => ({ ...h, agreement: Math.max(0, ...heads.map((head) => likeness(h.text, head))) }))
    .map((h) => ({ ...h, leads: heads.some((head) => leads(h.text, head)) }))
    .filter((h) => h.agreement >= (h.tag === 'h1' ? 0.5 : 0.75));
  // An `<h1>` that only closes the head ("The story : The Paper") is the paper's name where a heading opens it.
  const opens = agreeing.some((h) => h.leads && words(h.text).length > 3);
  const rank = (h: { tag: string; leads: boolean }): number => Number(h.tag === 'h1' && (h.leads || !opens));
  agreeing.sort((a, b) => rank(b) - rank(a) || b.agreement - a.agreement || a.near - b.near);
  return agreeing[0]?.text ?? unknownToHead(headings, url);
}

interface Heading {
  readonly text: string;
  readonly tag: string;
  readonly near: number;
  readonly role: string | null;
}

/**
 * One `<h1>` over the text that the head does not know: the head is written for search engines. A word or two may be the section's name,
 * unless the address says the same; without any `<h1>` one heading that is called the headline will do.
 */
function unknownToHead(headings: readonly Heading[], url: string): string {
  const first = headings.filter((h) => h.tag === 'h1');
  const [single, ...more] = first.length > 0 ? first : headings.filter((h) => h.role === 'headline');
  if (!single || more.length > 0 || single.near >= 25) return '';
  const slug = words(/([^/]+?)(?:\.\w+)?\/?(?:[?#].*)?$/.exec(url)?.[1] ?? '').join(' ');
  const found = words(single.text);
  return found.length > 2 || found.join(' ') === slug ? single.text : '';
}

const leads = (heading: string, head: string): boolean =>
  `${words(head).join(' ')} `.startsWith(`${words(heading).join(' ')} `);

/** Words shared, of the heading's own: a head may say more (the site), and a heading more (a kicker). */
const likeness = (heading: string, head: string): number =>
  words(heading).length > 1 || words(head).length < 5 ? overlap(heading, head) : 0;

const squeeze = (text: string): string => words(text).join('');

function isSite(text: string, site: string): boolean {
  const a = squeeze(text);
  const b = squeeze(site);
  return a.length > 0 && b.length > 0 && (a === b || (b.includes(a) && words(text).length <= 2));
}

/** "Le titre | Le Journal" → "Le titre"; a title that itself has a dash keeps it. */
export function withoutSite(title: string, site: string, url: string): string {
  const parts = title.split(PARTED);
  if (parts.length < 2) return plain(title);
  const host = squeeze(
    /^https?:\/\/(?:www\.)?([^/]+)/.exec(url)?.[1]?.replace(/(?:\.(?:com?|org|net|gov))?\.\w+$/, '') ?? '',
  );
  const lead = /^([^|]{3,30})\s*\|\s*(?=\S.{15})/.exec(title);
  let kept = lead && host.length > 2 && squeeze(lead[1] ?? '').includes(host) ? title.slice(lead[0].length) : title;
  for (;;) {
    const cut = [...kept.matchAll(new RegExp(PARTED, 'g'))].pop();
    if (!cut || cut.index < 8) return plain(kept);
    const tail = kept.slice(cut.index + cut[0].length);
    const name = squeeze(tail);
    const isName =
      name === squeeze(site) ||
      (name.length > 2 && (host.includes(name) || squeeze(site).includes(name) || name.includes(squeeze(site))));
    const isShort = cut[0].includes('|') && words(tail).length <= 4;
    if (!isName && !isShort) return plain(kept);
    kept = kept.slice(0, cut.index);
  }
}
