import { createNoteKeeper } from './note-keeper';
import { shared } from './shared';

/** The reader's notes of one page, brought where the reader keeps any or makes the first. */
const page = shared();
if (page && !page.signal.aborted) page.lent.notes ??= createNoteKeeper(page);
