import { type Child, el, on } from './element';

/** A labelled on/off switch: a native checkbox, so that keyboard, touch and screen reader know it. */
export function toggle(
  {
    id,
    label,
    hint,
    checked,
    disabled,
  }: {
    readonly id: string;
    readonly label: string;
    readonly hint?: string;
    readonly checked: boolean;
    readonly disabled?: boolean;
  },
  change: (checked: boolean) => void,
  ...sign: readonly Child[]
): HTMLElement {
  const input = el('input', {
    type: 'checkbox',
    role: 'switch',
    id,
    checked,
    disabled,
    'aria-describedby': hint ? `${id}-hint` : null,
  });
  on(input, { change: () => change(input.checked) });
  return el(
    'div',
    { class: 'control' },
    el('label', { for: id }, ...sign, el('span', { class: 'label' }, label)),
    input,
    hint && el('p', { class: 'hint', id: `${id}-hint` }, hint),
  );
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** A few choices side by side: native radio buttons under one legend. */
export function choices<T extends string>(
  {
    id,
    legend,
    value,
    of,
  }: {
    readonly id: string;
    readonly legend: string;
    readonly value: T;
    readonly of: readonly Choice<T>[];
  },
  change: (value: T) => void,
): HTMLElement {
  const option = (choice: Choice<T>): HTMLElement => {
    const key = `${id}-${choice.value}`;
    const input = el('input', {
      type: 'radio',
      name: id,
      id: key,
      value: choice.value,
      checked: choice.value === value,
    });
    on(input, { change: () => change(choice.value) });
    return el('span', { class: 'choice' }, input, el('label', { for: key }, choice.label));
  };
  return el(
    'fieldset',
    { class: 'choices' },
    el('legend', {}, legend),
    el('div', { class: 'segments' }, of.map(option)),
  );
}

/** A list of which one is chosen, where there are too many for a row. */
export function picker<T extends string>(
  {
    id,
    label,
    value,
    of,
  }: {
    readonly id: string;
    readonly label: string;
    readonly value: T;
    readonly of: readonly Choice<T>[];
  },
  change: (value: T) => void,
): HTMLElement {
  const options = of.map((c) => el('option', { value: c.value, selected: c.value === value }, c.label));
  const select = el('select', { id }, options);
  on(select, { change: () => change(select.value as T) });
  return el('div', { class: 'control stacked' }, el('label', { for: id }, label), select);
}

/** Text said to the reader, and to the screen reader, when it changes. */
export const status = (words: string): HTMLElement => el('p', { class: 'status', role: 'status' }, words);
