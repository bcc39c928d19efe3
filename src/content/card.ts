import { createCards } from './cards';
import { shared } from './shared';

/** The card of one page, brought at the first click on a mark. */
const page = shared();
if (page && !page.signal.aborted) page.lent.card ??= createCards(page);
