import type { Hedge, Quantity } from '../../engine/analysis';
import { type Span, overlaps } from '../../engine/span';
import type { ReadClaim } from '../../knowledge/reading';
import { type Child, button, el } from '../element';
import type { TextKey } from '../keys';
import { placeOf } from '../palette';
import type { Strings } from '../strings';
import { link } from './evidence';
import { ownNotes } from './note-card';
import { type CardContext, inlineButton, passageWords, textNotes } from './quote-card';
import { type Subject, claimKey, claimantWords, kindKey } from './subject';

export function claimCard({ claim, claimant }: Extract<Subject, { kind: 'claim' }>, context: CardContext): Child[] {
  const { strings, follow } = context;
  const id = claimant?.entityId ?? null;
  const who = claimantWords(claim, claimant, strings);
  const whoNode = id ? button({ class: 'inline', id: 'open-entity' }, () => follow({ kind: 'entity', id }), who) : who;
  return [
    el(
      'div',
      { class: 'who' },
      el('span', { class: 'swatch form-claim', 'aria-hidden': 'true' }),
      el('h2', { id: 'title' }, strings.text(claimKey(claim.type))),
    ),
    el(
      'dl',
      { class: 'words' },
      row(strings.text('claimant_label'), claimant && dot(claimant.slot), whoNode),
      claim.hedge !== 'none' && row(strings.text('hedge_label'), strings.text(hedgeKey(claim.hedge))),
      quantityRow(claim, strings),
      quoteRows(claim, context),
    ),
    !claim.checkable && el('p', { class: 'note' }, strings.text('not_checkable')),
    ...pageReviews(claim, strings),
    ...textNotes(claim, context),
    ...ownNotes(claim, context),
  ];
}

/** What the page's own markup says of the claim: its words in marks, who says so, when and where. No verdict of ours. */
const pageReviews = ({ reviews = [] }: ReadClaim, strings: Strings): HTMLElement[] =>
  reviews.map(({ claim, rating, publisher, date, url }) =>
    el(
      'section',
      { class: 'note review' },
      el('p', {}, strings.text('review_says', { claim: strings.quoted(claim), words: strings.quoted(rating) })),
      el('p', { class: 'quiet' }, link(url, publisher || url), date && ` · ${strings.date(date)}`),
    ),
  );

export const hedgeKey = (hedge: Hedge): TextKey => `hedge_${hedge.replace('-', '_')}` as TextKey;

const row = (label: string, ...value: Child[]): HTMLElement =>
  el('div', { class: 'row' }, el('dt', {}, label), el('dd', {}, ...value));

/** Enough of a passage to know it again; cut between words. */
const LINE = 60;
const beginning = (words: string): string =>
  words.length <= LINE ? words : `${words.slice(0, LINE).replace(/\s+\S*$/u, '')} …`;

/** The quotations that a passage is part of: the other cards of the same words. */
export function quoteRows(passage: Span, { reading, strings, follow }: CardContext): Child[] {
  return reading.quotes
    .filter((quote) => quote.segments.some((s) => overlaps(s, passage)))
    .map((quote) => {
      const words = inlineButton(
        () => follow({ kind: 'quote', id: quote.id }),
        beginning(passageWords(quote, strings)),
      );
      words.setAttribute('lang', reading.lang ?? '');
      return row(strings.text(kindKey(quote.kind)), words);
    });
}

/** A speaker's colour beside a name: the name is always there, so the dot says nothing to a screen reader. */
export const dot = (slot: number | null): HTMLElement =>
  el('span', { class: 'dot', 'data-place': placeOf(slot), 'aria-hidden': 'true' });

function quantityRow(claim: ReadClaim, strings: Strings): HTMLElement | null {
  const values = [...new Set(claim.quantities.map((q) => quantityWords(q, strings)).filter(Boolean))];
  return values.length > 0 ? row(strings.text('quantities_label'), values.join(' · ')) : null;
}

/** "9 000 000 EUR" or "5 juin 2024"; empty where the text's number could not be normalised. */
export function quantityWords({ value, unit, date }: Quantity, strings: Strings): string {
  if (date) return strings.date(date);
  return value === null ? '' : [strings.number(value), unit].filter(Boolean).join('\u00A0');
}
