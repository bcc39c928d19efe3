import type { PageRead } from '../page/article/read';

export interface RootCallbacks {
  /** The element that holds the article has left the page; told once. */
  readonly replaced: () => void;
  /** Another article has come to the page, or one of the neighbours has left it. */
  readonly grown: () => void;
}

/** Milliseconds without another such change, after which the page is looked at. */
const QUIET = 250;
/** Looks for new articles within a minute: a reader scrolls to one every few seconds at most. */
const MOST = 12;
const MINUTE = 60_000;

/**
 * Watches what holds the articles that were read: frameworks swap whole subtrees, and what is observed inside a subtree falls silent
 * with it; infinite scroll adds articles where nothing is observed. `read` gives the page as it was looked at last. Costs a look at
 * a few properties for each batch of changes.
 */
export function watchRoot(
  page: Document,
  read: () => PageRead | null,
  { replaced, grown }: RootCallbacks,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks: readonly number[] = [];
  const look = (): void => {
    looks = [...looks.filter((at) => performance.now() - at < MINUTE), performance.now()];
    if (looks.length <= MOST) grown();
  };
  const observer = new MutationObserver((records) => {
    const { root, neighbours } = read() ?? {};
    if (!root || !neighbours) return;
    if (!root.isConnected) {
      observer.disconnect();
      clearTimeout(timer);
      return replaced();
    }
    const isGone = neighbours.some(({ box }) => box?.isConnected === false);
    if (!isGone && !records.some((record) => bringsArticle(record, root))) return;
    clearTimeout(timer);
    timer = setTimeout(look, QUIET);
  });
  observer.observe(page, { childList: true, subtree: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}

/** Less text is a teaser or an advertisement in a box that calls itself an article. */
const MIN_TEXT = 250;

/** Something was added outside of the article that is one by its tag or has a headline, and text enough to be read. */
function bringsArticle({ target, addedNodes }: MutationRecord, root: Element): boolean {
  if (addedNodes.length === 0 || root.contains(target)) return false;
  const around = target.nodeType === 1 ? (target as Element).closest('article') : null;
  if (around && !around.contains(root)) return isLong(around);
  return [...addedNodes].some((node) => {
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    return (element.localName === 'article' || element.querySelector('article, h1') !== null) && isLong(element);
  });
}

const isLong = ({ textContent }: Element): boolean => (textContent ?? '').length > MIN_TEXT;
