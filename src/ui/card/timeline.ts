import type { Card, Fact } from '../../knowledge/context';
import { type Child, el } from '../element';
import type { Strings } from '../strings';
import { eventTime, sourceList } from './evidence';

/**
 * All dated events of a story, oldest first, folded: the card's own statements are its choice of them. Where the article stands among
 * them is a line of its own: what is above it was known then, what is below came since. Null: the card is none of a story.
 */
export function timelineSection(card: Card, date: string | null, strings: Strings): HTMLElement | null {
  const facts = (card.timeline ?? []).filter((fact) => fact.evidence.length > 0);
  if (facts.length === 0) return null;
  const since = date === null ? facts.length : facts.findIndex((fact) => !isBy(fact, date));
  const at = since < 0 ? facts.length : since;
  const rows = facts.map((fact) => row(fact, strings));
  const here = date && el('li', { class: 'here' }, strings.text('timeline_here', { date: strings.date(date) }));
  return el(
    'details',
    { class: 'timeline' },
    el('summary', {}, strings.text('timeline'), ' ', el('span', { class: 'count' }, strings.number(facts.length))),
    el('ol', { lang: card.lang }, rows.slice(0, at), here, rows.slice(at)),
  );
}

/** A month or a year has begun by every day in it (as `heldBy` of the knowledge). */
const isBy = ({ from }: Fact, date: string): boolean => from === null || from <= date.slice(0, from.length);

const row = (fact: Fact, strings: Strings): HTMLElement =>
  el(
    'li',
    {},
    el('span', { class: 'fact-label' }, ...when(fact, strings)),
    el('span', { class: 'fact-text' }, fact.text),
    sourceList(fact.evidence, strings),
  );

function when(fact: Fact, strings: Strings): Child[] {
  const { from, label } = fact;
  const time = eventTime(fact, strings);
  return [
    time && el('time', { datetime: from }, time),
    time && label && label !== time && ' · ',
    label !== time && label,
  ];
}
