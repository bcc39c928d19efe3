import { READ_ROLES, type AsideBlock, type Block } from '../../engine/document';
import { createTextMap, type MappedBlock } from '../text-map';
import { isHidden } from './elements';
import { phraseRole } from './phrases';
import { BETWEEN, type PageRead } from './read';
import { walk, type PageLine } from './walk';

/**
 * Reads again only the lines whose elements were touched, and keeps all others with their pieces, roles and places. Null: more than the
 * words of single lines has changed (a block came, went, was hidden or turned into something else), and the page must be read anew.
 * What a caption or an advert says by now is nothing to the text: the same `before` is given back.
 */
export function readAgain(before: PageRead, touched: Iterable<Element>): PageRead | null {
  const places = placesOf(before);
  const boxes = before.neighbours.map(({ box }) => box);
  const changed = new Map<number, PageLine>();
  for (const element of touched) {
    if (boxes.some((box) => box?.contains(element))) return null;
    const place = placeOf(element, places, before.root);
    if (place === undefined) return null;
    for (const i of place) {
      const role = before.blocks[i]?.role;
      if (role === undefined) return null;
      if (!READ_ROLES.has(role)) {
        if (isFilled(before.elements[i])) return null;
        continue;
      }
      const line = place.length === 1 ? lineOf(before.elements[i], role) : null;
      if (!line) return null;
      changed.set(i, line);
    }
  }
  return changed.size === 0 ? before : withLines(before, changed);
}

/** A counter or a caption stays short; "Loading …" that has become longer is where the text has come. */
const isFilled = (element: Element | undefined): boolean => (element?.textContent ?? '').trim().length > LONGEST_LABEL;
const LONGEST_LABEL = 200;

/** Which lines an element holds directly. */
function placesOf({ elements }: PageRead): ReadonlyMap<Element, readonly number[]> {
  const places = new Map<Element, number[]>();
  elements.forEach((element, i) => {
    const place = places.get(element);
    if (place) place.push(i);
    else places.set(element, [i]);
  });
  return places;
}

/** The lines that a change inside the element may have changed; undefined: a holder of lines, or outside of all. */
function placeOf(
  element: Element,
  places: ReadonlyMap<Element, readonly number[]>,
  root: Element | null,
): readonly number[] | undefined {
  for (let e: Element | null = element; e && e !== root; e = e.parentElement) {
    const place = places.get(e);
    if (place) return place;
  }
  return undefined;
}

/** The element's line as it is now; null where it is not exactly one, or where its words make it something else. */
function lineOf(element: Element | undefined, role: Block['role']): PageLine | null {
  if (!element?.isConnected || isHidden(element)) return null;
  const { lines, shadows } = walk(element);
  const [line, ...more] = lines;
  if (!line || more.length > 0 || shadows.length > 0 || line.frame.element !== element) return null;
  return role !== 'table-row' && phraseRole(line.text) === null ? line : null;
}

function withLines(before: PageRead, changed: ReadonlyMap<number, PageLine>): PageRead {
  const blocks: Block[] = [];
  const mapped: MappedBlock[] = [];
  const texts: string[] = [];
  let at = 0;
  const seen = before.blocks.map((block, i): AsideBlock => {
    const old = READ_ROLES.has(block.role) ? before.map.blocks[mapped.length] : undefined;
    if (!old) return block;
    const line = changed.get(i);
    const text = line?.text ?? block.text;
    const end = at + text.length;
    blocks.push({ role: block.role, start: at, end });
    mapped.push(!line && old.start === at ? old : { ...old, start: at, end, pieces: line?.pieces ?? old.pieces });
    texts.push(text);
    at = end + BETWEEN.length;
    return line ? { role: block.role, text } : block;
  });
  const document = { ...before.document, text: texts.join(BETWEEN), blocks };
  return { ...before, document, map: createTextMap(mapped), blocks: seen };
}
