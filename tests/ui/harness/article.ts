import type { Span } from '../../../src/engine/span';
import type { OwnNote } from '../../../src/knowledge/reading';
import { MARK_KEYS, type MarkKey, highlightSheet, quoteMark } from '../../../src/ui/marks';
import { PARAGRAPHS, READING, TITLE } from '../sample';

/** The sample article as a page, and a range for each span: what src/page does, in the simplest of all pages. */
export function drawArticle(main: HTMLElement): (span: Span) => Range {
  main.append(Object.assign(document.createElement('h1'), { textContent: TITLE }));
  const nodes: { readonly start: number; readonly node: Text }[] = [];
  let start = 0;
  for (const text of PARAGRAPHS) {
    const node = document.createTextNode(text);
    const paragraph = document.createElement('p');
    paragraph.append(node);
    main.append(paragraph);
    nodes.push({ start, node });
    start += text.length + 2;
  }
  const find = (offset: number): [Text, number] => {
    const at = nodes.findLast((n) => n.start <= offset) ?? nodes[0];
    if (!at) throw new RangeError('harness: expected a paragraph');
    return [at.node, Math.min(offset - at.start, at.node.length)];
  };
  return ({ start: from, end }) => {
    const range = new Range();
    range.setStart(...find(from));
    range.setEnd(...find(end));
    return range;
  };
}

export function paint(
  rangeOf: (span: Span) => Range,
  options: { dark: boolean; forcedColors: boolean; own?: readonly OwnNote[] },
): void {
  const ranges = new Map<MarkKey, Range[]>(MARK_KEYS.map((key) => [key, []]));
  for (const quote of READING.quotes) {
    const speaker = READING.speakers.find((s) => s.id === quote.speaker);
    ranges.get(quoteMark(quote.kind, speaker?.slot ?? null))?.push(...quote.segments.map(rangeOf));
  }
  ranges.get('claim')?.push(...READING.claims.map(rangeOf));
  for (const entity of READING.entities) ranges.get('name')?.push(...entity.mentions.slice(0, 1).map(rangeOf));
  for (const { kind, place } of options.own ?? [])
    if (place) ranges.get(kind === 'claim' ? 'own-claim' : 'own-note')?.push(rangeOf(place));
  for (const [index, key] of MARK_KEYS.entries()) {
    const highlight = new Highlight(...(ranges.get(key) ?? []));
    highlight.priority = index;
    CSS.highlights.set(`h-${key}`, highlight);
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightSheet((key) => `h-${key}`, options));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
