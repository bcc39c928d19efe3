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

/** Much of a page is asked for only by few signs: what is a getter here costs a search of the page each time, and most pages none. */
export function readSigns(page: Document): Signs {
  const types = new Set<string>();
  const count = (tag: string): number => page.getElementsByTagName(tag).length;
  const head = readHead(page);
  const data = readData(page, types);
  readMicrodata(page, types);
  return {
    ...head,
    ...data,
    ...readText(page),
    published: head.published || data.published || count('time') > 0,
    author: head.author || data.author,
    types,
    get teasers() {
      return linkedHeadings(page);
    },
    get cards() {
      return count('article');
    },
    get code() {
      return count('pre') + count('code');
    },
    lang: page.documentElement.getAttribute('lang') ?? '',
  };
}

/** Each pattern once over all names, one a line: tried name by name a pattern is compiled twice, the second time to machine code. */
function readHead(page: Document): Pick<Signs, 'ogType' | 'published' | 'author' | 'price'> {
  let ogType = '';
  let names = '';
  for (const meta of page.getElementsByTagName('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    if (name === 'og:type') ogType = (meta.getAttribute('content') ?? '').toLowerCase();
    names += `\n${name}`;
  }
  return {
    ogType,
    published: /published|pub-?date|\ndate|dc\.date|issued/.test(names),
    author: /author|creator|byl/.test(names),
    price: /\n(?:product|og):price/.test(names),
  };
}

function readData(page: Document, types: Set<string>): Pick<Signs, 'articles' | 'published' | 'author' | 'locked'> {
  let articles = 0;
  let all = '';
  for (const script of page.getElementsByTagName('script'))
    if (script.getAttribute('type')?.toLowerCase().includes('ld+json'))
      all += (script.textContent ?? '').slice(0, MAX_JSON);
  for (const [, list = ''] of all.matchAll(/"@type"\s*:\s*(\[[^\]]*\]|"[^"]*")/g))
    for (const [, type = ''] of list.matchAll(/"(?:https?:\/\/schema\.org\/)?(\w+)"/g)) {
      types.add(type);
      if (/Article$|BlogPosting$/.test(type)) articles++;
    }
  return {
    articles,
    published: all.includes('"datePublished"'),
    author: all.includes('"author"'),
    locked: /"isAccessibleForFree"\s*:\s*"?false/i.test(all),
  };
}

/** Types of the page's own frame; a search for every attribute would cost more than all the rest. */
function readMicrodata(page: Document, types: Set<string>): void {
  const { documentElement, body } = page;
  const some = (tag: string): Element[] => first(page.getElementsByTagName(tag), SAMPLE_HOLDERS);
  for (const element of [documentElement, body, ...some('main'), ...some('article')]) {
    const type = element?.getAttribute('itemtype');
    if (type) types.add(type.replace(/^.*\//, ''));
  }
}

/** The first of a live list; no more of it are looked at. */
function first(list: Iterable<Element>, most: number): Element[] {
  const found: Element[] = [];
  for (const element of list) if (found.push(element) >= most) break;
  return found;
}

function readText(page: Document): Pick<Signs, 'main' | 'all' | 'sample'> {
  const byHolder = new Map<Element, number>();
  let all = 0;
  let sample = '';
  const holders = new Set<Element>();
  for (const { parentElement } of page.getElementsByTagName('br')) {
    if (parentElement && parentElement.localName !== 'p') holders.add(parentElement);
    if (holders.size >= SAMPLE_HOLDERS) break;
  }
  const paragraphs = first(page.getElementsByTagName('p'), SAMPLE_PARAGRAPHS);
  for (const p of first([...paragraphs, ...holders], SAMPLE_PARAGRAPHS)) {
    const text = (p.textContent ?? '').trim();
    if (text.length < LONG) continue;
    all += text.length;
    if (sample.length < SAMPLE_TEXT) sample += ` ${text}`;
    for (const holder of [p.parentElement, p.parentElement?.parentElement])
      if (holder) byHolder.set(holder, (byHolder.get(holder) ?? 0) + text.length);
  }
  return { main: Math.max(0, ...byHolder.values()), all, sample };
}

function linkedHeadings(page: Document): number {
  let count = 0;
  for (const tag of ['h2', 'h3', 'h4'])
    for (const { firstElementChild, parentElement } of page.getElementsByTagName(tag))
      if (firstElementChild?.localName === 'a' || parentElement?.localName === 'a') count++;
  return count;
}
