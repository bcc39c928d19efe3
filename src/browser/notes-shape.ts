import { either, integer, list, nothing, oneOf, record, text, type Shape } from './shape';

/** More notes on one article than anybody writes; a damaged or hostile list must end somewhere. */
const MAX_NOTES = 500;
const lang = oneOf('fr', 'it', 'en', 'de', 'es', 'pt');
const words = text(2_000);
const key = record({ label: words, entities: list(words, 50), forms: list(words, 50) });
const optional = either(nothing, words);

const note = record({
  id: text(40),
  kind: oneOf('note', 'claim'),
  at: record({ lang, exact: words, prefix: optional, suffix: optional }),
  start: integer,
  end: integer,
  text: text(10_000),
  created: text(64),
});

/** The notes of one article, as storage and messages carry them (ArticleNotes). */
export const isArticleNotes: Shape = record({
  title: words,
  url: text(4_000),
  lang,
  date: text(64),
  recognise: record({
    texts: list(record({ lang, label: words, date: text(64), prints: text(200_000) }), 20),
    core: list(key, 50),
    side: list(key, 50),
    apart: list(key, 50),
    dates: list(text(64), 100),
    numbers: list(record({ units: list(words, 50) }), 100),
  }),
  notes: list(note, MAX_NOTES),
});
