import type { Card } from '../knowledge/context';
import type { Reading } from '../knowledge/reading';
import type { Target } from '../ui/card/state';
import type { Host } from './card-host';

/**
 * What the annotator lends to the outline, a second script that is injected into the same page only when the reader asks for it.
 * It is kept in the isolated world, which no page can see.
 */
export interface SharedPage {
  readonly host: Host;
  reading(): Reading | null;
  reveal(id: string, open: boolean): boolean;
  lookUp(target: Target): Promise<Card | null>;
  readonly signal: AbortSignal;
}

const PAGE = Symbol.for('newsgloss page');
const world = globalThis as typeof globalThis & { [PAGE]?: SharedPage };

/** Lends the page until its signal ends it. */
export function share(page: SharedPage): void {
  world[PAGE] = page;
  page.signal.addEventListener('abort', () => world[PAGE] === page && delete world[PAGE], { once: true });
}

/** The page as the annotator lends it; null: no annotator runs here. */
export const shared = (): SharedPage | null => world[PAGE] ?? null;
