import type { Lang, Span } from '../../engine/span';
import { draftPack, idFrom } from './draft';
import type { WordText } from './find-words';
import { findWords } from './find-words';
import type { Pack, Recognise, WordNote, WordsAt } from './types';
import { PACK_FORMAT } from './types';

/** A reader's own note on selected words; kept locally until it is exported. Plain JSON. */
export interface ReaderNote {
  readonly id: string;
  /** note: a remark · claim: words that the reader wants to see checked or kept. */
  readonly kind: 'note' | 'claim';
  readonly at: WordsAt;
  /** Offsets when it was made: right as long as the text is the same. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** ISO time, given by the caller: this part has no clock. */
  readonly created: string;
}

/** All of a reader's notes on one article, with what it takes to recognise the article again. Its words are not kept. */
export interface ArticleNotes {
  readonly title: string;
  readonly url: string;
  readonly lang: Lang;
  /** ISO day of the article, or of the first note where the article has none. */
  readonly date: string;
  readonly recognise: Recognise;
  readonly notes: readonly ReaderNote[];
}

export interface NewNote {
  readonly span: Span;
  readonly kind: ReaderNote['kind'];
  readonly text: string;
  readonly created: string;
}

/** Characters of context on each side: enough to tell two equal passages apart, too little to copy the article. */
const CONTEXT = 48;
/** As in the pack's shape (pack.ts). */
const LONGEST = 1000;

/** An article without notes yet, with its fingerprints and the names that it repeats. */
export function startNotes(article: {
  readonly text: string;
  readonly title: string;
  readonly url: string;
  readonly lang: Lang;
  readonly date: string;
  readonly publisher: string;
}): ArticleNotes {
  const { title, url, lang, date } = article;
  const recognise = draftPack({ ...article, author: '' }).stories[0]?.recognise ?? NOTHING;
  return { title, url, lang, date, recognise, notes: [] };
}

const NOTHING: Recognise = { texts: [], core: [], side: [], apart: [], dates: [], numbers: [] };

/**
 * Adds a note on a span of the article's text. Null where the span holds no word, is longer than a thousand characters, or the note
 * says nothing.
 */
export function addNote(notes: ArticleNotes, text: string, note: NewNote): ArticleNotes | null {
  const exact = text.slice(note.span.start, note.span.end);
  if (!/[\p{L}\p{N}]/u.test(exact) || exact.length > LONGEST || note.text.trim() === '') return null;
  const numbers = notes.notes.map((n) => Number(/^note-(\d+)$/u.exec(n.id)?.[1] ?? 0));
  const added: ReaderNote = {
    id: `note-${Math.max(0, ...numbers) + 1}`,
    kind: note.kind,
    at: {
      lang: notes.lang,
      exact,
      ...context('prefix', text.slice(Math.max(0, note.span.start - CONTEXT), note.span.start)),
      ...context('suffix', text.slice(note.span.end, note.span.end + CONTEXT)),
    },
    start: note.span.start,
    end: note.span.end,
    text: note.text.trim(),
    created: note.created,
  };
  return { ...notes, notes: [...notes.notes, added] };
}

/** Surroundings without half a surrogate pair at the cut, left out where empty. */
function context(name: 'prefix' | 'suffix', words: string): Partial<Record<'prefix' | 'suffix', string>> {
  const whole = words.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '').replace(/\s+/gu, ' ');
  return whole.trim() === '' ? {} : { [name]: whole };
}

export const removeNote = (notes: ArticleNotes, id: string): ArticleNotes => ({
  ...notes,
  notes: notes.notes.filter((n) => n.id !== id),
});

/** Where each note stands in a text that may have changed; null: its words are gone or stand twice. */
export const placeNotes = (notes: ArticleNotes, text: WordText): { note: ReaderNote; span: Span | null }[] =>
  notes.notes.map((note) => {
    const same = text.text.slice(note.start, note.end) === note.at.exact;
    return { note, span: same ? { start: note.start, end: note.end } : findWords(text, note.at) };
  });

/** One line that checkPack takes: no line breaks, at most `longest` characters. */
const line = (text: string, longest: number): string => text.replace(/\s+/gu, ' ').trim().slice(0, longest);

const toWordNote = (lang: Lang, note: ReaderNote): WordNote => ({
  id: note.id,
  at: [note.at],
  original: '',
  note: { [lang]: line(note.text, 400) },
  sources: [],
});

/** The notes as a pack that others can import: it recognises the article by fingerprint and shows the notes on its words. */
export function notesToPack(notes: ArticleNotes, by: { readonly author: string; readonly date: string }): Pack {
  const title = { [notes.lang]: line(notes.title, 120) || 'Notes' };
  const id = idFrom(notes.title);
  return {
    format: PACK_FORMAT,
    id,
    title,
    author: line(by.author, 120) || 'A reader',
    licence: 'CC0-1.0',
    date: by.date,
    stories: [
      {
        id,
        title,
        summary: title,
        period: { from: notes.date, to: notes.date },
        recognise: notes.recognise,
        parties: [],
        sources: {},
        facts: [],
        corrections: [],
        notes: notes.notes.map((n) => toWordNote(notes.lang, n)),
      },
    ],
  };
}

/** The notes as W3C Web Annotations (Recommendation of 23 February 2017), one AnnotationCollection; JSON-LD as plain data. */
export function notesToAnnotations(notes: ArticleNotes): Readonly<Record<string, unknown>> {
  const selectors = ({ at, start, end }: ReaderNote): unknown[] => {
    const { exact, prefix = '', suffix = '' } = at;
    return [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ];
  };
  const items = notes.notes.map((note) => ({
    id: `urn:newsgloss:${note.id}`,
    type: 'Annotation',
    motivation: note.kind === 'claim' ? 'assessing' : 'commenting',
    created: note.created,
    body: [
      { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', language: notes.lang, value: note.text },
    ],
    target: [{ type: 'SpecificResource', source: notes.url, selector: selectors(note) }],
  }));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:newsgloss:notes',
    type: 'AnnotationCollection',
    label: notes.title,
    total: items.length,
    first: { id: 'urn:newsgloss:notes-page', type: 'AnnotationPage', startIndex: 0, items },
  };
}
