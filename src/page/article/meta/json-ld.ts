/** One object of a page's JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

/** Kinds of schema.org that are a text to be read, the more exact first. */
export const ARTICLE_TYPE =
  /^(?:(?:News|Reportage|Analysis|Opinion|Background|AskPublicNews|Review|Satirical|Advertiser|Medical|Scholarly|Tech)\w*Article|Article|LiveBlogPosting|BlogPosting|Report|SocialMediaPosting)$/i;

/** A page's own JSON-LD is data by strangers: what is read of it is bounded. */
const MAX_SCRIPT = 500_000;
const MAX_NODES = 400;

/** All objects of the page's JSON-LD, graphs and lists laid flat. Scripts that do not parse are left out. */
export function readJsonLd(page: Document): Node[] {
  const nodes: Node[] = [];
  for (const script of [...page.getElementsByTagName('script')]) {
    if (!script.getAttribute('type')?.toLowerCase().includes('ld+json')) continue;
    const text = script.textContent ?? '';
    if (text.length <= MAX_SCRIPT) collect(parse(text), nodes, 0);
  }
  return nodes;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseBare(text);
  }
}

/** Publishers write raw line breaks into strings, comments round the script and a semicolon behind it. */
function parseBare(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[)/s, '')
    .replace(/(?:-->|\/\/\s*\]\]>|;)\s*$/, '');
  try {
    return JSON.parse(bare);
  } catch {
    try {
      return JSON.parse(bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'));
    } catch {
      return null;
    }
  }
}

function collect(value: unknown, into: Node[], depth: number): void {
  if (into.length >= MAX_NODES || depth > 4) return;
  if (Array.isArray(value)) for (const item of value) collect(item, into, depth + 1);
  else if (isNode(value)) {
    into.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'])
      collect(value[key], into, depth + 1);
  }
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const typesOf = (node: Node): string[] =>
  [node['@type']]
    .flat()
    .filter((t): t is string => typeof t === 'string')
    .map((t) => t.replace(/^.*[/#:]/, ''));

/** A property as text: a string, the first of a list, or the name of an object. Empty: none. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return textOf(value[0]);
  if (isNode(value)) return textOf(value['name'] ?? value['@value'] ?? value['headline']);
  return '';
}

/** A property as a list of names: strings, objects with a name, or a list of either. */
export function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf);
  if (isNode(value)) return namesOf(value['name'] ?? value['@value']);
  return typeof value === 'string' && value.trim() ? [value.trim()] : [];
}
