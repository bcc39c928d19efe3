import { BLOCKS, isHidden, isShown, PARAGRAPHS, scopeOf, SKIPPED, type Scope } from './elements';
import { isFootnoteMark } from './footnote';
import { Line, type Piece } from './line';

/** An element that holds lines, with what it says of itself. */
export interface Frame {
  readonly element: Element;
  readonly tag: string;
  /** `h1` to `h6` where the frame is one or stands in one; else empty. */
  readonly heading: string;
  /** The class attribute, for likeness between siblings. */
  readonly name: string;
  readonly parent: Frame | null;
  readonly depth: number;
  readonly scope: Scope;
  /** It stands inside a cell of a table. */
  readonly inTable: boolean;
  /** A picture or video stands somewhere below this frame. */
  pictured: boolean;
  /** Filled by `scopes`: prose below this frame, all its text, and its lines. */
  prose: number;
  units: number;
  lines: number;
  /** True: the scope's name is not believed, for it holds too much of the page. */
  vetoed: boolean;
}

/** One line of the page, as it stands between two block boundaries. */
export interface PageLine {
  readonly frame: Frame;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** UTF-16 units inside links, and inside bold. */
  readonly linked: number;
  /** Units at the very beginning that are one link: the title of a teaser whose text goes on behind it. */
  readonly lead: number;
  /** Units inside links to a place on the same page. */
  readonly anchored: number;
  readonly strong: number;
  /** Inside one link that also holds other lines (a card). */
  readonly inCard: boolean;
}

export interface Walked {
  readonly root: Frame;
  readonly lines: readonly PageLine[];
  readonly nodes: number;
  readonly characters: number;
  readonly capped: boolean;
  /** Open shadow roots on the way, to be watched. */
  readonly shadows: readonly ShadowRoot[];
}

export interface Caps {
  readonly nodes: number;
  readonly characters: number;
}

/** Above the longest live blog of the page sets, and still read within a few frames. */
export const CAPS: Caps = { nodes: 30_000, characters: 200_000 };
/** A single text node that is so many times larger than all that is read is data, not prose: not even its beginning is looked at. */
const NO_PROSE = 2;
/** The HTML parser itself nests no deeper than 512. */
const MAX_DEPTH = 700;
const HEADING = /^h[1-6]$/;
const BOLD = new Set(['b', 'strong']);
const PICTURES = new Set(['img', 'picture', 'video']);

/** One walk over the page in reading order, open shadow roots included. Nothing is changed and nothing measured. */
export function walk(top: Element, caps: Caps = CAPS): Walked {
  return new Walk(caps).run(top);
}

class Walk {
  readonly lines: PageLine[] = [];
  readonly shadows: ShadowRoot[] = [];
  #line = new Line();
  #frame!: Frame;
  #linked = 0;
  #lead = 0;
  #strong = 0;
  #inLink = 0;
  #anchored = 0;
  #inAnchor = 0;
  #inStrong = 0;
  #cardLink = 0;
  #breaks = 0;
  #nodes = 0;
  #characters = 0;
  #capped = false;

  constructor(private readonly caps: Caps) {}

  run(top: Element): Walked {
    const root = newFrame(top, top.localName, null);
    this.#frame = root;
    this.#children(top, 0);
    this.#close();
    const { lines, shadows } = this;
    return { root, lines, shadows, nodes: this.#nodes, characters: this.#characters, capped: this.#capped };
  }

  #children(parent: Node, depth: number): void {
    const shadow = (parent as Element).shadowRoot;
    if (shadow) {
      this.shadows.push(shadow);
      this.#list(shadow.firstChild, depth);
      return;
    }
    if ((parent as Element).localName === 'slot') {
      const assigned = (parent as HTMLSlotElement).assignedNodes?.({ flatten: true }) ?? [];
      for (const node of assigned) this.#visit(node, depth);
      if (assigned.length > 0) return;
    }
    this.#list(parent.firstChild, depth);
  }

  #list(first: Node | null, depth: number): void {
    for (let node = first; node && !this.#capped; node = node.nextSibling) this.#visit(node, depth);
  }

  #visit(node: Node, depth: number): void {
    const type = node.nodeType;
    if (type === 3) this.#text(node as Text);
    else if (type === 1) {
      this.#nodes++;
      if (this.#nodes > this.caps.nodes || this.#characters > this.caps.characters || depth > MAX_DEPTH)
        this.#capped = true;
      else this.#element(node as Element, depth + 1);
    }
  }

