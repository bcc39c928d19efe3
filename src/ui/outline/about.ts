import type { Origin } from '../../engine/analysis';
import type { TextNote } from '../../knowledge/context';
import { sourceList } from '../card/evidence';
import { isTranslation } from '../card/subject';
import { type Child, el } from '../element';
import type { TextKey } from '../keys';
import type { Strings } from '../strings';
import { cardDetails } from './card-details';
import type { OutlineContext } from './outline';
import { section } from './section';

/** Where the text comes from, as far as it says so; each inference with the words that led to it. */
export function aboutSection(context: OutlineContext): HTMLElement {
  const { reading, strings } = context;
  const { outlet, story, origin, date } = reading;
  return section(
    'about',
    [strings.text('about')],
    el('p', { class: 'headline', lang: reading.lang }, reading.title),
    el(
      'dl',
      {},
      row(
        strings.text('about_publisher'),
        outlet ? cardDetails(context, { kind: 'outlet', id: outlet.id }, outlet.name) : unknown(strings),
      ),
      row(strings.text('about_date'), date ? strings.date(date) : unknown(strings)),
      origin.agency && row(strings.text('about_agency'), origin.agency.toUpperCase()),
      origin.syndicatedFrom && row(strings.text('about_syndicated'), origin.syndicatedFrom),
      translationRow(origin, strings),
      story && row(strings.text('about_story'), cardDetails(context, { kind: 'story', id: story.id }, story.title)),
    ),
    recognition(context),
    cues(context),
    notes(context),
  );
}

const row = (label: string, ...value: Child[]): HTMLElement =>
  el('div', { class: 'row' }, el('dt', {}, label), el('dd', {}, ...value));

const unknown = (strings: Strings): HTMLElement => el('span', { class: 'quiet' }, strings.text('not_stated'));

function translationRow(origin: Origin, strings: Strings): HTMLElement | null {
  if (!isTranslation(origin)) return null;
  const { translatedFrom, machineTranslated, translationScore } = origin;
  // What the text itself states needs no hint: its words are among the cues.
  const hint = [
    machineTranslated && strings.text('about_machine'),
    translationScore < 1 && strings.text('about_probably'),
  ].filter(Boolean);
  const words = hint.length > 0 && el('span', { class: 'quiet' }, hint.join(', '));
  return translatedFrom
    ? row(strings.text('about_translated'), strings.language(translatedFrom), ' ', words)
    : row(strings.text('about_translated_unknown'), words || strings.text('about_language_unknown'));
}

/** Why this is that story: the signals, at least three, in words. */
function recognition({ reading, strings }: OutlineContext): HTMLElement | null {
  const signs = reading.story?.because ?? [];
  if (signs.length === 0) return null;
  return el(
    'details',
    {},
    el(
      'summary',
      {},
      strings.text('story_recognised'),
      ' ',
      el('span', { class: 'count' }, strings.number(signs.length)),
    ),
    el(
      'ul',
      { class: 'cues' },
      signs.map((sign) => el('li', {}, sign)),
    ),
  );
}

/** The words of the page that say where the text comes from; folded, because they are evidence and not news. */
function cues({ reading, strings }: OutlineContext): HTMLElement | null {
  const found = reading.origin.cues;
  if (found.length === 0) return null;
  return el(
    'details',
    {},
    el('summary', {}, strings.text('about_cue'), ' ', el('span', { class: 'count' }, strings.number(found.length))),
    el(
      'ul',
      { class: 'cues' },
      found.map((cue) => el('li', {}, el('q', {}, strings.quoted(cue.text)))),
    ),
  );
}

/** What the story's dossier notes on the text: words lost in translation with the original, and remarks of a pack's author. */
function notes(context: OutlineContext): Child[] {
  const found = context.reading.story?.notes ?? [];
  return [
    noteList(
      'text_notes',
      found.filter((note) => note.original !== ''),
      context,
    ),
    noteList(
      'story_notes',
      found.filter((note) => note.original === ''),
      context,
    ),
  ];
}

function noteList(title: TextKey, found: readonly TextNote[], { strings }: OutlineContext): HTMLElement | null {
  if (found.length === 0) return null;
  const items = found.map((note) =>
    el(
      'li',
      {},
      note.original !== '' && el('q', {}, strings.quoted(note.original)),
      el('p', {}, note.note),
      sourceList(note.evidence, strings),
    ),
  );
  return el(
    'details',
    {},
    el('summary', {}, strings.text(title), ' ', el('span', { class: 'count' }, strings.number(found.length))),
    el('ul', { class: 'notes' }, items),
  );
}
