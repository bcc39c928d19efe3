/** Brings a passage into the upper middle of the window; a passage that is seen already stays where it is. */
export function scrollToRange(view: Window, range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  const margin = view.innerHeight * 0.12;
  if (top >= margin && bottom <= view.innerHeight - margin) return;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  view.scrollBy({ top: top - view.innerHeight * 0.35, behavior: calm ? 'instant' : 'smooth' });
}
