/** What a page says of its kind without being read: head, structured data, and a sample of its paragraphs. */
export interface Signs {
  /** schema.org types named in JSON-LD and microdata. */
  readonly types: ReadonlySet<string>;
  /** How often an article type is named: a list of articles names many. */
  readonly articles: number;
  readonly ogType: string;
  readonly published: boolean;
  readonly author: boolean;
  readonly generator: string;
  readonly locked: boolean;
  readonly price: boolean;
  /** Units of text in paragraphs of the fullest container, its paragraphs, and units in all paragraphs sampled. */
  readonly main: number;
  readonly paragraphs: number;
  readonly all: number;
  /** Headings, and those of them that are links. */
  readonly headings: number;
  readonly teasers: number;
  readonly cards: number;
  readonly code: number;
  readonly questions: number;
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
  const { published, author } = readMicrodata(page, types);
  return {
    ...head,
    ...data,
    ...readText(page),
    published: head.published || data.published || published,
    author: head.author || data.author || author,
    types,
    ...readShape(page),
    lang: page.documentElement.getAttribute('lang') ?? '',
  };
}

function readHead(page: Document): Pick<Signs, 'ogType' | 'published' | 'author' | 'generator' | 'price'> {
  let ogType = '';
  let generator = '';
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
    else if (name === 'generator') generator = meta.getAttribute('content') ?? '';
    else if (/published|pub-?date|^date|dc\.date|issued/.test(name)) published = true;
    else if (/author|creator|byl/.test(name)) author = true;
    else if (/^product:price|^og:price/.test(name)) price = true;
  }
  return { ogType, generator, published, author, price };
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

/** Types of the page's own frame and properties of dates; a search for every attribute would cost more than all the rest. */
function readMicrodata(page: Document, types: Set<string>): Pick<Signs, 'published' | 'author'> {
  const published = page.getElementsByTagName('time').length > 0;
  for (const tag of ['html', 'body', 'main', 'article'])
    for (const element of [...page.getElementsByTagName(tag)].slice(0, 20)) {
      const type = element.getAttribute('itemtype');
      if (type) types.add(type.replace(/^.*\//, ''));
    }
  return { published, author: false };
}

function readText(page: Document): Pick<Signs, 'main' | 'paragraphs' | 'all' | 'sample' | 'questions'> {
  const byHolder = new Map<Element, number>();
  const counts = new Map<Element, number>();
  let all = 0;
  let seen = 0;
  let questions = 0;
  let sample = '';
  const add = (holder: Element | null, units: number): void => {
    if (!holder) return;
    byHolder.set(holder, (byHolder.get(holder) ?? 0) + units);
    counts.set(holder, (counts.get(holder) ?? 0) + 1);
  };
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
    if (/\?\s*$/.test(text) && text.length < 300) questions++;
    add(p.parentElement, text.length);
    add(p.parentElement?.parentElement ?? null, text.length);
  }
  let main = 0;
  let paragraphs = 0;
  for (const [holder, units] of byHolder)
    if (units > main) {
      main = units;
      paragraphs = counts.get(holder) ?? 0;
    }
  return { main, paragraphs, all, sample, questions };
}

function readShape(page: Document): Pick<Signs, 'headings' | 'teasers' | 'cards' | 'code'> {
  let headings = 0;
  let teasers = 0;
  for (const tag of ['h2', 'h3', 'h4'])
    for (const heading of [...page.getElementsByTagName(tag)]) {
      headings++;
      if (heading.firstElementChild?.localName === 'a' || heading.parentElement?.localName === 'a') teasers++;
    }
  return {
    headings,
    teasers,
    cards: page.getElementsByTagName('article').length,
    code: page.getElementsByTagName('pre').length + page.getElementsByTagName('code').length,
  };
}
