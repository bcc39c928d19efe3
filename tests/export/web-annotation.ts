/**
 * The musts of the W3C Web Annotation Data Model (Recommendation of 23 February 2017) that concern what we export, as a
 * checker of our own: each fault with the section of the model. Written from the text of the Recommendation, not from our code.
 */
type Raw = Readonly<Record<string, unknown>>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const isIri = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** §3.1.8 Motivations and §3.2.4 purposes. */
const MOTIVATIONS = new Set(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);

export function faultsOf(json: string): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, words: string): void => void (holds || faults.push(words));
  const collection: unknown = JSON.parse(json);
  if (!isRaw(collection)) return ['§5.1: expected an object'];
  must(list(collection['@context']).includes(CONTEXT), `§3.1: @context must include ${CONTEXT}`);
  must(isIri(collection['id']), '§5.1: a collection must have exactly one IRI as id');
  must(list(collection['type']).includes('AnnotationCollection'), '§5.1: type must include AnnotationCollection');
  const first = collection['first'];
  if (!isRaw(first)) return [...faults, '§5.1: a non-empty collection must have a first page'];
  must(isIri(first['id']), '§5.2: a page must have exactly one IRI as id');
  must(first['type'] === 'AnnotationPage', '§5.2: type must be AnnotationPage');
  const items = first['items'];
  if (!Array.isArray(items)) return [...faults, '§5.2: a page must have items'];
  must(
    collection['total'] === undefined || collection['total'] === items.length,
    '§5.1: total must be the number of annotations',
  );
  must(first['startIndex'] === undefined || first['startIndex'] === 0, '§5.2: startIndex of the first page is 0');
  const ids = items.map((item: unknown) => (isRaw(item) ? item['id'] : null));
  must(new Set(ids).size === ids.length, '§3.1: an id identifies one annotation');
  items.forEach((item, i) => annotation(item, (holds, words) => must(holds, `items[${i}] ${words}`)));
  return faults;
}

type Must = (holds: boolean, words: string) => void;

function annotation(item: unknown, must: Must): void {
  if (!isRaw(item)) return must(false, '§3.1: expected an object');
  must(isIri(item['id']), '§3.1: must have exactly one IRI as id');
  must(list(item['type']).includes('Annotation'), '§3.1: type must include Annotation');
  must(item['target'] !== undefined && list(item['target']).length > 0, '§3.1: must have one or more targets');
  for (const motivation of list(item['motivation'] ?? []))
    must(MOTIVATIONS.has(String(motivation)), `§3.1.8: unknown motivation ${motivation}`);
  for (const body of list(item['body'] ?? [])) textualBody(body, must);
  for (const target of list(item['target'])) specificResource(target, must);
}

function textualBody(body: unknown, must: Must): void {
  if (!isRaw(body)) return must(false, '§3.2.4: expected an embedded body');
  must(list(body['type']).includes('TextualBody'), '§3.2.4: type should include TextualBody');
  must(typeof body['value'] === 'string' && body['value'] !== '', '§3.2.4: must have exactly one value');
  must(
    body['purpose'] === undefined || MOTIVATIONS.has(String(body['purpose'])),
    `§3.2.4: unknown purpose ${body['purpose']}`,
  );
}

function specificResource(target: unknown, must: Must): void {
  if (!isRaw(target)) return must(isIri(target), '§3.2.1: an external target is an IRI');
  must(isIri(target['source']), '§4: must have exactly one source, an IRI');
  const selectors = list(target['selector'] ?? []);
  for (const selector of selectors) {
    if (!isRaw(selector)) must(false, '§4.2: a selector is an object');
    else if (selector['type'] === 'TextQuoteSelector') {
      must(typeof selector['exact'] === 'string' && selector['exact'] !== '', '§4.2.4: must have exactly one exact');
      for (const side of ['prefix', 'suffix'])
        must(selector[side] === undefined || typeof selector[side] === 'string', `§4.2.4: ${side} is text`);
    } else if (selector['type'] === 'TextPositionSelector') {
      const { start, end } = selector as { start?: unknown; end?: unknown };
      must(Number.isInteger(start) && Number(start) >= 0, '§4.2.5: start is a non-negative integer');
      must(
        Number.isInteger(end) && Number(end) >= Number(start),
        '§4.2.5: end is a non-negative integer, not before start',
      );
    } else must(false, `§4.2: unknown selector ${String(selector['type'])}`);
  }
}
