import type { RoledLine } from '../roles';
import { isNode, namesOf, typesOf } from './json-ld';
import type { Sources } from './sources';
import { plain, words } from './text';

const TAGS = [
  'author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'cxenseparse:author',
  'byl',
  'article:author',
  'og:article:author',
  'twitter:data1',
];

/** What stands before a name, in six languages. */
const BEFORE =
  /^(?:(?:written|reported|reviewed|posted|story|words|text|photos?|edited|published|created|compiled|medically reviewed)(?: and [a-z]+)? by|by|von|par|por|di|da|de|from|text|texte|testo|texto|autor(?:in)?\/autor(?:in)?|autor(?:in|en|es|a)?|auteur(?:e|s)?|autor[ei]|author(?:s)?|propos recueillis par|ein (?:kommentar|beitrag|bericht|gastbeitrag|artikel) von|(?:ein )?kommentar von|un articolo di|a cura di|publié par|redazione|redacción|rédigé par|article de|interview(?: by| von)?|analyse von|analysis by)\s*:?\s+/i;
/** What stands behind a name: an office, an agency, a place, a way to write. */
const BEHIND =
  /\s*(?:[|/–—]|\s-\s|\bof the\b|\bfor the\b|\bis an?\b|\bshares\b|\bfor\s+(?=\p{Lu})).*$|\s*\((?:[^)]*)\)\s*$|\s*@\w+.*$|\S+@\S+.*$|\s*(?:published|updated|posted|veröffentlicht|publié|le \d|am \d|\d).*$/iu;
