import type { Origin, Quote } from '../../engine/analysis';
import { type Span, overlaps } from '../../engine/span';
import type { ReadClaim, Reading, ReadQuote, Speaker } from '../../knowledge/reading';
import { type Child, button, el } from '../element';
import { placeOf } from '../palette';
import type { Strings } from '../strings';
import { sourceList } from './evidence';
import { ownNotes } from './note-card';
import { type Subject, claimKey, isTranslation, kindKey, speakerName } from './subject';
import type { Target } from './state';

/** What the parts of a card need to draw themselves and to lead on. */
export interface CardContext {
  readonly reading: Reading;
  readonly strings: Strings;
  follow(target: Target): void;
  /** Goes to another passage of the article. */
  reveal(target: Target): void;
  removeNote(id: string): void;
}

export function quoteCard(subject: Extract<Subject, { kind: 'quote' }>, context: CardContext): Child[] {
  const { quote, speaker } = subject;
  return [
    speakerHead(speaker, quote, context),
    wordsOfTheArticle(quote, context),
    correctionNote(subject, context.strings),
    translationNote(context.reading.origin, context.strings),
    textNotes(quote, context),
    ownNotes(quote, context),
    speaker && theirQuotes(speaker, quote.id, context),
  ];
}

/** The small line over a card's title. */
export const quoteKicker = (quote: Quote | ReadQuote, strings: Strings): string => strings.text(kindKey(quote.kind));

/** Who says it: a name that leads to its card where there is one, with what the person was on the article's date. */
function speakerHead(
  speaker: Speaker | null,
  quote: ReadQuote,
  { reading, strings, follow }: CardContext,
): HTMLElement {
  const name = speakerName(speaker, strings);
  const id = speaker?.entityId ?? null;
  const place = placeOf(speaker ? speaker.slot : null);
  return el(
    'div',
    { class: 'who' },
    el('span', { class: `swatch form-${quote.kind}`, 'data-place': place, 'aria-hidden': 'true' }),
    el(
      'h2',
      { id: 'title' },
      id
        ? button({ class: 'name', id: 'open-entity' }, () => follow({ kind: 'entity', id }), name)
        : el('span', { class: speaker ? 'name' : 'name unknown' }, name),
    ),
    speaker?.role && el('p', { class: 'role' }, ...roleLine(speaker, reading, strings)),
  );
}

/**
 * The date stands beside a role only where the dataset gave it: the text's own words need none. Roles are in the article's
 * language; in another one than the reader's they are not put into the reader's sentence.
 */
function roleLine({ role, entityId }: Speaker, { date, lang }: Reading, strings: Strings): Child[] {
  if (!entityId || !date) return [el('span', { lang }, role)];
  if (lang === strings.lang) return [strings.text('role_at', { role, date: strings.date(date) })];
  return [el('span', { lang }, role), ` · ${strings.date(date)}`];
}

function wordsOfTheArticle(quote: ReadQuote, context: CardContext): HTMLElement {
  const { cue, cueText, sourceText } = quote;
  const { reading, strings, follow } = context;
  const rows: Child[] = [];
  const row = (label: string, ...value: Child[]): number =>
    rows.push(el('div', { class: 'row' }, el('dt', {}, label), el('dd', {}, ...value)));
  if (cue) {
    const strength = strings.text(`strength_${cue.strength}`);
    row(
      strings.text('cue_label'),
      el('q', { lang: reading.lang }, strings.quoted(cueText)),
      ' ',
      el('span', { class: 'tag' }, strength),
    );
  }
  for (const claim of claimsIn(quote, context.reading))
    row(
      strings.text('claim_label'),
      inlineButton(() => follow({ kind: 'claim', id: claim.id }), strings.text(claimKey(claim.type))),
    );
  if (sourceText) row(strings.text('source_label'), el('q', { lang: reading.lang }, strings.quoted(sourceText)));
  return el(
    'div',
    { class: 'words' },
    rows.length > 0 && el('dl', {}, rows),
    !cue && el('p', { class: 'quiet' }, strings.text('cue_none')),
    cue?.negated && el('p', { class: 'note' }, strings.text('cue_negated')),
  );
}

/** Key claims that the quotation holds or is part of: the other card of the same words. */
const claimsIn = (quote: ReadQuote, { claims }: Reading): readonly ReadClaim[] =>
  claims.filter((claim) => claim.key && quote.segments.some((s) => overlaps(s, claim)));

/** Words in a line that lead to another card. */
export const inlineButton = (press: () => void, words: string): HTMLElement =>
  button({ class: 'inline' }, press, words);

function correctionNote(subject: Extract<Subject, { kind: 'quote' }>, strings: Strings): HTMLElement | null {
  const { correction } = subject.quote;
  if (!correction) return null;
  const says = subject.text ? strings.text('correction_text_says', { name: subject.text.name }) : '';
  return el(
    'section',
    { class: 'note', 'aria-labelledby': 'correction' },
    el('h3', { id: 'correction' }, strings.text('correction_title', { name: correction.name })),
    el('p', {}, [says, correction.note].filter(Boolean).join(' ')),
    sourceList(correction.evidence, strings),
  );
}

/** A quotation in a translated article is not verbatim. */
function translationNote(origin: Origin, strings: Strings): HTMLElement | null {
  const from = origin.translatedFrom;
  if (!isTranslation(origin)) return null;
  const words = from
    ? strings.text('translated_quote', { language: strings.language(from) })
    : strings.text('translated_quote_unknown');
  return el('p', { class: 'note translated' }, words);
}

/** What got lost on the way, where a dossier knows the original words of this passage. */
export function textNotes(span: Span, { reading, strings }: CardContext): Child[] {
  const notes = reading.story?.notes.filter((note) => note.start < span.end && span.start < note.end) ?? [];
  return notes.map((note) =>
    el(
      'section',
      { class: 'note' },
      // A note of somebody's pack need not be about a translation: it then has no original words.
      note.original !== '' &&
        el('h3', {}, strings.text('original_words'), ' ', el('q', {}, strings.quoted(note.original))),
      el('p', {}, note.note),
      sourceList(note.evidence, strings),
    ),
  );
}

/** The article inside the article: all that this speaker says in it, the shown passage among them. */
export function theirQuotes(
  speaker: Speaker,
  shownId: string,
  { reading, strings, reveal }: CardContext,
): HTMLElement | null {
  const quotes = reading.quotes.filter((q) => speaker.quotes.includes(q.id));
  if (quotes.length === 0 || (quotes.length === 1 && quotes[0]?.id === shownId)) return null;
  const item = (quote: ReadQuote): HTMLElement => {
    const current = quote.id === shownId;
    const press = (): void => reveal({ kind: 'quote', id: quote.id });
    return el(
      'li',
      {},
      button(
        { class: 'passage', lang: reading.lang, 'aria-current': current ? 'true' : null },
        press,
        passageWords(quote, strings),
      ),
    );
  };
  return el(
    'details',
    { class: 'theirs' },
    el('summary', {}, strings.text('their_quotes'), ' ', el('span', { class: 'count' }, strings.number(quotes.length))),
    el('ul', {}, quotes.map(item)),
  );
}

/** Words that were not said in marks are shown without marks. */
export const passageWords = (quote: ReadQuote, strings: Strings): string =>
  quote.kind === 'indirect' ? quote.text : strings.quoted(quote.text);
