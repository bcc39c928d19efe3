import type { Outline } from '../ui/outline/outline';

/** Milliseconds between two looks at where the reader is. Asked of the tab alone, and only while the panel can be seen. */
const EVERY = 1000;

interface Following {
  readonly main: HTMLElement;
  readonly outline: Outline;
  near(): Promise<string | null>;
}

/**
 * Keeps the outline at the passage that the article shows. A panel that the reader points at or types in is not moved: whoever
 * looks for something in it must not lose it.
 */
export function followScroll({ main, outline, near }: Following, signal: AbortSignal): void {
  let last: string | null = null;
  const look = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || main.matches(':hover, :focus-within')) return;
    const id = await near();
    if (id === null || id === last || signal.aborted) return;
    last = id;
    outline.at(id);
    const row = main.querySelector(`[data-id="${CSS.escape(id)}"]`);
    // A row in a folded voice stays folded: the panel does not open by itself what the reader closed.
    if (row?.checkVisibility()) row.scrollIntoView({ block: 'nearest' });
  };
  const timer = setInterval(() => void look(), EVERY);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
