import { READ_ROLES } from '../../../engine/document';
import type { RoledLine } from '../roles';
import { findDays } from './dates';
import { textOf, typesOf } from './json-ld';
import { firstOf } from './meta-tags';
import { hostName, type Sources } from './sources';

const PUBLISHED_TAGS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article:published',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'date.issued',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date.created',
  'dc.date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'originalpublicationdate',
  'rnews:datepublished',
  'datecreated',
  'date_published',
  'citation_publication_date',
  'citation_date',
  'weibo:article:create_at',
  'date',
  'og:pubdate',
  'release_date',
  'last-modified-date',
];
const MODIFIED_TAGS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'article:modified',
  'revision_date',
];

/** ISO date (and the page's own time and zone) of publication and of the last change; null: the page says none. */
export interface Dates {
  readonly published: string | null;
  readonly modified: string | null;
}

/**
 * The data, the meta tags, marked-up elements, the address, then the lines round the headline, then any line that says
 * "published". The day is the page's own: converting to UTC would move one in twelve.
 */
export function findDates(sources: Sources, lines: readonly RoledLine[]): Dates {
  const { article, tags, within } = sources;
  const modified =
    iso(article ? textOf(article['dateModified']) : '') ??
    iso(firstOf(tags, MODIFIED_TAGS)) ??
    iso(markedUp(within, 'dateModified'));
  const published =
    iso(article ? textOf(article['datePublished'] ?? article['dateCreated']) : '') ??
    iso(firstOf(tags, PUBLISHED_TAGS)) ??
    iso(markedUp(within, 'datePublished')) ??
    fromAddress(sources.url) ??
    iso(pageNode(sources)) ??
    shown(sources, lines) ??
    modified;
  return { published, modified };
}

/** JSON-LD of the page as a page (WordPress without an article type). */
function pageNode({ nodes }: Sources): string {
  const dated = nodes.find(
    (n) => typesOf(n).some((t) => /Page$|Object$|Recipe|Event|Podcast/.test(t)) && n['datePublished'],
  );
  return dated ? textOf(dated['datePublished']) : '';
}

/** `itemprop` on the elements that carry dates: a search of the whole page by attribute is slow, and finds teasers' dates. */
function markedUp(page: Sources['within'], property: string): string {
  for (const tag of ['meta', 'time'])
    for (const element of [...page.getElementsByTagName(tag)])
      if (`${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`.includes(property))
        return element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '';
  return '';
}

