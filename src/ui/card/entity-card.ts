import type { Card } from '../../knowledge/context';
import { type Child, el } from '../element';
import type { TextKey } from '../keys';
import type { Strings } from '../strings';
import { factSection } from './evidence';
import { timelineSection } from './timeline';
import { thenTitle } from '../outline/card-details';
import { type CardContext, theirQuotes } from './quote-card';

/** A name, an outlet or a story, as the dataset has it: what held on the article's date first, then what came after. */
export function entityCard(card: Card, context: CardContext): Child[] {
  const { reading, strings } = context;
  const telling = { strings, events: card.kind === 'story' };
  const speaker = reading.speakers.find((s) => s.entityId === card.id);
  return [
    el('div', { class: 'who' }, el('h2', { id: 'title' }, el('span', { class: 'name' }, card.name))),
    card.summary && el('p', { class: 'summary', lang: card.lang }, card.summary),
    factSection(thenTitle(reading.date, strings), card.then, telling),
    factSection(strings.text('since'), card.since, telling),
    factSection(strings.text('relations'), card.relations, { strings, events: false }),
    timelineSection(card, reading.date, strings),
    card.pack &&
      el('p', { class: 'quiet' }, strings.text('pack_card', { title: card.pack.title, author: card.pack.author })),
    speaker && theirQuotes(speaker, '', context),
  ];
}

export function entityKicker(card: Card, strings: Strings): string {
  if (card.kind === 'outlet') return strings.text('outlet_label');
  if (card.kind === 'story') return strings.text('story_label');
  return strings.text(`entity_${card.kind}` satisfies TextKey);
}
