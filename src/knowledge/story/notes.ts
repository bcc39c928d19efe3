import type { Lang, Span } from '../../engine/span';
import { fingerprints, overlapOf, readPrints } from '../../engine/story/shingles';
import { wordsOf } from '../../engine/story/words';
import type { OwnNote } from '../reading';
import { draftPack, idFrom } from './draft';
import type { Key, Pack, Recognise, WordNote, WordsAt } from './types';
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
  const drafted = draftPack({ ...article, author: '' }).stories[0]?.recognise ?? NOTHING;
  const named = drafted.core.length >= 2 || drafted.side.length >= 2;
  const recognise = named ? drafted : { ...drafted, side: longWords(article.text) };
  return { title, url, lang, date, recognise, notes: [] };
}

/** What a text without names is known by beside its prints: its longest words, those that come back first. */
function longWords(text: string): Key[] {
  const counts = new Map<string, number>();
  for (const { folded } of wordsOf(text)) if (folded.length >= 6) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || b.length - a.length || a.localeCompare(b))
    .slice(0, 8)
    .map(([word]) => ({ label: word.slice(0, 80), entities: [], forms: [word.slice(0, 80)] }));
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

/** The words of a note anew; null where they say nothing or there is no such note. */
export function changeNote(notes: ArticleNotes, id: string, text: string): ArticleNotes | null {
  if (text.trim() === '' || !notes.notes.some((n) => n.id === id)) return null;
  return { ...notes, notes: notes.notes.map((n) => (n.id === id ? { ...n, text: text.trim() } : n)) };
}

/** Finds words in a text that has changed: `anchor` of src/page/selectors.ts. Null: an orphan. */
export type FindAnchor = (
  text: string,
  selectors: {
    readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
    readonly position: Span;
  },
) => { readonly span: Span; readonly how: 'exact' | 'folded' | 'approximate' } | null;

/**
 * Where each note stands in a text that may have changed: at its old place if the words still stand there, else where `anchor` finds
 * them; `place` null where it does not. Every note is in the list: what is lost is shown as lost.
 */
export const placeNotes = (notes: ArticleNotes, text: string, anchor: FindAnchor): OwnNote[] =>
  notes.notes.map(({ id, kind, at, start, end, text: words, created }) => {
    const { exact, prefix = '', suffix = '' } = at;
    const own = { id, kind, exact, text: words, created };
    if (text.slice(start, end) === exact) return { ...own, place: { start, end }, how: 'exact' };
    const found = anchor(text, { quote: { exact, prefix, suffix }, position: { start, end } });
    return { ...own, place: found?.span ?? null, how: found?.how ?? null };
  });

/** What newsletters, feeds and social networks append to an address; it says how the reader came, not what the page is. */
const TRACKING =
  /^(?:utm_\w+|at_\w+|mtm_\w+|[a-z]{1,2}clid|msclkid|igshid|mc_[ce]id|xtor|cmpid|ito|ref|ref_src|smid|fbclid)$/i;

/** The address that an article's notes are kept under: without the place in the page and the tail of whoever led there. */
export function articleKey(url: string): string {
  const [address = ''] = url.split('#', 1);
  const [page = '', query = ''] = address.split(/\?(.*)/su);
  const asked = query.split('&').filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  return asked.length > 0 ? `${page}?${asked.sort().join('&')}` : page;
}

/** Prints that another address's text must share with a noted article, and the part of the smaller that they make up. */
const SAME_SHARED = 20;
const SAME_CONTAINED = 0.5;

/**
 * Key of the notes that belong to an article: those of its address, else those of the same text at another address (a printing
 * page, a mobile page, a client's copy). Null: there are none.
 */
export function findNotes(
  stored: Readonly<Record<string, ArticleNotes>>,
  article: { readonly url: string; readonly text: string },
): string | null {
  const key = articleKey(article.url);
  if (Object.hasOwn(stored, key)) return key;
  const prints = fingerprints(article.text);
  const isSame = ({ recognise }: ArticleNotes): boolean => {
    const { shared, containment } = overlapOf(prints, readPrints(recognise.texts[0]?.prints ?? ''));
    return shared >= SAME_SHARED && containment >= SAME_CONTAINED;
  };
  return Object.entries(stored).find(([, notes]) => isSame(notes))?.[0] ?? null;
}

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
