/** "12", "[3]", "(a)", "*", "†": what a raised note looks like; "er" of "1er" and "2" of "km2" do not. */
const MARK = /^[[(]?(?:\d{1,3}|[a-z]|[*†‡§]+|note \d+)[\])]?(?:[,\s]+\d{1,3})*$/i;
const UNIT_BEFORE = /(?:\d|\b[kcmdh]?m|\b(?:ha|in|ft|CO|x|R))$/;

/**
 * True for a `<sup>` that points to a note: it links somewhere, or is a bare number or mark after a word. Examples:
 * "word<sup>3</sup>" yes, "word<sup><a href="#fn1">[1]</a></sup>" yes, "km<sup>2</sup>" no, "1<sup>er</sup>" no.
 */
export function isFootnoteMark(sup: Element, before: string): boolean {
  const text = (sup.textContent ?? '').trim();
  if (text === '' || !MARK.test(text)) return false;
  if (sup.querySelector('a') || sup.closest('a')) return true;
  if (/^[a-z]$/i.test(text)) return false;
  return !UNIT_BEFORE.test(before.trimEnd());
}
