import { describe, expect, it } from 'vitest';
import { draftPack, frequentNames, idFrom } from '../../../src/knowledge/story/draft';
import { findWords, withMarks, wordText } from '../../../src/knowledge/story/find-words';
import { matchStory } from '../../../src/knowledge/story/match';
import type { ArticleNotes } from '../../../src/knowledge/story/notes';
import {
  addNote,
  articleKey,
  changeNote,
  findNotes,
  notesToAnnotations,
  notesToPack,
  placeNotes,
  removeNote,
  startNotes,
} from '../../../src/knowledge/story/notes';
import { checkPack, exportPack } from '../../../src/knowledge/story/pack';
import { anchor } from '../../../src/page/selectors';
import { cases } from './stories';

const article = cases('retellings').find((c) => c.id === 'quake-fr');
const text = article?.paragraphs.join('\n') ?? '';
const start = () =>
  startNotes({
    text,
    title: article?.title ?? '',
    url: 'https://example.org/a',
    lang: 'fr',
    date: '2023-02-06',
    publisher: 'Le Quai',
  });
const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const add = (notes: ArticleNotes, words: string, note: string, kind: 'note' | 'claim' = 'note') =>
  addNote(notes, text, { span: place(words), kind, text: note, created: '2024-01-01T10:00:00Z' });

describe('a reader’s notes', () => {
  const notes =
    add(
      add(start(), 'Gaziantep', 'Ville jumelle de Ludwigsburg.') ?? start(),
      'deux mille morts',
      'À vérifier',
      'claim',
    ) ?? start();

  it('keep the words, their surroundings and their place', () => {
    expect(notes.notes.map((n) => [n.id, n.kind, n.at.exact])).toEqual([
      ['note-1', 'note', 'Gaziantep'],
      ['note-2', 'claim', 'deux mille morts'],
    ]);
    expect(notes.notes[0]?.at.prefix?.length).toBeLessThanOrEqual(48);
  });

  it('are refused where they hold no word or say nothing', () => {
    expect(addNote(start(), text, { span: { start: 0, end: 0 }, kind: 'note', text: 'x', created: '' })).toBeNull();
    expect(add(start(), 'Gaziantep', '  ')).toBeNull();
  });

  it('are found again in a changed text: as they stood, folded, nearly so, or reported as lost', () => {
    const sentence = article?.paragraphs[0]?.split('. ')[0] ?? '';
    const all = add(notes, sentence, 'La phrase entière.') ?? notes;
    const same = placeNotes(all, text, anchor);
    expect(same.map((n) => n.how)).toEqual(['exact', 'exact', 'exact']);
    expect(same[0]?.place).toEqual(place('Gaziantep'));

    // Something above, other apostrophes, a number that says something else, a long sentence with a letter less.
    const word = /\p{Ll}{9,}/u.exec(sentence)?.[0] ?? '';
    const moved = `Mis à jour à midi\n${text.replaceAll('’', "'")}`
      .replace('deux mille', 'trois mille')
      .replace(word, word.slice(0, -2) + word.slice(-1));
    const [first, second, third] = placeNotes(all, moved, anchor);
    expect(first).toMatchObject({ how: 'exact', text: 'Ville jumelle de Ludwigsburg.' });
    expect(moved.slice(first?.place?.start, first?.place?.end)).toBe('Gaziantep');
    expect(second).toMatchObject({ place: null, how: null, exact: 'deux mille morts' });
    expect(third?.how).toBe('approximate');
    expect(moved.slice(third?.place?.start, third?.place?.end).slice(0, 12)).toBe(
      sentence.replaceAll('’', "'").slice(0, 12),
    );
  });

  it('are all in the list, whatever becomes of the text', () => {
    expect(placeNotes(notes, '', anchor).map((n) => [n.id, n.place])).toEqual([
      ['note-1', null],
      ['note-2', null],
    ]);
  });

  it('belong to the address, whoever led there, and to the same text elsewhere; not to another text', () => {
    expect(articleKey('https://a.example/x?utm_source=n&id=7&fbclid=1#top')).toBe('https://a.example/x?id=7');
    expect(articleKey('https://a.example/x?b=2&a=1')).toBe(articleKey('https://a.example/x?a=1&b=2'));
    expect(articleKey('https://a.example/x?')).toBe('https://a.example/x');
    const stored = { 'https://example.org/a': notes };
    expect(findNotes(stored, { url: 'https://example.org/a?utm_medium=mail', text: '' })).toBe('https://example.org/a');
    expect(findNotes(stored, { url: 'https://m.example.org/b', text: `Menu\n${text}` })).toBe('https://example.org/a');
    const other = cases('retellings').find((c) => c.id === 'treaty-en' || c.lang === 'en');
    expect(findNotes(stored, { url: 'https://b.example/c', text: other?.paragraphs.join('\n') ?? '' })).toBeNull();
  });

  it('can be reworded, but not to nothing', () => {
    expect(changeNote(notes, 'note-1', ' Autre. ')?.notes[0]).toMatchObject({
      text: 'Autre.',
      at: { exact: 'Gaziantep' },
    });
    expect(changeNote(notes, 'note-1', ' ')).toBeNull();
    expect(changeNote(notes, 'note-9', 'x')).toBeNull();
  });

  it('make a good pack that recognises the article and carries no text of it but the noted words', () => {
    const json = exportPack(notesToPack(notes, { author: 'Ana', date: '2024-01-01' }));
    const checked = checkPack(json);
    expect(checked).toMatchObject({ ok: true });
    const match = checked.ok
      ? matchStory(checked.pack.stories, { text, lang: 'fr', title: '', date: '2023-02-06', entities: [] })
      : null;
    expect(match?.notes.map((n) => text.slice(n.start, n.end))).toEqual(['Gaziantep', 'deux mille morts']);
    expect(json).not.toContain(article?.paragraphs[1]);
  });

  it('make a good pack also of an article that names nobody', () => {
    const plain =
      'Hier soir, la pluie a noyé les caves du quartier bas, et les pompiers ont vidé les garages jusqu’au matin. ' +
      'Les habitants disent que les égouts débordent à chaque orage depuis que le parking couvre la prairie. ' +
      'La mairie promet des travaux au printemps ; les pompiers, eux, demandent une deuxième pompe avant l’hiver.';
    const begun = startNotes({
      text: plain,
      title: 'Caves noyées',
      url: 'https://example.org/b',
      lang: 'fr',
      date: '2024-11-05',
      publisher: 'Le Quai',
    });
    const at = plain.indexOf('les égouts débordent');
    const noted = addNote(begun, plain, {
      span: { start: at, end: at + 20 },
      kind: 'note',
      text: 'Comme en 2019.',
      created: '2024-11-05T20:00:00Z',
    });
    const checked = checkPack(exportPack(notesToPack(noted ?? begun, { author: 'Ana', date: '2024-11-06' })));
    expect(checked).toMatchObject({ ok: true });
    const ask = { lang: 'fr', title: 'Caves noyées', date: '2024-11-05', entities: [] } as const;
    const stories = checked.ok ? checked.pack.stories : [];
    expect(matchStory(stories, { ...ask, text: plain })?.notes).toHaveLength(1);
    const other = cases('others').find((c) => c.lang === 'fr');
    expect(matchStory(stories, { ...ask, text: other?.paragraphs.join('\n') ?? '' })).toBeNull();
  });

  it('make Web Annotations with both selectors', () => {
    const json = JSON.stringify(notesToAnnotations(notes));
    expect(json).toContain('"motivation":"assessing"');
    expect(json).toContain('"type":"TextQuoteSelector","exact":"Gaziantep"');
    expect(json).toContain('"type":"TextPositionSelector"');
  });

  it('can be removed', () => {
    expect(removeNote(notes, 'note-1').notes.map((n) => n.id)).toEqual(['note-2']);
  });
});

