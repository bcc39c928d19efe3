import type { BlockRole } from '../../engine/document';
import { roleOfName, type NamedRole } from './class-words';

/** Elements whose text is never read: code, media, controls and what stands for another document. */
export const SKIPPED = new Set(
  'script style noscript template iframe frame object embed video audio canvas svg math select option datalist textarea input map head title link meta progress meter img picture source track param base'.split(
    ' ',
  ),
);

/** Elements that begin a line of their own (HTML Standard, "Rendering: flow content"). */
export const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul button label'.split(
    ' ',
  ),
);

/** Elements whose inline children are one sentence after the other. */
export const PARAGRAPHS = new Set('p li h1 h2 h3 h4 h5 h6 blockquote dd dt td th figcaption pre'.split(' '));

const TAG_ROLES: Readonly<Record<string, BlockRole>> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'boilerplate',
  aside: 'aside',
  figure: 'caption',
  figcaption: 'caption',
  caption: 'caption',
  form: 'boilerplate',
  button: 'boilerplate',
  label: 'boilerplate',
  fieldset: 'boilerplate',
  dialog: 'consent',
  search: 'boilerplate',
};

const ARIA_ROLES: Readonly<Record<string, BlockRole>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  banner: 'navigation',
  contentinfo: 'boilerplate',
  complementary: 'aside',
  dialog: 'consent',
  alertdialog: 'consent',
  search: 'boilerplate',
  tooltip: 'boilerplate',
  button: 'boilerplate',
};

/** What an element says of its content; `strict`: by its tag or ARIA role, else only by its name. */
export interface Scope {
  readonly role: NamedRole | 'body' | null;
  readonly strict: boolean;
}

/** A heading's id is its own text, made an address. */
const HEADING = /^h[1-6]$/;
const NOTHING: Scope = { role: null, strict: false };
/** Names on these describe the page or the article as a whole ("has-newsletter"), not a part of it. */
const WHOLE = new Set(['html', 'body', 'main', 'article']);

export function scopeOf(element: Element, tag: string): Scope {
  const byTag = TAG_ROLES[tag];
  // Most elements say little of themselves; asking each of them eight times was a third of the walk.
  const given = element.getAttributeNames();
  if (given.length === 0) return byTag ? { role: byTag, strict: true } : NOTHING;
  const valueOf = (attribute: string): string | null =>
    given.includes(attribute) ? element.getAttribute(attribute) : null;
  const name = valueOf('class') ?? '';
  const id = HEADING.test(tag) ? '' : (valueOf('id') ?? '');
  if (WHOLE.has(tag)) return tag === 'article' ? articleScope(name) : NOTHING;
  if (byTag) return { role: refine(byTag, name, id), strict: true };
  const byAria = ARIA_ROLES[valueOf('role') ?? ''];
  if (byAria) return { role: refine(byAria, name, id), strict: true };
  const prop = valueOf('itemprop');
  const byProp = prop ? propRole(prop) : null;
  if (byProp) return { role: byProp, strict: false };
  if (valueOf('aria-hidden') === 'true') return { role: 'hidden', strict: false };
  const test = valueOf('data-testid') ?? valueOf('data-component') ?? valueOf('data-module') ?? '';
  const role = roleOf(name) ?? roleOf(id) ?? roleOf(test);
  return role ? { role, strict: false } : NOTHING;
}

const roleOf = (name: string): NamedRole | 'body' | null => (name ? roleOfName(name) : null);

/** `<article class="comment">`, `<article class="teaser">`: a card, not the page's article. */
function articleScope(name: string): Scope {
  const role = name ? roleOfName(name) : null;
  return role === 'comment' || role === 'related' || role === 'advert' ? { role, strict: false } : NOTHING;
}

/** `<aside class="related">` is related, `<footer class="comments">` holds comments: the name is more exact. */
function refine(byTag: BlockRole, name: string, id: string): NamedRole {
  const named = (name ? roleOfName(name) : null) ?? (id ? roleOfName(id) : null);
  return named && named !== 'body' && named !== 'headline' && named !== 'standfirst' ? named : byTag;
}

function propRole(prop: string): NamedRole | 'body' | null {
  if (/\barticleBody\b/.test(prop)) return 'body';
  if (/\b(?:author|creator)\b/.test(prop)) return 'byline';
  if (/\bdate(?:Published|Modified|Created)\b/.test(prop)) return 'dateline';
  if (/\bcaption\b/.test(prop)) return 'caption';
  if (/\bheadline\b/.test(prop)) return 'headline';
  return null;
}

/**
 * False for an element that style sheets hide, where the page is rendered; true where there is no rendering to ask
 * (jsdom, linkedom, a parsed document). An element of `display: contents` has no box of its own and is shown.
 */
export function isShown(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view || typeof element.checkVisibility !== 'function') return true;
  return element.checkVisibility({ visibilityProperty: true }) || view.getComputedStyle(element).display === 'contents';
}

/** React streams late parts of a page into `<div hidden id="S:1">`; its script shows them, where scripts run. */
const STREAMED = /^[SB]:[0-9a-f]+$/;

/** The `hidden` attribute or an inline style; where there is layout, the walk asks `checkVisibility` too. */
export function isHidden(element: Element): boolean {
  const given = element.getAttributeNames();
  const hidden = given.includes('hidden') ? element.getAttribute('hidden') : null;
  if (hidden !== null && hidden !== 'until-found') return !STREAMED.test(element.getAttribute('id') ?? '');
  const style = given.includes('style') ? element.getAttribute('style') : null;
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
