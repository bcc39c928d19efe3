import { type Child, button, el } from '../element';

/** A part of the outline: a heading that says how many, and what there is, or the words for none. */
export function section(id: string, heading: readonly Child[], ...content: readonly Child[]): HTMLElement {
  return el(
    'section',
    { class: id, 'aria-labelledby': `h-${id}` },
    el('h2', { id: `h-${id}` }, ...heading),
    ...content,
  );
}

/** "Claims 4": the number is part of the heading's name, in the tone of a note. */
export const counted = (title: string, count: string): readonly Child[] => [
  title,
  ' ',
  el('span', { class: 'count' }, count),
];

/** A passage of the article as a row to press. */
export function passageRow(
  data: { readonly id: string; readonly key: string },
  press: () => void,
  ...content: readonly Child[]
) {
  return button({ class: 'passage', id: data.key, 'data-id': data.id }, press, ...content);
}

/** "Type · who · reserve": the line under a passage. */
export const meta = (...parts: readonly (string | null | false)[]): HTMLElement =>
  el('span', { class: 'meta' }, parts.filter(Boolean).join(' · '));
