import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as NotesModule from '../../src/browser/notes';
import type { ArticleNotes } from '../../src/knowledge/story/notes';
import { ARTICLE_NOTES } from '../ui/sample';
import { installFakeBrowser, type FakeBrowser } from './fake-browser';

let fake: FakeBrowser;
let notes: typeof NotesModule;
const titled = (title: string): ArticleNotes => ({ ...ARTICLE_NOTES, title });

beforeEach(async () => {
  vi.resetModules();
  fake = installFakeBrowser();
  notes = await import('../../src/browser/notes');
});

describe('kept notes', () => {
  it('are there again, by article, and tell whoever watches', async () => {
    const changed = vi.fn();
    notes.watchNotes(changed, new AbortController().signal);
    await notes.keepNotes('a', titled('A'));
    await notes.keepNotes('b', titled('B'));
    await notes.keepNotes('a', titled('A, later'));
    const kept = await notes.loadNotes();
    expect(Object.entries(kept).map(([key, n]) => [key, n.title])).toEqual([
      ['b', 'B'],
      ['a', 'A, later'],
    ]);
    expect(changed).toHaveBeenCalledTimes(3);
  });

  it('of two articles kept in the same moment are both kept', async () => {
    await Promise.all([
      notes.keepNotes('a', titled('A')),
      notes.keepNotes('b', titled('B')),
      notes.keepNotes('c', titled('C')),
    ]);
    expect(Object.keys(await notes.loadNotes()).sort()).toEqual(['a', 'b', 'c']);
  });

  it('are forgotten with null, and with the last note', async () => {
    await notes.keepNotes('a', titled('A'));
    await notes.keepNotes('b', titled('B'));
    await notes.keepNotes('a', null);
    await notes.keepNotes('b', { ...titled('B'), notes: [] });
    expect(await notes.loadNotes()).toEqual({});
  });

  it('stay as they were where the storage is full, and the next write works', async () => {
    await notes.keepNotes('a', titled('A'));
    fake.faults.local = new Error('QuotaExceededError');
    expect(await notes.keepNotes('a', titled('A2'))).toEqual({ ok: false, error: 'storage-full' });
    fake.faults.local = null;
    expect((await notes.loadNotes())['a']?.title).toBe('A');
    expect(await notes.keepNotes('a', titled('A3'))).toMatchObject({ ok: true });
  });

  it('that are damaged are left out, the others not', async () => {
    const damaged = [null, 7, {}, { ...titled('X'), notes: [{ id: 'note-1' }] }, { ...titled('Y'), lang: 'xx' }];
    const entries = [...damaged.map((value, i) => [`d${i}`, value] as const), ['good', titled('Good')] as const];
    fake.stored.set('notes', Object.fromEntries(entries));
    expect(Object.keys(await notes.loadNotes())).toEqual(['good']);
    fake.stored.set('notes', 'nonsense');
    expect(await notes.loadNotes()).toEqual({});
  });
});
