/** What changed since the last call, once the page was quiet. */
export interface Settled {
  /** Elements whose text or children changed; some may have left the page since. */
  readonly touched: ReadonlySet<Element>;
  /** How many calls there were in the last minute, this one included. */
  readonly round: number;
  /** Nothing that is read has changed (a counter in an advert): the call is not held against the page. To be told at once. */
  forgive(): void;
}

export interface WatchOptions {
  readonly signal: AbortSignal;
  /** Our own element: its changes are not the page's. */
  readonly ignore?: Element | null;
  /** Milliseconds without a change after which the page counts as settled. */
  readonly quiet?: number;
  /** Milliseconds after which a page that never rests is reported all the same. */
  readonly patience?: number;
  /** Calls within a minute after which a page is given up. A live blog inserts a few a minute; a ticker hundreds. */
  readonly rounds?: number;
}

export interface MutationCallbacks {
  onSettled(settled: Settled): void;
  /** The page never rests: nothing is watched any more. The reason is in words, for the popup. */
  onGaveUp(reason: string): void;
}

export interface MutationWatch {
  /** Also watches an open shadow root. Twice is once. */
  watchRoot(root: Node): void;
}

const QUIET = 200;
const PATIENCE = 1_500;
const ROUNDS = 24;
const WINDOW = 60_000;
const WHAT: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden'],
};

/**
 * One observer over the page and the shadow roots given to it. Changes are gathered, nothing is read or measured in
 * the observer's call, and `onSettled` follows when the page has been quiet. Ends with the signal.
 */
export function watchMutations(root: Node, callbacks: MutationCallbacks, options: WatchOptions): MutationWatch {
  const { signal, ignore = null, quiet = QUIET, patience = PATIENCE, rounds = ROUNDS } = options;
  let touched = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  const calls: number[] = [];

  const settle = (): void => {
    timer = undefined;
    const now = performance.now();
    while (calls.length > 0 && now - (calls[0] ?? 0) > WINDOW) calls.shift();
    calls.push(now);
    if (calls.length > rounds) {
      observer.disconnect();
      callbacks.onGaveUp(`the page changed ${calls.length} times within a minute`);
      return;
    }
    const batch = touched;
    touched = new Set();
    callbacks.onSettled({ touched: batch, round: calls.length, forgive: () => void calls.pop() });
  };

  const observer = new MutationObserver((records) => {
    const before = touched.size;
    for (const record of records) gather(record, ignore, touched);
    if (touched.size === before && timer === undefined) return;
    const now = performance.now();
    if (timer === undefined) firstChange = now;
    clearTimeout(timer);
    timer = setTimeout(settle, Math.max(0, Math.min(quiet, firstChange + patience - now)));
  });

  const watched = new WeakSet<Node>();
  const watchRoot = (node: Node): void => {
    if (signal.aborted || watched.has(node)) return;
    watched.add(node);
    observer.observe(node, WHAT);
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  watchRoot(root);
  return { watchRoot };
}

/** Elements that can hold text; a script or style that is added changes nothing that is read. */
const SILENT = new Set([
  'script',
  'style',
  'link',
  'meta',
  'noscript',
  'iframe',
  'img',
  'video',
  'svg',
  'head',
  'title',
]);

function gather(record: MutationRecord, ignore: Element | null, into: Set<Element>): void {
  const { target } = record;
  const element = target.nodeType === 1 ? (target as Element) : (target.parentElement ?? hostOf(target));
  if (!element || SILENT.has(element.localName) || ignore?.contains(target)) return;
  if (record.type === 'childList' && ![...record.addedNodes, ...record.removedNodes].some((n) => isTelling(n, ignore)))
    return;
  into.add(element);
}

function isTelling(node: Node, ignore: Element | null): boolean {
  if (node === ignore) return false;
  if (node.nodeType === 1) return !SILENT.has((node as Element).localName);
  return node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '';
}

/** A change directly inside a shadow root touches its host. */
function hostOf(node: Node): Element | null {
  const root = node.nodeType === 11 ? node : node.parentNode;
  return (root as Partial<ShadowRoot> | null)?.host ?? null;
}
