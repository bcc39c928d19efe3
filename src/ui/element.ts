/** What an element may be given: attributes (false and null leave them out), `on…` listeners, and children. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Child = Node | string | null | undefined | false | readonly Child[];
export type Listeners = { readonly [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E]) => void };

/** An element with attributes and children. Text becomes text nodes: no string is ever read as HTML. */
export function el<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  append(element, children);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg<T extends keyof SVGElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[T] {
  const element = document.createElementNS(SVG, tag);
  setAttributes(element, attributes);
  append(element, children);
  return element;
}

/** Adds listeners and gives the element back, so that it can stand where it is made. */
export function on<E extends HTMLElement>(element: E, listeners: Listeners): E {
  for (const [type, listener] of Object.entries(listeners)) element.addEventListener(type, listener as EventListener);
  return element;
}

/** A button; it never submits a form. */
export const button = (attributes: Attributes, press: () => void, ...children: readonly Child[]): HTMLButtonElement =>
  on(el('button', { type: 'button', ...attributes }, ...children), { click: press });

/**
 * Puts new children in the place of the old. Where the focus was on an element with an id, the new element of that id gets
 * it, so that a page may be drawn anew under the reader's hands.
 */
export function redraw(parent: HTMLElement, ...children: readonly Child[]): void {
  const root = parent.getRootNode() as Document | ShadowRoot;
  const focused = root.activeElement && parent.contains(root.activeElement) ? root.activeElement.id : '';
  parent.replaceChildren();
  append(parent, children);
  if (focused) root.getElementById(focused)?.focus();
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
}

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (typeof child === 'string' || child instanceof Node) parent.append(child);
    else append(parent, child);
  }
}
