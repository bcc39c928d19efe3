import type { BlockRole } from '../../engine/document';

/**
 * What editors and their systems call things, in class names, ids and test ids: one word, or two that stand together.
 * Names are cut at hyphens, underscores and capitals ("articleBody__moreOn" → article body more on), so that a hashed
 * name ("css-1k2xqz") has no word in here. Six languages. A name is a hint: `find` sets it aside where the
 * thing so named holds too much of the page's prose to be what its name says.
 */
const TABLE = `
caption: caption captions figcaption figcap credit credits photocredit imagecredit legend legende bildunterschrift bildnachweis bildtext didascalia leyenda epigrafe legenda
caption: carousel slideshow slider diaporama bildergalerie fotostrecke fotogaleria photogallery
caption: photo-credit image-credit media-caption img-caption image-info img-info copyright-image
related: related relateds recirc recirculation recommended recommendation recommendations recommends outbrain taboola zergnet mostread popular trending
related: readmore readnext upnext moreon morefrom teaser teasers promo promos promobox crosslink crosslinks suggested suggestions
related: most-read most-popular most-viewed read-more read-next read-also more-stories more-news more-from more-on up-next see-also you-may also-like further-reading top-stories latest-news recent-posts related-content
related: lire-aussi voir-aussi a-lire alire associes connexes plus-lus correlati correlate leggi-anche piu-letti potrebbe-interessarti
related: relacionados relacionadas relacionada relacionado lee-tambien mas-leidas mas-noticias te-puede leia-tambem leia-mais mais-lidas veja-tambem saiba-mais
related: verwandte weitere-artikel mehr-zum lesen-sie auch-interessant meistgelesen
newsletter: newsletter newsletters signup subscribe subscription subscriptions optin mailchimp mailinglist inscription abonnement abonnez abo iscriviti abbonati abbonamento suscripcion suscribete suscribirse assine assinatura boletin registration
newsletter: sign-up mailing-list email-signup whatsapp-channel push-notification app-promo
share: share shares sharing sharebar sharer sharetools social socials socialmedia addthis addtoany sharethis partage partager teilen condividi compartir compartilhar follow followus
comment: comments comment commentlist commentarea disqus livefyre viafoura kommentar kommentare commentaires commentaire commenti comentarios respond discussion openweb spotim usercomments
advert: ad ads adv advert adverts advertisement advertisements advertising adsense adslot adunit adwrapper adcontainer adbox adzone dfp gpt sponsor sponsored sponsors anzeige werbung publicite pubblicita publicidad publicidade affiliate coupon coupons billboard leaderboard
consent: consent cookie cookies cookiebar cookiebanner gdpr rgpd dsgvo cmp onetrust didomi sourcepoint usercentrics iubenda cookielaw cookiebot lgpd
author-box: authorbox authorbio bio biography authorinfo authordescription
author-box: author-bio author-box author-info author-card author-description author-details author-profile about-author about-the-author author-about post-author-box autor-box author-block
byline: byline bylines author authors autor autore autori autores auteur auteurs contributor contributors writer signature firma dateline-author
dateline: date dates datetime timestamp pubdate published publishdate updated datum fecha data-pubblicazione meta postmeta entrymeta articlemeta post-info entry-info article-info post-date entry-date
navigation: nav navbar navigation menu submenu menus breadcrumb breadcrumbs pagination pager paging toc tableofcontents skiplink skip-link table-of-contents megamenu topbar navi tabs
boilerplate: footer foot copyright disclaimer legal colophon imprint impressum toolbar tools utility print-link printonly noprint paywall-prompt modal popup overlay lightbox tooltip search searchform searchbox login register loader loading spinner correction-form feedback rating ratings
related: tags taglist tagcloud topics keywords schlagworte etiquetas argomenti hashtags post-tags article-tags categories category-list
pull-quote: pullquote pull-quote quote-pull zitatbox
aside: twitter-tweet instagram-media tiktok-embed fb-post fb-video reddit-embed bluesky-embed media-embed
aside: sidebar aside rail rightrail leftrail infobox factbox sidebox marginal complementary infokasten sidenote
standfirst: standfirst dek deck lede chapo chapeau sommario occhiello entradilla vorspann subheadline subtitle subheading sottotitolo bajada copete antetitulo summary abstract introtext article-intro article-lead article-summary lead-text article-description article-excerpt entry-summary article-subtitle sub-title sub-headline page-intro
headline: headline entry-title article-title post-title page-title articletitle
hidden: hidden visuallyhidden visually-hidden sr-only screen-reader screenreader assistive offscreen d-none is-hidden u-hidden printonly print-only
`;