/** Without one of these nothing stands behind the name, and the pattern above, slow to compile, need not be. */
const MAY_END = /[|/–—(@\d]|\s-\s|\b(?:of|for|is|shares)\b|published|updated|posted|veröffentlicht|publié/i;
const ORGANISATIONAL =
  /\b(?:staff|reporters?|writers?|correspondents?|editors?|team|newsroom|news|redaktion|rédaction|redazione|redacción|redação|agency|agence|agentur|agencia|press|presse|times|post|journal|magazine|online|media|network|associated press|reuters|afp|dpa|ansa|efe|apa|sda|today|\w+\.(?:com|net|org|de|fr|it|es))\b/i;

/**
 * The authors' names, one each: from the data, the meta tags, marked-up elements, the visible byline. A byline that is only the site's
 * own name counts last: where the page shows a person, the person wrote it.
 */
export function findAuthors(sources: Sources, lines: readonly RoledLine[]): string[] {
  const candidates = [fromData, fromTags, fromMarkup, fromBylines];
  let weak: string[] = [];
  for (const find of candidates) {
    const names = clean(find(sources, lines), sources.site);
    if (names.length === 0) continue;
    if (names.some((n) => !isSite(n, sources.site)))
      return names.filter((n) => names.length === 1 || !isSite(n, sources.site));
    if (weak.length === 0) weak = names;
  }
  return weak;
}

type Find = (sources: Sources, lines: readonly RoledLine[]) => string[];

const fromData: Find = ({ article, nodes }) => {
  const author = article?.['author'] ?? article?.['creator'];
  const names = namesOf(author);
  if (names.length > 0) return names;
  // "@id" references into the graph
  const ids = [author]
    .flat()
    .filter(isNode)
    .map((a) => a['@id']);
  return nodes
    .filter((n) => ids.includes(n['@id']) && typesOf(n).includes('Person'))
    .flatMap((n) => namesOf(n['name']));
};

const fromTags: Find = ({ tags }) => {
  for (const key of TAGS) {
    const values = (tags.get(key) ?? []).filter((v) => !/^https?:|facebook\.com|^@/.test(v) && !/\d+ min/.test(v));
    if (values.length > 0) return [...values];
  }
  return [];
};

/** Names in elements that say so; comments and teasers have authors too, so only those near the article's head count. */
const fromMarkup: Find = ({ within }) => {
  const found = within.querySelectorAll('[itemprop~="author"], [rel~="author"]');
  const names: string[] = [];
  for (const element of found) {
    if (element.closest('[class*="comment" i], [class*="related" i], aside, footer, nav, li article')) continue;
    const name =
      element.querySelector('[itemprop~="name"]')?.textContent ??
      element.getAttribute('content') ??
      element.textContent ??
      '';
    if (plain(name).length > 2 && plain(name).length < 80) names.push(plain(name));
    if (names.length >= 4) break;
  }
  return [...new Set(names)];
};

const NEAR = 14;
/** "By", alone on its line: the name stands on the next. */
const BARE = /^[\s,|·•–-]*(?:by|von|par|por|di|da|de|autor(?:in)?|auteurs?|authors?|text)\s*:?$/i;

/** A byline's text; names that stand in elements of their own side by side are parted by commas. */
function bylineText({ line }: RoledLine): string {
  const parts = line.pieces.map((p) => line.text.slice(p.at, p.at + p.length).trim()).filter(Boolean);
  const names = parts.filter((p) => /^(?:\p{Lu}[\p{L}.’'-]+ ?){2,4}$/u.test(p));
  return names.length > 1 && names.join(' ').length >= line.text.length * 0.9 ? names.join(', ') : line.text;
}

const fromBylines: Find = (_, lines) => {
  const first = lines.findIndex((l) => l.as === 'body');
  const head = lines.slice(0, Math.max(0, first)).findLastIndex((l) => l.as === 'headline');
  const from = Math.max(0, Math.min(head < 0 ? first : head, first) - NEAR);
  const near = (i: number): boolean => i >= from && i <= first + NEAR;
  const bylines = lines
    .filter((l, i) => l.as === 'byline' && near(i))
    .map(bylineText)
    .filter((text) => !BARE.test(text));
  const strict = bylines.filter((text) => BEFORE.test(text));
  const last = lines.filter((l) => l.as === 'byline' && BEFORE.test(l.line.text)).map((l) => l.line.text);
  return [strict[0] ?? bylines[0] ?? last[0] ?? ''].filter(Boolean);
};

/** What stands beside names and is none: an office, a degree, a place. A single word is one where a full name stands by. */
const OFFICE =
  /\b(?:writer|reporter|correspondent|editor|columnist|journalist|redakteur(?:in)?|korrespondent(?:in)?|journaliste|correspondante?|rédact\w+|redattor\w*|periodista|redactora?|jornalista|repórter|contributor|fotograf\w*|photograph\w*)\b/i;
const AGENCY = /^(?:AFP|AP|dpa|DPA|Reuters|ANSA|EFE|APA|SDA|ATS|Lusa|Belga)$/;

function onlyNames(names: readonly string[]): string[] {
  const full = names.filter((n) => words(n).length > 1 && !OFFICE.test(n));
  return full.length === 0 ? [...names] : names.filter((n) => full.includes(n) || AGENCY.test(n));
}

/** ", mit Material der dpa", " with files from Reuters": where some of it comes from, not who wrote it. */
const MATERIAL =
  /,?\s+(?:mit material|with (?:files|reporting|material|inputs?)|avec des informations|con informazioni|con información)\b.*$/i;

/** Splits, strips and checks names; empty where nothing of it is one. */
export function clean(raw: readonly string[], site: string): string[] {
  const names: string[] = [];
  for (const value of raw)
    for (const part of split(plain(value).replace(BEFORE, '').replace(MATERIAL, ''), site)) {
      const name = strip(part, site);
      if (isName(name) && !names.some((n) => n.toLowerCase() === name.toLowerCase())) names.push(name);
    }
  return onlyNames(names);
}

/** "A, B und C" are three; "Lee, Ann" with one comma and short halves stays whole only where neither half is a full name. */
const split = (text: string, site: string): string[] =>
  (PARTS.test(text) ? parted(text) : [text]).filter((part, i) => i === 0 || !isSite(part, site));

/** Without one of these a text is one name. */
const PARTS = /[;\n•·&,]|\s(?:and|und|et|ed?|y|with|mit|avec|con)\s/;

const parted = (text: string): string[] =>
  text.split(
    /\s*(?:;|\n|•|·|\s&\s|\s+(?:and|und|et|ed?|y|with|mit|avec|con)\s+(?=\p{Lu})|,\s*(?:and\s+|und\s+)?(?=\p{Lu}|(?:dpa|epd|sid|afp)\b|$))\s*/u,
  );

function strip(part: string, site: string): string {
  const began = part.replace(BEFORE, '');
  let name = (MAY_END.test(began) ? began.replace(BEHIND, '') : began).trim();
  for (const own of [site, site.replace(/^the\s+/i, '')])
    if (own.length > 3 && /[,|–-]\s*$/.test(name.slice(0, -own.length)) && name.endsWith(own))
      name = name.slice(0, -own.length);
  return name.replace(/^[\s,.:–—-]+|[\s,:–—|-]+$/g, '');
}

function isName(name: string): boolean {
  const count = words(name).length;
  return (
    count >= 1 &&
    count <= 7 &&
    name.length >= 2 &&
    name.length < 70 &&
    hasLetter(name) &&
    !/\d{2}|https?:|[{}<>[\]=]|[?!]$/.test(name) &&
    !NOT_NAMES.test(name)
  );
}

const hasLetter = (text: string): boolean => /[a-zÀ-ɏ]/i.test(text) || /\p{L}/u.test(text);

const NOT_NAMES =
  /^(?:(?:von|par|by|por|di|da|de|autor|author|auteur|editor|zeige alle .*|alle beiträge.*|voir tous.*|ver todos.*|ph\.?d\.?|m\.?d\.?|rdn?|msc?)$|\d|admin(?:istrator)?|author|unknown|null|undefined|none|n\/a|guest|user|view (?:all|profile)|follow|read more|share|all posts|by|posts?|comments?|none specified|advertisement|foto|photo|image|getty images|(?:with )?agenc(?:ies|es)$|agenturen$|agenzie$|agencias$|agências$)\b/i;

/** The site's name, whole or in part, or its first letters: "LTO" at Legal Tribune Online, Deutsche Welle at dw.com. */
function isSite(name: string, site: string): boolean {
  const a = words(name).join('');
  const b = words(site).join('');
  const bare = b.replace(/(?:com|org|net|de|fr|it|es|pt)$/, '');
  if (a.length <= 2 || b.length <= 2) return false;
  if (a === initials(site) || (initials(name) === bare && bare.length > 1)) return true;
  return a === b || a === bare || (b.includes(a) && ORGANISATIONAL.test(name)) || a.includes(b);
}

const initials = (text: string): string =>
  words(text)
    .map((w) => w.charAt(0))
    .join('');