  #text(node: Text): void {
    if (node.length > this.caps.characters * NO_PROSE) {
      this.#capped = true;
      return;
    }
    const before = this.#line.text.length;
    this.#line.add(node);
    const added = this.#line.text.length - before;
    if (added === 0) return;
    this.#nodes++;
    this.#breaks = 0;
    this.#characters += added;
    if (this.#inLink > 0) {
      if (this.#linked === before) this.#lead = this.#linked + added;
      this.#linked += added;
    }
    if (this.#inAnchor > 0) this.#anchored += added;
    if (this.#inStrong > 0) this.#strong += added;
  }

  #element(element: Element, depth: number): void {
    const tag = element.localName;
    if (tag === 'br') return this.#lineBreak();
    if (SKIPPED.has(tag)) {
      if (PICTURES.has(tag)) this.#picture();
      else if (tag === 'template') this.#declaredShadow(element, depth);
      return;
    }
    if (tag === 'sup' && isFootnoteMark(element, this.#line.text)) return this.#line.skip();
    if (isHidden(element)) {
      if (!BLOCKS.has(tag)) this.#line.skip();
      return;
    }
    if (this.#isInline(tag)) this.#inline(element, tag, depth);
    else this.#block(element, tag, depth, scopeOf(element, tag));
  }

  #isInline(tag: string): boolean {
    if (tag === 'button' || tag === 'label') return PARAGRAPHS.has(this.#frame.tag);
    if (BLOCKS.has(tag)) return false;
    return !tag.includes('-') || PARAGRAPHS.has(this.#frame.tag);
  }

  #inline(element: Element, tag: string, depth: number): void {
    const scope = tag === 'span' || tag === 'time' || tag === 'a' ? scopeOf(element, tag) : null;
    if (scope?.role && !PARAGRAPHS.has(this.#frame.tag) && scope.role !== 'body')
      return this.#block(element, tag, depth, scope);
    if (scope?.role === 'hidden' && !scope.strict && element.getAttribute('aria-hidden') !== 'true')
      return this.#line.skip();
    const href = tag === 'a' ? element.getAttribute('href') : null;
    const anchor = href?.startsWith('#') ? 1 : 0;
    const link = href !== null && !anchor ? 1 : 0;
    const strong = BOLD.has(tag) ? 1 : 0;
    this.#inLink += link;
    this.#inAnchor += anchor;
    this.#inStrong += strong;
    this.#children(element, depth);
    this.#inLink -= link;
    this.#inAnchor -= anchor;
    this.#inStrong -= strong;
  }

  #block(element: Element, tag: string, depth: number, scope: Scope): void {
    this.#close();
    const outer = this.#frame;
    this.#frame = newFrame(element, tag, outer, scope);
    if (this.#inLink > 0) this.#cardLink++;
    const link = tag === 'a' && element.getAttribute('href') !== null ? 1 : 0;
    this.#inLink += link;
    this.#children(element, depth);
    this.#close();
    this.#inLink -= link;
    if (this.#inLink > 0) this.#cardLink--;
    this.#frame = outer;
  }

  /**
   * Two breaks part paragraphs. One does where the line before it ends a sentence ("… said.<br>The minister …"); inside
   * a sentence it is white space ("12 rue de la Paix<br>75002 Paris").
   */
  #lineBreak(): void {
    this.#breaks++;
    if (this.#breaks > 1 || /[.!?…:»”"“][)\]]?\s*$/.test(this.#line.text)) this.#close();
    else this.#line.breakLine();
  }

  #picture(): void {
    for (let f: Frame | null = this.#frame; f && !f.pictured; f = f.parent) f.pictured = true;
  }

  #declaredShadow(element: Element, depth: number): void {
    const content = (element as HTMLTemplateElement).content as DocumentFragment | undefined;
    if (element.getAttribute('shadowrootmode') === 'open' && content) this.#list(content.firstChild, depth);
  }

  #close(): void {
    const line = this.#line;
    if (line.text === '') return;
    const trailing = line.text.endsWith(' ');
    if (isShown(this.#frame.element))
      this.lines.push({
        frame: this.#frame,
        text: trailing ? line.text.slice(0, -1) : line.text,
        pieces: line.pieces,
        linked: this.#linked,
        lead: this.#lead,
        anchored: this.#anchored,
        strong: this.#strong,
        inCard: this.#cardLink > 0,
      });
    this.#line = new Line();
    this.#linked = this.#lead = this.#anchored = this.#strong = this.#breaks = 0;
  }
}

function newFrame(element: Element, tag: string, parent: Frame | null, scope?: Scope): Frame {
  const own = scope ?? { role: null, strict: false };
  return {
    element,
    tag,
    heading: HEADING.test(tag) ? tag : (parent?.heading ?? ''),
    name: element.getAttribute('class') ?? '',
    parent,
    depth: parent ? parent.depth + 1 : 0,
    scope: own,
    inTable: tag === 'td' || tag === 'th' || (parent?.inTable ?? false),
    pictured: false,
    prose: 0,
    units: 0,
    lines: 0,
    vetoed: false,
  };
}
