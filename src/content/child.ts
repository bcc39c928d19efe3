/**
 * A controller that ends with its parent, or before it. `AbortSignal.any` does the same but keeps what hangs on it as long as the parent
 * lives; a page that is switched on and off all day must give everything back.
 */
export function childOf(parent: AbortSignal): AbortController {
  const child = new AbortController();
  if (parent.aborted) child.abort(parent.reason);
  else parent.addEventListener('abort', () => child.abort(parent.reason), { once: true, signal: child.signal });
  return child;
}
