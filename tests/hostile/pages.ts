import type { Page } from '../../scripts/site/serve';
import { escapeHtml } from '../../scripts/site/render';

/** A page that is hard to live on. `expect` says in which states Newsgloss may end there; undefined: any but a hang. */
export interface HostilePage {
  readonly name: string;
  readonly page: Page;
  readonly states?: readonly string[];
  /** The page changes itself, so its HTML cannot be compared before and after. */
  readonly restless?: boolean;
  /** Milliseconds that one task of ours may take, where 50 are not enough; each says why. */
  readonly task?: number;
}

const SENTENCES = [
  'Le ministre des Transports, Paul Verdier, a annoncé lundi que la ligne serait fermée pendant deux ans.',
  '« Nous n’avons pas le choix », a-t-il déclaré devant les élus de la région.',
  'Selon la présidente du syndicat, Anne Lorrain, 12 000 voyageurs perdront leur train.',
  '« C’est une décision prise à Paris, sans nous », a répondu Anne Lorrain.',
  'Le coût des travaux est estimé à 340 millions d’euros, soit deux fois plus qu’en 2019.',
];
export const PROSE = Array.from(
  { length: 12 },
  (_, i) => `<p>${SENTENCES.slice(i % 3, (i % 3) + 3).join(' ')}</p>`,
).join('\n');

const HEAD = `<meta charset="utf-8"><link rel="icon" href="/assets/favicon.svg"><title>La ligne fermera</title><meta property="og:type" content="article">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"La ligne fermera","datePublished":"2024-05-06"}</script>`;

interface Parts {
  readonly head?: string;
  readonly before?: string;
  readonly body?: string;
  readonly script?: string;
  readonly doctype?: string;
  readonly attributes?: string;
}

/** An article with something added: before its text, in place of it, or run behind it. */
function article({
  head = '',
  before = '',
  body = PROSE,
  script = '',
  doctype = '<!doctype html>',
  attributes = 'lang="fr"',
}: Parts): string {
  const run = script ? `<script>${script}</script>` : '';
  return `${doctype}<html ${attributes}><head>${HEAD}${head}</head><body>${before}<main><article><h1>La ligne fermera</h1>${body}</article></main>${run}</body></html>`;
}

const page = (
  name: string,
  parts: Parts,
  more: Omit<HostilePage, 'name' | 'page'> & Pick<Page, 'headers' | 'type'> = {},
): HostilePage => {
  const { headers, type, ...rest } = more;
  return { name, page: { body: article(parts), ...(headers && { headers }), ...(type && { type }) }, ...rest };
};

const ON = { states: ['on'] } as const;
const RESTLESS = { restless: true } as const;
const repeat = (text: string, times: number): string => text.repeat(times);

/** Size and shape. */
const LARGE: readonly HostilePage[] = [
  // Both are read up to the cap of 30,000 nodes in one task: between two tasks the page could change under the walk.
  page('a hundred thousand nodes', { before: repeat('<div><i>x</i></div>', 50_000) }, { task: 120 }),
  page('two megabytes of text', { body: repeat(PROSE, 500) }, ON),
  page(
    'one paragraph of two hundred thousand characters',
    { body: `${PROSE}<p>${repeat(SENTENCES.join(' '), 500)}</p>` },
    ON,
  ),
  page('ten thousand levels deep', { before: `${repeat('<div>', 10_000)}x${repeat('</div>', 10_000)}` }),
  page('text ten thousand levels deep', { body: `${repeat('<span>', 10_000)}${PROSE}${repeat('</span>', 10_000)}` }),
  page('a million quotation marks', { body: `${PROSE}<p>${repeat('« » “ ” " ', 100_000)}</p>` }),
  page('marks that only open', { body: `${PROSE}<p>${repeat('« a dit ', 20_000)}</p>` }),
  page('marks that only close', { body: `${PROSE}<p>${repeat('» a dit ” ', 20_000)}</p>` }),
  page('a word of a million letters', { body: `${PROSE}<p>${repeat('a', 1_000_000)}</p>` }),
  page('a hundred thousand commas', { body: `${PROSE}<p>${repeat('a, ', 100_000)}</p>` }),
  page('ten thousand names', { body: `${PROSE}<p>${repeat('Jean Dupont a dit que Marie Durand. ', 10_000)}</p>` }),
  page('one text node a letter', {
    body: PROSE,
    script: `for (const p of document.querySelectorAll('p')) { const t = p.textContent; p.textContent = ''; for (const c of t) p.append(c); }`,
  }),
  page(
    'five thousand shadow roots',
    {
      body: PROSE,
      script: `for (let i = 0; i < 5000; i++) { const d = document.createElement('div'); d.attachShadow({ mode: 'open' }).append('x'); document.body.append(d); }`,
    },
    { task: 120 },
  ),
];

