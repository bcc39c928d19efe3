import type { Block, TextDocument } from '../document';
import type { Span } from '../span';

/**
 * A stretch between quotation marks, marks included. Pairs come in reading order; a nested pair follows the one that
 * holds it.
 */
export interface MarkPair extends Span {
  readonly block: number;
  /** 0: not inside another pair. */
  readonly depth: number;
  /** The content, marks and the spaces inside them left out. */
  readonly inner: Span;
  /**
   * both: an opening and a closing mark · open: never closed, runs to the end of its block · close: never opened, runs
   * from the start of its block (needs a cue beside it to count) · dash: a turn of dialogue after a dash at the start of a block.
   */
  readonly ends: 'both' | 'open' | 'close' | 'dash';
  /** Continues the pair of the block before (each paragraph of a long quotation opens again). */
  readonly continues: boolean;
}

type Direction = 'open' | 'close' | 'either';
interface Mark {
  readonly at: number;
  readonly end: number;
  readonly family: 'guillemet' | 'double' | 'straight' | 'single' | 'apostrophe';
  readonly direction: Direction;
}

const GLYPH = /[«»“”„‟"‘’‚‛‹›]|''|``|'/g;
const FAMILY: Readonly<Record<string, Mark['family']>> = {
  '«': 'guillemet',
  '»': 'guillemet',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
};
const SINGLE: Readonly<Record<string, Mark['family']>> = {
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‛': 'single',
  '‹': 'single',
  '›': 'single',
  "'": 'apostrophe',
};
/** What the glyph itself says in most conventions. „…“ and »…« are told by their surroundings. */
const GLYPH_LEANS: Readonly<Record<string, number>> = {
  '«': 1,
  '»': -1,
  '“': 0.5,
  '”': -1,
  '„': 3,
  '‟': 1,
  '‘': 1,
  '’': -1,
  '‚': 3,
  '‛': 1,
  '‹': 1,
  '›': -1,
  '``': 3,
};
const OPEN_BEFORE = /[\s([{—–\-/¿¡«“„‘‚‹"':]/;
const CLOSE_AFTER = /[\s.,;:!?…)\]}—–\-/»”“’›"']/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const DIALOGUE = /^\s*[—–―-]\s*(?=[\p{Lu}¿¡«“"…\p{N}])/u;

/** All pairs of the document. Linear: each mark is pushed and popped at most once. */
export function pairMarks(document: TextDocument, folded: string): readonly MarkPair[] {
  const pairs: MarkPair[] = [];
  let openBefore = false;
  document.blocks.forEach((block, b) => {
    const found = pairBlock(folded, block, b, openBefore);
    pairs.push(...found);
    const dash = DIALOGUE.test(folded.slice(block.start, block.end));
    if (dash) pairs.push(turnOf(block, b, folded));
    const last = found.findLast((p) => p.depth === 0);
    openBefore = last?.ends === 'open';
  });
  return pairs;
}

function pairBlock(folded: string, block: Block, b: number, openBefore: boolean): MarkPair[] {
  const marks = marksOf(folded, block);
  const { closed, leftOpen, leftClose } = match(marks);
  const ranges: { start: number; end: number; ends: MarkPair['ends'] }[] = closed.map(([o, c]) => ({
    start: o.at,
    end: c.end,
    ends: 'both',
  }));
  const lastClose = marks.findLast(closesDouble)?.at ?? -1;
  const open = leftOpen.find((m) => m.at > lastClose && runsToEnd(m, folded, block));
  if (open) ranges.push({ start: open.at, end: block.end, ends: 'open' });
  const close = leftClose.find((m) => marks.every((o) => o === m || o.at > m.at));
  if (close && !open) ranges.push({ start: block.start, end: close.end, ends: 'close' });
  ranges.sort((x, y) => x.start - y.start || y.end - x.end);
  return nest(ranges, folded, b, openBefore && startsOpen(folded, block));
}

/** A dialogue's turn may hold quotations of its own, and a list item only looks like one: it stands beside the pairs, not over them. */
function turnOf(block: Block, b: number, folded: string): MarkPair {
  const range = { start: block.start, end: block.end, ends: 'dash' as const };
  return { ...range, block: b, depth: 0, inner: innerOf(range, folded), continues: false };
}

const startsOpen = (folded: string, block: Block): boolean =>
  /^[\s]*[«“"»„]/.test(folded.slice(block.start, block.start + 3));

function nest(
  ranges: readonly { start: number; end: number; ends: MarkPair['ends'] }[],
  folded: string,
  b: number,
  continues: boolean,
): MarkPair[] {
  const holders: Span[] = [];
  return ranges.map((r, i) => {
    while (holders.length > 0 && (holders.at(-1) as Span).end <= r.start) holders.pop();
    const depth = holders.length;
    holders.push(r);
    return { ...r, block: b, depth, inner: innerOf(r, folded), continues: continues && i === 0 };
  });
}

function innerOf(r: { start: number; end: number; ends: MarkPair['ends'] }, folded: string): Span {
  let [start, end] = [r.start, r.end];
  if (r.ends === 'dash') start += DIALOGUE.exec(folded.slice(start, end))?.[0].length ?? 1;
  else if (r.ends !== 'close') start += folded.startsWith("''", start) || folded.startsWith('``', start) ? 2 : 1;
  if (r.ends === 'both' || r.ends === 'close') end -= folded.slice(end - 2, end) === "''" ? 2 : 1;
  while (start < end && /\s/.test(folded[start] as string)) start++;
  while (end > start && /\s/.test(folded[end - 1] as string)) end--;
  return { start, end: Math.max(start, end) };
}

/** An opening mark with no partner holds to the end of its block only where nothing else opens or closes after it. */
function runsToEnd(open: Mark, folded: string, block: Block): boolean {
  if (open.family === 'apostrophe' || open.family === 'single') return false;
  let at = open.at;
  while (at > block.start && /\s/.test(folded[at - 1] as string)) at--;
  return at === block.start || /[:,.!?…–—-]/.test(folded[at - 1] as string);
}

const closesDouble = (m: Mark): boolean =>
  m.direction === 'close' && m.family !== 'apostrophe' && m.family !== 'single';

/** A paragraph with more marks is no prose (the longest book has fewer in a chapter): its marks tell nothing and are not paired. */
const MOST_MARKS = 4_000;

function marksOf(folded: string, block: Block): Mark[] {
  const marks: Mark[] = [];
  const text = folded.slice(block.start, block.end);
  for (const found of text.matchAll(GLYPH)) {
    const glyph = found[0];
    const at = block.start + found.index;
    const end = at + glyph.length;
    const [before, after] = [
      at > block.start ? (folded[at - 1] as string) : ' ',
      end < block.end ? (folded[end] as string) : ' ',
    ];
    const family = FAMILY[glyph] ?? SINGLE[glyph] ?? 'straight';
    if (family === 'apostrophe' && LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after)) continue;
    const direction = directionOf(glyph, before, after);
    if (family === 'apostrophe' && direction === 'open' && /[\s\p{N}]/u.test(after)) continue;
    // "dal ’94": a century left out.
    if (glyph === '’' && /^\d\d(?!\d)/.test(folded.slice(end, end + 3))) continue;
    if (marks.length === MOST_MARKS) return [];
    marks.push({ at, end, family, direction });
  }
  return marks;
}

function directionOf(glyph: string, before: string, after: string): Direction {
  const opens = OPEN_BEFORE.test(before);
  const closes = CLOSE_AFTER.test(after);
  const context = opens === closes ? 0 : opens ? 2 : -2;
  // Nothing opens right before a comma or a full stop, whatever space a bad typesetter left before the mark.
  if (/[,.;:!?)]/.test(after) && glyph !== '„' && glyph !== '‚') return 'close';
  const score = context + (GLYPH_LEANS[glyph] ?? 0);
  return score > 0 ? 'open' : score < 0 ? 'close' : 'either';
}

