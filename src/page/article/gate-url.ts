/** What an address says of its page's kind. Lists of path words in six languages: each stands alone between slashes. */
const HOME =
  /^\/?(?:(?:index|home|default|accueil|startseite|inicio|portada|homepage)(?:\.\w+)?|[a-z]{2}(?:[-_][a-z]{2})?)?\/?$/i;
const LISTING =
  /\/(?:tags?|categor(?:y|ies|ie|ia|ias)|topics?|themen?|thema|tema|temas|sections?|rubriques?|ressort|argomenti|authors?|auteurs?|autor(?:es|i|e)?|search|recherche|suche|ricerca|buscar|busca|archives?|latest|newsletters?|sitemap)(?:\/|\.|$)|\/page\/\d/i;
const PRODUCT =
  /\/(?:products?|produits?|produkte?|prodotti|productos?|produtos?|shop|store|boutique|dp|itm|cart|item|sku)(?:\/|$)|\/p\/[\w-]*\d|-p-?\d{4,}/i;
const FORUM =
  /\/(?:forums?|foro|threads?|viewtopic|showthread|questions?|discussions?|boards?|community|communaute|t|r)(?:\/|\.|$)|(?:showthread|viewtopic|topic=|threadid)/i;
const FORUM_HOST =
  /^(?:forums?|community|discuss|boards?|foro|answers?)\.|reddit\.|stackexchange|stackoverflow|discourse|quora\./i;
const DOCS =
  /\/(?:docs?|documentation|api|reference|manuals?|handbuch|man|sdk|javadoc|tutorials?|wiki|help|support|kb|guides?|learn)(?:\/|\.|$)|\/_build\//i;
const DOCS_HOST =
  /^(?:docs?|developers?|dev|api|help|support|learn|wiki|man|kb|documentation|manual)\.|readthedocs|gitbook/i;
const SERVICE =
  /\/(?:services?|about(?:-us)?|contacts?(?:-us)?|pricing|plans?|features?|solutions?|careers?|jobs|faqs?|terms|privacy|imprint|impressum|mentions-legales|team|company|customers|industries|ueber-uns|a-propos|chi-siamo|quienes-somos|quem-somos)(?:\/|\.|$)/i;
const VIDEO =
  /\/(?:videos?|watch|mediathek|tv|replay|podcasts?|audio|galer(?:y|ie|ia)|gallery|diaporama|photos?)(?:\/|$)/i;
const DATED = /\/(?:19|20)\d\d[/-]?(?:[01]?\d|[a-z]{3})(?:[/-]?[0-3]?\d)?(?:[/-]|\b)/i;

export interface Address {
  /** False: no address is known, and nothing follows from it. */
  readonly known: boolean;
  readonly home: boolean;
  readonly listing: boolean;
  readonly product: boolean;
  readonly forum: boolean;
  readonly docs: boolean;
  readonly service: boolean;
  readonly video: boolean;
  readonly dated: boolean;
  /** Path segments, and words in the longest of them: "/monde/le-titre-de-l-article_123" is 2 and 6. */
  readonly depth: number;
  readonly slug: number;
  /** A number of five digits or more, as systems give to their texts, or one named as a text's: "?p=12", SPIP's "?article8532". */
  readonly numbered: boolean;
}

export function readAddress(url: string): Address {
  const { host, path, query } = split(url);
  const segments = path.split('/').filter(Boolean);
  const slug = Math.max(
    0,
    ...segments.map((s) => s.split(/[-_+]|%20/).filter((w) => /[a-z\u00C0-\uD7FF%]/i.test(w)).length),
  );
  const whole = path + query;
  return {
    known: host !== '',
    home: host !== '' && HOME.test(path) && query.length < 2,
    listing: LISTING.test(path) || /[?&](?:q|s|query|search|page|paged)=/.test(query),
    product: PRODUCT.test(path),
    forum: FORUM.test(whole) || FORUM_HOST.test(host),
    docs: DOCS.test(path) || DOCS_HOST.test(host),
    service: SERVICE.test(path),
    video: VIDEO.test(path),
    dated: DATED.test(path),
    depth: segments.length,
    slug,
    numbered: /\d{5,}/.test(whole) || /[?&](?:id|article|story|p)=?\d/i.test(query),
  };
}

function split(url: string): { host: string; path: string; query: string } {
  const [, host = '', path = '/', query = ''] = /^[a-z]+:\/\/(?:www\.)?([^/?#]*)([^?#]*)([^#]*)/i.exec(url) ?? [];
  return { host, path: path || '/', query };
}
