// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogue } from '../../src/ui/catalogues';
import { createNoteEditor } from '../../src/ui/note-editor';
import { createOutline } from '../../src/ui/outline/outline';
import { factSection } from '../../src/ui/card/evidence';
import { timelineSection } from '../../src/ui/card/timeline';
import { createStrings } from '../../src/ui/strings';
import { OWN, READING, STORY_CARD } from './sample';

const strings = createStrings(catalogue('fr'));
const passage = { start: 3, end: 12, text: 'les eaux' };

describe('the editor of notes', () => {
  const add = vi.fn(() => Promise.resolve(true));
  const change = vi.fn(() => Promise.resolve(true));
  const make = () => {
    const editor = createNoteEditor(strings, { add, change });
    document.body.replaceChildren(editor.element);
    return editor;
  };
  const press = (id: string): void => document.getElementById(id)?.click();
  const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
  const write = (text: string): void => {
    field().value = text;
    field().dispatchEvent(new Event('input'));
  };
  const key = (name: string, ctrlKey = false): void =>
    void field().dispatchEvent(new KeyboardEvent('keydown', { key: name, ctrlKey, bubbles: true }));
  beforeEach(() => [add, change].forEach((f) => f.mockReset().mockResolvedValue(true)));

  it('is not there without selected words, is one button with them, and goes with them', () => {
    const editor = make();
    expect(editor.element.hidden).toBe(true);
    editor.offer(passage);
    expect(editor.element.hidden).toBe(false);
    expect(editor.element.querySelectorAll('button')).toHaveLength(1);
    editor.offer(null);
    expect(editor.element.hidden).toBe(true);
  });

  it('has the focus in its field, keeps with Ctrl and Enter, and is gone then', async () => {
    const editor = make();
    editor.offer(passage);
    press('add-note');
    expect(document.activeElement).toBe(field());
    write('À vérifier');
    document.getElementById('note-kind-claim')?.click();
    key('Enter', true);
    await vi.waitFor(() => expect(editor.element.hidden).toBe(true));
    expect(add).toHaveBeenCalledWith(passage, 'claim', 'À vérifier');
  });

  it('keeps its own words while the selection changes under it', () => {
    const editor = make();
    editor.offer(passage);
    press('add-note');
    write('x');
    editor.offer({ start: 50, end: 60, text: 'autre chose' });
    editor.offer(null);
    expect(editor.element.textContent).toContain('les eaux');
    expect(field().value).toBe('x');
  });

  it('is put away with Esc, and what was written on the same words comes back', () => {
    const editor = make();
    editor.offer(passage);
    press('add-note');
    write('presque fini');
    key('Escape');
    expect(document.querySelector('textarea')).toBeNull();
    editor.offer(passage);
    press('add-note');
    expect(field().value).toBe('presque fini');
  });

  it('stays with what was written where it could not be stored, and says so', async () => {
    add.mockResolvedValue(false);
    const editor = make();
    editor.offer(passage);
    press('add-note');
    write('long travail');
    press('keep-note');
    await vi.waitFor(() => expect(editor.element.querySelector('[role=status]')?.textContent).not.toBe(''));
    expect(field().value).toBe('long travail');
  });

  it('keeps nothing that says nothing, and refuses a passage that is too long', () => {
    const editor = make();
    editor.offer(passage);
    press('add-note');
    press('keep-note');
    expect(add).not.toHaveBeenCalled();
    key('Escape');
    editor.offer({ start: 0, end: 1200, text: 'm'.repeat(1200) });
    expect(document.getElementById('add-note')).toBeNull();
    expect(editor.element.textContent).toBe(strings.text('own_long'));
  });

  it('rewords a note that there is', async () => {
    const editor = make();
    editor.edit(OWN[0] as (typeof OWN)[number]);
    expect(field().value).toBe(OWN[0]?.text);
    write('Autrement');
    press('keep-note');
    await vi.waitFor(() => expect(change).toHaveBeenCalledWith('note-1', 'Autrement'));
  });
});

describe('notes in the outline', () => {
  const draw = (own: typeof OWN, notes: boolean) => {
    const on = { reveal: vi.fn(), lookUp: () => Promise.resolve(null) };
    const actions = { edit: vi.fn(), remove: vi.fn() };
    const outline = createOutline(strings, { ...on, ...(notes && { notes: () => actions }) });
    outline.show({ ...READING, own });
    document.body.replaceChildren(outline.element);
    return { section: outline.element.querySelector('section.own'), on, actions };
  };

  it('are all listed, those whose words are gone apart and without a way to them', () => {
    const { section, on } = draw(OWN, true);
    for (const { text } of OWN) expect(section?.textContent).toContain(text);
    section?.querySelector<HTMLElement>('[data-id="note-2"]')?.click();
    expect(on.reveal).toHaveBeenCalledWith({ kind: 'note', id: 'note-2' }, true);
    expect(section?.querySelector('[data-id="note-4"]')).toBeNull();
    expect(section?.querySelector('h3')?.textContent).toBe(strings.text('own_lost'));
  });

  it('can be changed and removed, each by a button that names it', () => {
    const { section, actions } = draw(OWN, true);
    const remove = section?.querySelector<HTMLElement>('#remove-note-4');
    expect(remove?.getAttribute('aria-label')).toContain('Disparu depuis');
    remove?.click();
    expect(actions.remove).toHaveBeenCalledWith('note-4');
    section?.querySelector<HTMLElement>('#edit-note-1')?.click();
    expect(actions.edit).toHaveBeenCalledWith(OWN[0]);
  });

  it('tell how one is made where there are none, and are not there where none can be made', () => {
    expect(draw([], true).section?.textContent).toContain(strings.text('own_hint'));
    expect(draw([], false).section).toBeNull();
    expect(draw(OWN, false).section?.querySelector('.own-acts')).toBeNull();
  });
});

describe('a story’s timeline', () => {
  const lines = (date: string | null): string[] =>
    [...(timelineSection(STORY_CARD, date, strings)?.querySelectorAll('li') ?? [])]
      .filter((li) => li.parentElement?.tagName === 'OL')
      .map((li) => (li.classList.contains('here') ? 'HERE' : (li.querySelector('.fact-text')?.textContent ?? '')));

  it('has every event in order with its sources, and the article where it stands', () => {
    const all = STORY_CARD.timeline?.map((f) => f.text) ?? [];
    expect(lines('2025-09-09')).toEqual([...all.slice(0, 3), 'HERE', ...all.slice(3)]);
    expect(lines('2018-01-01')).toEqual(['HERE', ...all]);
    expect(lines('2026-06-30')).toEqual([...all, 'HERE']);
    expect(lines(null)).toEqual(all);
  });

  it('an event has its day, what holds since a day says so', () => {
    const facts = STORY_CARD.timeline?.slice(0, 2) ?? [];
    const told = (events: boolean): string => factSection('Faits', facts, { strings, events })?.textContent ?? '';
    expect(told(true)).toContain('Signature · 2 mai 2019');
    expect(told(false)).toContain('Signature · depuis\u00A0: 2 mai 2019');
    expect(told(true)).toContain('2022 – 2025');
  });

  it('names a source for each event, and leaves an event without one out', () => {
    const bare = {
      ...STORY_CARD,
      timeline: STORY_CARD.timeline?.map((f, i) => (i === 1 ? { ...f, evidence: [] } : f)) ?? [],
    };
    const section = timelineSection(bare, '2025-09-09', strings);
    expect(section?.querySelectorAll('.sources')).toHaveLength(4);
    expect(timelineSection({ ...STORY_CARD, timeline: [] }, null, strings)).toBeNull();
  });
});
