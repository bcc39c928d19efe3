/**
 * A run of text of one Text node that stands, unit for unit, in a block's text: `at` in the block's text, `from` in
 * the node's data. Where the two lengths differ (a ligature, a letter with its accent apart) the run is one piece.
 */
export interface Piece {
  readonly node: Text;
  readonly at: number;
  readonly from: number;
  readonly length: number;
  readonly nodeLength: number;
  /** Text that is not read (a footnote mark, hidden words) stands between the piece before and this one. */
  readonly afterGap: boolean;
}

/** Latin ligatures as typesetters' fonts left them in text (U+FB00–FB06). */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Characters without width: soft hyphen, zero-width space and joiners, marks of direction, word joiner, BOM. */
const WIDTHLESS = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';

/**
 * What does not stand in the text as it stands in the node: white space other than one plain space between words
 * (no-break spaces included), characters without width, ligatures, and letters whose accent is a character of its own.
 */
const IRREGULAR_SOURCE = `[\\s${WIDTHLESS}]{2,}|(?! )[\\s${WIDTHLESS}]|^ | $|[\\uFB00-\\uFB06]|[A-Za-z][\\u0300-\\u036F]+`;
const IRREGULAR = new RegExp(IRREGULAR_SOURCE, 'g');
const HAS_IRREGULAR = new RegExp(IRREGULAR_SOURCE);
const ONLY_WIDTHLESS = new RegExp(`^[${WIDTHLESS}]+$`);

/** One block's text in the making: white space collapsed, each unit traceable to its Text node. */
export class Line {
  text = '';
  readonly pieces: Piece[] = [];
  #space: { readonly node: Text; readonly from: number; readonly length: number } | null = null;
  #gap = false;

  add(node: Text): void {
    const data = node.data;
    if (!HAS_IRREGULAR.test(data)) {
      this.#run(node, 0, data);
      return;
    }
    let from = 0;
    for (const match of data.matchAll(IRREGULAR)) {
      if (match.index > from) this.#run(node, from, data.slice(from, match.index));
      this.#irregular(node, match.index, match[0]);
      from = match.index + match[0].length;
    }
    if (from < data.length) this.#run(node, from, data.slice(from));
  }

  /** Words are left out here: what follows goes on in the same sentence. */
  skip(): void {
    this.#gap = true;
  }

  /** A line break inside the block: white space without a node. */
  breakLine(): void {
    if (this.text && !this.text.endsWith(' ') && !this.#space) this.text += ' ';
  }

  #irregular(node: Text, from: number, found: string): void {
    if (ONLY_WIDTHLESS.test(found)) return;
    const first = found.charAt(0);
    if (/^\s|^[\u00AD\u200B-\u206F]/.test(first)) {
      this.#space ??= { node, from, length: found.length };
      return;
    }
    const replaced = LIGATURES[first] ?? found.normalize('NFC');
    this.#put({ node, from, length: replaced.length, nodeLength: found.length }, replaced);
  }

  #run(node: Text, from: number, words: string): void {
    if (words) this.#put({ node, from, length: words.length, nodeLength: words.length }, words);
  }

  #put(piece: Omit<Piece, 'at' | 'afterGap'>, words: string): void {
    if (this.#space && this.text && !this.text.endsWith(' ')) {
      const { node, from, length } = this.#space;
      this.#push({ node, from, length: 1, nodeLength: length }, ' ');
    }
    this.#space = null;
    this.#push(piece, words);
  }

  #push(piece: Omit<Piece, 'at' | 'afterGap'>, words: string): void {
    const last = this.pieces[this.pieces.length - 1];
    const at = this.text.length;
    const even = piece.length === piece.nodeLength && last?.length === last?.nodeLength;
    if (
      last &&
      even &&
      !this.#gap &&
      last.node === piece.node &&
      last.from + last.length === piece.from &&
      last.at + last.length === at
    )
      this.pieces[this.pieces.length - 1] = {
        ...last,
        length: last.length + piece.length,
        nodeLength: last.length + piece.length,
      };
    else this.pieces.push({ ...piece, at, afterGap: this.#gap });
    this.#gap = false;
    this.text += words;
  }
}
