import type { Card } from '../../knowledge/context';
import { factSection } from '../card/evidence';
import { timelineSection } from '../card/timeline';
import type { Target } from '../card/state';
import { type Child, el, on, redraw } from '../element';
import type { Strings } from '../strings';
import type { OutlineContext } from './outline';

/** A card inside the outline: outlet and story belong to the whole page, so there is no passage to open them at. */
export function cardDetails(context: OutlineContext, target: Target, name: string): HTMLElement {
  const { strings } = context;
  const inside = el(
    'div',
    { class: 'inside' },
    el('p', { class: 'quiet', role: 'status' }, strings.text('looking_up')),
  );
  let asked = false;
  const open = async (): Promise<void> => {
    if (asked) return;
    asked = true;
    const card = await context.on.lookUp(target).catch(() => null);
    redraw(inside, card ? statements(card, context) : el('p', { class: 'quiet' }, strings.text('nothing_known')));
  };
  return on(el('details', { class: 'card-inside' }, el('summary', { id: `inside-${target.kind}` }, name), inside), {
    toggle: () => void open(),
  });
}

function statements(card: Card, { reading, strings }: OutlineContext): Child[] {
  const telling = { strings, events: card.kind === 'story' };
  return [
    card.summary && el('p', { lang: card.lang }, card.summary),
    factSection(thenTitle(reading.date, strings), card.then, telling),
    factSection(strings.text('since'), card.since, telling),
    factSection(strings.text('relations'), card.relations, { strings, events: false }),
    timelineSection(card, reading.date, strings),
    card.pack &&
      el('p', { class: 'quiet' }, strings.text('pack_card', { title: card.pack.title, author: card.pack.author })),
  ];
}

/** "On 20 June 2024": facts held then. Without a date the card says so. */
export const thenTitle = (date: string | null, strings: Strings): string =>
  date ? strings.text('then_dated', { date: strings.date(date) }) : strings.text('then_undated');
