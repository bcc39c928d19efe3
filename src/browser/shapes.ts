import type { BackgroundProtocol, Notices, PageProtocol, VerdictKind } from './messages';
import { isArticleNotes } from './notes-shape';
import { either, integer, list, nothing, oneOf, record, text, yesNo, type Shape } from './shape';

/**
 * The shape of every message's argument. A page's process may be taken over, so what content scripts send is checked
 * here before a handler sees it; the caps are those of the reader's own work (200,000 characters of article).
 */
const MAX_TEXT = 250_000;
const MAX_LIST = 20_000;

const lang = oneOf('fr', 'it', 'en', 'de', 'es', 'pt');
const date = either(nothing, text(64));

/** As src/page reads it. What the page says of itself is as long as the page likes: only the whole is bounded. */
const said = text(MAX_TEXT);
const review = record({ claim: said, rating: said, publisher: said, date: said, url: said });
const isDocument = record({
  text: text(MAX_TEXT),
  blocks: list(record({ role: text(20), start: integer, end: integer }), MAX_LIST),
  asides: list(record({ role: text(20), text: said }), MAX_LIST),
  meta: record({
    title: said,
    authors: list(said, MAX_LIST),
    published: either(nothing, said),
    modified: either(nothing, said),
    publisher: said,
    section: said,
    url: said,
    canonical: said,
    declaredLang: said,
    reviews: either(nothing, list(review, MAX_LIST)),
  }),
});

const VERDICTS: readonly VerdictKind[] = [
  'article',
  'live-blog',
  'interview',
  'index',
  'listing',
  'product',
  'forum',
  'video',
  'paywall-stub',
  'documentation',
  'not-text',
  'unsupported-language',
];

const edit = either(
  record({
    do: oneOf('add'),
    span: record({ start: integer, end: integer }),
    kind: oneOf('note', 'claim'),
    text: text(10_000),
  }),
  record({ do: oneOf('change'), id: text(40), text: text(10_000) }),
  record({ do: oneOf('remove'), id: text(40) }),
);

export const BACKGROUND_SHAPES: Readonly<Record<keyof BackgroundProtocol, Shape>> = {
  'article-found': record({ verdict: oneOf(...VERDICTS) }),
  read: isDocument,
  card: record({
    kind: oneOf('entity', 'outlet', 'story'),
    id: text(200),
    date,
    langs: list(lang, 12),
    others: list(text(200), MAX_LIST),
  }),
  'read-tab': record({ tabId: integer }),
  'open-panel': record({ tabId: integer }),
  'data-status': nothing,
  words: nothing,
  lend: record({ part: oneOf('card', 'notes') }),
  note: record({ tabId: integer, edit }),
  'keep-notes': record({ key: text(4_000), notes: either(nothing, isArticleNotes) }),
};

const layers = record({ quotes: yesNo, claims: yesNo, names: yesNo });

export const PAGE_SHAPES: Readonly<Record<keyof PageProtocol, Shape>> = {
  status: nothing,
  switch: record({ on: yesNo }),
  layers: record({ layers, density: oneOf('few', 'normal', 'many') }),
  reading: nothing,
  reveal: record({ id: text(200), open: yesNo }),
  step: record({ by: oneOf(1, -1) }),
  article: nothing,
  near: nothing,
  selected: nothing,
  note: edit,
};

export const NOTICE_SHAPES: Readonly<Record<keyof Notices, Shape>> = {
  'page-changed': record({ tabId: either(nothing, integer) }),
};
