/**
 * Properties of a document as the browser means them. `<img name="body">` makes `document.body` that image, for injected
 * scripts too: a named element overrides the document's own property (HTML, "DOM clobbering"). The getters of the prototype
 * cannot be overridden from a page, because an injected script has prototypes of its own.
 */
export function rootElement(document: Document): Element | null {
  return get(document, 'documentElement') as Element | null;
}

export function adoptedSheets(root: Document | ShadowRoot): readonly CSSStyleSheet[] {
  return get(root, 'adoptedStyleSheets') as readonly CSSStyleSheet[];
}

export function adoptSheets(root: Document | ShadowRoot, sheets: readonly CSSStyleSheet[]): void {
  descriptor(root, 'adoptedStyleSheets')?.set?.call(root, sheets);
}

function get(root: Document | ShadowRoot, name: string): unknown {
  const found = descriptor(root, name);
  return found?.get ? found.get.call(root) : Reflect.get(root, name);
}

function descriptor(root: object, name: string): PropertyDescriptor | undefined {
  // From the second prototype on: a clobbered name is found on the document itself or on its first prototype's named getter.
  for (let proto: unknown = Object.getPrototypeOf(root); proto; proto = Object.getPrototypeOf(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto as object, name);
    if (found?.get) return found;
  }
  return undefined;
}
