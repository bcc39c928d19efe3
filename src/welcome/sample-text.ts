import { el } from '../ui/element';
import { type MarkKey, highlightSheet } from '../ui/marks';
import { adoptStyle } from '../ui/style';

/** Any of the six languages' quotation marks with what they hold. */
const QUOTED = /«[^»]+»|“[^”]+”|„[^“]+“/gu;

/** What is marked in the sample: its first sentence as a claim, its first quotation whole, its second in part. */
export function sampleMarks(
  text: string,
): readonly { readonly key: MarkKey; readonly start: number; readonly end: number }[] {
  const claim = { key: 'claim' as const, start: 0, end: text.indexOf('.') };
  const quotes = [...text.matchAll(QUOTED)].map((match, i) => ({
    key: i === 0 ? ('quote-direct-0' as const) : ('quote-partial-0' as const),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [claim, ...quotes];
}

/**
 * Two sentences with the real marks on them, painted as on any page. Where the browser cannot paint (or in print) the text is
 * still there, and the list beside it names the forms.
 */
export function sampleText(text: string): HTMLElement {
  const node = document.createTextNode(text);
  if ('highlights' in CSS) {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const isDark = (document.documentElement.dataset['theme'] ?? (dark ? 'dark' : 'light')) === 'dark';
    const forcedColors = matchMedia('(forced-colors: active)').matches;
    adoptStyle(
      document,
      highlightSheet((key) => `sample-${key}`, { dark: isDark, forcedColors }),
    );
    for (const { key, start, end } of sampleMarks(text)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      CSS.highlights.set(`sample-${key}`, new Highlight(range));
    }
  }
  return el('p', { class: 'sample' }, node);
}
