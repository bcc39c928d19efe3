import type { OwnNote } from '../../knowledge/reading';
import { overlaps, type Span } from '../../engine/span';
import { type Child, button, el } from '../element';
import { quoteRows } from './claim-card';
import type { CardContext } from './quote-card';
import { noteKey } from './subject';

/** What the reader wrote on these words, when, and the way to be rid of it. */
export function noteCard(note: OwnNote, context: CardContext): Child[] {
  const { strings, reading, removeNote } = context;
  const quotes = note.place ? quoteRows(note.place, context) : [];
  return [
    el('h2', { id: 'title', class: 'own-text' }, note.text),
    el('blockquote', { class: 'own-words', lang: reading.lang }, strings.quoted(note.exact)),
    quotes.length > 0 && el('dl', { class: 'words' }, quotes),
    note.how === 'approximate' && el('p', { class: 'note' }, strings.text('own_near')),
    el('p', { class: 'quiet' }, strings.text('own_written', { date: strings.date(note.created) })),
    button({ class: 'text-button', id: 'remove-note' }, () => removeNote(note.id), strings.text('own_remove')),
  ];
}

/** The reader's notes on words of a passage, on the passage's own card. */
export function ownNotes(span: Span, { reading, strings }: Pick<CardContext, 'reading' | 'strings'>): Child[] {
  const on = (reading.own ?? []).filter((note) => note.place && overlaps(note.place, span));
  return on.map((note) =>
    el(
      'section',
      { class: 'note own' },
      el('h3', {}, strings.text(noteKey(note.kind))),
      el('p', { class: 'own-text' }, note.text),
    ),
  );
}
