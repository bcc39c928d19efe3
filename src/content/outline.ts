import { askBackground } from '../browser/channel';
import { createOutlineSheet } from '../ui/outline/sheet';
import { createStrings } from '../ui/strings';
import { askCard } from './look-up';
import { shared } from './shared';

/**
 * The outline inside the page, for browsers without a panel. A file of its own: on all other browsers no article carries it.
 * Injected again it shows a new sheet; closing takes the sheet and its styles away.
 */
async function openOutline(): Promise<void> {
  const page = shared();
  const reading = page?.reading();
  const words = await askBackground('words', null);
  if (!page || !reading || !words.ok || page.signal.aborted) return;
  page.host.attach();
  const end = new AbortController();
  const sheet = createOutlineSheet({
    root: page.host.root,
    strings: createStrings(words.value),
    signal: AbortSignal.any([page.signal, end.signal]),
    on: {
      reveal: (target, open) => void page.reveal(target.id, open),
      lookUp: (target) => askCard(target, words.value.lang, page.reading()),
      closed: () => end.abort(),
    },
  });
  sheet.open(reading);
}

void openOutline();
