/** What a page says of its kind without being read: head, structured data, and a sample of its paragraphs. */
export interface Signs {
  /** schema.org types named in JSON-LD and microdata. */
  readonly types: ReadonlySet<string>;
  /** How often an article type is named: a list of articles names many. */
  readonly articles: number;
  readonly ogType: string;
  readonly published: boolean;
  readonly author: boolean;
  readonly locked: boolean;
  readonly price: boolean;
  /** Units of text in paragraphs of the fullest container, and in all paragraphs sampled. */
  readonly main: number;
  readonly all: number;
  /** Headings that are links. */
  readonly teasers: number;
  readonly cards: number;
  readonly code: number;
  readonly sample: string;
  readonly lang: string;
}

const SAMPLE_PARAGRAPHS = 200;
/** Bare text parted by `<br>` has no paragraphs. */
const SAMPLE_HOLDERS = 20;
const SAMPLE_TEXT = 2_500;
const LONG = 60;
const MAX_JSON = 400_000;

export function readSigns(page: Document): Signs {
  const types = new Set<string>();
  const head = readHead(page);
  const data = readData(page, types);
  readMicrodata(page, types);
  return {
    ...head,
    ...data,
    ...readText(page),
    published: head.published || data.published || page.getElementsByTagName('time').length > 0,
    author: head.author || data.author,
    types,
    ...readShape(page),
    lang: page.documentElement.getAttribute('lang') ?? '',
  };
}

function readHead(page: Document): Pick<Signs, 'ogType' | 'published' | 'author' | 'price'> {
  let ogType = '';
  let published = false;
  let author = false;
  let price = false;
  for (const meta of [...page.getElementsByTagName('meta')]) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    if (name === 'og:type') ogType = (meta.getAttribute('content') ?? '').toLowerCase();
    else if (/published|pub-?date|^date|dc\.date|issued/.test(name)) published = true;
    else if (/author|creator|byl/.test(name)) author = true;
    else if (/^product:price|^og:price/.test(name)) price = true;
  }
  return { ogType, published, author, price };
}

function readData(page: Document, types: Set<string>): Pick<Signs, 'articles' | 'published' | 'author' | 'locked'> {
  let articles = 0;
  let all = '';
  for (const script of [...page.getElementsByTagName('script')]) {
    if (!/ld\+json/i.test(script.getAttribute('type') ?? '')) continue;
    const text = (script.textContent ?? '').slice(0, MAX_JSON);
    for (const [, list = ''] of text.matchAll(/"@type"\s*:\s*(\[[^\]]*\]|"[^"]*")/g))
      for (const [, type = ''] of list.matchAll(/"(?:https?:\/\/schema\.org\/)?(\w+)"/g)) {
        types.add(type);
        if (/Article$|BlogPosting$/.test(type)) articles++;
      }
    all += text;
  }
  return {
    articles,
    published: /"datePublished"/.test(all),
    author: /"author"/.test(all),
    locked: /"isAccessibleForFree"\s*:\s*"?false/i.test(all),
  };
}

/** Types of the page's own frame; a search for every attribute would cost more than all the rest. */
function readMicrodata(page: Document, types: Set<string>): void {
  for (const tag of ['html', 'body', 'main', 'article'])
    for (const element of [...page.getElementsByTagName(tag)].slice(0, 20)) {
      const type = element.getAttribute('itemtype');
      if (type) types.add(type.replace(/^.*\//, ''));
    }
}

function readText(page: Document): Pick<Signs, 'main' | 'all' | 'sample'> {
  const byHolder = new Map<Element, number>();
  let all = 0;
  let seen = 0;
  let sample = '';
  const holders = new Set<Element>();
  for (const br of page.getElementsByTagName('br')) {
    if (holders.size >= SAMPLE_HOLDERS) break;
    if (br.parentElement && br.parentElement.localName !== 'p') holders.add(br.parentElement);
  }
  for (const p of [...page.getElementsByTagName('p'), ...holders]) {
    if (seen++ >= SAMPLE_PARAGRAPHS) break;
    const text = (p.textContent ?? '').trim();
    if (text.length < LONG) continue;
    all += text.length;
    if (sample.length < SAMPLE_TEXT) sample += ` ${text}`;
    for (const holder of [p.parentElement, p.parentElement?.parentElement])
      if (holder) byHolder.set(holder, (byHolder.get(holder) ?? 0) + text.length);
  }
  return { main: Math.max(0, ...byHolder.values()), all, sample };
}

function readShape(page: Document): Pick<Signs, 'teasers' | 'cards' | 'code'> {
  let teasers = 0;
  for (const tag of ['h2', 'h3', 'h4'])
    for (const heading of [...page.getElementsByTagName(tag)])
      if (heading.firstElementChild?.localName === 'a' || heading.parentElement?.localName === 'a') teasers++;
  return {
    teasers,
    cards: page.getElementsByTagName('article').length,
    code: page.getElementsByTagName('pre').length + page.getElementsByTagName('code').length,
  };
}