interface Matched {
  readonly closed: readonly (readonly [Mark, Mark])[];
  readonly leftOpen: readonly Mark[];
  readonly leftClose: readonly Mark[];
}

/**
 * A closing mark takes the nearest open mark of its own family, else the nearest open double one: bad translations open
 * with “ and close with ». An open mark that is passed over is a stray and pairs with nothing after it.
 */
function match(marks: readonly Mark[]): Matched {
  const stack: Mark[] = [];
  const closed: (readonly [Mark, Mark])[] = [];
  const leftClose: Mark[] = [];
  const leftOpen: Mark[] = [];
  for (const mark of marks) {
    const straight = mark.direction === 'either' ? stack.findLast((m) => m.family === mark.family) : undefined;
    if (mark.direction === 'open' || (mark.direction === 'either' && !straight)) {
      stack.push(mark);
      continue;
    }
    const at = partnerOf(mark, stack);
    if (at < 0) {
      if (mark.family !== 'apostrophe' && mark.family !== 'single') leftClose.push(mark);
      continue;
    }
    leftOpen.push(...stack.slice(at + 1));
    closed.push([stack[at] as Mark, mark]);
    stack.length = at;
  }
  return { closed, leftOpen: [...leftOpen, ...stack].sort((a, b) => b.at - a.at), leftClose };
}

function partnerOf(close: Mark, stack: readonly Mark[]): number {
  const own = stack.findLastIndex((m) => m.family === close.family);
  const small = close.family === 'single' || close.family === 'apostrophe';
  if (small) return own >= 0 && own >= stack.length - 2 ? own : -1;
  const other = stack.findLastIndex((m) => m.family !== 'single' && m.family !== 'apostrophe');
  return own >= 0 ? own : other;
}