/** Characters. */
const WORDS: readonly HostilePage[] = [
  page('right-to-left overrides', { body: PROSE.replaceAll('a-t-il', '\u202Ea-t-il\u202C') }, ON),
  page('zero-width characters between all letters', { body: PROSE.replace(/([a-zé])(?=[a-zé])/g, '$1\u200B') }),
  page('soft hyphens in every word', { body: PROSE.replace(/([a-z]{3})(?=[a-z]{3})/g, '$1\u00AD') }, ON),
  page('lone surrogates', {
    body: `${PROSE}<p id="s"></p>`,
    script: `document.getElementById('s').textContent = '« \\uD800\\uDC00\\uD800 », a-t-il dit \\uDFFF.'.repeat(200);`,
  }),
  page('combining marks without end', { body: `${PROSE}<p>${repeat('e\u0301\u0302\u0303', 30_000)}</p>` }),
  page('control characters', { body: `${PROSE}<p>&#1;&#8;&#x7f;&#x85;« a&#x2028;b&#x2029; »</p>` }, ON),
  page(
    'markup in words',
    { body: `${PROSE}<p>« &lt;img src=x onerror=alert(1)&gt; », a déclaré Paul Verdier.</p>` },
    ON,
  ),
];

/** Tricks on scripts that are injected. */
const TRICKS: readonly HostilePage[] = [
  page('clobbered by names', {
    before: `<form name="documentElement"></form><form name="adoptedStyleSheets"></form><img name="body"><form name="querySelectorAll"></form>
      <form name="createElement"></form><form name="defaultView"></form><img name="getSelection"><form name="createTreeWalker"></form><form id="title"><input name="title"></form>`,
  }),
  page('a form whose fields hide its own properties', {
    body: `<form><input name="children"><input name="parentNode"><input name="childNodes"><input name="textContent"><input name="nodeType">${PROSE}</form>`,
  }),
  page(
    'frozen prototypes',
    {
      script: `for (const p of [Object, Array, String, Node, Element, Document, Range, Highlight]) Object.freeze(p.prototype);`,
    },
    ON,
  ),
  page('getters that throw', {
    script: `for (const name of ['textContent', 'childNodes', 'nodeType']) Object.defineProperty(Node.prototype, name, { get() { throw new Error('no'); } });
      Object.defineProperty(CSS, 'highlights', { get() { throw new Error('no'); } });`,
  }),
  page(
    'built-ins that are not',
    {
      script: `Array.prototype.flatMap = () => []; Array.prototype.findLast = () => 1; String.prototype.matchAll = () => []; window.Intl = undefined; window.CSSStyleSheet = undefined; window.AbortController = undefined;`,
    },
    ON,
  ),
  page('no registry of highlights', { script: `delete CSS.highlights; delete window.Highlight;` }),
  page(
    'listeners that stop everything',
    {
      script: `for (const t of ['click', 'keydown', 'pointerdown']) addEventListener(t, (e) => e.stopImmediatePropagation(), true);`,
    },
    ON,
  ),
  page(
    'evicted: highlights and sheets are thrown out',
    { script: `setInterval(() => { CSS.highlights.clear(); document.adoptedStyleSheets = []; }, 50);` },
    ON,
  ),
  page(
    'evicted: unknown elements are removed',
    {
      script: `new MutationObserver(() => { for (const e of [...document.documentElement.children]) if (!/^(head|body)$/.test(e.localName)) e.remove(); }).observe(document.documentElement, { childList: true });`,
    },
    ON,
  ),
  page('styles for every element', {
    head: `<style>* { all: revert !important; display: block !important; visibility: hidden !important; pointer-events: none !important }</style>`,
  }),
];