/** "/2024/06/20/", "/2024-06-20-", "20240620": right 173 times of 182 on the saved pages. */
export function fromAddress(url: string): string | null {
  const path = url
    .replace(/^https?:\/\/(?:web\.archive\.org\/web\/\d+\/)?(?:https?:\/\/)?[^/]*/, '')
    .replace(/[?#].*$/, '');
  const parted = /(?<!\d)((?:19|20)\d\d)[/_-]([01]?\d)[/_-]([0-3]?\d)(?!\d)/.exec(path);
  const joined = parted ?? /(?<!\d)(20[0-3]\d)([01]\d)([0-3]\d)(?!\d)/.exec(path);
  if (joined) return findDays(`${joined[1]}-${joined[2]}-${joined[3]}`)[0]?.iso ?? null;
  const named = /\/((?:19|20)\d\d)\/([a-z]{3})\/(\d{1,2})\//i.exec(path);
  return named ? (findDays(`${named[3]} ${named[2]} ${named[1]}`)[0]?.iso ?? null) : null;
}

const NEAR = 16;
const SAYS_SO =
  /\b(?:publi\w*|posted|veröffentlicht|erstellt|stand|datum|vom|pubblicat\w*|inserit\w*|fecha|date|data|mis en ligne|créé|on|am|le|il|el|eingestellt|geschrieben|written|erschienen|du)\b/i;
const CHANGED =
  /\b(?:updated|modified|last|aktualisiert|geändert|mis à jour|modifié|aggiornato|actualizado|atualizado|©|copyright|\(c\))\b/i;

/** A day in the visible text: marked as a date, then beside the headline, then wherever a line says that it is one. */
function shown(sources: Sources, lines: readonly RoledLine[]): string | null {
  const american = isAmerican(sources);
  const first = lines.findIndex((l) => READ_ROLES.has(l.as));
  const head = lines.findIndex((l) => l.as === 'headline');
  const start = head >= 0 && head < first ? head : first;
  const last = lines.map((l) => READ_ROLES.has(l.as)).lastIndexOf(true);
  const dayOf = (line: RoledLine, longest: number): string | null =>
    line.line.text.length <= longest ? (findDays(line.line.text, american)[0]?.iso ?? null) : null;
  const around = lines
    .filter((_, i) => i >= start - NEAR && i <= first + NEAR / 2)
    .sort((a, b) => distance(a) - distance(b));
  function distance(line: RoledLine): number {
    const i = lines.indexOf(line);
    return i < start ? (start - i) * 2 : i - start;
  }
  const firstDay = (list: readonly RoledLine[], longest: number, test: (text: string) => boolean): string | null => {
    for (const line of list) {
      const found =
        test(line.line.text) && line.as !== 'comment' && line.as !== 'related' ? dayOf(line, longest) : null;
      if (found) return found;
    }
    return null;
  };
  const plainly = (text: string): boolean => !CHANGED.test(text);
  const behind = lines.filter((_, i) => i > last && i <= last + NEAR);
  return (
    firstDay(
      around.filter((l) => l.as === 'dateline'),
      200,
      plainly,
    ) ??
    timeElement(sources.within) ??
    firstDay(around, 160, (t) => plainly(t) && SAYS_SO.test(t)) ??
    firstDay(around, 80, plainly) ??
    firstDay(behind, 160, (t) => plainly(t) && SAYS_SO.test(t)) ??
    firstDay(
      lines.filter((l) => l.as === 'dateline'),
      200,
      () => true,
    ) ??
    firstDay(
      lines,
      200,
      (t) =>
        plainly(t) && /\b(?:publi|posted|veröffentlicht|pubblicat|erstellt|stand\b|mis en ligne|eingestellt)/i.test(t),
    ) ??
    firstDay(around, 2_000, plainly) ??
    firstDay(behind, 200, plainly)
  );
}

function timeElement(page: Sources['within']): string | null {
  for (const time of page.getElementsByTagName('time')) {
    if (time.closest('[class*="comment" i], [class*="related" i], aside, footer, nav')) continue;
    const found = iso(time.getAttribute('datetime') ?? time.textContent ?? '');
    if (found) return found;
  }
  return null;
}

/** American pages write the month first: English, and not at an address of another English-speaking country. */
const isAmerican = ({ page, url }: Sources): boolean => {
  const lang = (page.documentElement.getAttribute('lang') ?? '').toLowerCase();
  if (lang.startsWith('en-us')) return true;
  return (lang === '' || lang === 'en') && /\.(?:com|org|net|edu|gov|us)$/.test(hostName(url)) && lang.startsWith('en');
};

/** ISO 8601 of a metadata value, with the time as the page gives it; a day alone where only a day can be read. */
export function iso(value: string): string | null {
  const text = value.trim();
  const stamp =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?/.exec(
      text,
    );
  if (stamp) {
    const [, y, m, d, hour, minute, second, zone = ''] = stamp;
    const day = findDays(`${y}-${m}-${d}`)[0]?.iso;
    if (!day) return null;
    const offset = /UTC|GMT/.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
    return hour ? `${day}T${hour}:${minute}:${second ?? '00'}${offset}` : day;
  }
  const epoch = /^1[0-9]{9}(?:\d{3})?$/.exec(text);
  if (epoch) return new Date(Number(text.slice(0, 10)) * 1000).toISOString().replace('.000', '');
  return findDays(text)[0]?.iso ?? null;
}
