import type { TextDocument } from '../document';
import { lazy } from '../language/rows';
import type { Lang, Span } from '../span';
import { span } from '../span';

/** A trace that a translation left: what kind, where, and the words to show. */
export interface Trace {
  readonly rule: string;
  readonly span: Span;
}

type MarkKind = '«' | '»' | '“' | '”' | '„';
const MARKS = /[«»“”„]/gu;

/** German sets »…« as well as „…“: where a text opens with », the two angle marks change places. */
function turned(text: string): boolean {
  const opensSo = text.match(/(?:^|\s)»(?=\p{L})/gu)?.length ?? 0;
  const opensUsual = text.match(/(?:^|\s)«(?=\s?\p{L})/gu)?.length ?? 0;
  return opensSo > opensUsual;
}

/** Which mark closes what, in any of the usual conventions. */
const CLOSES: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“”' };

/**
 * Pairs whose ends belong to two conventions: “… », «…”, “…“. A machine translates each mark for itself and loses the pair. Marks of
 * one kind inside another («… “…” …») are right. A text's own house style, however odd, pairs its marks alike and gives none.
 */
export function brokenPairs(document: TextDocument, lang: Lang): Trace[] {
  const traces: Trace[] = [];
  const swap = lang === 'de' && turned(document.text);
  for (const block of document.blocks) {
    const open: { mark: MarkKind; at: number }[] = [];
    const text = document.text.slice(block.start, block.end);
    for (const match of text.matchAll(MARKS)) {
      const mark = (swap ? ({ '«': '»', '»': '«' }[match[0]] ?? match[0]) : match[0]) as MarkKind;
      const top = open.at(-1);
      const at = block.start + match.index;
      if (top && CLOSES[top.mark]?.includes(mark)) open.pop();
      else if (mark === '«' || mark === '„' || (mark === '“' && top?.mark !== '“')) open.push({ mark, at });
      else if (top) {
        open.pop();
        // “…“ is also how some keyboards type a pair: a weaker trace than two conventions in one.
        traces.push({ rule: top.mark === mark ? 'mark-repeated' : 'marks-mixed', span: span(top.at, at + 1) });
      } else if (mark === '»') traces.push({ rule: 'mark-stray', span: span(at, at + 1) });
    }
  }
  return traces;
}

/** A closing mark with a word grown to it, two kinds of stop in a row, a sentence that goes on in lower case. */
// The mark comes first in each pattern and looks back: a pattern that began with letters would try every letter of the text.
// `needs` matches wherever the pattern does and knows no letters by property, which take long to compile (as in habit-patterns).
const SPACING: readonly { readonly rule: string; readonly pattern: () => RegExp; readonly needs: RegExp }[] = [
  // Matches: Poutine-Kim”représente.  Does not match: « l’ennemi »,
  { rule: 'word-glued', pattern: lazy(() => /[”»](?<=\p{L}[”»])(?=\p{Ll}{2})/gu), needs: /[”»][^\s,.;:!?)]/ },
  // Matches: doctrine nucléaire., sachant.  Does not match: etc., / U.S.,
  {
    rule: 'stops-doubled',
    pattern: lazy(() => /[.,;](?<=\p{Ll}{5}.)(?:(?<=\.),|(?<=,)\.(?!\.)|(?<=,),|(?<=;),|(?<=,);)(?=\s)/gu),
    needs: /\.,|,[.,;]|;,/,
  },
  // Matches: l’un des pays. deux.  Does not match: M. le président, 3. juin, iPhone
  { rule: 'sentence-restarts', pattern: lazy(() => /\.(?<=\p{Ll}{4}\.)\s(?=\p{Ll}{3,}\s)/gu), needs: /\.\s[^A-Z\s\d]/ },
];

export function brokenSpacing(document: TextDocument): Trace[] {
  const likely = SPACING.filter(({ needs }) => needs.test(document.text));
  if (likely.length === 0) return [];
  return document.blocks.flatMap((block) => {
    const text = document.text.slice(block.start, block.end);
    return likely.flatMap(({ rule, pattern }) =>
      [...text.matchAll(pattern())].map((m) => ({
        rule,
        span: widen(document.text, block.start + m.index, m[0].length),
      })),
    );
  });
}

/** The words on either side, so that the trace can be read. */
function widen(text: string, at: number, length: number): Span {
  const before = /\S*$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0].length ?? 0;
  const after = /^\s?\S*/u.exec(text.slice(at + length, at + length + 30))?.[0].length ?? 0;
  return span(at - before, at + length + after);
}