/** Pages that do not rest. */
const MOVING: readonly HostilePage[] = [
  page(
    'a ticker outside the article',
    {
      before: '<p id="t">0</p>',
      script: `setInterval(() => { document.getElementById('t').textContent = performance.now(); }, 20);`,
    },
    { ...ON, ...RESTLESS },
  ),
  page(
    'an article rebuilt ten times a second',
    {
      script: `setInterval(() => { const a = document.querySelector('article'); a.replaceWith(a.cloneNode(true)); }, 100);`,
    },
    RESTLESS,
  ),
  page(
    'paragraphs that come for ever',
    {
      script: `setInterval(() => { const p = document.createElement('p'); p.textContent = 'Encore un paragraphe, a dit Paul Verdier.'; document.querySelector('article').append(p); }, 30);`,
    },
    RESTLESS,
  ),
  page(
    'document.write after load',
    { script: `setTimeout(() => { document.open(); document.write('<p>Plus rien.</p>'); document.close(); }, 400);` },
    RESTLESS,
  ),
  page('the body thrown away', { script: `setTimeout(() => document.body.remove(), 400);` }, RESTLESS),
  page(
    'addresses that change for ever',
    { script: `let n = 0; setInterval(() => history.replaceState({}, '', '?' + n++), 100);` },
    RESTLESS,
  ),
];

const CSP =
  "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; sandbox allow-same-origin allow-scripts";

/** What a reader does with a page. */
export const FULL_SCREEN: HostilePage = page(
  'full screen',
  {
    body: `<button id="b" style="position:fixed;left:0;top:0;width:90px;height:40px">f</button>${PROSE}`,
    script: `document.getElementById('b').onclick = () => document.querySelector('article').requestFullscreen();`,
  },
  ON,
);
export const PRINTED: HostilePage = page(
  'print',
  { head: '<style>@media print { article { column-count: 2 } }</style>' },
  ON,
);

/** Kinds of document. */
const KINDS: readonly HostilePage[] = [
  page('the strictest policy, with trusted types', {}, { ...ON, headers: { 'content-security-policy': CSP } }),
  page('a sandbox without scripts', {}, { headers: { 'content-security-policy': 'sandbox' } }),
  page('quirks mode', { doctype: '' }, ON),
  page('a table for everything', { body: `<table><tr><td>${PROSE}</td></tr></table>`, doctype: '' }),
  page('no language', { attributes: '' }, ON),
  page('the wrong language', { attributes: 'lang="de"' }, ON),
  page('an unknown language', { attributes: 'lang="xx-yy-zz"' }, ON),
  page(
    'frames of itself',
    { before: '<iframe src="/assets/favicon.svg"></iframe><iframe srcdoc="<p>x" sandbox></iframe>' },
    ON,
  ),
  page(
    'text as columns, transformed and clipped',
    {
      head: '<style>article { columns: 3; transform: rotate(1deg); clip-path: inset(0) } p { writing-mode: vertical-rl }</style>',
    },
    ON,
  ),
  page('everything editable', { body: `<div contenteditable="true">${PROSE}</div>` }),
  {
    name: 'XHTML',
    page: {
      type: 'application/xhtml+xml; charset=utf-8',
      body: `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><link rel="icon" href="/assets/favicon.svg"/><title>La ligne</title><meta property="og:type" content="article"/></head><body><article><h1>La ligne fermera</h1>${PROSE}</article></body></html>`,
    },
  },
  { name: 'an empty page', page: { body: '' } },
  { name: 'plain text', page: { type: 'text/plain; charset=utf-8', body: SENTENCES.join('\n\n') } },
  {
    name: 'a picture',
    page: {
      type: 'image/svg+xml',
      body: `<svg xmlns="http://www.w3.org/2000/svg"><text>${escapeHtml(SENTENCES[1] ?? '')}</text></svg>`,
    },
  },
];

export const HOSTILE: readonly HostilePage[] = [
  ...LARGE,
  ...WORDS,
  ...TRICKS,
  ...MOVING,
  FULL_SCREEN,
  PRINTED,
  ...KINDS,
];