/** A role that a name speaks for; `hidden` is not text at all. */
export type NamedRole = BlockRole | 'share' | 'hidden';

function parse(table: string): ReadonlyMap<string, NamedRole> {
  const words = new Map<string, NamedRole>();
  for (const line of table.trim().split('\n')) {
    const [role = '', list = ''] = line.split(':');
    for (const word of list.trim().split(' ')) words.set(word, role as NamedRole);
  }
  return words;
}

const ROLES = parse(TABLE);

/** Names of what holds the article itself: they outweigh a word of the table in the same name. */
const BODY_WORDS =
  /\b(?:article ?body|articlebody|article ?content|article ?text|body ?text|body ?content|story ?body|story ?text|story ?content|post ?content|post ?body|entry ?content|entry ?body|main ?content|news ?text|rich ?text|corps ?article|corpo ?articolo|texto ?noticia|artikeltext|article ?paragraphs?|cuerpo ?noticia|prose)\b/;

/** Names that a build tool made: letters after digits ("1k2xqz"), or capitals too close for words ("IdOgpTc"). */
const HASHED = /^[a-z]*\d+[a-z]+\d*\w*$|^(?:[A-Z]?[a-z]{0,3}[A-Z]){2,}[a-z]{0,3}$/;

/** "articleBody__moreOn css-1k2xqz" → ["article", "body", "more", "on", "css", "1k2xqz"]. */
export const nameWords = (name: string): string[] =>
  (HASHED.test(name) ? '' : name)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^!-~]/.test(name) ? /[^\p{L}\d]+/u : /[^a-z\d]+/)
    .filter(Boolean);

/** Longer names are not names: a heading's id is often its whole text ("are-there-any-legal-consequences"). */
const MAX_WORDS = 7;

const cache = new Map<string, NamedRole | 'body' | null>();
const CACHE_LIMIT = 4000;

/** The role that a class or id speaks for; `body`: the article's own container; null: says nothing. */
export function roleOfName(name: string): NamedRole | 'body' | null {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const role = judgeName(name);
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(name, role);
  return role;
}

/** "has-sidebar", "sidebar-grid", "container-sidebar": the layout round a thing, not the thing. */
const LAYOUT =
  /^(?:has|with|no|without|is|show|hide|enable|disable|container|layout|grid|cols?|main|contains?) |^\S+ (?:sidebar|rail|aside|banner|nav|menu|header|footer) (?:grid|layout|container|wrapper|template|left|right|open|enabled)\b/;

/** WordPress marks each whole post with its kind and its tags: "post-12 type-post category-news tag-sponsor hentry". */
const POST_CLASSES = /\b(?:hentry|type-(?:post|page|article)|status-publish)\b/;

function judgeName(name: string): NamedRole | 'body' | null {
  if (POST_CLASSES.test(name)) return null;
  let found: NamedRole | null = null;
  for (const part of name.split(/\s+/)) {
    // "[[data-group=summary]_&]:my-0": a rule of a style sheet written as a class, no name.
    const words = part.includes('[') ? [] : nameWords(part);
    if (words.length > MAX_WORDS) continue;
    const joined = words.join(' ');
    for (let i = 0; i < words.length; i++) {
      if (LAYOUT.test(`${words[i - 1]} ${words[i]} ${words[i + 1]}`)) continue;
      const pair = ROLES.get(`${words[i]}-${words[i + 1]}`);
      if (pair) return pair;
      found ??= ROLES.get(words[i] ?? '') ?? null;
    }
    if (BODY_WORDS.test(joined) && !found) return 'body';
  }
  return found;
}
