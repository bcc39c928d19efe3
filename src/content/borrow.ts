import { askBackground } from '../browser/channel';
import type { LentPart } from '../browser/messages';
import type { Lent } from './shared';

/**
 * A part of ours that few pages need, injected when this one does: no article carries the card before the first click. Null: the
 * browser does not let us any more (the right ended with a navigation, the extension is gone), or there is nothing to bring.
 */
export async function borrow<P extends LentPart>(lent: Lent, part: P): Promise<NonNullable<Lent[P]> | null> {
  if (!lent[part]) await askBackground('lend', { part });
  return lent[part] ?? null;
}