describe('findWords', () => {
  const t = wordText('Il parle d’une « erreur ». Elle nie toute erreur de sa part.');

  it('decides between two places by their surroundings, and abstains where these do not decide', () => {
    expect(findWords(t, { lang: 'fr', exact: 'erreur', prefix: 'parle d’une' })).toEqual({ start: 17, end: 23 });
    expect(findWords(t, { lang: 'fr', exact: 'erreur', suffix: 'de sa part' })?.start).toBe(
      t.text.lastIndexOf('erreur'),
    );
    expect(findWords(t, { lang: 'fr', exact: 'erreur' })).toBeNull();
    expect(findWords(t, { lang: 'fr', exact: 'erreur', prefix: 'tout autre chose' })).toBeNull();
  });

  it('widens to the marks round the words, and only to them', () => {
    expect(withMarks(t.text, { start: 17, end: 23 })).toEqual({ start: 15, end: 25 });
    const last = t.text.lastIndexOf('erreur');
    expect(withMarks(t.text, { start: last, end: last + 6 })).toEqual({ start: last, end: last + 6 });
  });
});

describe('a draft', () => {
  it('has the article’s fingerprints, repeated names and days, and passes the check', () => {
    const pack = draftPack({
      text,
      title: article?.title ?? '',
      lang: 'fr',
      date: '2023-02-06',
      publisher: 'Le Quai',
      author: 'Ana',
    });
    expect(checkPack(exportPack(pack)).ok).toBe(true);
    expect(pack.stories[0]?.recognise.core.map((k) => k.label)).toEqual(expect.arrayContaining(['Turquie', 'Syrie']));
  });

  it('names and ids are read from the text', () => {
    expect(frequentNames('Ici Ana Pérez dit que Ana Pérez va, et pour Ana Pérez non.')).toEqual(['Ana Pérez']);
    expect(idFrom('Le traité « Russie–Corée » !')).toBe('le-traite-russie-coree');
    expect(idFrom('…')).toBe('story');
  });
});
