import { el } from '../element';
import type { OutlineContext } from './outline';
import { section } from './section';

/** What the reader would otherwise take for covered: counts in plain sentences, and what a mark does not mean. */
export function uncoveredSection({ reading, strings }: OutlineContext): HTMLElement {
  const { quotesWithoutSpeaker, namesKnown, namesFound, blocksRead, blocksSeen } = reading.coverage;
  return section(
    'uncovered',
    [strings.text('uncovered')],
    el(
      'ul',
      {},
      el('li', {}, strings.count('n_unattributed', quotesWithoutSpeaker)),
      el('li', {}, strings.count('n_of_names', namesFound, { known: strings.number(namesKnown) })),
      el('li', {}, strings.count('n_of_blocks', blocksSeen, { read: strings.number(blocksRead) })),
    ),
    el('p', { class: 'caveat quiet' }, strings.text('caveat')),
  );
}
